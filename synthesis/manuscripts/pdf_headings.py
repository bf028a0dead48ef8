"""Finds the headings of a PDF: its bookmarks, and short lines in letters that are clearly larger than the text."""

from typing import Final

from synthesis.language.folding import letters
from synthesis.manuscripts.pdf_lines import Line
from synthesis.manuscripts.pdf_notes import body_size

_LARGER: Final = 1.15
_LONGEST: Final = 160
_MOST_LINES: Final = 3
_MOST_SIZES: Final = 6


def mark_headings(pages: list[list[Line]], titles: list[tuple[str, int, int]]) -> None:
    """Gives headings their depth, in place; one that runs over several lines becomes one line.

    `titles` are the bookmarks: title, depth from 1, page from 1 or 0.
    """
    _mark_titles(pages, titles)
    size = body_size(pages)
    large = [line for page in pages for line in page if line.size >= size * _LARGER and not line.in_note]
    sizes = sorted({line.size for line in large if _is_title(line)}, reverse=True)[:_MOST_SIZES]
    for line in large:
        if not line.level and line.size in sizes and _is_title(line):
            line.level = sizes.index(line.size) + 1
    for page in pages:
        _join(page)


def _mark_titles(pages: list[list[Line]], titles: list[tuple[str, int, int]]) -> None:
    """Looks for each bookmark on its page and the next, in order."""
    for title, level, number in titles:
        wanted = letters(title)
        if wanted and 0 < number <= len(pages):
            found = next((lines for page in pages[number - 1 : number + 1] if (lines := _find(page, wanted))), [])
            for line in found:
                line.level = level


def _find(page: list[Line], wanted: str) -> list[Line]:
    """The lines that together say what a bookmark says, perhaps after a number."""
    for start, first in enumerate(page):
        said = ""
        for end in range(start, min(start + _MOST_LINES, len(page))):
            said += letters(page[end].text)
            if said == wanted or (said.endswith(wanted) and said[: -len(wanted)].isdigit()):
                return page[start : end + 1] if not first.level else []
            if len(said) > len(wanted) + 8:
                break
    return []


def _is_title(line: Line) -> bool:
    return len(line.text) <= _LONGEST and sum(sign.isalpha() for sign in line.text) > 2


def _join(page: list[Line]) -> None:
    """Puts the lines of one heading together: same depth and size, one right under the other."""
    at = 1
    while at < len(page):
        before, line = page[at - 1], page[at]
        near = 0 < before.y - line.y < 1.6 * line.size
        if line.level and line.level == before.level and line.size == before.size and near and not line.text[:1].isdigit():
            before.text = before.text + ("" if before.cut else " ") + line.text
            before.cut, before.y = line.cut, line.y
            before.marks.clear()
            del page[at]
        else:
            at += 1
