"""A document as the tree that pandoc reads (pandoc-types 1.23), in the styles of `docx_template.py`."""

import base64
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any, Final

from synthesis.formats.anchors import Anchors, anchored
from synthesis.formats.document import Block, Code, Document, Entry, Facts, Figure, Grid, Items, Prose, Section
from synthesis.formats.figures import png, size
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

Node = dict[str, Any]

_LINE_WIDTH: Final = 620.0
"""Width of the text in CSS pixels (164 mm)."""
_TAB: Final[Node] = {"t": "RawInline", "c": ["openxml", "<w:r><w:tab/></w:r>"]}
_AFTER_TABLE: Final[Node] = {"t": "RawBlock", "c": ["openxml", '<w:p><w:pPr><w:pStyle w:val="TableSpace"/></w:pPr></w:p>']}
"""Two tables without a paragraph between them are one table to Word."""
_DEPTH: Final = 2
"""How many levels of headings the table of contents shows."""


def tree(document: Document, language: str) -> Node:
    """The whole document; `language` is a tag as Word wants it (`nl-NL`)."""
    document = anchored(document)
    title = flowing(document.title) or say("documents.answer", document.lang)
    writer = _Tree(document)
    blocks = [*writer.blocks(document.lead, 1)]
    if has_contents(document.sections):
        blocks.extend(_contents(document))
    for section in document.sections:
        blocks.extend(writer.section(section, 1))
    blocks.extend(writer.blocks(document.closing, 1, "Closing"))
    meta = {"title": {"t": "MetaInlines", "c": _words(title)}, "lang": {"t": "MetaString", "c": language}}
    return {"pandoc-api-version": [1, 23, 1], "meta": meta, "blocks": blocks}


class _Tree:
    """Writes the blocks of one document, numbers its tables and figures, and knows which names it has given."""

    def __init__(self, document: Document) -> None:
        self.lang = document.lang
        self.anchors = Anchors(document)
        self.numbers = {"table": 0, "figure": 0}

    def section(self, section: Section, level: int) -> Iterator[Node]:
        yield _heading(level, section.anchor, flowing(section.title) or "–")
        yield from self.blocks(section.blocks, level + 1)
        for deeper in section.sections:
            yield from self.section(deeper, level + 1)

    def blocks(self, blocks: Sequence[Block], level: int, style: str = "BodyText") -> Iterator[Node]:
        for block in blocks:
            if isinstance(block, Prose):
                yield _paragraph(style, _runs(block.text))
            elif isinstance(block, Items):
                yield self._items(block)
            elif isinstance(block, Code):
                yield {"t": "CodeBlock", "c": [_attributes(), fit(block.text)]}
            elif isinstance(block, Grid):
                yield from self._grid(block)
            elif isinstance(block, Facts):
                yield from (_field("Fact", label, value) for label, value in block.lines)
            elif isinstance(block, Figure):
                yield from self._figure(block)
            else:
                yield from self._entry(block, level)

    def _items(self, items: Items) -> Node:
        lines = [[{"t": "Plain", "c": self._item(items, place)}] for place in range(len(items.lines))]
        if items.numbers:
            return {"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], lines]}
        return {"t": "BulletList", "c": lines}

    def _item(self, items: Items, place: int) -> list[Node]:
        line, target = items.lines[place], items.targets[place] if items.targets else ""
        return [_link(flowing(line), f"#{target}")] if self.anchors.leads(target) else _runs(line)

    def _grid(self, grid: Grid) -> Iterator[Node]:
        if not grid.columns:
            return
        if grid.caption:
            yield self._caption("table", grid.caption, "TableCaption")
        marks, widths = numeric(grid), shares(grid)
        columns = [
            [{"t": "AlignRight" if mark else "AlignLeft"}, {"t": "ColWidth", "c": share}]
            for mark, share in zip(marks, widths, strict=True)
        ]
        head = [_row([_runs(name) for name in grid.columns], marks, True)] if any(grid.columns) else []
        last = len(grid.rows) - 1
        rows = [
            _row([_runs(cell_text(cell)) for cell in row], marks, is_short(grid) and place < last)
            for place, row in enumerate(grid.rows)
        ]
        body = [_attributes(), 0, [], rows]
        yield {"t": "Table", "c": [_attributes(), [None, []], columns, [_attributes(), head], [body], [_attributes(), []]]}
        yield _AFTER_TABLE

    def _caption(self, what: str, caption: str, style: str) -> Node:
        """A caption that Word counts itself, so that it can list tables and figures."""
        self.numbers[what] += 1
        word = say(f"documents.{what}", self.lang)
        field = f'<w:fldSimple w:instr=" SEQ {word} \\* ARABIC "><w:r><w:t>{self.numbers[what]}</w:t></w:r></w:fldSimple>'
        raw = {"t": "RawInline", "c": ["openxml", field]}
        names = {"TableCaption": "Table Caption", "FigureCaption": "Figure Caption"}
        return _paragraph(names[style], [*_words(f"{word}\u00a0"), raw, *_words(f". {flowing(caption)}")])

    def _figure(self, figure: Figure) -> Iterator[Node]:
        data = base64.b64encode(png(figure.svg)).decode()
        width = min(size(figure.svg)[0], _LINE_WIDTH)
        alt = flowing(figure.alt) or flowing(figure.caption)
        image = {"t": "Image", "c": [_attributes(width=f"{width:.0f}px"), _words(alt), [f"data:image/png;base64,{data}", ""]]}
        yield _paragraph("Figure", [image])
        if figure.caption:
            yield self._caption("figure", figure.caption, "FigureCaption")
        if figure.grid:
            said = f"{figure.caption} ({say('documents.as-table', self.lang)})" if figure.caption else figure.grid.caption
            yield from self._grid(Grid(figure.grid.columns, figure.grid.rows, said))

    def _entry(self, entry: Entry, level: int) -> Iterator[Node]:
        id, line = self.anchors.claim(entry.id), headline(entry) or "–"
        if is_article(entry):
            yield _heading(level, id, line)
        else:
            inlines = _words(line)
            yield _paragraph("Entry Headline", [{"t": "Span", "c": [_attributes(id), inlines]}] if id else inlines)
        if entry.tags:
            yield _paragraph("Entry Tags", _words(flowing(" · ".join(entry.tags))))
        for text in entry.body:
            yield _paragraph("Entry Text", _runs(text))
        yield from (_field("Entry Field", label, value) for label, value in entry.fields)
        if entry.id:
            yield _paragraph("Entry Id", _words(flowing(entry.id)))


def _contents(document: Document) -> Iterator[Node]:
    """A table of contents that leads to its headings as it stands; Word adds page numbers when it is updated."""
    lines: list[tuple[int, Section]] = []

    def collect(sections: Sequence[Section], level: int) -> None:
        for section in sections:
            lines.append((level, section))
            if level < _DEPTH:
                collect(section.sections, level + 1)

    collect(document.sections, 1)
    yield _paragraph("TOC Heading", _words(say("contents", document.lang)))
    asked = f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{_DEPTH}" \\h \\z \\u </w:instrText></w:r>'
    begin = _field_mark("begin") + asked + _field_mark("separate")
    for place, (level, section) in enumerate(lines):
        inlines = [_link(flowing(section.title) or "–", f"#{section.anchor}")]
        if place == 0:
            inlines.insert(0, {"t": "RawInline", "c": ["openxml", begin]})
        if place == len(lines) - 1:
            inlines.append({"t": "RawInline", "c": ["openxml", _field_mark("end")]})
        yield _paragraph(f"toc {level}", inlines)


def _field_mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{escape(kind)}"/></w:r>'


def _heading(level: int, anchor: str, text: str) -> Node:
    return {"t": "Header", "c": [min(level, 9), _attributes(anchor), _words(text)]}


def _field(style: str, label: str, value: str) -> Node:
    named = {"t": "Span", "c": [_attributes(style="Label"), _words(flowing(label))]}
    return _paragraph(style, [named, _TAB, *_runs(value)])


def _row(cells: Sequence[list[Node]], marks: Sequence[bool], stays: bool) -> list[Any]:
    """A row that stays with the next one on its page, or need not."""
    styles = [("Table Number" if mark else "Table Cell") + (" Kept" if stays else "") for mark in marks]
    return [
        _attributes(),
        [
            [_attributes(), {"t": "AlignDefault"}, 1, 1, [_paragraph(style, inlines)]]
            for inlines, style in zip(cells, styles, strict=True)
        ],
    ]


def _paragraph(style: str, inlines: list[Node]) -> Node:
    style = {"BodyText": "Body Text", "Closing": "Closing Remark"}.get(style, style)
    return {"t": "Div", "c": [_attributes(style=style), [{"t": "Para", "c": inlines}]]}


def _attributes(id: str = "", style: str = "", width: str = "") -> list[Any]:
    pairs = [["custom-style", style]] if style else []
    pairs += [["width", width]] if width else []
    return [id, [], pairs]


def _words(text: str) -> list[Node]:
    return [{"t": "Str", "c": text}] if text else []


def _runs(text: str) -> list[Node]:
    return [_link(said, to) if to else {"t": "Str", "c": said} for said, to in pieces(flowing(text))]


def _link(text: str, to: str) -> Node:
    return {"t": "Link", "c": [_attributes(), _words(text), [to, ""]]}
