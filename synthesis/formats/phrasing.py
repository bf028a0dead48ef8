"""Running text as formats with links need it: free of signs that no document can hold, addresses told apart."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from synthesis.formats.document import BULLET, Cell, Entry, Grid, Section

_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control signs, halves of pairs and non-characters: XML 1.0 (2.2) forbids or discourages them, and no font has them."""
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"“”]+")
_MARKED: Final = re.compile(r"\d+ [A-Z]{1,2}")
_TRAILING: Final = ".,;:!?'’)]}"


def fit(text: str) -> str:
    """The text without signs that a document cannot hold."""
    return _UNFIT.sub("", text)


def flowing(text: str) -> str:
    """The text on one line, fit for a document."""
    return " ".join(fit(" ".join(text.split())).split())


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """The pieces of a text, each with the web address that it is, if it is one."""
    end = 0
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(_TRAILING)
        # A bracket that the address opened itself is part of it: …/Gap_(research)
        while text[match.start() + len(address) : match.end()][:1] == ")" and address.count("(") > address.count(")"):
            address += ")"
        if not address.partition("://")[2]:
            continue
        if match.start() > end:
            yield text[end : match.start()], ""
        yield address, address
        end = match.start() + len(address)
    if text[end:]:
        yield text[end:], ""


def cell_text(cell: Cell) -> str:
    """What a cell shows."""
    return "" if cell is None else flowing(str(cell))


def headline(entry: Entry) -> str:
    """The headline with its number; the mark of a list that is not counted is left out."""
    mark = "" if entry.mark.strip() in ("", BULLET) else f"{entry.mark.strip()} "
    return flowing(f"{mark}{entry.headline}")


def is_article(entry: Entry) -> bool:
    """Whether an entry is long enough to have a heading of its own."""
    return bool(entry.body or entry.fields)


def has_contents(sections: Sequence[Section]) -> bool:
    """Whether a document is long enough for a table of contents."""
    return len(sections) > 2


def numeric(grid: Grid) -> list[bool]:
    """Which columns hold numbers only, some of them with a mark (`0 S`): they are set flush right."""
    return [
        any(row[place] is not None for row in grid.rows)
        and all(row[place] is None or _is_number(row[place]) for row in grid.rows)
        for place in range(len(grid.columns))
    ]


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) or (isinstance(cell, str) and _MARKED.fullmatch(cell) is not None)


_SHORT: Final = 12
_LITTLE: Final = 1200
"""Signs in the cells of a table that surely fits on a page, however narrow the column that they stand in."""


def is_short(grid: Grid) -> bool:
    """Whether a table is better not broken over two pages: with few rows and so little in them that it fits on one."""
    return len(grid.rows) <= _SHORT and sum(len(cell_text(cell)) for row in grid.rows for cell in row) <= _LITTLE


_MATRIX: Final = 8


def is_matrix(grid: Grid) -> bool:
    """Whether a table is wide by many columns of numbers, whose names then stand upright."""
    return sum(numeric(grid)) > _MATRIX


_NARROW: Final = 5
_FIGURES: Final = 2
_WIDE: Final = 48
_PADDING: Final = 5
_TIGHT: Final = 3
"""The room beside numbers, which stand flush right and need no more."""
_LINE: Final = 92
"""Signs in a line of print, about."""


def _bold(text: str) -> int:
    """The signs that a head takes, which is set in bold."""
    return -(-len(text) * 23 // 20)


def shares(grid: Grid) -> list[float]:
    """The width of each column as a part of the line, by what stands in it; together at most 1.

    Where a line is too short for all, columns with long texts give way before words must be broken.
    """
    words, texts = [], []
    figures = numeric(grid)
    for place, column in enumerate(grid.columns):
        least, padding = (_FIGURES, _TIGHT) if figures[place] else (_NARROW, _PADDING)
        cells = [cell_text(row[place]) for row in grid.rows]
        longest = max((len(word) for text in cells for word in text.split() if "://" not in word), default=0)
        if figures[place]:
            longest = max(map(len, cells), default=0)  # a mark stands on the line of its number
        longest = max([longest, *(_bold(word) for word in column.split())])
        words.append(max(least, min(_WIDE // 2, longest)) + padding)
        texts.append(max(words[-1], min(_WIDE, max([_bold(column), *map(len, cells)])) + padding))
    spare, wish = _LINE - sum(words), sum(texts) - sum(words)
    if spare <= 0:
        return [round(word / sum(words), 4) for word in words]
    part = min(1.0, spare / wish) if wish else 0.0
    return [round((word + (text - word) * part) / _LINE, 4) for word, text in zip(words, texts, strict=True)]
