"""What the styles and lists of a Word file say of its paragraphs: which are headings, which numbers they carry."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from synthesis.manuscripts.archive import Archive
from synthesis.manuscripts.numbering import Counter, Level

_WORD: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PREFIXES: Final = {
    **dict.fromkeys(_WORD, "w:"),
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
}
_HEADING: Final = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_TITLE: Final = "title"
_LONGEST_CHAIN: Final = 20
BODY_LEVEL: Final = 9
"""The outline level of running text (ISO/IEC 29500-1, 17.3.1.20)."""


@lru_cache(4096)
def short(tag: str) -> str:
    """`w:p` for the paragraph of either edition of the standard; what is in no known namespace gets `:` before it."""
    space, _, local = tag.rpartition("}")
    return _PREFIXES.get(space, ":") + local


def value(attributes: Mapping[str, str], name: str) -> str:
    """An attribute of Word's own namespace; empty if it is missing."""
    for space in _WORD:
        found = attributes.get(f"{space}}}{name}")
        if found is not None:
            return found
    return ""


def number(attributes: Mapping[str, str], name: str) -> int | None:
    """An attribute that is a whole number; None if it is missing or no number that a document needs."""
    said = value(attributes, name)
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else None


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a switch such as `w:vanish` is on: it is, unless it says otherwise."""
    return value(attributes, "val") not in ("0", "false", "off", "none")


@dataclass
class Style:
    """One style of paragraphs; None is what its parent says."""

    name: str = ""
    parent: str = ""
    outline: int | None = None
    list: int | None = None
    depth: int | None = None


@dataclass
class Styles:
    """The styles by id, and the lists by number."""

    styles: dict[str, Style] = field(default_factory=dict)
    _levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    _lists: dict[int, str] = field(default_factory=dict)
    _starts: dict[int, dict[int, int]] = field(default_factory=dict)
    _counters: dict[str, Counter] = field(default_factory=dict)

    def level(self, id: str, outline: int | None) -> int:
        """Depth of a paragraph as a heading, from 1; 0 if it is none."""
        for style in self._chain(id):
            if outline is not None:
                break
            match = _HEADING.match(style.name)
            outline = int(match[1]) - 1 if match else 0 if style.name.lower() == _TITLE else style.outline
        return outline + 1 if outline is not None and outline < BODY_LEVEL else 0

    def label(self, id: str, list_number: int | None, depth: int | None) -> str:
        """The number that a paragraph carries, or the dash of an item; counts on."""
        for style in self._chain(id):
            if list_number is not None:
                break
            list_number, depth = style.list, style.depth if depth is None else depth
            if depth is None and list_number is not None:
                levels = self._levels.get(self._lists.get(list_number, ""), {})
                depth = next((place for place, level in levels.items() if level.style == id), None)
        if not list_number or list_number not in self._lists:
            return ""
        abstract = self._lists[list_number]
        counter = self._counters.setdefault(abstract, Counter(self._levels.get(abstract, {})))
        for place, start in self._starts.pop(list_number, {}).items():
            counter.restart(place, start)
        return counter.step(depth or 0)

    def _chain(self, id: str) -> list[Style]:
        """A style and those that it rests on."""
        found: list[Style] = []
        while id in self.styles and len(found) < _LONGEST_CHAIN:
            found.append(self.styles[id])
            id = found[-1].parent
        return found


def read_styles(archive: Archive, folder: str) -> Styles:
    """The styles and lists of a Word file whose parts stand in `folder`."""
    styles = Styles()
    reader = _StyleReader(styles.styles)
    archive.walk(f"{folder}styles.xml", reader.start, lambda _: None, lambda _: None)
    lists = _ListReader(styles._levels, styles._lists, styles._starts)
    archive.walk(f"{folder}numbering.xml", lists.start, lists.end, lambda _: None)
    return styles


class _StyleReader:
    def __init__(self, styles: dict[str, Style]) -> None:
        self._styles = styles
        self._style = Style()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        match short(tag):
            case "w:style":
                self._style = Style()
                if value(attributes, "type") in ("paragraph", ""):
                    self._styles[value(attributes, "styleId")] = self._style
            case "w:name":
                self._style.name = value(attributes, "val")
            case "w:basedOn":
                self._style.parent = value(attributes, "val")
            case "w:outlineLvl":
                self._style.outline = number(attributes, "val")
            case "w:numId":
                self._style.list = number(attributes, "val")
            case "w:ilvl":
                self._style.depth = number(attributes, "val")


class _ListReader:
    def __init__(self, levels: dict[str, dict[int, Level]], lists: dict[int, str], starts: dict[int, dict[int, int]]) -> None:
        self._levels = levels
        self._lists = lists
        self._starts = starts
        self._abstract: dict[int, Level] = {}
        self._list: int | None = None
        self._depth = 0
        self._level: dict[str, str] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        match short(tag):
            case "w:abstractNum":
                self._list = None
                self._abstract = self._levels.setdefault(value(attributes, "abstractNumId"), {})
            case "w:num":
                self._list = number(attributes, "numId")
            case "w:abstractNumId" if self._list is not None:
                self._lists[self._list] = value(attributes, "val")
            case "w:lvl" | "w:lvlOverride":
                self._depth = number(attributes, "ilvl") or 0
                self._level = {}
            case "w:start" | "w:numFmt" | "w:lvlText" | "w:pStyle":
                self._level[short(tag)] = value(attributes, "val")
            case "w:startOverride" if self._list is not None:
                self._starts.setdefault(self._list, {})[self._depth] = number(attributes, "val") or 1

    def end(self, tag: str) -> None:
        if short(tag) == "w:lvl" and self._list is None:
            said = self._level.get("w:start", "")
            self._abstract[self._depth] = Level(
                self._level.get("w:numFmt", "decimal"),
                self._level.get("w:lvlText", ""),
                int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 1,
                self._level.get("w:pStyle", ""),
            )
