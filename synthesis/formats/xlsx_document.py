"""Excel: the answer as a flat table, every table of the document on a sheet of its own, and what the document says about them."""

import io
from collections.abc import Iterator, Sequence

from synthesis.formats.document import Block, Document, Facts, Figure, Grid, Prose, Section
from synthesis.formats.phrasing import fit
from synthesis.formats.workbook import Workbook, filled
from synthesis.language.phrases import say


def write(document: Document) -> bytes:
    """A sheet for the table of the document, one for each table in it, and last the remarks; the same document, the same bytes.

    Raises:
        MissingExtra: the library that writes Excel is not installed.
    """
    stream = io.BytesIO()
    answer = say("documents.answer", document.lang)
    with filled(stream, fit(document.title)) as workbook:
        if document.table.columns:
            workbook.add_table(document.table.caption or answer, *_plain(document.table))
        for name, grid in _grids(document):
            if grid.columns:
                workbook.add_table(name, *_plain(grid), freeze_first=bool(grid.rows) and isinstance(grid.rows[0][0], str))
        _remarks(workbook, document)
    return stream.getvalue()


def _plain(grid: Grid) -> tuple[list[str], list[list[str | int | float | None]]]:
    rows = [[fit(cell) if isinstance(cell, str) else cell for cell in row] for row in grid.rows]
    return [fit(name) for name in grid.columns], rows


def _grids(document: Document) -> Iterator[tuple[str, Grid]]:
    """Every table with a name for its sheet: its caption, else its columns or the heading over it."""

    def within(blocks: Sequence[Block], heading: str) -> Iterator[tuple[str, Grid]]:
        several = sum(isinstance(block, Grid) for block in blocks) > 1
        for block in blocks:
            if isinstance(block, Figure) and block.grid:
                yield block.caption or block.grid.caption or heading, block.grid
            elif isinstance(block, Grid):
                yield block.caption or (block.columns[0] if several and block.columns else "") or heading, block

    def below(section: Section) -> Iterator[tuple[str, Grid]]:
        yield from within(section.blocks, section.title)
        for deeper in section.sections:
            yield from below(deeper)

    yield from within(document.lead, document.title)
    for section in document.sections:
        yield from below(section)
    yield from within(document.closing, document.title)


def _remarks(workbook: Workbook, document: Document) -> None:
    lines = [("", document.title)] if document.title else []
    for block in (*document.lead, *document.closing):
        if isinstance(block, Prose):
            lines.append(("", block.text))
        elif isinstance(block, Facts):
            lines.extend(block.lines)
    if lines:
        workbook.add_lines(say("documents.about", document.lang), [(fit(label), fit(text)) for label, text in lines])
