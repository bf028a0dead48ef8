"""Counts in the cells of two dimensions."""

import pytest

from synthesis.crossref import matrix
from synthesis.crossref.dimensions import DIMENSIONS, dimension_named
from synthesis.crossref.matrix import Matrix, tabulate
from synthesis.errors import UsageError
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection, select


def table(reader: Reader, rows: str, columns: str, count: str | None = None, selection: Selection | None = None) -> Matrix:
    return tabulate(reader, (rows, columns), count, selection or Selection())


def test_a_finding_counts_in_every_cell_of_its_values_and_once_in_a_total(small: Reader) -> None:
    found = table(small, "themes", "groups")
    assert dict(found.cells) == {
        ("top", "old"): 2, ("top", "young"): 1, ("top", ""): 1,
        ("one", "old"): 2, ("one", "young"): 1,
        ("two", "old"): 1, ("two", "young"): 1, ("two", ""): 1,
        ("", ""): 2,
    }  # fmt: skip
    assert (found.counted, found.total) == ("findings", 5)
    assert (dict(found.rows.totals), found.rows.missing) == ({"top": 3, "one": 2, "two": 2}, 2)
    assert (dict(found.columns.totals), found.columns.missing) == ({"old": 2, "young": 1}, 3)


def test_what_the_corpus_knows_is_there_even_if_nothing_has_it(small: Reader) -> None:
    found = table(small, "themes", "groups")
    assert [(value.id, value.depth, value.parent) for value in found.rows.values] == [
        ("top", 0, ""), ("one", 1, "top"), ("two", 1, "top"), ("bare", 0, ""),
    ]  # fmt: skip
    assert [value.label for value in found.columns.values] == ["Older people", "Young people", "Nobody"]
    assert found.empty == 12 - 6


def test_dimensions_of_sources_meet_at_one_source(small: Reader) -> None:
    found = table(small, "years", "designs")
    assert dict(found.cells) == {
        ("2000", "survey"): 3, ("2001", "survey"): 3, ("2001", "cases"): 3, ("1990", ""): 1,
    }  # fmt: skip
    assert [value.id for value in found.rows.values] == ["1990", "2000", "2001"]


def test_sources_count_through_the_findings_that_rest_on_them(small: Reader) -> None:
    found = table(small, "groups", "designs", "sources")
    assert (found.total, dict(found.columns.totals), found.columns.missing) == (3, {"survey": 2, "cases": 1}, 1)
    assert dict(found.cells) == {
        ("old", "survey"): 2, ("old", "cases"): 1, ("young", "survey"): 2, ("young", "cases"): 1,
        ("", "survey"): 2, ("", "cases"): 1, ("", ""): 1,
    }  # fmt: skip


def test_what_is_counted_follows_from_the_dimensions(small: Reader) -> None:
    found = table(small, "types", "recognition")
    assert (found.counted, dict(found.cells)) == ("interventions", {("intervention", "good"): 1, ("intervention", "better"): 1})
    assert table(small, "themes", "scopes").counted == "gaps"
    assert table(small, "types", "themes").cells["book", "one"] == 2
    assert table(small, "kinds", "groups", "records").cells["gap", ""] == 2


def test_a_matrix_can_be_narrowed_and_turned(small: Reader) -> None:
    chosen = select(small, {"group": ["young"]})
    found = table(small, "kinds", "themes", selection=chosen)
    assert (found.total, found.cells["effect", "two"]) == (1, 1)
    turned = found.transposed()
    assert (turned.rows.name, turned.cells["two", "effect"], turned.empty) == ("themes", 1, found.empty)


@pytest.mark.parametrize("name", DIMENSIONS)
def test_every_dimension_can_be_counted_against_itself_and_another(small: Reader, name: str) -> None:
    for other in (name, "themes"):
        found = table(small, name, other)
        rows = {value.id for value in found.rows.values}
        assert {row for row, _ in found.cells} - {""} <= rows, "a counted value has no row"
        for row, total in found.rows.totals.items():
            assert max(number for (cell, _), number in found.cells.items() if cell == row) <= total <= found.total


@pytest.mark.parametrize(
    ("typed", "meant"), [("group", "groups"), ("Doelgroepen", "groups"), ("study designs", "designs"), ("jaren", "years")]
)
def test_dimensions_go_by_several_names(typed: str, meant: str) -> None:
    assert dimension_named(typed) == meant


def test_what_cannot_be_counted_is_told(small: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError) as told:
        dimension_named("tehmes")
    assert told.value.hint == "did you mean 'themes'?"
    with pytest.raises(UsageError, match="Findings have no recognition levels"):
        table(small, "recognition", "themes", "findings")
    with pytest.raises(UsageError, match="Concepts are of one kind only"):
        table(small, "kinds", "themes", "concepts")
    monkeypatch.setattr(matrix, "MOST_CELLS", 11)
    with pytest.raises(UsageError, match="4 by 3 has too many cells"):
        table(small, "themes", "groups")
