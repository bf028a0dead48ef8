"""An evidence gap map in signs, for a window of any width and without colours.

Names of columns stand above them where they fit. Else rows and columns change places, else columns get numbers and a list,
else the map comes in blocks: the first of these that fits.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from synthesis.gaps.grid import Cell, EvidenceMap
from synthesis.language.phrases import say

DEFAULT_WIDTH: Final = 80
EMPTY: Final = "·"
_SUM: Final = "Σ"
_GAP: Final = 2
_WORDS: Final = (22, 14)
"""Signs after which a word above a column is broken: first as wide as words are, then narrower."""
_NARROWEST: Final = 24
_WIDEST: Final = 44
"""Signs of the column with the names of the rows, at least and at most."""


@dataclass(frozen=True)
class _Layout:
    """One way to set the map: the width of each column, and what stands above it."""

    map: EvidenceMap
    heads: Sequence[Sequence[str]]
    widths: Sequence[int]
    label: int
    numbered: bool
    turned: bool

    def needs(self) -> int:
        return self.label + sum(size + _GAP for size in self.widths)


def write(found: EvidenceMap, width: int, lang: str) -> str:
    """The map in lines of at most `width` signs, with its key."""
    layout, blocks = _choose(found, width, lang)
    lines: list[str] = []
    for block in blocks:
        lines += [*_block(layout, block, lang), ""]
    if layout.turned:
        lines += [*textwrap.wrap(say("map.turned", lang), width), ""]
    if layout.numbered:
        lines += [f"{say('map.columns', lang)}: {say(f'map.{layout.map.columns.dimension}', lang)}", *_list(layout, width), ""]
    return "\n".join([*lines, *_key(found, width, lang)]).rstrip("\n")


def mark(found: EvidenceMap, row: int, column: int, lang: str) -> str:
    """What stands in a cell: the number, or the sign of an empty cell with the gap that there is."""
    cell = found.at(row, column)
    if cell.count:
        return str(cell.count)
    return (gap_mark(cell, lang) or EMPTY) if found.is_counted(row, column) else ""


def gap_mark(cell: Cell, lang: str) -> str:
    """The letters of the gaps of an empty cell."""
    letters = [say(f"map.mark-{origin}", lang) for origin in ("stated", "computed") if getattr(cell, origin)]
    return "".join(letters)


def _choose(found: EvidenceMap, width: int, lang: str) -> tuple[_Layout, list[range]]:
    turned = found.transposed()
    tries = [_lay_out(one, width, lang, word, one is turned) for word in (*_WORDS, 0) for one in (found, turned)]
    for layout in tries:
        if layout.needs() <= width:
            return layout, [range(len(layout.widths))]
    layout = tries[-2]
    blocks, start, used = [], 0, layout.label
    for place, size in enumerate(layout.widths):
        if used + size + _GAP > width and place > start:
            blocks.append(range(start, place))
            start, used = place, layout.label
        used += size + _GAP
    return layout, [*blocks, range(start, len(layout.widths))]


def _lay_out(found: EvidenceMap, width: int, lang: str, longest: int, turned: bool) -> _Layout:
    """With words of `longest` signs above the columns; with numbers if it is 0."""
    heads, widths = [], []
    for column, value in enumerate(found.columns.values):
        marks = [mark(found, row, column, lang) for row in range(len(found.rows.values))]
        least = max(len(one) for one in (*marks, str(found.column_totals[column])))
        if not longest:
            heads.append([str(column + 1)])
            widths.append(max(least, len(str(column + 1))))
            continue
        word = max((len(word) for word in value.label.split()), default=1)
        size = max(least, min(word, longest))
        heads.append(_wrapped(value.label, size))
        widths.append(size)
    last = _SUM if not longest else say("map.total", lang)
    heads.append([last])
    widths.append(max(len(last), len(str(found.total))))
    names = [say(f"map.{found.rows.dimension}", lang), *(value.label for value in found.rows.values)]
    name = max(map(len, [*names, *(f"  {part.label}" for part in found.parts)]))
    spare = width - sum(size + _GAP for size in widths)
    label = min(name, max(_NARROWEST if width >= 60 else 16, min(spare, _WIDEST)))
    return _Layout(found, heads, widths, max(label, 8), not longest, turned)


def _wrapped(text: str, size: int) -> list[str]:
    """The words in lines; a word that is too long is broken with a hyphen."""
    lines: list[str] = []
    for word in text.split():
        while len(word) > size:
            lines.append(f"{word[: size - 1]}-")
            word = word[size - 1 :]
        if lines and not lines[-1].endswith("-") and len(lines[-1]) + 1 + len(word) <= size:
            lines[-1] += f" {word}"
        elif lines and lines[-1].endswith("-") and len(lines[-1]) == size:
            lines.append(word)
        else:
            lines.append(word)
    return lines or [""]


def _block(layout: _Layout, columns: range, lang: str) -> Iterator[str]:
    found = layout.map
    last = len(layout.widths) - 1
    names = _wrapped(say(f"map.{found.rows.dimension}", lang).capitalize(), layout.label)
    tallest = max(len(names), *(len(layout.heads[column]) for column in columns))
    for line in range(tallest):
        name, *cells = (_from_below(head, line, tallest) for head in (names, *(layout.heads[column] for column in columns)))
        yield _line(layout, name, cells, columns)
    rule = "─" * layout.label + "".join("  " + "─" * layout.widths[column] for column in columns)
    yield rule
    for row, value in enumerate(found.rows.values):
        marks = [mark(found, row, column, lang) if column < last else str(found.row_totals[row]) for column in columns]
        labels = _wrapped(value.label, layout.label)
        yield from labels[:-1]
        yield _line(layout, labels[-1], marks, columns)
        for part in found.parts:
            counts = [found.at(row, column).parts.get(part.id, 0) if column < last else None for column in columns]
            if any(counts):
                shown = ["" if not count else str(count) for count in counts]
                *above, last_line = _wrapped(part.label, layout.label - 2)
                yield from (f"  {line}" for line in above)
                yield _line(layout, f"  {last_line}", shown, columns)
    yield rule
    totals = [str(found.column_totals[column]) if column < last else str(found.total) for column in columns]
    yield _line(layout, say("map.total", lang), totals, columns)


def _from_below(head: Sequence[str], line: int, tallest: int) -> str:
    place = line - (tallest - len(head))
    return head[place] if place >= 0 else ""


def _line(layout: _Layout, label: str, cells: Sequence[str], columns: range) -> str:
    told = "".join("  " + cell.rjust(layout.widths[column]) for cell, column in zip(cells, columns, strict=True))
    return (label.ljust(layout.label) + told).rstrip()


def _list(layout: _Layout, width: int) -> Iterator[str]:
    """The numbers with the names of the columns, down and then to the right."""
    values = layout.map.columns.values
    digits = len(str(len(values)))
    items = [f"{number:>{digits}} {value.label}" for number, value in enumerate(values, 1)]
    size = min(max(len(item) for item in items) + 3, width)
    many = max(1, width // size)
    rows = -(-len(items) // many)
    if many == 1:
        for item in items:
            yield from textwrap.wrap(item, width, subsequent_indent=" " * (digits + 1))
        return
    for row in range(rows):
        yield "".join(item.ljust(size) for item in items[row::rows]).rstrip()


def _key(found: EvidenceMap, width: int, lang: str) -> Iterator[str]:
    crossings = list(found.crossings())
    told: list[str] = []
    if any(not one.cell.count for one in crossings):
        told.append(f"{EMPTY} {say('map.legend-empty', lang)}")
    told += [
        f"{say(f'map.mark-{origin}', lang)} {say(f'map.legend-{origin}', lang)}"
        for origin in ("stated", "computed")
        if any(getattr(one.cell, origin) for one in crossings)
    ]
    line = ""
    for one in told:
        if line and len(line) + 3 + len(one) > width:
            yield from textwrap.wrap(line, width, subsequent_indent="  ")
            line = one
        else:
            line = f"{line}   {one}" if line else one
    yield from textwrap.wrap(line, width, subsequent_indent="  ")
