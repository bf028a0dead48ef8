"""A document: what a report says, before any format gives it a form.

Reports build documents, formats write them. A document also carries the same
answer as `data` (for JSON) and as one flat `table` (for CSV and spreadsheets).
"""

from collections.abc import Mapping, Sequence, Set
from typing import Any, Final, NamedTuple

from synthesis.index.docs import NO_ENTRIES

Cell = str | int | float | None
BULLET: Final = "•"
"""The mark of an entry in a list that is not counted; formats with lists of their own leave it out."""


class Prose(NamedTuple):
    """A paragraph."""

    text: str


class Items(NamedTuple):
    """A list of short lines; `numbers` counts them, `targets` are the entries (by id) that the lines lead to."""

    lines: Sequence[str]
    numbers: bool = False
    targets: Sequence[str] = ()


class Grid(NamedTuple):
    """A table under a row of `columns`; `targets` are the entries (by id) that cells (row, column) lead to."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    caption: str = ""
    targets: Mapping[tuple[int, int], str] = NO_ENTRIES


class Code(NamedTuple):
    """Text to be shown exactly as it is: YAML, Mermaid, DOT."""

    text: str
    language: str = ""


class Entry(NamedTuple):
    """One record: a number or mark, a headline, tags, paragraphs, labelled lines, and its id."""

    headline: str
    id: str = ""
    mark: str = ""
    tags: Sequence[str] = ()
    body: Sequence[str] = ()
    fields: Sequence[tuple[str, str]] = ()
    marks: Set[str] = frozenset()
    """Folded words that are marked where they stand in the headline or the body."""


class Facts(NamedTuple):
    """Labels with their values: what a title page tells."""

    lines: Sequence[tuple[str, str]]


class Figure(NamedTuple):
    """A picture (SVG 1.1, complete in itself).

    `alt` says in a sentence or two what it shows; `grid` holds the same facts as a table, for whoever cannot see the
    picture and for formats without pictures.
    """

    svg: str
    alt: str
    caption: str = ""
    grid: Grid | None = None


Block = Prose | Items | Grid | Code | Entry | Facts | Figure


class Section(NamedTuple):
    """A heading with blocks under it, and deeper sections."""

    title: str
    blocks: Sequence[Block] = ()
    sections: Sequence["Section"] = ()
    anchor: str = ""


class Document(NamedTuple):
    """A whole answer. `data` is its JSON contract, `table` its flat form."""

    title: str
    lang: str
    lead: Sequence[Block] = ()
    sections: Sequence[Section] = ()
    closing: Sequence[Block] = ()
    data: Mapping[str, Any] = NO_ENTRIES
    table: Grid = Grid((), ())
