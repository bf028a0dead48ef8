"""Finds the reference lists of a text: by their headings, or without one by the shape of their entries."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from synthesis.citations.headings import Heading, caption, heading, is_list_title
from synthesis.citations.references.entries import Entry, split_entries
from synthesis.citations.references.reference import ReferenceList
from synthesis.citations.references.shapes import (
    ends_closed,
    is_furniture,
    is_running_head,
    looks_like_entry,
    opens,
    running_heads,
)
from synthesis.language.folding import fold

_FURTHER: Final = re.compile(r"verder lezen|lees verder|further reading|aanbevolen|selected reading|suggested|weiterführende")
_STRAY: Final = 3
"""So many paragraphs in a row that are no entries end a list."""
_WIDE: Final = 40
"""A shorter line was not cut at a width."""
_SHORTEST: Final = 3
"""So many entries make a list without a heading."""


class Block(NamedTuple):
    """A list as found: its heading and the entries below it."""

    heading: str
    line: int
    entries: tuple[Entry, ...]
    further: bool = False


def reference_lists(text: str) -> list[ReferenceList]:
    """The reference lists of a text in order, each with the lines that it serves."""
    return [found for found, _ in lists_with_entries(text)]


def lists_with_entries(text: str) -> list[tuple[ReferenceList, tuple[Entry, ...]]]:
    """The lists and their entries. Lines count from 1; takes time in proportion to the length of the text."""
    lines = text.split("\n")
    again = running_heads(lines)
    blocks = _merged(_headed(lines, again), lines, again)
    blocks = _merged(sorted([*blocks, *_shaped(lines, blocks, again)], key=lambda block: block.line), lines, again)
    found = []
    begin = 1
    last = max((place for place, block in enumerate(blocks) if not block.further), default=len(blocks) - 1)
    for index, block in enumerate(blocks):
        end = block.entries[-1].end_line
        reach = len(lines) if index >= last else end
        made = ReferenceList(index, block.heading, block.entries[0].line, end, (begin, max(reach, end)))
        found.append((made, block.entries))
        if not block.further and index < last:
            begin = end + 1
    return found


def _headed(lines: Sequence[str], again: Mapping[str, int]) -> list[Block]:
    """The lists that stand under a heading of their own."""
    found: list[Block] = []
    index = 0
    while index < len(lines):
        head = _list_heading(lines, index)
        if head is None:
            index += 1
            continue
        begin = index + 1
        if begin < len(lines) and re.fullmatch(r"\s*(?:=+|-{3,})\s*", lines[begin]):
            begin += 1
        end = _end(lines, begin, head, again)
        entries = tuple(split_entries(lines[begin:end], begin + 1))
        if entries:
            found.append(Block(head.title, index + 1, entries, bool(_FURTHER.search(fold(head.title)))))
            index = max(entries[-1].end_line, begin)
        else:
            index = begin
    return found


def _list_heading(lines: Sequence[str], index: int) -> Heading | None:
    """The heading of a list that a line is; plain titles count also without empty lines around them."""
    line = lines[index]
    if not line.strip() or len(line) > 160:
        return None
    after = lines[index + 1] if index + 1 < len(lines) else ""
    if not is_list_title(line):
        return None
    before = lines[index - 1] if index else ""
    made = heading(line, before, after)
    if made is not None:
        return made if made.kind == "references" else None
    near = next((near for near in lines[index + 1 : index + 4] if near.strip() and not is_furniture(near)), "")
    if opens(near, " ".join(lines[index + 2 : index + 5])) >= 0.6 or looks_like_entry(near):
        return heading(line, "", "")
    return None


def _end(lines: Sequence[str], begin: int, head: Heading, again: Mapping[str, int]) -> int:
    """The line after a list: a heading that opens something else, or text that is no list."""
    stray: list[int] = []
    blank = True
    said = ""
    most = _STRAY
    for index in range(begin, len(lines)):
        line = lines[index]
        if not line.strip():
            blank = True
            continue
        before = lines[index - 1] if index else ""
        after = lines[index + 1] if index + 1 < len(lines) else ""
        found = heading(line, before, after) if len(line) < 240 else None
        if found is not None and _closes(found, head, lines, index):
            return index
        if found is not None or is_furniture(line) or is_running_head(line, again):
            continue
        before, said = said, line
        if not blank:
            continue
        blank = False
        ahead = " ".join(lines[index + 1 : index + 4])
        if opens(line, ahead) >= 0.5 or (looks_like_entry(f"{line} {ahead}"[:900]) and _short(lines, index)):
            stray = []
        elif not stray and _wraps(before):
            most = 2 * _STRAY  # a blank line within an entry: lines with blank ones between
        elif len(line) > 40 or stray:
            stray.append(index)
            if len(stray) >= most:
                return stray[0]
    return stray[0] if len(stray) >= 2 else len(lines)


def _short(lines: Sequence[str], index: int) -> bool:
    """Whether a paragraph is as short as an entry that opens in no usual way can be."""
    size = 0
    while index < len(lines) and lines[index].strip() and size < 900:
        size += len(lines[index])
        index += 1
    return size < 600


def _closes(found: Heading, head: Heading, lines: Sequence[str], index: int) -> bool:
    """Whether a heading ends a list; within it headings may sort the entries."""
    if found.kind == "references":
        return True
    if found.kind in ("part", "contents") or found.number is not None:
        return opens(lines[index]) < 0.75
    if opens(lines[index]) >= 0.75:
        return False
    if found.level <= head.level:
        near = [line for line in lines[index + 1 : index + 12] if line.strip()][:2]
        entries = bool(near) and all(opens(line, "") >= 0.75 for line in near)
        return not entries or len(found.title) > 40
    return False


def _merged(blocks: list[Block], lines: Sequence[str], again: Mapping[str, int]) -> list[Block]:
    """Lists with nothing but furniture between them are one: a heading that a page repeats, a list in groups."""
    made: list[Block] = []
    for block in blocks:
        last = made[-1] if made else None
        if last is not None:
            between = lines[last.entries[-1].end_line : block.line - 1]
            if block.heading == "":
                between = lines[last.entries[-1].end_line : block.entries[0].line - 1]
            said = [line for line in between if line.strip() and not is_furniture(line) and not _returns(line, again)]
            if sum(len(line) for line in said) < 120 and len(said) <= 2 and not any(_is_part(line) for line in said):
                made[-1] = last._replace(entries=(*last.entries, *block.entries))
                continue
        made.append(block)
    return made


def _returns(line: str, again: Mapping[str, int]) -> bool:
    """Whether a line is the head of each page, and no heading of the text, of which there may be more alike too."""
    return is_running_head(line, again) and heading(line, "", "") is None


def _is_part(line: str) -> bool:
    found = heading(line, "", "")
    return found is not None and (found.kind == "part" or found.number is not None)


def _shaped(lines: Sequence[str], known: Sequence[Block], again: Mapping[str, int]) -> list[Block]:
    """Lists without a heading: runs of paragraphs that are entries, at the end of a part or of the text."""
    taken = [(block.line, block.entries[-1].end_line) for block in known]
    found: list[Block] = []
    run: list[int] = []
    misses = tail = 0
    blank = True
    said = ""
    edges = [*range(len(lines)), len(lines)]
    held = iter([*taken, (len(lines) + 2, len(lines) + 2)])
    low, high = next(held)
    for index in edges:
        line = lines[index] if index < len(lines) else ""
        while index + 1 > high:
            low, high = next(held)
        inside = low <= index + 1 <= high
        closes = index == len(lines) or inside or bool(run and line.startswith("#"))
        if not closes:
            if not line.strip():
                blank = True
                continue
            if is_furniture(line) or is_running_head(line, again):
                continue
            if _is_entry_line(line, lines, index):
                run.append(index)
                misses, tail = 0, index
            elif run and blank and not _wraps(said):
                misses += 1
                closes = misses > 1
            elif not misses:
                tail = index
            blank, said = False, line
        if closes and run:
            if len(run) >= _SHORTEST:
                end = index if misses == 0 or index == len(lines) else tail + 1
                entries = split_entries(lines[run[0] : max(end, run[-1] + 1)], run[0] + 1)
                if len(entries) >= _SHORTEST:
                    found.append(Block("", run[0] + 1, tuple(entries)))
            run, misses = [], 0
    return found


def _wraps(line: str) -> bool:
    """Whether a line was cut at a width, so that a blank line behind it says nothing."""
    return len(line.strip()) >= _WIDE and not ends_closed(line)


def _is_entry_line(line: str, lines: Sequence[str], index: int) -> bool:
    """Without a heading only what certainly opens an entry counts."""
    if len(line) > 1500 or not re.search(r"[(,]", line[:120]) or caption(line):
        return False
    ahead = " ".join(lines[index + 1 : index + 3])
    return opens(line, ahead) >= 0.9
