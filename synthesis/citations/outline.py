"""Cuts a document into passages of running text, each with its place; lists of references and contents stay out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from synthesis.citations.headings import Heading, caption, heading
from synthesis.citations.markup import blank, joined
from synthesis.citations.mention import Passage, Place

_FENCE: Final = re.compile(r"\s{0,3}(```|~~~)")
_FOOTNOTE: Final = re.compile(r"\s{0,3}(?:<sup>\s*\[?(\w{1,4})\]?\s*</sup>|\[\^([^\]\s]+)\]:|([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})(?=\s))")
_MARK: Final = re.compile(r"<sup>\s*\[?(\w{1,4})\]?\s*</sup>|\[\^([^\]\s]+)\](?!:)|(?<=\S)([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})")
_SUPERSCRIPTS: Final = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_ITEM: Final = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+\S")
_LONGEST: Final = 400
"""Lines in one passage at most, so that a file without empty lines is still read in pieces."""


def passages(text: str, skip: Sequence[tuple[int, int]] = (), headings: bool = False) -> Iterator[Passage]:
    """The passages of a document, in order: paragraphs, items of lists, footnotes, captions, rows of tables.

    Left out are the lines within `skip`, first and last of each from 1, tables of contents, reference lists, fenced
    code, and headings unless `headings` asks for them. A footnote belongs to the section that holds its mark, wherever
    the page or the file has its text; without a mark, to the section where it stands. Lines and columns are those of
    `text`, whose line ends are `\\n`.
    """
    lines = text.split("\n")
    place = Place()
    closed: Heading | None = None  # the list or table of contents that we are in
    fenced = False
    gathered: list[str] = []
    start = 0
    own = place
    marks: dict[str, Place] = {}
    skipped = {index for first, last in skip for index in range(first - 1, last)}
    for index, line in enumerate([*lines, ""]):
        if _FENCE.match(line):
            fenced = not fenced
            line = ""
        if index in skipped:
            line = ""
        found = None if fenced or index in skipped else _heading(lines, index)
        if found is not None and closed is not None and not _ends(found, closed):
            continue
        footnote = _FOOTNOTE.match(line)
        starts = found or fenced or not line.strip() or footnote or _ITEM.match(line) or len(gathered) >= _LONGEST
        if gathered and starts:
            printed = blank("\n".join(gathered))
            yield Passage(start + 1, joined(printed), own, printed)
            gathered = []
        if found is not None:
            closed = found if found.kind in ("references", "contents") else None
            place = _step(place, found)
            marks.update((number, place) for number in _numbers(_MARK, line))
            if headings and found.kind == "section":
                yield Passage(index + 1, blank(line), place)
        elif line.strip() and not fenced:
            number = next(_numbers(_FOOTNOTE, line), "") if footnote else ""
            if closed is not None and number not in marks and not (gathered and own.footnote):
                continue
            if not gathered:
                start, own = index, _own(place, line, number, marks)
            if not footnote and not own.footnote:
                marks.update((mark, place) for mark in _numbers(_MARK, line))
            gathered.append(line)


def _heading(lines: list[str], index: int) -> Heading | None:
    if index >= len(lines) or not lines[index].strip():
        return None
    before = lines[index - 1] if index else ""
    after = lines[index + 1] if index + 1 < len(lines) else ""
    return heading(lines[index], before, after)


def _ends(found: Heading, closed: Heading) -> bool:
    """Whether a heading ends a list of references or contents, rather than divide it."""
    if closed.kind == "contents":
        return True
    return found.kind == "part" or found.number is not None or found.level <= closed.level


def _step(place: Place, found: Heading) -> Place:
    if found.kind == "part":
        return replace(place, part=found.part or place.part, heading=found.title)
    if found.kind != "section":
        return replace(place, heading=found.title)
    if found.number is not None:
        return Place(place.part, found.number)
    if found.level == 1 and place.section is not None:
        return Place(place.part, None, found.title)  # an appendix, an afterword
    return replace(place, heading=found.title)


def _own(place: Place, line: str, number: str, marks: Mapping[str, Place]) -> Place:
    if number:
        return replace(marks.get(number, place), footnote=number)
    return replace(place, table=caption(line))


def _numbers(pattern: re.Pattern[str], line: str) -> Iterator[str]:
    """The numbers of footnotes that a line marks or opens with."""
    for match in pattern.finditer(line):
        yield next(filter(None, match.groups())).translate(_SUPERSCRIPTS)
