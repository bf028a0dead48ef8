"""Plain text: what a pipe gets, and a terminal without colours."""

from synthesis.formats.document import Document
from synthesis.formats.layout import lay_out

DEFAULT_WIDTH = 80


def write(document: Document, width: int = DEFAULT_WIDTH) -> str:
    """The document in lines of at most `width` signs."""
    lines = ("".join(span.text for span in line).rstrip() for line in lay_out(document, width))
    return "\n".join(lines).strip("\n") + "\n"
