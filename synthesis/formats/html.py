"""HTML: one self-contained page, without scripts, that prints well and reads well aloud."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from synthesis.formats.document import BULLET, Block, Code, Document, Entry, Grid, Items, Prose, Section
from synthesis.formats.marks import marked
from synthesis.language.folding import slug
from synthesis.language.phrases import say

STYLE: Final = """
:root { color-scheme: light dark; --ink: #1d2329; --soft: #57606a; --line: #d0d7de; --paper: #fff;
  --mark: #0b5a6f; --tint: #f2f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ec; --soft: #a3adb8; --line: #3b444d; --paper: #14181c; --mark: #7fc8dc; --tint: #1d2329; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
nav ol { columns: 18rem; padding-left: 1.2rem; }
a { color: var(--mark); text-decoration-color: var(--line); text-underline-offset: .2em; }
li > a { color: inherit; }
article { margin: 1rem 0; padding: .8rem 1rem; background: var(--tint); border-left: 4px solid var(--mark); break-inside: avoid; }
article > p { margin: .35rem 0; }
.headline { font-weight: 600; }
mark { background: none; color: inherit; text-decoration: underline 2px var(--mark); text-underline-offset: .2em; }
.tags, .id, figcaption { color: var(--soft); font-size: .88rem; }
.id { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .8rem; }
table + table { margin-top: 1.2rem; }
h2, h3 { break-after: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; margin: .5rem 0; font-size: .93rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
pre { overflow-x: auto; background: var(--tint); padding: .8rem; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .3rem; } }
@media print { a { color: inherit; text-decoration: none; }
  body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; }
  article { border-left-color: #555; } }
"""


def write(document: Document) -> str:
    """The document as one HTML page. Sections have anchors; entries have their id as anchor."""
    title = escape(document.title)
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
        f"<header><h1>{title}</h1>",
        *_blocks(document.lead),
        "</header>",
        *_contents(document),
        "<main>",
    ]
    for section in document.sections:
        parts.extend(_section(section, 2))
    parts.append("</main>")
    if document.closing:
        parts.extend(["<footer>", *_blocks(document.closing), "</footer>"])
    parts.extend(["</body>", "</html>"])
    return "\n".join(parts) + "\n"


def _contents(document: Document) -> Iterator[str]:
    if len(document.sections) < 3:
        return
    yield f'<nav aria-label="{escape(say("contents", document.lang))}"><ol>'
    for section in document.sections:
        yield f'<li><a href="#{_anchor(section)}">{escape(section.title)}</a></li>'
    yield "</ol></nav>"


def _anchor(section: Section) -> str:
    return escape(section.anchor or f"s-{slug(section.title)}")


def _section(section: Section, level: int) -> Iterator[str]:
    tag = f"h{min(level, 6)}"
    yield f'<section id="{_anchor(section)}"><{tag}>{escape(section.title)}</{tag}>'
    yield from _blocks(section.blocks)
    for deeper in section.sections:
        yield from _section(deeper, level + 1)
    yield "</section>"


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Prose):
            yield f"<p>{escape(block.text)}</p>"
        elif isinstance(block, Items):
            tag = "ol" if block.numbers else "ul"
            yield f"<{tag}>" + "".join(f"<li>{_item(block, place)}</li>" for place in range(len(block.lines))) + f"</{tag}>"
        elif isinstance(block, Code):
            yield f"<pre><code>{escape(block.text)}</code></pre>"
        elif isinstance(block, Grid):
            yield from _grid(block)
        else:
            yield from _entry(block)


def _item(items: Items, place: int) -> str:
    line = escape(items.lines[place])
    return f'<a href="#{escape(items.targets[place])}">{line}</a>' if items.targets else line


def _grid(grid: Grid) -> Iterator[str]:
    numeric = [all(isinstance(row[index], int | float) for row in grid.rows) for index in range(len(grid.columns))]
    marks = [' class="n"' if is_number else "" for is_number in numeric]
    yield "<table>"
    if grid.caption:
        yield f"<caption>{escape(grid.caption)}</caption>"
    heads = (f'<th scope="col"{mark}>{escape(name)}</th>' for mark, name in zip(marks, grid.columns, strict=True))
    yield f"<thead><tr>{''.join(heads)}</tr></thead><tbody>"
    for row in grid.rows:
        cells = (f"<td{mark}>{escape('' if cell is None else str(cell))}</td>" for mark, cell in zip(marks, row, strict=True))
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table>"


def _marked(text: str, entry: Entry) -> str:
    pieces = ((escape(piece), is_marked) for piece, is_marked in marked(text, entry.marks))
    return "".join(f"<mark>{piece}</mark>" if is_marked else piece for piece, is_marked in pieces)


def _entry(entry: Entry) -> Iterator[str]:
    anchor = f' id="{escape(entry.id)}"' if entry.id else ""
    yield f"<article{anchor}>"
    mark = f"{escape(entry.mark)} " if entry.mark.strip() not in ("", BULLET) else ""
    yield f'<p class="headline">{mark}{_marked(entry.headline, entry)}</p>'
    if entry.tags:
        yield f'<p class="tags">{escape(" · ".join(entry.tags))}</p>'
    for text in entry.body:
        yield f"<p>{_marked(text, entry)}</p>"
    if entry.fields:
        yield "<dl>" + "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in entry.fields) + "</dl>"
    if entry.id:
        yield f'<p class="id"><a href="#{escape(entry.id)}">{escape(entry.id)}</a></p>'
    yield "</article>"
