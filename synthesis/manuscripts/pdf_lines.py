"""The lines of one page of a PDF, in the order of the file, with their place and size on the page."""

import ctypes
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Final

_CUT: Final = re.compile("[\ufffe\x02]|\r\n|[\r\n]")
"""Line ends; the first two are how the library tells a hyphen at the end of a line."""
_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": "", "\x00": "", "\f": " "}
)
_RAISED: Final = re.compile(r"(?:(?<![\w–/-])|(?<=[^\W\d_])|(?<=\d{4}))\d{1,3}(?![\w%])")
NOTE: Final = re.compile(r"(\d{1,3})(?:[.)]?\s+|(?=[^\W\d_]|[“‘\"'(]))(?=\S)")
"""How a footnote begins: `1 Zie`, `1Zie`, `1. Zie`."""
_HIGH: Final = 0.2
"""How far above the line a number stands that is the mark of a note, as a share of the size of the letters."""


@dataclass
class Line:
    """One line. Measures are in points; `y` is that of the foot of its letters, from the bottom of the page."""

    text: str
    page: int
    number: int
    cut: bool = False
    """It ends in a hyphen that may only be there for the end of the line; the hyphen is not part of `text`."""
    left: float = 0.0
    right: float = 0.0
    y: float = 0.0
    size: float = 0.0
    marks: list[tuple[int, int]] = field(default_factory=list)
    """Start and end in `text` of raised numbers."""
    level: int = 0
    note: str = ""
    """The mark of the footnote that this line begins."""
    in_note: bool = False


def read_page(page: Any, number: int) -> list[Line]:
    """The lines of a page; blank ones are left out. `page` is a page of pypdfium2."""
    text_page = page.get_textpage()
    try:
        text: str = text_page.get_text_range()
        measure = _Measure(text_page, text)
        lines: list[Line] = []
        start = 0
        for match in [*_CUT.finditer(text), None]:
            end = match.start() if match else len(text)
            said = text[start:end]
            if said.strip():
                lines.append(_line(said, start, measure, Line("", page=number, number=len(lines) + 1)))
                lines[-1].cut = match is not None and match[0] in "\ufffe\x02"
            start = match.end() if match else end
    finally:
        text_page.close()
    return lines


class _Measure:
    """Asks the library where the signs of a page stand."""

    def __init__(self, text_page: Any, text: str) -> None:
        self._page = text_page
        self._raw = import_module("pypdfium2.raw")
        # The library counts in units of UTF-16, in which some signs are two.
        self._wide = [place for place, sign in enumerate(text) if sign > "\uffff"] if not text.isascii() else []

    def index(self, place: int) -> int:
        found: int = self._raw.FPDFText_GetCharIndexFromTextIndex(self._page, place + bisect_left(self._wide, place))
        return max(found, 0)

    def box(self, place: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of a sign."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        self._raw.FPDFText_GetCharBox(self._page, self.index(place), left, right, bottom, top)
        return left.value, bottom.value, right.value, top.value

    def foot(self, place: int) -> float:
        """Where the line runs on which a sign stands."""
        x, y = ctypes.c_double(), ctypes.c_double()
        self._raw.FPDFText_GetCharOrigin(self._page, self.index(place), x, y)
        return y.value

    def size(self, place: int) -> float:
        """The size of the letters as it comes out on the page."""
        matrix = self._raw.FS_MATRIX()
        size: float = self._raw.FPDFText_GetFontSize(self._page, self.index(place))
        if self._raw.FPDFText_GetMatrix(self._page, self.index(place), matrix):
            size *= (matrix.c**2 + matrix.d**2) ** 0.5
        return size


def _line(said: str, start: int, measure: _Measure, line: Line) -> Line:
    first = len(said) - len(said.lstrip())
    last = len(said.rstrip()) - 1
    # A note begins with a small number: the size that counts is that of the words.
    word = next((place for place in range(first, last + 1) if said[place].isalpha()), first)
    line.left = measure.box(start + first)[0]
    line.right = measure.box(start + last)[2]
    line.y = measure.foot(start + word)
    line.size = round(measure.size(start + word), 1)
    pieces: list[str] = []
    length = at = 0
    # What a line begins with is no call: there it is the number of a note itself.
    for match in _RAISED.finditer(said, first + 1, last + 1):
        if measure.box(start + match.start())[1] - line.y > _HIGH * line.size:
            before = _clean(said[max(at, first) : match.start()])
            pieces += [before, match[0]]
            length += len(before)
            line.marks.append((length, length + len(match[0])))
            length += len(match[0])
            at = match.end()
    line.text = "".join(pieces) + _clean(said[max(at, first) : last + 1])
    return line


def _clean(text: str) -> str:
    text = text.translate(_LIGATURES)
    return text if text.isascii() else unicodedata.normalize("NFC", text)
