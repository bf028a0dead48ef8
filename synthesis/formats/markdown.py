"""Markdown (CommonMark with pipe tables)."""

import re
from collections.abc import Iterator, Sequence

from synthesis.formats.document import BULLET, Block, Code, Document, Entry, Facts, Figure, Grid, Items, Prose, Section
from synthesis.formats.marks import marked

_SPECIAL = re.compile(r"([\\`*_\[\]<>|]|^(?=[#+\-]|\d+[.)]\s))")


def escape(text: str) -> str:
    """`text` so that Markdown shows it as it is."""
    return _SPECIAL.sub(lambda match: "\\" + match[0] if match[0] else "\\", text.replace("\n", " "))


def write(document: Document) -> str:
    """The document as Markdown, headings from level 1."""
    parts = [f"# {escape(document.title)}"] if document.title else []
    parts.extend(_blocks(document.lead))
    for section in document.sections:
        parts.extend(_section(section, 2))
    if document.closing:
        parts.append("---")
        parts.extend(_blocks(document.closing))
    return "\n\n".join(parts) + "\n"


def _section(section: Section, level: int) -> Iterator[str]:
    yield f"{'#' * min(level, 6)} {escape(section.title)}"
    yield from _blocks(section.blocks)
    for deeper in section.sections:
        yield from _section(deeper, level + 1)


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Prose):
            yield escape(block.text)
        elif isinstance(block, Items):
            marks = [f"{number}. " if block.numbers else "- " for number in range(1, len(block.lines) + 1)]
            yield "\n".join(mark + escape(line) for mark, line in zip(marks, block.lines, strict=True))
        elif isinstance(block, Code):
            yield f"```{block.language}\n{block.text}\n```"
        elif isinstance(block, Grid):
            yield _grid(block)
        elif isinstance(block, Facts):
            yield "\\\n".join(f"**{escape(label)}**: {escape(value)}" for label, value in block.lines)
        elif isinstance(block, Figure):
            yield from _figure(block)
        else:
            yield _entry(block)


def _grid(grid: Grid) -> str:
    lines = [f"**{escape(grid.caption)}**\n"] if grid.caption else []
    lines.append(_row([escape(name) for name in grid.columns]))
    lines.append(_row(["---"] * len(grid.columns)))
    lines.extend(_row([escape("" if cell is None else str(cell)) for cell in row]) for row in grid.rows)
    return "\n".join(lines)


def _figure(figure: Figure) -> Iterator[str]:
    """The caption and what the picture tells, in words and figures: few places that show Markdown show an SVG within it."""
    if figure.caption:
        yield f"**{escape(figure.caption)}**"
    yield escape(figure.alt)
    if figure.grid:
        yield _grid(figure.grid._replace(caption=""))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _marked(text: str, entry: Entry) -> str:
    """The text with its marked words in italics."""
    if not entry.marks:
        return escape(text)
    return "".join(f"*{escape(piece)}*" if is_marked else escape(piece) for piece, is_marked in marked(text, entry.marks))


def _entry(entry: Entry) -> str:
    mark = f"{entry.mark} " if entry.mark.strip() not in ("", BULLET) else ""
    lines = [f"- **{mark}{_marked(entry.headline, entry)}**"]
    if entry.tags:
        lines.append(f"  *{escape(' · '.join(entry.tags))}*")
    lines.extend(f"  {_marked(text, entry)}" for text in entry.body)
    lines.extend(f"  {escape(label)}: {escape(value)}" for label, value in entry.fields)
    if entry.id:
        lines.append(f"  `{entry.id}`")
    return "\\\n".join(lines) if len(lines) > 1 else lines[0]
