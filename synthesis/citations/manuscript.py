"""Reads the file of a document as text."""

from pathlib import Path
from typing import NamedTuple

from synthesis.errors import UsageError
from synthesis.reading.text import decode


class Manuscript(NamedTuple):
    """The text of a document with `\\n` as line end, and what a user should know about how it was read."""

    text: str
    notes: tuple[str, ...] = ()


def read_manuscript(path: Path) -> Manuscript:
    """The plain text or Markdown in `path`; bytes that are not UTF-8 are replaced.

    Raises:
        UsageError: the file cannot be read, or holds no plain text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"{path} cannot be read: {reason}.", "name a plain-text or Markdown file") from error
    if data.startswith((b"PK\x03\x04", b"%PDF", b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:4096]:
        raise UsageError(f"{path} is not plain text in UTF-8.", "save the document as plain text or Markdown in UTF-8")
    found = decode(data)
    bad = sorted(line + 1 for line in found.bad_lines)
    if not bad:
        return Manuscript(found.text)
    lines = ", ".join(map(str, bad[:5])) + (", …" if len(bad) > 5 else "")
    return Manuscript(found.text, (f"bytes that are not UTF-8 were replaced (line {lines}).",))
