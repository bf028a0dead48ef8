"""The parts that the body of a Word file is put together from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from synthesis.manuscripts.galley import Block


@dataclass
class Notes:
    """The notes of a file by id, and how many were called so far."""

    footnotes: Mapping[str, Block]
    endnotes: Mapping[str, Block]
    counts: dict[str, int] = field(default_factory=dict)

    def mark(self, kind: str) -> str:
        """The next number; endnotes get a letter before it if there are footnotes too."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return f"{'e' if kind == 'endnote' and self.footnotes else ''}{self.counts[kind]}"

    def text(self, kind: str, id: str) -> Block:
        """What a note says; empty if the file does not hold it."""
        return (self.footnotes if kind == "footnote" else self.endnotes).get(id, Block())


@dataclass
class Paragraph:
    """A paragraph in the making: pieces of text with their page, its properties, and what hangs on it."""

    pieces: list[tuple[str, int]] = field(default_factory=list)
    style: str = ""
    outline: int | None = None
    numbered: int | None = None
    depth: int | None = None
    runs_on: bool = False
    new_page: bool = False
    ends_page: bool = False
    notes: list[tuple[str, Block]] = field(default_factory=list)
    boxes: list["Paragraph"] = field(default_factory=list)


@dataclass
class Run:
    """A stretch of text in one style."""

    text: list[str] = field(default_factory=list)
    hidden: bool = False
    raised: bool = False


@dataclass
class Row:
    """A row of a table: the paragraphs of each cell, and the notes that they call."""

    cells: list[list[Block]] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    deleted: bool = False
