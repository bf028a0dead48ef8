"""The map holds what it should at every crossing; the known corpus has cells of every sort."""

from collections.abc import Iterator

import pytest

from synthesis.errors import UsageError
from synthesis.gaps.dimensions import DIMENSIONS, UNITS
from synthesis.gaps.grid import Ask, EvidenceMap, evidence_map
from synthesis.gaps.split import SPLITS
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection, select
from tests.indexes import KNOWN, SAMPLE, ready


@pytest.fixture(scope="module")
def sample_reader() -> Iterator[Reader]:
    with Reader(ready(SAMPLE), "en") as reader:
        yield reader


@pytest.fixture(scope="module")
def known() -> Iterator[Reader]:
    with Reader(ready(KNOWN), "en") as reader:
        yield reader


def counts(found: EvidenceMap) -> dict[tuple[str, str], int]:
    return {
        (found.rows.values[row].id, found.columns.values[column].id): cell.count
        for (row, column), cell in found.cells.items()
        if cell.count
    }


def test_themes_by_groups(sample_reader: Reader) -> None:
    found = evidence_map(sample_reader, Selection())
    assert counts(found) == {
        ("praatjes", "residents"): 1,
        ("praatjes", "people-with-few-contacts"): 1,
        ("vertrouwen", "people-with-few-contacts"): 1,
        ("vertrouwen", "-"): 1,
        ("klussen", "-"): 1,
        ("bankjes", "residents"): 2,
    }
    assert found.total == 6 and sum(found.row_totals) == 7, "a finding on two themes is counted once in the total"
    assert sum(1 for _ in found.crossings()) == 6
    assert [value.counted for value in found.rows.values] == [True, True, False, True], "a branch itself is no cell to fill"


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("rows", DIMENSIONS)
@pytest.mark.parametrize("columns", DIMENSIONS)
def test_every_pair_of_dimensions_adds_up(sample_reader: Reader, rows: str, columns: str, unit: str) -> None:
    if rows == columns or any(unit not in DIMENSIONS[one].units for one in (rows, columns)):
        with pytest.raises(UsageError):
            evidence_map(sample_reader, Selection(), Ask(rows, columns, unit))
        return
    found = evidence_map(sample_reader, Selection(), Ask(rows, columns, unit))
    for row, total in enumerate(found.row_totals):
        records = {id for column in range(len(found.columns.values)) for id in found.at(row, column).records}
        assert len(records) == total
    assert found.total + found.outside == len(set(every(sample_reader, unit)))
    assert evidence_map(sample_reader, Selection(), Ask(columns, rows, unit)).cells == found.transposed().cells


def every(reader: Reader, unit: str) -> Iterator[str]:
    if unit == "sources":
        sql = "SELECT f.id FROM finding_sources f JOIN source s ON s.id = f.id WHERE s.status IS NOT 'document'"
        yield from (id for (id,) in reader.database.execute(sql))
    else:
        yield from (row.id for row in reader.kind(UNITS[unit].kind))


@pytest.mark.parametrize(("split", "unit"), [(split, unit) for split, units in SPLITS.items() for unit in units])
def test_parts_add_up_to_the_count(known: Reader, split: str, unit: str) -> None:
    found = evidence_map(known, Selection(), Ask(count=unit, split=split))
    assert found.total
    for cell in found.cells.values():
        assert sum(cell.parts.values()) == cell.count


def test_a_computed_gap_stands_at_the_empty_cells_that_it_is_about(known: Reader) -> None:
    found = evidence_map(known, Selection(), Ask(depth=1))
    marked = {
        (found.rows.values[one.row].id, found.columns.values[one.column].id): one.cell.computed
        for one in found.crossings()
        if one.cell.computed
    }
    assert marked["leeg", "teens"] == ("absolute:leeg:teens",)
    orphan = {row for row, gaps in ((row, gaps) for (row, _), gaps in marked.items()) if gaps == ("orphan-theme:wees",)}
    assert orphan == {"wees"}
    assert set(found.gaps) == {"absolute:leeg:teens", "orphan-theme:wees"}
    assert all(not one.cell.computed for one in found.crossings() if one.cell.count)


def test_what_belongs_to_a_source_is_looked_at_source_by_source(sample_reader: Reader) -> None:
    found = evidence_map(sample_reader, Selection(), Ask("designs", "years", "sources"))
    for cell, value in ((cell, found.rows.values[row]) for (row, _), cell in found.cells.items()):
        for id in cell.records:
            source = sample_reader.get("source", id)
            designs = source.doc.get("design") if source else None
            assert value.id in (designs if isinstance(designs, list) else ["-"])


def test_the_selection_narrows_the_axis_and_what_is_counted(sample_reader: Reader) -> None:
    chosen = select(sample_reader, {"group": ["residents"]})
    found = evidence_map(sample_reader, chosen)
    assert [value.id for value in found.columns.values] == ["residents"]
    assert found.total == 2
    below = evidence_map(sample_reader, select(sample_reader, {"theme": ["buren"]}))
    assert {value.id for value in below.rows.values} <= {"buren", "praatjes", "vertrouwen", "klussen", "bankjes"}
    years = evidence_map(sample_reader, select(sample_reader, {}, ["1900..1901"]))
    assert years.total == 0


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (Ask(rows="them"), "did you mean 'themes'"),
        (Ask(rows="groups"), "both groups"),
        (Ask("scope", "types"), "Nothing has both"),
        (Ask("types", "groups", "findings"), "count interventions"),
        (Ask(split="recognition"), "split by certainty or design"),
        (Ask(split="colour"), "choose from"),
        (Ask(count="words"), "choose from"),
    ],
)
def test_wrong_asks_tell_the_way_out(sample_reader: Reader, ask: Ask, words: str) -> None:
    with pytest.raises(UsageError) as error:
        evidence_map(sample_reader, Selection(), ask)
    assert words in f"{error.value.message} {error.value.hint}"
