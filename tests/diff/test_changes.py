"""What a changed field means."""

from typing import Any

import pytest

from synthesis.diff.changes import MEANINGS, changes

FINDING = {
    "statement": {"nl": "Buren helpen elkaar vaak in de straat.", "en": "Neighbours often help each other in the street."},
    "kind": "association",
    "themes": ["buren"],
    "sources": [{"id": "a2020"}],
}
CASES: list[tuple[str, dict[str, Any], dict[str, Any], list[str]]] = [
    ("finding", {}, {"sources": [{"id": "a2020"}, {"id": "b2021"}]}, ["support-gained"]),
    ("finding", {}, {"sources": [{"id": "b2021"}]}, ["support-gained", "support-lost"]),
    ("finding", {}, {"sources": [{"id": "a2020"}, {"id": "b2021", "role": "contradicts"}]}, ["contradicted"]),
    ("finding", {}, {"sources": [{"id": "a2020", "role": "contradicts"}]}, ["contradicted"]),
    ("finding", {"sources": [{"id": "a2020", "role": "contradicts"}]}, {}, ["no-longer-contradicted"]),
    ("finding", {}, {"sources": [{"id": "a2020", "role": "defines"}]}, ["role-changed"]),
    ("finding", {}, {"sources": [{"id": "a2020", "role": "supports"}]}, []),
    ("finding", {}, {"sources": [{"id": "a2020", "via": "c2022"}]}, ["second-hand"]),
    ("finding", {"sources": [{"id": "a2020", "via": "c2022"}]}, {}, ["first-hand"]),
    ("finding", {}, {"contradicts": ["other"]}, ["conflict-found"]),
    ("finding", {"contradicts": ["other"]}, {"contradicts": []}, ["conflict-settled"]),
    ("finding", {}, {"kind": "effect"}, ["changed"]),
    ("finding", {"groups": ["x", "y"]}, {"groups": ["y", "x"]}, []),
    ("finding", {"groups": []}, {}, []),
    ("finding", {}, {"groups": ["x"]}, ["added"]),
    ("source", {"design": "not stated"}, {"design": ["rct"]}, ["known-now"]),
    ("source", {"design": ["rct"]}, {"design": "not stated"}, ["no-longer-known"]),
    ("source", {}, {"design": "not stated"}, []),
    ("source", {"country": "NL"}, {"country": "BE"}, ["changed"]),
    ("source", {"sample": {"nl": "9", "en": "9"}}, {"sample": {"nl": "negen", "en": "nine"}}, []),
    ("source", {}, {"status": "unlisted"}, ["changed"]),
    ("source", {}, {"publisher": "Movisie"}, []),
    ("gap", {}, {"status": "closed"}, ["closed"]),
    ("gap", {"status": "closed"}, {}, ["reopened"]),
    ("gap", {}, {"status": "in-progress"}, ["taken-up"]),
    ("gap", {}, {"status": "open"}, []),
    ("intervention", {}, {"recognition": [{"level": "x", "judged_on": 2020}]}, ["recognised"]),
    ("intervention", {"recognition": [{"level": "x"}]}, {}, ["recognition-lost"]),
    (
        "intervention",
        {"recognition": [{"level": "x", "stated_in": ["a"]}]},
        {"recognition": [{"level": "x", "stated_in": ["b"]}]},
        [],
    ),
    ("intervention", {}, {"effect_studies": [{"source": "a", "result": {}}]}, ["effect-study-gained"]),
    ("intervention", {"summary": {"nl": "x", "en": "y"}}, {"summary": {"nl": "z", "en": "z"}}, []),
    ("theme", {}, {"parent": "above"}, ["added"]),
    ("recognition_level", {"validity": [{"years": 3}]}, {"validity": [{"years": 5}]}, ["added", "removed"]),
]


@pytest.mark.parametrize(("kind", "old", "new", "meanings"), CASES)
def test_a_change_has_a_meaning(kind: str, old: dict[str, Any], new: dict[str, Any], meanings: list[str]) -> None:
    whole = FINDING if kind == "finding" else {}
    told, _ = changes(kind, {**whole, **old}, {**whole, **new})
    assert [change.meaning for change in told] == meanings
    assert set(meanings) <= set(MEANINGS)


REWORDED = [
    ("Buren helpen elkaar geregeld in hun straat.", "Neighbours regularly help each other in their street.", False),
    ("Buren helpen elkaar niet vaak in de straat.", "Neighbours do not often help each other in the street.", True),
    ("Buren kunnen elkaar vaak helpen in de straat.", "Neighbours can often help each other in the street.", True),
    ("Van de buren helpt 40 % elkaar vaak in de straat.", "40 % of neighbours often help each other in the street.", True),
    ("Wie in het dorp woont, mist winkels.", "Village life lacks shops.", True),
    ("Buren helpen elkaar vaak in de straat.", "Neighbours do not help each other at all.", False),
]


@pytest.mark.parametrize(("nl", "en", "otherwise"), REWORDED)
def test_other_words_are_no_change_unless_they_may_say_something_else(nl: str, en: str, otherwise: bool) -> None:
    told, aside = changes("finding", FINDING, {**FINDING, "statement": {"nl": nl, "en": en}})
    assert [change.meaning for change in told] == (["says-otherwise"] if otherwise else [])
    assert aside == ("" if otherwise else "wording")


def test_places_and_bibliography_are_details() -> None:
    assert changes("source", {"page": "1"}, {"page": "2"}) == ([], "detail")
    assert changes("finding", FINDING, {**FINDING, "locator": {"document": "x"}}) == ([], "detail")
