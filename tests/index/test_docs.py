"""What a record says of itself, whatever its kind."""

import pytest

from synthesis.index.docs import Doc, full_text, labels, locators, names, titles
from synthesis.index.facets import ancestors, facets
from synthesis.model.codes import UNTITLED

HERE = {"document": "d", "part": 2, "section": "3.1"}
THERE = {"document": "d", "section": "4"}


@pytest.mark.parametrize(
    ("doc", "expected"),
    [
        ({"label": {"nl": "a", "en": "b"}}, ("a", "b")),
        ({"prefLabel": {"nl": "a", "en": "b"}}, ("a", "b")),
        ({"statement": {"nl": "a", "en": "b"}}, ("a", "b")),
        ({"title": "a"}, ("a", "a")),
        ({"title": "not stated"}, tuple(UNTITLED)),
        ({}, ("", "")),
    ],
)
def test_titles(doc: Doc, expected: tuple[str, str]) -> None:
    assert titles(doc) == expected


def test_locators_of_all_fields() -> None:
    doc = {"locator": HERE, "locators": [THERE, HERE], "cited_in": [THERE]}
    assert list(locators(doc)) == [("locator", 1, HERE), ("locators", 1, THERE), ("locators", 2, HERE), ("cited_in", 1, THERE)]
    assert list(locators({})) == []


def test_names_are_folded_and_ranked() -> None:
    doc = {"label": {"nl": "Cliënt", "en": "Client"}, "aliases": {"nl": ["Zorgvrager", "Patiënt"], "en": []}}
    assert list(names("client-id", doc)) == [("client", 1), ("client", 1), ("client-id", 1), ("zorgvrager", 0), ("patient", 0)]


def test_full_text_has_each_word_in_its_column() -> None:
    doc = {
        "title": "Één titel",
        "author": [{"family": "Élan", "given": "P."}],
        "container-title": "Blad",
        "issued": 2018,
        "open": True,
        "summary": {"nl": "kort", "en": "short"},
        "sample": {"nl": "tien", "en": "ten"},
        "keywords": {"nl": ["handvol"], "en": []},
        "locators": [{"document": "unseen"}],
    }
    assert full_text(doc) == {
        "title": [("nl", "Één titel")],
        "statement": [("nl", "kort"), ("en", "short")],
        "author": [("name", "Élan"), ("name", "P."), ("name", "2018")],
        "keywords": [("nl", "handvol")],
        "body": [("nl", "Blad"), ("nl", "2018"), ("nl", "True"), ("nl", "tien"), ("en", "ten")],
    }


def test_full_text_keeps_the_language_of_each_text() -> None:
    assert full_text({"label": {"nl": "a", "en": "b"}, "altLabel": {"nl": ["c"]}})["title"] == [
        ("nl", "a"),
        ("en", "b"),
        ("nl", "c"),
    ]
    assert full_text({"title": "a", "language": "de"})["title"] == [("de", "a")]


def test_labels_come_with_their_language_and_rank() -> None:
    doc = {"prefLabel": {"nl": "a", "en": "b"}, "altLabel": {"nl": ["c"]}, "hiddenLabel": {"en": ["d"]}, "title": "no label"}
    assert list(labels(doc)) == [("nl", "a", 2), ("en", "b", 2), ("nl", "c", 1), ("en", "d", 0)]


THEMES: dict[tuple[str, str], Doc] = {
    ("theme", "root"): {},
    ("theme", "child"): {"parent": "root"},
    ("theme", "loop"): {"parent": "pool"},
    ("theme", "pool"): {"parent": "loop"},
    ("theme", "orphan"): {"parent": "gone"},
}


@pytest.mark.parametrize(
    ("theme", "expected"),
    [("root", ["root"]), ("child", ["child", "root"]), ("loop", ["loop", "pool"]), ("orphan", ["orphan", "gone"])],
)
def test_ancestors(theme: str, expected: list[str]) -> None:
    assert ancestors(theme, THEMES) == expected


def test_facets_are_told_once() -> None:
    docs: dict[tuple[str, str], Doc] = {**THEMES, ("source", "s"): {"design": ["survey"], "knowledge": "not stated"}}
    doc = {
        "kind": "effect",
        "themes": ["child", "root"],
        "sources": [{"id": "s"}, {"id": "s"}],
        "locator": HERE,
        "groups": "not stated",
    }
    assert list(facets("finding", "f", doc, docs)) == [
        ("kind", "finding"), ("kind", "effect"), ("theme", "child"), ("theme", "root"),
        ("part", "2"), ("section", "3.1"), ("source", "s"), ("design", "survey"),
    ]  # fmt: skip
