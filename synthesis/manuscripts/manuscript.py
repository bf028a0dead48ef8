"""The text of a document, and where in its file every part of it stands."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands in a file, all counted from 1; 0 is not known, or not what such a file has.

    Plain text, Markdown and HTML have lines and columns, PDF has pages with lines and columns, Word and OpenDocument have
    paragraphs (empty ones do not count, as in their own word count), with columns, and pages where the program that
    saved the file wrote down where they end.
    """

    line: int = 0
    column: int = 0
    page: int = 0
    paragraph: int = 0


@dataclass(frozen=True)
class Manuscript:
    """The text of a document with `\\n` as line end, and what a user should know about how it was read.

    Headings that the file marks as such begin with `#`, footnotes are marked `[^1]` and told in a paragraph that begins
    with `[^1]:`, cells of a table are parted by ` | `, a page break is a form feed. `marks` are offsets in the text, in
    order, each with its place in the file; what lies between two counts on from the first.
    """

    text: str
    kind: str = "txt"
    notes: tuple[str, ...] = ()
    marks: tuple[tuple[int, Place], ...] = ()

    def place(self, line: int, column: int = 1) -> Place:
        """The place in the file of a line and column of `text`, both from 1; what lies outside it is brought inside."""
        line = min(max(line, 1), len(self._starts))
        end = self._starts[line] if line < len(self._starts) else len(self.text) + 1
        return self.place_at(min(self._starts[line - 1] + max(column, 1) - 1, end - 1))

    def place_at(self, offset: int) -> Place:
        """The place in the file of the sign at `offset` of `text`."""
        offset = min(max(offset, 0), len(self.text))
        if not self.marks:
            number = bisect_right(self._starts, offset)
            return Place(number, offset - self._starts[number - 1] + 1)
        start, place = self.marks[max(0, bisect_right(self._offsets, offset) - 1)]
        return place._replace(column=place.column + max(0, offset - start))

    def line(self, number: int) -> str:
        """A line of `text`, from 1, without its end; empty outside it."""
        if not 1 <= number <= len(self._starts):
            return ""
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins in `text`."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def _offsets(self) -> list[int]:
        return [offset for offset, _ in self.marks]
