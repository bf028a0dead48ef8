"""Facets and years as words of the full text."""

from collections.abc import Iterator
from itertools import product

import pytest

from synthesis.index.facets import IN_FULL_TEXT, span_tokens, token, year_tokens
from synthesis.index.reader import Reader
from synthesis.index.schema import RID_MASK
from tests.conftest import SAMPLE
from tests.index.building import compiled

ROWIDS = f"SELECT rowid & {RID_MASK} FROM search WHERE search MATCH ?"


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """The sample, compiled."""
    with compiled(SAMPLE) as found:
        yield found


def test_the_full_text_holds_the_facets_that_the_table_has(reader: Reader) -> None:
    wanted: dict[tuple[str, str], set[int]] = {}
    for name, value, rid in reader.database.execute("SELECT name, value, rid FROM facet"):
        if name in IN_FULL_TEXT:
            wanted.setdefault((name, value), set()).add(rid)
    assert {name for name, _ in wanted} == IN_FULL_TEXT
    for pair, rids in wanted.items():
        assert {rid for (rid,) in reader.database.execute(ROWIDS, (f'"{token(*pair)}"',))} == rids, pair


def test_facets_are_no_stems(reader: Reader) -> None:
    held = {term for (term,) in reader.database.execute("SELECT term FROM search_words")}
    stems = {stem for (stem,) in reader.database.execute("SELECT stem FROM stem WHERE df")}
    assert stems == {term for term in held if ":" not in term} != held


def test_a_record_is_of_its_year_and_of_those_of_the_works_that_it_rests_on(reader: Reader) -> None:
    found = {rid for (rid,) in reader.database.execute(ROWIDS, ('"year:2022"',))}
    ids = {id for rid, id in reader.database.execute("SELECT rid, id FROM record") if rid in found}
    assert {"nowak2022", "bankjes-eenzaamheid"} <= ids
    assert "roos1999" not in ids


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (2015, 2015, ["year:2015"]),
        (1998, 2011, ["year:1998", "year:1999", "year:200", "year:2010", "year:2011"]),
        (1900, 2029, ["year:19", "year:200", "year:201", "year:202"]),
        (0, 199, ["year:00", "year:01"]),
        (2016, 2015, []),
    ],
)
def test_a_span_is_made_up_of_few_words(first: int, last: int, expected: list[str]) -> None:
    assert span_tokens(first, last) == expected


def test_a_year_has_a_word_of_a_span_just_if_it_lies_in_it() -> None:
    years = (1895, 1899, 1900, 1965, 1999, 2000, 2009, 2010, 2024)
    for first, last, year in product(years, years, range(1890, 2030)):
        assert (not set(span_tokens(first, last)).isdisjoint(year_tokens(year))) == (first <= year <= last)
