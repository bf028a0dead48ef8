"""Finds the footnotes of a web page: links with a number that lead to a text that links back, however the page is made."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from synthesis.manuscripts.markup import Token, tokens

_NUMBER: Final = re.compile(r"[\[(]?\s*(\d{1,4}|[ivxl]{1,6}|[a-z]|\*{1,3}|[†‡])\s*[\])]?$")
_NAMES: Final = re.compile(
    r"(?:^|[_:-])(?:fn|ftn|edn|note|voetnoot|noot|sdfootnote|sdendnote|cite_note|footnote|endnote|anm)", re.IGNORECASE
)
_WRAPS: Final = frozenset({"sup", "sub", "small", "span", "b", "i", "em", "strong"})


@dataclass
class WebNotes:
    """Offsets of tags: what begins a note, what stands for its mark, and links that a reader need not see."""

    targets: dict[int, str] = field(default_factory=dict)
    marks: dict[int, str] = field(default_factory=dict)
    unsaid: set[int] = field(default_factory=set)


@dataclass
class _Link:
    offset: int
    target: str
    names: tuple[str, ...]
    is_mark: bool
    said: str = ""


def find_notes(text: str) -> WebNotes:
    """The notes of a page. A mark is a link with only a number that leads to a place that comes later."""
    links, places = _survey(text)
    notes = WebNotes()
    called: dict[str, str] = {}
    counts: Counter[str] = Counter()
    back: set[str] = set()
    for link in links:
        match = _NUMBER.match(link.said.strip())
        at = places.get(link.target)
        if match is None or at is None or at < link.offset or not (link.is_mark or _NAMES.search(link.target)):
            continue
        if link.target not in called:
            # Chapters may begin to count anew; a mark is told once.
            counts[match[1]] += 1
            called[link.target] = match[1] if counts[match[1]] == 1 else f"{match[1]}-{counts[match[1]]}"
        mark = called[link.target]
        notes.marks[link.offset] = mark
        notes.targets[at] = mark
        notes.unsaid.add(link.offset)
        back.update(link.names)
    for link in links:
        if link.target in back and link.offset not in notes.marks:
            notes.unsaid.add(link.offset)
    return notes


def _survey(text: str) -> tuple[list[_Link], dict[str, int]]:
    """The links within the page, and the offset of the tag at which each name stands."""
    links: list[_Link] = []
    places: dict[str, int] = {}
    current: _Link | None = None
    around: list[Token] = []
    for token in tokens(text):
        if not token.name:
            if current is not None and len(current.said) < 20:
                current.said += token.text
            if token.text.strip():
                around = []
            continue
        if token.closes:
            if token.name == "a":
                current = None
            continue
        for name in (token.get("id"), token.get("name") if token.name == "a" else ""):
            if name:
                places.setdefault(name, token.offset)
        if token.name == "a":
            current = None
            target = token.get("href")
            if target.startswith("#") and len(target) > 1:
                role = f"{token.get('role')} {token.get('class')} {token.get('epub:type')}"
                is_mark = bool(re.search(r"noteref|footnote-?ref|sdfootnoteanc|FootnoteRef", role, re.IGNORECASE))
                names = tuple(name for one in (token, *around) for name in (one.get("id"), one.get("name")) if name)
                current = _Link(token.offset, target[1:], names, is_mark or any(one.name == "sup" for one in around))
                links.append(current)
            around = []
        elif token.name in _WRAPS:
            around.append(token)
        else:
            around = []
    return links, places
