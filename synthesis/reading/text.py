"""From bytes to text, and from one text to the texts of its records."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from synthesis.reading import rules
from synthesis.reading.events import Trouble
from synthesis.reading.nodes import pack

_TOP_KEY = re.compile(r"^(?=[^\s#\-.\]}])", re.MULTILINE)


class Decoded(NamedTuple):
    """The text of a file; lines (from 0) that could not be read as they are."""

    text: str
    troubles: list[Trouble]
    bad_lines: frozenset[int]


def decode(data: bytes) -> Decoded:
    """Reads UTF-8, with or without a byte order mark, whatever the line ends.

    Bytes that are not UTF-8 are replaced, and their lines reported.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        trouble = Trouble(rules.NOT_UTF8, 0, "the file is UTF-16", "save it as UTF-8")
        return Decoded("", [trouble], frozenset())
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        troubles, bad = _bad_bytes(data)
        return Decoded(_plain_lines(data.decode("utf-8", errors="replace")), troubles, bad)
    return Decoded(_plain_lines(text), [], frozenset())


def _plain_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _bad_bytes(data: bytes) -> tuple[list[Trouble], frozenset[int]]:
    troubles = []
    bad = set()
    for number, line in enumerate(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as error:
            bad.add(number)
            guess = line[error.start : error.start + 1].decode("cp1252", errors="replace")
            column = len(line[: error.start].decode("utf-8", errors="replace"))
            troubles.append(
                Trouble(
                    rules.NOT_UTF8,
                    pack(number, column),
                    f"the byte 0x{line[error.start]:02x} is not UTF-8 (in Windows-1252 it is “{guess}”)",
                    "save the file as UTF-8",
                )
            )
    return troubles, frozenset(bad)


def split_records(text: str) -> Iterator[tuple[int, str]]:
    """Cuts a text at its top-level keys: (number of the first line from 0, text of one record).

    Used when the file as a whole is not YAML, so that one broken record does not
    take the others with it.
    """
    starts = [match.start() for match in _TOP_KEY.finditer(text)]
    if not starts:
        return
    line = 0
    last = 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line += text.count("\n", last, start)
        last = start
        yield line, text[start:end]
