"""Finds the footnotes at the bottom of the pages of a PDF, and the raised numbers that call them."""

from collections import Counter
from typing import Final

from synthesis.manuscripts.pdf_lines import NOTE, Line

_SMALLER: Final = 0.95
_PER_PAGE: Final = 40


def body_size(pages: list[list[Line]]) -> float:
    """The size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def mark_notes(pages: list[list[Line]]) -> None:
    """Marks the lines of footnotes, in place: small letters at the foot of a page, from a line that begins with a number.

    The lines go to the end of their page, after the text.
    """
    size = body_size(pages)
    for page in pages:
        lowest = min((line.y for line in page if line.size >= size * _SMALLER), default=0.0)
        small = [line for line in page if line.size < size * _SMALLER and line.y < lowest]
        begun = False
        called = {line.text[start:end] for line in page for start, end in line.marks}
        for line in small:
            match = NOTE.match(line.text)
            if match and (match[1] in called or not called) and len(called) < _PER_PAGE:
                line.note, begun = match[1], True
                line.text = line.text[match.end() :]
                moved = match.end()
                line.marks = [(start - moved, end - moved) for start, end in line.marks if start >= moved]
            line.in_note = begun
        page.sort(key=lambda line: line.in_note)
