"""Takes out what stands on pages but not in the text: page numbers, running heads and feet."""

import re
from collections import Counter
from typing import Final

from synthesis.manuscripts.pdf_lines import NOTE, Line

_NUMBER: Final = re.compile(
    r"[-–—|•\s]*(?:(?:pagina|page|blz\.?|pag\.?|p\.|seite)\s*)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:/|van|of|von|\|)\s*\d{1,4})?[-–—|•\s]*$",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50}
_EDGE: Final = 3
"""How many lines at the top and at the foot of a page may be furniture."""
_NEAR: Final = 2.5
"""How far heads of two pages may stand from one height, in points."""
_APART: Final = 1.6
"""How many times its size a head stands at least from the text."""
_MANY: Final = 3
_SHARE: Final = 0.3


def drop_furniture(pages: list[list[Line]]) -> None:
    """Takes the furniture out of the lines of each page, in place.

    A page number stands at an edge and counts with the pages. A head or foot says the same, but for its numbers, at the
    same height of other pages: apart from the text, or on many pages.
    """
    kept = {id(line) for page in pages for line in _notes(page)}
    for _ in range(_EDGE):
        edges = [(at, line) for at, page in enumerate(pages) for line in _edges(page)]
        apart = {id(line) for page in pages for line in _apart(page)}
        found = (_numbers(edges) | _repeated(edges, apart, len(pages))) - kept
        if not found:
            return
        for page in pages:
            page[:] = [line for line in page if id(line) not in found]


def _notes(page: list[Line]) -> list[Line]:
    """The lines of notes that the page calls: two pages may well have the same note at their foot."""
    called = {line.text[start:end] for line in page for start, end in line.marks}
    found: list[Line] = []
    for line in sorted(page, key=lambda line: -line.y) if called else ():
        match = NOTE.match(line.text)
        if (match and match[1] in called) or (found and found[-1].y - line.y < _APART * line.size):
            found.append(line)
    return found


def _edges(page: list[Line]) -> list[Line]:
    """The highest and the lowest line of a page, with what stands on the same height."""
    if not page:
        return []
    top, bottom = max(line.y for line in page), min(line.y for line in page)
    return [line for line in page if line.y > top - _NEAR or line.y < bottom + _NEAR]


def _apart(page: list[Line]) -> list[Line]:
    """At most three lines at either edge, with a white line between them and the text."""
    found: list[Line] = []
    for ordered in (sorted(page, key=lambda line: line.y), sorted(page, key=lambda line: -line.y)):
        for at in range(1, min(_EDGE + 1, len(ordered))):
            if abs(ordered[at].y - ordered[at - 1].y) > _APART * max(ordered[at - 1].size, 1.0):
                found += ordered[:at]
                break
    return found


def _numbers(edges: list[tuple[int, Line]]) -> set[int]:
    """Lines with only a number that counts with the pages; the number of a lone page is that of its first page."""
    counted: dict[int, list[Line]] = {}
    for at, line in edges:
        match = _NUMBER.match(line.text)
        if match:
            counted.setdefault(_value(match[1]) - at, []).append(line)
    lone = len({at for at, _ in edges}) == 1
    return {id(line) for offset, lines in counted.items() for line in lines if len(lines) > 1 or (lone and offset == 1)}


def _value(said: str) -> int:
    if said.isdigit():
        return int(said)
    values = [_ROMAN[letter] for letter in said.lower()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _repeated(edges: list[tuple[int, Line]], apart: set[int], pages: int) -> set[int]:
    """Lines that come back on another page at the same height."""
    keys = [(line, _DIGITS.sub("#", "".join(line.text.split())), round(line.y / _NEAR)) for _, line in edges]
    counts = Counter((said, height) for _, said, height in keys)
    many = max(_MANY, _SHARE * pages)
    return {
        id(line)
        for line, said, height in keys
        if said.strip("#") and sum(counts[said, height + step] for step in (-1, 0, 1)) >= (2 if id(line) in apart else many)
    }
