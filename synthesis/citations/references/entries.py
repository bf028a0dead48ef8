"""Cuts the lines of a reference list into entries, however the file lays them out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from synthesis.citations.references.shapes import (
    BULLET,
    NUMBER,
    ends_closed,
    ends_open,
    has_year,
    is_furniture,
    is_running_head,
    looks_like_entry,
    opens,
    running_heads,
)

_AHEAD: Final = 3
_NUMBERED_ALONE: Final = 0.75
"""A line that looks so much like an entry opens one behind any number: numbers may be double, or swapped."""
_SPARE: Final = 20
_SHORT_LIST: Final = 5
_LONGEST: Final = 40
"""Lines in one entry at most."""
_HYPHENATED: Final = re.compile(r"[^\W\d_][-‐]$")
_KEPT_HYPHEN: Final = re.compile(r"(?:en|of|and|or|und|oder|et)\b")
_CUT_ADDRESS: Final = re.compile(r"(?:https?://|www\.|\b10\.\d{4,}/)\S*[/\-_=?&.%#]$")


@dataclass(frozen=True)
class Entry:
    """The lines of one entry, joined; `line` and `end_line` count from 1 in the file."""

    line: int
    end_line: int
    text: str


@dataclass
class Line:
    """A line with what its place tells."""

    number: int
    text: str
    blank_before: bool
    indent: int
    score: float = 0.0
    gap: int = 0
    """How many blank lines stand before it."""
    page: bool = False
    """Whether a page ended before it, so that a blank line there says nothing."""


def split_entries(lines: Sequence[str], first: int) -> list[Entry]:
    """The entries in `lines`, of which the first has number `first` in the file.

    Entries may stand one a line, one a paragraph, with a hanging indent, wrapped, numbered or with bullets; page
    numbers, rules and headers that return on each page are left out, also within an entry.
    """
    kept = _useful(lines, first)
    if not kept:
        return []
    for place, line in enumerate(kept):
        ahead = " ".join(one.text.strip() for one in kept[place + 1 : place + 1 + _AHEAD])
        line.score = opens(line.text, ahead)
    _respace(kept)
    starts = _starts(kept)
    found = []
    for begin, end in zip(starts, [*starts[1:], len(kept)], strict=True):
        group = kept[begin:end]
        text = join([line.text for line in group])
        if looks_like_entry(text):
            found.append(Entry(group[0].number, group[-1].number, text))
    return found


def join(lines: Sequence[str]) -> str:
    """Wrapped lines as one: words that a hyphen parts and addresses that a line end cuts grow together again."""
    text = ""
    for line in lines:
        piece = line.strip()
        if not text:
            text = piece
        elif _CUT_ADDRESS.search(text) and piece[:1].isalnum() and " " not in piece.split("http")[0][:12].strip():
            text += piece
        elif _HYPHENATED.search(text) and piece[:1].isalpha() and not _KEPT_HYPHEN.match(piece):
            text = text[:-1] + piece if piece[0].islower() else text + piece
        else:
            text = f"{text} {piece}"
    return text


def _useful(lines: Sequence[str], first: int) -> list[Line]:
    """The lines that belong to entries."""
    again = running_heads(lines)
    kept: list[Line] = []
    gap = 1
    page = False
    for place, line in enumerate(lines):
        page = page or "\f" in line
        text = line.replace("\f", " ")
        if not text.strip():
            gap += 1
            continue
        if is_furniture(text) or is_running_head(line, again):
            page = True
            continue
        wide = text.expandtabs(4)
        kept.append(Line(first + place, text.strip(), gap > 0, len(wide) - len(wide.lstrip()), gap=gap, page=page))
        gap, page = 0, False
    return kept


def _respace(kept: list[Line]) -> None:
    """In a list typed with a blank line behind every line only a wider gap parts anything."""
    apart = [line for line in kept[1:] if not line.page]
    spaced = sum(1 for line in apart if line.gap)
    inner = sum(1 for line in apart if line.score < 0.5)
    if len(apart) > _SHORT_LIST and spaced * 10 >= len(apart) * 9 and inner * 4 > len(apart):
        for line in apart:
            line.blank_before = line.gap > 1
        for line in kept[1:]:
            line.blank_before = line.blank_before and not line.page


def _starts(kept: list[Line]) -> list[int]:
    """The places of the lines that begin an entry."""
    numbered = _numbered(kept)
    if numbered:
        return numbered
    hanging = _hanging(kept)
    spaced = _spaced(kept)
    wrapped = _wrapped(kept)
    found = [0]
    for place in range(1, len(kept)):
        line, before = kept[place], kept[place - 1]
        so_far = kept[found[-1] : place]
        if len(so_far) >= _LONGEST or _begins(line, before, so_far, hanging, spaced, wrapped):
            found.append(place)
    return found


def _begins(line: Line, before: Line, so_far: list[Line], hanging: int | None, spaced: bool, wrapped: bool) -> bool:
    """Whether a line begins a new entry, given the lines of the one before it."""
    dated = any(has_year(one.text) for one in so_far)
    if BULLET.match(line.text) and (line.score >= 0.5 or not ends_open(before.text)):
        return True
    if hanging is not None:
        return line.indent <= hanging and not (ends_open(before.text) and line.score < 0.9)
    if ends_open(before.text) and (not line.blank_before or line.score < 0.9 or not dated):
        return False
    if not dated and not line.blank_before:
        return False
    if line.page:
        return line.score >= 0.75
    if line.blank_before:
        if line.score >= 0.5:
            return True
        return (
            ends_closed(before.text)
            and not line.text[:1].islower()
            and looks_like_entry(line.text)
            and not line.text.startswith(("http", "<http", "www.", "doi"))
        )
    if line.score < 0.5:
        return False
    if spaced and wrapped:
        return False
    if ends_closed(before.text):
        return line.score >= (0.75 if wrapped else 0.5)
    return line.score >= 0.9 and not wrapped


def _numbered(kept: list[Line]) -> list[int]:
    """The starts of a list whose entries are numbered upwards; empty if it is not one."""
    found: list[int] = []
    expected = None
    for place, line in enumerate(kept):
        match = NUMBER.match(line.text)
        if match is None:
            continue
        value = int(match["square"] or match["round"] or match["plain"])
        follows = expected is None or expected <= value <= expected + 2
        if follows or (line.score >= _NUMBERED_ALONE and value <= len(kept) + _SPARE):
            found.append(place)
            expected = value + 1 if follows else expected
    likely = sum(1 for line in kept if line.score >= 0.75 and not NUMBER.match(line.text))
    if len(found) < 2 or found[0] > 2 or len(found) < likely:
        return []
    return found if found[0] == 0 else [0, *found]


def _hanging(kept: list[Line]) -> int | None:
    """The indent of first lines where other lines stand deeper; None without such a layout."""
    indent = min(line.indent for line in kept)
    first = [line for line in kept if line.indent == indent]
    deeper = [line for line in kept if line.indent > indent]
    strong = sum(1 for line in first if line.score >= 0.75)
    weak = sum(1 for line in deeper if line.score < 0.75)
    if strong < 2 or strong * 20 < len(first) * 17 or weak * 2 < len(deeper) or len(deeper) * 10 < len(kept):
        return None
    return indent


def _spaced(kept: list[Line]) -> bool:
    """Whether blank lines part the entries."""
    strong = [line for line in kept if line.score >= 0.75]
    return len(strong) > 1 and sum(line.blank_before for line in strong) * 5 >= len(strong) * 4


def _wrapped(kept: list[Line]) -> bool:
    """Whether lines are cut at a width: many that open nothing follow a line without a blank one between."""
    loose = sum(
        1 for line in kept if not line.blank_before and line.score < 0.5 and not line.text.startswith(("http", "<http", "doi"))
    )
    return loose * 4 > len(kept) and max(len(line.text) for line in kept) < 180
