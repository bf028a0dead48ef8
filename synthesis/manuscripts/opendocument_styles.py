"""What the styles of an OpenDocument text say of its paragraphs: titles, page breaks, the numbers of headings and items."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from synthesis.manuscripts.numbering import Level

_SPACES: Final = {
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw:",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo:",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg:",
    "http://www.w3.org/1999/xlink": "xlink:",
}
_FORMS: Final = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}
_LONGEST_CHAIN: Final = 20


@lru_cache(4096)
def short(tag: str) -> str:
    """`text:p` for a paragraph; what is in no known namespace gets `:` before it."""
    space, _, local = tag.rpartition("}")
    return _SPACES.get(space, ":") + local


def named(attributes: Mapping[str, str]) -> dict[str, str]:
    """Attributes by their short names."""
    return {short(key): said for key, said in attributes.items()}


def whole(said: str | None, otherwise: int) -> int:
    """A number that a document needs, from the text of an attribute."""
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < 6 else otherwise


@dataclass
class Style:
    """One style of paragraphs or of text."""

    parent: str = ""
    breaks_page: bool = False
    raised: bool = False
    hidden: bool = False
    list: str = ""


@dataclass
class OdtStyles:
    """Styles by name, list styles by name, and how headings are numbered."""

    styles: dict[str, Style] = field(default_factory=dict)
    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    outline: dict[int, Level] = field(default_factory=dict)
    _style: Style = field(default_factory=Style)
    _levels: dict[int, Level] = field(default_factory=dict)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Takes one element of the styles; both files of a document have some."""
        match short(tag):
            case "style:style":
                at = named(attributes)
                page = bool(at.get("style:master-page-name"))
                self._style = Style(at.get("style:parent-style-name", ""), page, list=at.get("style:list-style-name", ""))
                self.styles[at.get("style:name", "")] = self._style
            case "style:paragraph-properties":
                self._style.breaks_page |= named(attributes).get("fo:break-before") == "page"
            case "style:text-properties":
                at = named(attributes)
                position = at.get("style:text-position", "")
                self._style.raised = position.startswith("super") or (position[:1].isdigit() and not position.startswith("0%"))
                self._style.hidden = at.get("text:display") == "none"
            case "style:default-style" | "style:page-layout" | "text:notes-configuration":
                self._style = Style()
            case "text:list-style":
                self._style = Style()
                self._levels = self.lists.setdefault(named(attributes).get("style:name", ""), {})
            case "text:outline-style":
                self._style = Style()
                self._levels = self.outline
            case "text:outline-level-style" | "text:list-level-style-number":
                self._level(named(attributes))
            case "text:list-level-style-bullet" | "text:list-level-style-image":
                self._levels[whole(named(attributes).get("text:level"), 1) - 1] = Level("bullet")

    def chain(self, name: str) -> list[tuple[str, Style]]:
        """A style and those that it rests on."""
        found: list[tuple[str, Style]] = []
        while name in self.styles and len(found) < _LONGEST_CHAIN:
            found.append((name, self.styles[name]))
            name = found[-1][1].parent
        return found

    def is_title(self, name: str) -> bool:
        """Whether a paragraph is the title of the document."""
        return name == "Title" or any("Title" in (one, style.parent) for one, style in self.chain(name))

    def _level(self, at: Mapping[str, str]) -> None:
        depth = whole(at.get("text:level"), 1)
        shown = min(whole(at.get("text:display-levels"), 1), depth)
        slots = ".".join(f"%{place}" for place in range(depth - shown + 1, depth + 1) if place < 10)
        form = at.get("style:num-format", "")
        text = f"{at.get('style:num-prefix', '')}{slots}{at.get('style:num-suffix', '')}"
        self._levels[depth - 1] = Level(_FORMS.get(form, "decimal"), text, whole(at.get("text:start-value"), 1))
