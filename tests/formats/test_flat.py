"""Flat tables, and CSV made of them."""

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.formats import csv_records, flat
from synthesis.formats.contents import Contents

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


def rows(written: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written, newline="")))


def one_kind(*docs: dict[str, object]) -> Contents:
    return Contents({}, {"theme": docs})


def test_nested_fields_and_lists() -> None:
    doc = {
        "id": "x",
        "label": {"nl": "Naam", "en": "Name"},
        "order": 2,
        "open": True,
        "themes": ["a", "b"],
        "author": [{"family": "Pelt", "given": "M.", "non-dropping-particle": "van"}, {"literal": "SCP"}],
        "sources": [{"id": "s", "role": "supports", "in": {"part": 1}}],
    }
    assert flat.flatten(doc) == {
        "id": "x",
        "label.nl": "Naam",
        "label.en": "Name",
        "order": 2,
        "open": "true",
        "themes": "a; b",
        "author": "van Pelt, M.; SCP",
        "sources": "id: s, role: supports, in.part: 1",
    }


def test_columns_keep_the_order_of_the_records() -> None:
    docs = [{"id": "x", "title": "T", "URL": "u"}, {"id": "y", "title": "T", "issued": 1, "page": "2", "URL": "u"}]
    columns, cells = flat.table(docs)
    assert columns == ["id", "title", "issued", "page", "URL"]
    assert cells == [["x", "T", None, None, "u"], ["y", "T", 1, "2", "u"]]


def test_a_table_of_all_kinds_says_which(sample: Callable[..., Contents]) -> None:
    columns, cells = flat.whole(sample().records)
    assert columns[:2] == ["entity", "id"]
    assert len(cells) == sum(len(docs) for docs in sample().records.values())
    kinds = {(row[0], row[columns.index("kind")]) for row in cells if row[0] == "finding"}
    assert kinds == {("finding", "association"), ("finding", "effect")}


def test_csv_of_one_kind(sample: Callable[..., Contents]) -> None:
    contents = sample()
    written = csv_records.write(Contents(contents.manifest, {"term": contents.records["term"]}))
    assert rows(written) == [
        ["id", "scheme", "label.nl", "label.en", "order"],
        ["jongeren", "group", "Jongeren", "Young people", "1"],
        ["scientific", "knowledge", "Wetenschappelijke kennis", "Scientific knowledge", ""],
        ["movisie", "databank", "Movisie", "Movisie", ""],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_formula_is_disarmed(start: str) -> None:
    written = csv_records.write(one_kind({"id": "x", "title": f"{start}1+1"}))
    assert rows(written)[1] == ["x", f"'{start}1+1".replace("\r", "\n")]


def test_numbers_are_no_formulas() -> None:
    assert rows(csv_records.write(one_kind({"id": "x", "order": -1})))[1] == ["x", "-1"]


def test_byte_order_mark_on_request() -> None:
    contents = one_kind({"id": "x"})
    assert csv_records.write(contents) == "id\nx\n"
    assert csv_records.write(contents, bom=True).encode().startswith(b"\xef\xbb\xbfid")


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_any_text_survives_csv(texts: list[str]) -> None:
    written = csv_records.write(one_kind(*({"id": "x", "note": text} for text in texts)))
    read = [row[1] for row in rows(written)[1:]]
    disarmed = [f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text for text in texts]
    assert read == [text.replace("\r\n", "\n").replace("\r", "\n") for text in disarmed]
