"""Plain text and Markdown: the text is the file's own, so that lines and columns are those of the file."""

from synthesis.manuscripts.decoding import decode
from synthesis.manuscripts.manuscript import Manuscript


def read(data: bytes, name: str, kind: str) -> Manuscript:
    """The text of a file of plain text or Markdown.

    Raises:
        UsageError: the bytes are no text.
    """
    found = decode(data, name)
    return Manuscript(found.text, kind, found.notes)
