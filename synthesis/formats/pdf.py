"""PDF: tagged as PDF/UA-1 asks, with bookmarks, links and page numbers.

The document goes to Typst as data (JSON) and is set by `report.typ`; its texts are never mark-up.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from typing import Any, Final

from synthesis.errors import MissingExtra, OutputError
from synthesis.formats.anchors import Anchors, anchored
from synthesis.formats.document import Block, Code, Document, Entry, Facts, Figure, Grid, Items, Prose, Section
from synthesis.formats.figures import size
from synthesis.formats.phrasing import (
    cell_text,
    fit,
    flowing,
    has_contents,
    headline,
    is_article,
    is_short,
    numeric,
    pieces,
    shares,
)
from synthesis.language.phrases import say

_REPLACEMENT: Final = "\ufffd"
_UNSEEN: Final = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPE: Final = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_PLAIN: Final = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}

Runs = list[tuple[str, str]]


def write(document: Document) -> bytes:
    """The document as PDF/UA-1. The same document gives the same bytes.

    The fonts are those that come with the library. Only where they lack a sign are those of the machine asked too; a
    sign that no font has becomes U+FFFD, since PDF/UA wants every sign to be seen.

    Raises:
        MissingExtra: the library that sets PDF is not installed. OutputError: it cannot set this document.
    """
    try:
        import typst
    except ImportError:
        raise MissingExtra("pdf", "documents") from None
    data = _Tree(anchored(document)).whole()
    template = files("synthesis.formats").joinpath("report.typ").read_bytes()

    def compile(told: dict[str, Any], own_fonts: bool) -> bytes:
        inputs = {"document": json.dumps(told, ensure_ascii=False)}
        written = typst.compile(
            template, format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=own_fonts, sys_inputs=inputs, timestamp=0
        )
        return bytes(written)

    return _with_signs(compile, data, typst.TypstError)


def _with_signs(compile: Callable[[dict[str, Any], bool], bytes], data: dict[str, Any], failure: type[Exception]) -> bytes:
    own_fonts = True
    for _ in range(8):  # the library names a limited number of signs at a time
        try:
            return compile(data, own_fonts)
        except failure as error:
            told = f"{getattr(error, 'diagnostic', '')}{error}"
            unseen = {_unescaped(match[1]) for match in _UNSEEN.finditer(told)} - {""}
            if not unseen:
                raise OutputError("The PDF cannot be set.", str(getattr(error, "message", error))) from error
            if not own_fonts:
                data = _without(data, unseen)
            own_fonts = False
    raise OutputError("The PDF cannot be set: no font has its signs.", "choose html or docx")


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else _PLAIN.get(match[2], match[2]), text)


def _without(data: Any, signs: set[str]) -> Any:
    if isinstance(data, str):
        for sign in sorted(signs, key=len, reverse=True):
            data = data.replace(sign, _REPLACEMENT)
        return data
    if isinstance(data, dict):
        return {name: _without(value, signs) for name, value in data.items()}
    return [_without(value, signs) for value in data] if isinstance(data, list | tuple) else data


class _Tree:
    """The document as the template reads it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.anchors = Anchors(document)

    def whole(self) -> dict[str, Any]:
        document = self.document
        return {
            "title": flowing(document.title) or say("documents.answer", document.lang),
            "lang": document.lang,
            "lead": list(self.blocks(document.lead, 1)),
            "contents": say("contents", document.lang) if has_contents(document.sections) else "",
            "sections": [self.section(section, 1) for section in document.sections],
            "closing": list(self.blocks(document.closing, 1)),
        }

    def section(self, section: Section, level: int) -> dict[str, Any]:
        return {
            "title": flowing(section.title) or "–",
            "anchor": section.anchor,
            "blocks": list(self.blocks(section.blocks, level + 1)),
            "sections": [self.section(deeper, level + 1) for deeper in section.sections],
        }

    def blocks(self, blocks: Sequence[Block], level: int) -> Iterator[dict[str, Any]]:
        for block in blocks:
            if isinstance(block, Prose):
                yield {"kind": "prose", "text": _runs(block.text)}
            elif isinstance(block, Items):
                lines = [self._item(block, place) for place in range(len(block.lines))]
                yield {"kind": "items", "numbers": block.numbers, "lines": lines}
            elif isinstance(block, Code):
                yield {"kind": "code", "text": fit(block.text)}
            elif isinstance(block, Grid):
                yield _grid(block)
            elif isinstance(block, Facts):
                yield {"kind": "facts", "lines": _lines(block.lines)}
            elif isinstance(block, Figure):
                yield self._figure(block)
            else:
                yield self._entry(block, level)

    def _item(self, items: Items, place: int) -> Runs:
        line, target = items.lines[place], items.targets[place] if items.targets else ""
        return [(flowing(line), f"#{target}")] if self.anchors.leads(target) else _runs(line)

    def _figure(self, figure: Figure) -> dict[str, Any]:
        caption = flowing(figure.caption)
        grid = figure.grid
        if grid and caption:
            grid = grid._replace(caption=f"{caption} ({say('documents.as-table', self.document.lang)})")
        return {
            "kind": "figure",
            "svg": figure.svg,
            "alt": flowing(figure.alt) or caption or "–",
            "caption": caption,
            "width": size(figure.svg)[0],
            "grid": _grid(grid) if grid else None,
        }

    def _entry(self, entry: Entry, level: int) -> dict[str, Any]:
        return {
            "kind": "entry",
            "level": level if is_article(entry) else 0,
            "headline": headline(entry) or "–",
            "anchor": self.anchors.claim(entry.id),
            "id": flowing(entry.id),
            "tags": flowing(" · ".join(entry.tags)),
            "body": [_runs(text) for text in entry.body],
            "fields": _lines(entry.fields),
        }


def _runs(text: str) -> Runs:
    return list(pieces(flowing(text)))


def _lines(lines: Sequence[tuple[str, str]]) -> list[tuple[str, Runs]]:
    return [(flowing(label), _runs(value)) for label, value in lines]


def _grid(grid: Grid) -> dict[str, Any]:
    return {
        "kind": "grid",
        "caption": flowing(grid.caption),
        "columns": [flowing(name) for name in grid.columns],
        "numeric": numeric(grid),
        "shares": shares(grid),
        "short": is_short(grid),
        "rows": [[{"pieces": _runs(cell_text(cell))} for cell in row] for row in grid.rows],
    }
