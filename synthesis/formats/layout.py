"""Lays a document out in lines of a given width, as spans of text with the name of a style.

The plain text format drops the styles; the terminal paints them. So a pipe and
a terminal show the same lines.
"""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from synthesis.formats.document import Block, Cell, Code, Document, Entry, Facts, Figure, Grid, Items, Prose, Section
from synthesis.formats.marks import marked

Style = Literal["", "title", "heading", "subheading", "strong", "label", "tag", "id", "dim", "mark", "marked"]
_LEADING: Final = " \u00a0\u2007›"
"""What a cell may begin with to show how deep its row lies in a tree."""
_HELD: Final = "§\u00a0"
MIN_WIDTH: Final = 40
MAX_WIDTH: Final = 100
"""Longer lines are hard to read, however wide the window."""


class Span(NamedTuple):
    """A piece of a line in one style."""

    text: str
    style: Style = ""


Line = list[Span]


def lay_out(document: Document, width: int) -> Iterator[Line]:
    """The lines of a document, at most `width` signs wide where words allow it."""
    width = max(MIN_WIDTH, min(width, MAX_WIDTH))
    for part in _wrap(document.title, width):
        yield [Span(part, "title")]
    if document.title:
        yield [Span("═" * min(width, max(len(part) for part in _wrap(document.title, width))), "dim")]
    yield from _blocks(document.lead, width)
    for section in document.sections:
        yield from _section(section, width, 1)
    if document.closing:
        yield []
        yield [Span("─" * width, "dim")]
        yield from _blocks(document.closing, width, first=True)


def _section(section: Section, width: int, level: int) -> Iterator[Line]:
    yield []
    style: Style = "heading" if level == 1 else "subheading"
    lines = _wrap(section.title, width)
    for part in lines:
        yield [Span(part, style)]
    if level == 1:
        yield [Span("─" * max(len(part) for part in lines), "dim")]
    yield from _blocks(section.blocks, width, first=level > 1)
    for deeper in section.sections:
        yield from _section(deeper, width, level + 1)


def _blocks(blocks: Sequence[Block], width: int, first: bool = False) -> Iterator[Line]:
    """The blocks, an empty line before each unless it is the `first` under a heading or one of two short entries in a row."""
    last_was_short = False
    for number, block in enumerate(blocks):
        short = isinstance(block, Entry) and not (block.body or block.fields)
        if not (number == 0 and first) and not (short and last_was_short):
            yield []
        last_was_short = short
        yield from _block(block, width)


def _block(block: Block, width: int) -> Iterator[Line]:
    if isinstance(block, Prose):
        for part in _wrap(block.text, width):
            yield [Span(part)]
    elif isinstance(block, Items):
        indent = len(str(len(block.lines))) + 2 if block.numbers else 2
        for number, line in enumerate(block.lines, 1):
            mark = f"{number}.".ljust(indent) if block.numbers else "• "
            for index, part in enumerate(_wrap(line, width - indent)):
                yield [Span(mark if index == 0 else " " * indent, "mark"), Span(part)]
    elif isinstance(block, Code):
        for part in block.text.split("\n"):
            yield [Span(part)]
    elif isinstance(block, Grid):
        yield from _grid(block, width)
    elif isinstance(block, Facts):
        yield from _facts(block, width)
    elif isinstance(block, Figure):
        yield from _figure(block, width)
    else:
        yield from _entry(block, width)


def _facts(facts: Facts, width: int) -> Iterator[Line]:
    """Values in a column of their own, beside their labels."""
    indent = min(max((len(label) for label, _ in facts.lines), default=0), width // 3) + 2
    for label, value in facts.lines:
        head = f"{label}  ".ljust(indent)
        if len(head) > indent:
            yield [Span(label, "label")]
            head = " " * indent
        for index, part in enumerate(_wrap(value, width - indent)):
            yield [Span(head if index == 0 else " " * indent, "label"), Span(part)]


def _figure(figure: Figure, width: int) -> Iterator[Line]:
    """A picture in words: its caption, and its table or else its description."""
    if figure.caption:
        for part in _wrap(figure.caption, width):
            yield [Span(part, "label")]
    if figure.grid:
        yield from _grid(figure.grid._replace(caption=""), width)
    else:
        for part in _wrap(figure.alt, width):
            yield [Span(part)]


def _entry(entry: Entry, width: int) -> Iterator[Line]:
    mark = f"{entry.mark} " if entry.mark else ""
    indent = len(mark) if mark else 2
    for index, part in enumerate(_wrap(entry.headline, width - len(mark))):
        yield [Span(mark if index == 0 else " " * len(mark), "mark"), *_marked(part, entry, "strong")]
    pad = Span(" " * indent)
    room = width - indent
    tags = " · ".join(entry.tags)
    if tags and entry.id and not entry.body and not entry.fields and len(tags) + len(entry.id) + 3 <= room:
        yield [pad, Span(tags, "tag"), Span(f" · {entry.id}", "id")]
        return
    for part in _wrap(tags, room) if tags else ():
        yield [pad, Span(part, "tag")]
    for text in entry.body:
        for part in _wrap(text, room):
            yield [pad, *_marked(part, entry, "")]
    for label, value in entry.fields:
        for index, part in enumerate(_wrap(f"{label}: {value}", room - 2)):
            if index == 0:
                yield [pad, Span(part[: len(label) + 1], "label"), Span(part[len(label) + 1 :])]
            else:
                yield [pad, Span("  "), Span(part)]
    if entry.id:
        yield [pad, Span(entry.id, "id")]


def _marked(text: str, entry: Entry, style: Style) -> Iterator[Span]:
    """The text with its marked words in a style of their own."""
    for piece, is_marked in marked(text, entry.marks):
        yield Span(piece, "marked" if is_marked else style)


def _grid(grid: Grid, width: int) -> Iterator[Line]:
    if grid.caption:
        for part in _wrap(grid.caption, width):
            yield [Span(part, "label")]
    rows = [[_cell(cell) for cell in row] for row in grid.rows]
    numeric = [
        bool(rows) and all(isinstance(row[index], int | float) or row[index] is None for row in grid.rows)
        for index in range(len(grid.columns))
    ]
    widths = _column_widths([list(grid.columns), *rows], width)
    if any(grid.columns):
        yield from _row(grid.columns, widths, numeric, "label")
        yield [Span("  ".join("─" * size for size in widths), "dim")]
    for row in rows:
        yield from _row(row, widths, numeric, "")


def _row(cells: Sequence[str], widths: list[int], numeric: list[bool], style: Style) -> Iterator[Line]:
    wrapped = [_hanging(cell, size) for cell, size in zip(cells, widths, strict=True)]
    for index in range(max(len(lines) for lines in wrapped)):
        parts = [lines[index] if index < len(lines) else "" for lines in wrapped]
        text = "  ".join(
            part.rjust(size) if right else part.ljust(size) for part, size, right in zip(parts, widths, numeric, strict=True)
        )
        yield [Span(text.rstrip(), style)]


def _hanging(cell: str, size: int) -> list[str]:
    """The lines of a cell; those after the first keep its indent, and stand under its words and not under its mark."""
    bare = cell.lstrip(_LEADING)
    indent = cell[: len(cell) - len(bare)]
    first, *more = _wrap(bare, size - len(indent))
    return [indent + first, *(" " * len(indent) + part for part in more)]


def _column_widths(rows: list[list[str]], width: int) -> list[int]:
    """Natural widths, the widest columns narrowed until the row fits."""
    widths = [max(1, *(len(row[index]) for row in rows)) for index in range(len(rows[0]))]
    spare = width - 2 * (len(widths) - 1)
    while sum(widths) > spare and max(widths) > 6:
        widest = max(range(len(widths)), key=lambda index: widths[index])
        others = sorted(widths, reverse=True)
        next_widest = others[1] if len(others) > 1 else 0
        excess = sum(widths) - spare
        widths[widest] -= max(1, min(excess, widths[widest] - max(next_widest, 6)))
    return widths


def _cell(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _wrap(text: str, width: int) -> list[str]:
    """Lines of words; a word that is longer than a line is left whole, so that ids and addresses can be copied.

    A section sign stays with its number.
    """
    held = text.replace("§ ", _HELD)
    lines = textwrap.wrap(held, max(width, 8), break_long_words=False, break_on_hyphens=False)
    return [line.replace(_HELD, "§ ") for line in lines] or [""]
