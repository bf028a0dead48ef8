"""Sets text in paragraphs, tables and notes, and keeps where each came from; formats that mark their structure write here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from synthesis.manuscripts.manuscript import Manuscript, Place

_SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DEEPEST: Final = 6
_LINE_END: Final = re.compile(r"[ \t]*\n[ \t]*")


def superscript(text: str) -> str:
    """A number as a raised one: `12` becomes `¹²`, as the mark of a note that somebody set by hand."""
    return text.translate(_SUPERSCRIPTS)


@dataclass
class Block:
    """A paragraph in the making: pieces of text, each with its place (None counts on from the piece before)."""

    level: int = 0
    """Depth as a heading; 0 is running text."""
    lead: str = ""
    """What stands before the text but is not of it: the number of a heading, the mark of an item or a note."""
    tight: bool = False
    """An item of a list follows on the item before it without an empty line."""
    pieces: list[tuple[str, Place | None]] = field(default_factory=list)

    def add(self, text: str, place: Place | None = None) -> None:
        """Puts text at the end."""
        if text:
            self.pieces.append((text, place))

    @property
    def is_empty(self) -> bool:
        return not any(text.strip() for text, _ in self.pieces)


class Galley:
    """The text so far, paragraph after paragraph."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._marks: list[tuple[int, Place]] = []
        self._length = 0
        self._last = ""
        """What was set last, if it joins what is like it without an empty line: `item` or `row`."""

    def block(self, block: Block) -> None:
        """A paragraph of its own; an empty one leaves no trace."""
        if not block.is_empty:
            self._between(block.tight and self._last == "item")
            lead = "#" * min(block.level, _DEEPEST) + " " if block.level else ""
            self._write(lead + block.lead)
            self._pieces(block)
            self._last = "item" if block.tight else ""

    def row(self, cells: Iterable[list[Block]]) -> None:
        """A row of a table, on one line; a row with one cell is what that cell holds."""
        filled = [[block for block in cell if not block.is_empty] for cell in cells]
        if len(filled) == 1:
            for block in filled[0]:
                self.block(block)
            return
        if not any(filled):
            return
        self._between(self._last == "row")
        for number, cell in enumerate(filled):
            self._write(" | " if number else "")
            for place, block in enumerate(cell):
                self._write((" " if place else "") + block.lead)
                self._pieces(block, one_line=True)
        self._last = "row"

    def end_table(self) -> None:
        """What follows is another paragraph."""
        self._last = ""

    def page_break(self) -> None:
        """A form feed on a line of its own."""
        self._between(tight=False)
        self._write("\f")
        self._last = ""

    def manuscript(self, kind: str, notes: Iterable[str] = ()) -> Manuscript:
        """All that was set."""
        text = "".join(self._parts)
        return Manuscript(text + "\n" if text else "", kind, tuple(notes), tuple(self._marks) or ((0, Place()),))

    def _between(self, tight: bool) -> None:
        if self._parts:
            self._write("\n" if tight else "\n\n")

    def _write(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)

    def _pieces(self, block: Block, one_line: bool = False) -> None:
        """The text of a block; blanks at its ends and around its line ends are dropped, as nobody sees them."""
        first, last = _filled(block.pieces)
        for number in range(first, last + 1):
            text, place = block.pieces[number]
            if number == first:
                dropped = len(text) - len(text.lstrip())
                text = text[dropped:]
                place = place and place._replace(column=place.column + dropped)
            if number == last:
                text = text.rstrip()
            if "\n" in text:
                text = _LINE_END.sub(" ", text) if one_line else text
            if place is not None:
                self._marks.append((self._length, place))
            self._write(text)


def _filled(pieces: list[tuple[str, Place | None]]) -> tuple[int, int]:
    """The first and last piece that hold more than blanks."""
    filled = [number for number, (text, _) in enumerate(pieces) if text.strip()]
    return filled[0], filled[-1]
