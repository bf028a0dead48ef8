"""How faults of shape are worded, and where they are placed."""

from pathlib import Path

import pytest

from synthesis.reading.load import load

HEAD = "a:\n  statement: {nl: Een, en: One}\n  kind: description\n"


@pytest.mark.parametrize(
    ("fields", "slug", "place", "words"),
    [
        ("  knid: x\n", "unknown-field", "4:3", "there is no field `knid` | did you mean `kind`?"),
        (
            "  locator: {document: x, sectoin: a}\n",
            "unknown-field",
            "4:26",
            "no field `locator.sectoin` | did you mean `section`?",
        ),
        ("  locator: {section: a}\n", "missing-field", "4:12", "`locator.document` is missing"),
        (
            "  locator: {document: x, section: 2.1}\n",
            "wrong-type",
            "4:35",
            "must be text, not the number 2.1 | put quotes round it",
        ),
        ("  themes: x\n", "wrong-type", "4:11", "`themes` must be a list, not the text “x” | put it in a list"),
        ("  themes: [A]\n", "malformed-id", "4:12", "`themes[1]` holds “A”, which is not an id"),
        ("  sources: [{id: x, role: support}]\n", "wrong-value", "4:27", "cannot be “support” | did you mean `supports`?"),
        ("  effects: [{value: '', unit: x}]\n", "wrong-value", "4:21", "`effects[1].value` is empty"),
        ("  locator:\n", "", "", ""),
        ("  on: x\n", "wrong-type", "4:7", "`on` must be a list"),
    ],
)
def test_words_and_place(tmp_path: Path, fields: str, slug: str, place: str, words: str) -> None:
    (tmp_path / "findings.yaml").write_text(HEAD + fields, encoding="utf-8")
    faults = load(tmp_path).faults
    if not slug:
        assert faults == []
        return
    (fault,) = faults
    assert (fault.slug, f"{fault.place.line}:{fault.place.column}") == (slug, place)
    for part in words.split(" | "):
        assert part in f"{fault.message} {fault.hint}"
    assert fault.subject == "finding:a"


def test_a_list_or_not_stated_tells_of_the_list(tmp_path: Path) -> None:
    text = "a:\n  type: book\n  title: A\n  design: [Rct]\n  knowledge: weet niet\n"
    (tmp_path / "sources.yaml").write_text(text, encoding="utf-8")
    assert [fault.message for fault in load(tmp_path).faults] == [
        "`knowledge` must be a list, not the text “weet niet”",
        "`design[1]` holds “Rct”, which is not an id",
    ]


def test_a_factor_needs_a_direction(tmp_path: Path) -> None:
    (tmp_path / "findings.yaml").write_text(HEAD.replace("description", "factor"), encoding="utf-8")
    (fault,) = load(tmp_path).faults
    assert fault.message == "a finding of kind `factor` needs `direction`: promoting or hindering"
