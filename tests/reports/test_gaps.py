"""The whole gap report: each gap in full once, figures that agree, nothing left unnamed."""

from collections.abc import Iterator

import pytest

from synthesis.formats.document import Block, Document, Entry, Facts, Figure, Grid, Items, Section
from synthesis.gaps.kept import all_gaps
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection, select
from synthesis.reports.gaps import Ask, report
from tests.indexes import SHIPPED, ready


@pytest.fixture(scope="module", params=["nl", "en"])
def reader(request: pytest.FixtureRequest) -> Iterator[Reader]:
    with Reader(ready(SHIPPED), request.param) as reader:
        yield reader


@pytest.fixture(scope="module")
def whole(reader: Reader) -> Document:
    return report(reader, Selection(), format="docx")


def blocks(sections: list[Section]) -> Iterator[Block]:
    for section in sections:
        yield from section.blocks
        yield from blocks(list(section.sections))


def test_each_gap_is_told_in_full_once(reader: Reader, whole: Document) -> None:
    every = all_gaps(reader)
    shown = {gap.id for gap in every if gap.origin == "stated" or gap.is_find}
    entries = [block.id for block in blocks(list(whole.sections)) if isinstance(block, Entry) and block.id]
    assert sorted(entries) == sorted(shown)
    led = [target for block in blocks(list(whole.sections)) if isinstance(block, Items) for target in block.targets]
    assert set(led) <= shown


def test_figures_agree(reader: Reader, whole: Document) -> None:
    every = all_gaps(reader)
    stated, finds = [gap for gap in every if gap.origin == "stated"], [gap for gap in every if gap.is_find]
    grids = {block.caption: block for block in blocks(list(whole.sections)) if isinstance(block, Grid)}
    assert all(grids), "every table has a caption"
    kinds = next(grid for caption, grid in grids.items() if caption in ("Hiaten naar aard", "Gaps by kind"))
    sums = [sum(int(row[place] or 0) for row in kinds.rows) for place in (1, 2, 3)]
    assert sums == [len(stated), sum(gap.is_leading for gap in stated), len(finds)]
    outcomes = next(grid for grid in grids.values() if len(grid.rows) == 3 and len(grid.columns) == 3)
    assert sum(int(row[1] or 0) for row in outcomes.rows) == len(stated)


def test_the_title_page_the_map_and_the_method_are_there(whole: Document) -> None:
    assert isinstance(whole.lead[0], Facts) and len(whole.lead[0].lines) >= 8
    figures = [block for block in blocks(list(whole.sections)) if isinstance(block, Figure)]
    assert len(figures) == 1 and figures[0].alt and figures[0].caption and figures[0].grid
    anchors = [section.anchor for section in whole.sections]
    assert anchors == [f"section-{name}" for name in (
        "summary", "map", "certainty", "leading", "themes", "finds", "comparison", "priority", "method", "references",
    )]  # fmt: skip


def test_no_id_or_code_stands_in_running_text(reader: Reader, whole: Document) -> None:
    ids = [gap.id for gap in all_gaps(reader) if gap.origin == "computed"]
    for block in blocks(list(whole.sections)):
        if isinstance(block, Entry):
            said = " ".join([block.headline, *block.tags, *block.body, *(text for _, text in block.fields)])
            assert not any(id in said for id in ids)
            assert "GAP1" not in said


def test_of_stated_gaps_alone_nothing_computed_is_told(reader: Reader) -> None:
    found = report(reader, Selection(), Ask(origin="stated"), "html")
    anchors = {section.anchor for section in found.sections}
    assert "section-finds" not in anchors and "section-comparison" in anchors
    found = report(reader, select(reader, {"theme": ["ervaringsdeskundigheid"]}), Ask(origin="computed"), "html")
    assert {"section-leading", "section-comparison"}.isdisjoint(section.anchor for section in found.sections)


def test_a_workbook_has_a_sheet_a_view(reader: Reader) -> None:
    found = report(reader, Selection(), format="xlsx")
    assert len(found.table.rows) == len(all_gaps(reader))
    captions = [section.title for section in found.sections]
    assert len(captions) == len(set(captions)) >= 12
