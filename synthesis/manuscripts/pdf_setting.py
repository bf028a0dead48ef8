"""Sets the lines of a PDF as running text: paragraphs apart, cut words whole, notes after the paragraph that calls them."""

import re
from collections.abc import Iterable
from itertools import pairwise
from statistics import median
from typing import Final

from synthesis.manuscripts.galley import superscript
from synthesis.manuscripts.manuscript import Manuscript, Place
from synthesis.manuscripts.pdf_lines import Line

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+$")
_FIRST_WORD: Final = re.compile(r"\S+")
_WIDER: Final = 1.35
"""How many times the usual distance of lines parts paragraphs."""
_INDENT: Final = 0.6
"""The smallest indent, as a share of the size of the letters."""
_COLUMN: Final = 4.0
"""How far the left edges of lines of one column may be apart, as a multiple of the size of the letters."""
_OTHER_SIZE: Final = 0.12
_AROUND: Final = 12
_ITEM: Final = re.compile(r"(?:[•‣◦▪–-]|\[?\d{1,3}[.)\]]|[a-z]\))\s")


def set_pages(pages: list[list[Line]], notes: tuple[str, ...]) -> Manuscript:
    """The text of all pages, with a form feed where a page begins."""
    setter = _Setter(_vocabulary(line for page in pages for line in page))
    for page in pages:
        setter.page(page)
    return setter.manuscript(notes)


def _vocabulary(lines: Iterable[Line]) -> frozenset[str]:
    """The words of the text, with and without a hyphen, so that a cut word can be looked up."""
    return frozenset(word.lower() for line in lines for word in _WORD.findall(line.text))


class _Setter:
    def __init__(self, vocabulary: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._parts: list[str] = []
        self._marks: list[tuple[int, Place]] = []
        self._length = 0
        self._pending: list[Line] = []
        self._called: frozenset[str] = frozenset()
        self._before: Line | None = None
        self._last: Line | None = None
        self._opens = False
        """Whether the line before was the first of its paragraph."""

    def page(self, page: list[Line]) -> None:
        """Sets one page. Notes wait until the paragraph has ended that runs on to the next page."""
        body = [line for line in page if not line.in_note]
        pitch = _pitch(body)
        self._called = frozenset(line.note for line in page if line.note)
        for at, line in enumerate(body):
            before = self._before
            turned = before is not None and at == 0
            ends = before is None or (_ends_at_page(before, line) if turned else self._ends(body, at, pitch))
            if ends:
                self._flush()
            self._set(line, ("\n\n\f\n\n" if ends else "\n\f") if turned else "\n\n" if ends else "\n", run_on=not ends)
            self._opens = ends
            self._before = line
        self._pending.extend(line for line in page if line.in_note)

    def manuscript(self, notes: tuple[str, ...]) -> Manuscript:
        self._flush()
        self._uncut()
        text = "".join(self._parts)
        return Manuscript(text + "\n" if text else "", "pdf", notes, tuple(self._marks) or ((0, Place()),))

    def _ends(self, body: list[Line], at: int, pitch: float) -> bool:
        """Whether a paragraph ends before a line: by distance, size, indent, or a line that was not filled."""
        before, line = body[at - 1], body[at]
        down = before.y - line.y
        em = max(line.size, 1.0)
        if line.level or before.level or abs(before.size - line.size) > _OTHER_SIZE * em or _ITEM.match(line.text):
            return True
        if before.cut or abs(down) < 0.3 * em:  # a word goes on, or two pieces of one line
            return False
        if down < 0:  # another column
            return _ends_at_page(before, line)
        if pitch and down > _WIDER * pitch:
            return True
        full = _is_full(body, at)
        if line.left < before.left - _INDENT * em:
            # Back to the margin: the second line of an indented paragraph, or the next entry of a list that hangs.
            return not (self._opens and full)
        return not full and (line.left > before.left + _INDENT * em or not line.text[:1].islower())

    def _flush(self) -> None:
        """Sets the notes that wait."""
        pending, self._pending = self._pending, []
        for at, line in enumerate(pending):
            begins = bool(line.note) or not at
            self._set(line, "\n\n" if begins else "\n", run_on=not begins)

    def _set(self, line: Line, separator: str, run_on: bool) -> None:
        """Sets a line; the rest of a word that was cut goes to the end of the line before."""
        start = 0
        last = self._last
        word = _FIRST_WORD.match(line.text)
        if run_on and last is not None and word and (last.cut or (last.text.endswith("-") and word[0][0].islower())):
            if not last.cut:
                self._parts[-1] = self._parts[-1].removesuffix("-")
                self._length -= 1
            self._write("-" if self._keeps(last.text.removesuffix("-"), word[0]) else "")
            self._write_part(line, 0, word.end())
            start = word.end() + (line.text[word.end() : word.end() + 1] == " ")
            last.cut = False
        else:
            self._uncut()
        self._last = line
        if start < len(line.text):
            self._write(separator if self._parts else "")
            self._write("#" * min(line.level, 6) + " " if line.level else "")
            self._write(f"[^{line.note}]: " if line.note else "")
            self._write_part(line, start, len(line.text))
        elif "\f" in separator:
            self._write("\f")

    def _uncut(self) -> None:
        """Gives a line its hyphen back if no word went on."""
        if self._last is not None and self._last.cut:
            self._write("-")
            self._last.cut = False

    def _keeps(self, head: str, tail: str) -> bool:
        """Whether the hyphen of a cut word belongs to it: `Bouverne-De Bie`, `GGZ-instelling`, `e-health`."""
        begin = head.rsplit(None, 1)[-1] if head.strip() else ""
        if not tail[0].islower() or "/" in begin or begin[-1:].isupper() or begin[-1:].isdigit():
            return True
        match, before = _WORD.match(tail), _LAST_WORD.search(begin)
        if match is None or before is None:
            return False
        whole, parted = (before[0] + match[0]).lower(), f"{before[0]}-{match[0]}".lower()
        return whole not in self._vocabulary and (parted in self._vocabulary or len(before[0]) == 1)

    def _write_part(self, line: Line, start: int, end: int) -> None:
        """A part of a line with its place; raised numbers that call a note of the page become its mark."""
        self._mark(line, start)
        for begin, stop in line.marks:
            if start <= begin and stop <= end:
                self._write(line.text[start:begin])
                number = line.text[begin:stop]
                self._write(f"[^{number}]" if number in self._called else superscript(number))
                self._mark(line, stop)
                start = stop
        self._write(line.text[start:end])

    def _mark(self, line: Line, column: int) -> None:
        self._marks.append((self._length, Place(line.number, column + 1, line.page)))

    def _write(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)


def _pitch(body: list[Line]) -> float:
    """The usual distance between two lines of a page."""
    down = [before.y - line.y for before, line in pairwise(body)]
    return median([one for one in down if one > 0] or [0.0])


def _ends_at_page(before: Line, line: Line) -> bool:
    """Whether a paragraph ends with its page or column: its sentence does, or the next line is of another kind."""
    if line.level or before.level or abs(before.size - line.size) > _OTHER_SIZE * line.size or _ITEM.match(line.text):
        return True
    return not before.cut and before.text.rstrip("”’\"')]").endswith((".", "!", "?", ":")) and not line.text[:1].islower()


def _is_full(body: list[Line], at: int) -> bool:
    """Whether the first word of a line would not have fitted on the line before."""
    before, line = body[at - 1], body[at]
    around = body[max(0, at - _AROUND) : at + _AROUND]
    margin = max(one.right for one in (before, *around) if one is before or abs(one.left - before.left) < _COLUMN * line.size)
    word = _FIRST_WORD.match(line.text)
    width = (line.right - line.left) * (len(word[0]) if word else 0) / max(1, len(line.text))
    return margin - before.right < width + 0.3 * line.size
