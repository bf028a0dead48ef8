"""HTML: one self-contained page, without scripts, that prints well and reads well aloud."""

from collections.abc import Iterator, Sequence
from html import escape as escape_html

from synthesis.formats.anchors import Anchors, anchored
from synthesis.formats.document import Block, Code, Document, Entry, Facts, Figure, Grid, Items, Prose, Section
from synthesis.formats.figures import inline
from synthesis.formats.html_style import STYLE
from synthesis.formats.marks import marked
from synthesis.formats.phrasing import fit, has_contents, headline, is_article, is_matrix, is_short, numeric, pieces
from synthesis.language.phrases import say


def escape(text: str) -> str:
    """The text so that a page shows it as it is."""
    return escape_html(fit(text))


def linked(text: str) -> str:
    """The text with its web addresses as links."""
    return "".join(f'<a href="{escape(to)}">{escape(said)}</a>' if to else escape(said) for said, to in pieces(text))


def write(document: Document) -> str:
    """The document as one HTML page. Sections have anchors; entries have their id as anchor."""
    document = anchored(document)
    title = escape(document.title) or escape(say("documents.answer", document.lang))
    page = _Page(document)
    parts = [
        "<!doctype html>",
        f'<html lang="{document.lang}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
        f'<a class="skip" href="#content">{escape(say("documents.skip", document.lang))}</a>',
        f"<header><h1>{title}</h1>",
        *page.blocks([block for block in document.lead if isinstance(block, Prose | Facts)], 2),
        "</header>",
        *_contents(document),
        '<main id="content" tabindex="-1">',
        *page.blocks([block for block in document.lead if not isinstance(block, Prose | Facts)], 2),
    ]
    for section in document.sections:
        parts.extend(page.section(section, 2))
    parts.append("</main>")
    if document.closing:
        parts.extend(["<footer>", *page.blocks(document.closing, 2), "</footer>"])
    parts.extend(["</body>", "</html>"])
    return "\n".join(parts) + "\n"


def _contents(document: Document) -> Iterator[str]:
    if not has_contents(document.sections):
        return
    yield f'<nav aria-label="{escape(say("contents", document.lang))}"><ol>'
    for section in document.sections:
        yield f'<li><a href="#{escape(section.anchor)}">{escape(section.title)}</a></li>'
    yield "</ol></nav>"


class _Page:
    """Writes the blocks of one page, and knows which names it has given."""

    def __init__(self, document: Document) -> None:
        self.lang = document.lang
        self.anchors = Anchors(document)
        self.figures = 0

    def section(self, section: Section, level: int) -> Iterator[str]:
        tag = f"h{min(level, 6)}"
        yield f'<section id="{escape(section.anchor)}"><{tag}>{escape(section.title)}</{tag}>'
        yield from self.blocks(section.blocks, level + 1)
        for deeper in section.sections:
            yield from self.section(deeper, level + 1)
        yield "</section>"

    def blocks(self, blocks: Sequence[Block], level: int) -> Iterator[str]:
        """The blocks; an entry that is an article gets a heading of that level."""
        for block in blocks:
            if isinstance(block, Prose):
                yield f"<p>{linked(block.text)}</p>"
            elif isinstance(block, Items):
                tag = "ol" if block.numbers else "ul"
                lines = "".join(f"<li>{self._item(block, place)}</li>" for place in range(len(block.lines)))
                yield f"<{tag}>{lines}</{tag}>" if lines else ""
            elif isinstance(block, Code):
                yield f'<pre tabindex="0"><code>{escape(block.text)}</code></pre>'
            elif isinstance(block, Grid):
                yield from self._grid(block)
            elif isinstance(block, Facts):
                yield _terms(block.lines, ' class="facts"')
            elif isinstance(block, Figure):
                yield from self._figure(block)
            else:
                yield from self._entry(block, level)

    def _item(self, items: Items, place: int) -> str:
        line, target = items.lines[place], items.targets[place] if items.targets else ""
        return f'<a href="#{escape(target)}">{escape(line)}</a>' if self.anchors.leads(target) else linked(line)

    def _figure(self, figure: Figure) -> Iterator[str]:
        self.figures += 1
        yield "<figure>"
        yield inline(figure.svg, f"figure-{self.figures}-", fit(figure.caption), fit(figure.alt))
        if figure.caption:
            yield f"<figcaption>{escape(figure.caption)}</figcaption>"
        if figure.grid:
            said = say("documents.as-table", self.lang)
            yield f"<details><summary>{escape(f'{figure.caption or figure.grid.caption} ({said})'.strip())}</summary>"
            yield from self._grid(figure.grid)
            yield "</details>"
        yield "</figure>"

    def _entry(self, entry: Entry, level: int) -> Iterator[str]:
        id = self.anchors.claim(entry.id)
        anchor = f' id="{escape(id)}"' if id else ""
        yield f"<article{anchor}>"
        tag = f"h{min(level, 6)}" if is_article(entry) else "p"
        yield f'<{tag} class="headline">{_marked(headline(entry), entry)}</{tag}>'
        if entry.tags:
            yield f'<p class="tags">{escape(" · ".join(entry.tags))}</p>'
        for text in entry.body:
            yield f"<p>{_marked(text, entry) if entry.marks else linked(text)}</p>"
        if entry.fields:
            yield _terms(entry.fields)
        if entry.id:
            yield f'<p class="id"><a href="#{escape(entry.id)}">{escape(entry.id)}</a></p>'
        yield "</article>"

    def _grid(self, grid: Grid) -> Iterator[str]:
        marks = [' class="n"' if is_number else "" for is_number in numeric(grid)]
        # A wide table scrolls by itself, and whoever has no mouse must be able to scroll it.
        label = escape(grid.caption or ", ".join(name for name in grid.columns if name))
        yield f'<div class="scroll" tabindex="0" role="group" aria-label="{label}">' if len(marks) > 3 else '<div class="scroll">'
        kinds = [*(["short"] if is_short(grid) else []), *(["matrix"] if is_matrix(grid) else [])]
        yield f'<table class="{" ".join(kinds)}">' if kinds else "<table>"
        if grid.caption:
            yield f"<caption>{escape(grid.caption)}</caption>"
        if any(grid.columns):
            # A header without a name would be one that says nothing.
            heads = (
                f'<th scope="col"{mark}>{escape(name)}</th>' if name else "<td></td>"
                for mark, name in zip(marks, grid.columns, strict=True)
            )
            yield f"<thead><tr>{''.join(heads)}</tr></thead>"
        yield "<tbody>"
        names_rows = len(marks) > 1 and not marks[0] and all(row[0] not in (None, "") for row in grid.rows)
        for line, row in enumerate(grid.rows):
            cells = [f"<td{mark}>{self._cell(grid, line, place)}</td>" for place, mark in enumerate(marks)]
            if names_rows:
                cells[0] = f'<th scope="row">{linked(str(row[0]))}</th>'
            yield f"<tr>{''.join(cells)}</tr>"
        yield "</tbody></table></div>"

    def _cell(self, grid: Grid, line: int, place: int) -> str:
        cell, target = grid.rows[line][place], grid.targets.get((line, place), "")
        text = "" if cell is None else str(cell)
        return f'<a href="#{escape(target)}">{escape(text)}</a>' if self.anchors.leads(target) else linked(text)


def _terms(lines: Sequence[tuple[str, str]], mark: str = "") -> str:
    told = "".join(f"<dt>{escape(label)}</dt><dd>{linked(value)}</dd>" for label, value in lines)
    return f"<dl{mark}>{told}</dl>" if told else ""


def _marked(text: str, entry: Entry) -> str:
    pieces = ((escape(piece), is_marked) for piece, is_marked in marked(text, entry.marks))
    return "".join(f"<mark>{piece}</mark>" if is_marked else piece for piece, is_marked in pieces)
