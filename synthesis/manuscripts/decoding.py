"""From the bytes of a text file to its text, in the encodings that people save in."""

import re
from typing import Final, NamedTuple

from synthesis.errors import UsageError

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_ESCAPED: Final = re.compile("[\udc80-\udcff]")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LOOKED_AT: Final = 1 << 16
_MOST_CONTROL: Final = 0.003
_MOST_REPLACED: Final = 0.01
_FEW_REPLACED: Final = 20
_NO_TEXT: Final = "save the document as plain text, Markdown, HTML, Word (docx), OpenDocument (odt) or PDF"


class Decoded(NamedTuple):
    """The text with `\\n` as line end, and what a user should know about how it was read."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str, declared: str = "") -> Decoded:
    """Reads UTF-8, UTF-16 and UTF-32 with a byte order mark, UTF-16 without one, and Windows-1252.

    What is not UTF-8 is read as Windows-1252, byte by byte, and its lines are told. `declared` is the encoding that the
    file itself claims, tried first.

    Raises:
        UsageError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data[len(mark) :].decode(encoding, errors="replace"), name)
    wide = _wide(data)
    if wide:
        return _checked(data.decode(wide, errors="replace"), name)
    for encoding in ("utf-8", declared):
        try:
            if encoding:
                return _checked(data.decode(encoding), name)
        except (UnicodeError, LookupError):
            continue
    return _as_windows(data, name)


def _wide(data: bytes) -> str:
    """UTF-16 without a byte order mark: of Latin script every other byte is zero."""
    head = data[:_LOOKED_AT]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half > 1 and min(even, odd) < half * 0.05 and max(even, odd) > half * 0.6:
        return "utf-16-le" if odd > even else "utf-16-be"
    return ""


def _as_windows(data: bytes, name: str) -> Decoded:
    escaped = data.decode("utf-8", errors="surrogateescape")
    if "\ufffd" in escaped[:1] or _is_binary(_ESCAPED.sub("", escaped[:_LOOKED_AT])):
        raise UsageError(f"{name} is no document that can be read: it is not plain text.", _NO_TEXT)
    table = {0xDC00 + byte: bytes([byte]).decode("cp1252", errors="replace") for byte in range(128, 256)}
    found = _checked(escaped.translate(table), name)
    bad = dict.fromkeys(number for number, line in enumerate(_line_ends(escaped).split("\n"), 1) if _ESCAPED.search(line))
    first = list(bad)[:5]
    lines = ", ".join(map(str, first)) + (", …" if len(bad) > len(first) else "")
    return Decoded(found.text, (f"bytes that are not UTF-8 were read as Windows-1252 (line {lines}).",))


def _checked(text: str, name: str) -> Decoded:
    if _is_binary(text[:_LOOKED_AT]):
        raise UsageError(f"{name} is no document that can be read: it is not plain text.", _NO_TEXT)
    replaced = text.count("\ufffd")
    if replaced > max(_FEW_REPLACED, len(text) * _MOST_REPLACED):
        raise UsageError(f"{name} is no document that can be read: it is not plain text.", _NO_TEXT)
    notes = (f"{replaced} signs that could not be read were replaced.",) if replaced else ()
    return Decoded(_line_ends(text).replace("\x00", " "), notes)


def _is_binary(head: str) -> bool:
    return "\x00" in head or len(_CONTROL.findall(head)) > max(2, len(head) * _MOST_CONTROL)


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
