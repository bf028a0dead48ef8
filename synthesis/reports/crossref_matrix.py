"""A matrix of two dimensions as a table that can be read, as data, and as a graph."""

from collections.abc import Sequence
from typing import Any, Final

from synthesis.crossref.dimensions import Value
from synthesis.crossref.matrix import RECORDS, Axis, Matrix, tabulate
from synthesis.formats.document import Block, Cell, Document, Grid, Items, Prose, Section
from synthesis.formats.graph import Edge, Graph, Node
from synthesis.index.lookup import kind_named
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.crossref_extract import MOST_COLUMNS, Extract, extract

_WIDTH: Final = 80
_LABEL: Final = 30
"""Signs that the labels of rows should have at least."""
_NARROW_LABEL: Final = 24
"""What will do if the columns can then have names."""
_INDENT: Final = "\u00a0\u00a0"
_FIGURE_SPACE: Final = "\u2007"
"""As wide as a number, and no place to break a line."""
_GAP: Final = 2
"""What a table of plain text leaves between columns."""


def matrix(reader: Reader, names: tuple[str, str], count: str | None, selection: Selection) -> tuple[Document, Graph]:
    """How many findings (or what is to be counted) there are for each pair of values of two dimensions."""
    lang = reader.lang
    found = tabulate(reader, names, count, selection)
    rows, columns = (axis.label.say(lang) for axis in (found.rows, found.columns))
    blocks, legend, notes = _table(found, lang) if found.total else ([], [], [])
    document = Document(
        title=say("crossref.matrix", lang, rows=_capital(rows), columns=columns),
        lang=lang,
        lead=[*_lead(found, selection, lang), *blocks],
        sections=legend,
        closing=[Prose(note) for note in notes],
        data=_contract(found),
        table=_full(found, lang),
    )
    return document, _graph(found)


def _lead(found: Matrix, selection: Selection, lang: str) -> list[Block]:
    if found.counted == RECORDS:
        counted = say("crossref.records", lang).lower()
    else:
        counted = wording.kinds_name(kind_named(found.counted), lang)
    told = [say("crossref.matrix-lead", lang, counted=counted, total=found.total)]
    if not found.total:
        told = [say("crossref.matrix-nothing", lang)]
    elif found.counted == "sources":
        told.append(say("crossref.matrix-sources", lang))
    if found.total:
        cells = len(found.rows.values) * len(found.columns.values)
        told.append(say("crossref.matrix-empty", lang, empty=found.empty, cells=cells))
    blocks: list[Block] = [Prose(say("crossref.selection", lang, facets="; ".join(selection.words)))] if selection.words else []
    return [*blocks, Prose(" ".join(told))]


def _table(found: Matrix, lang: str) -> tuple[list[Block], list[Section], list[str]]:
    """The table in as many pieces as the width asks for, the names of its columns, and what there is to say of it."""
    as_asked, turned = extract(found), extract(found.transposed())
    shown, table = as_asked, found
    notes = []
    if _pieces(as_asked, found, lang) > 1 and _pieces(turned, found.transposed(), lang) < _pieces(as_asked, found, lang):
        shown, table = turned, found.transposed()
        notes.append(say("crossref.matrix-turned", lang))
    plain = _fits(shown, table, lang)
    size = _per_piece(shown, table)
    blocks: list[Block] = []
    for start in range(0, len(shown.columns), size):
        last = start + size >= len(shown.columns)
        blocks.append(_grid(table, shown, range(start, min(start + size, len(shown.columns))), plain, last, lang))
    sections = []
    if not plain:
        legend = Items([_name(value, lang) for value in shown.columns], numbers=True)
        heading = f"{say('crossref.columns', lang)}: {table.columns.label.say(lang)}"
        sections.append(Section(heading, [legend]))
    return blocks, sections, [*notes, *_left_out(table, shown, lang), say("crossref.matrix-totals", lang)]


def _left_out(table: Matrix, shown: Extract, lang: str) -> list[str]:
    notes = []
    if shown.folded:
        notes.append(say("crossref.matrix-folded", lang))
    if shown.more_rows:
        notes.append(say("crossref.matrix-rows-more", lang, shown=len(shown.rows), n=shown.more_rows))
    if shown.more_columns:
        notes.append(say("crossref.matrix-columns-more", lang, shown=len(shown.columns), n=shown.more_columns))
    for axis, bare in ((table.rows, shown.bare_rows), (table.columns, shown.bare_columns)):
        if bare:
            name = axis.label.say(lang)
            values = "; ".join(value.label for value in bare[:MOST_COLUMNS])
            values += f"; + {len(bare) - MOST_COLUMNS}" if len(bare) > MOST_COLUMNS else ""
            notes.append(say("crossref.matrix-nothing-for", lang, axis=name, values=values))
    return notes


def _name(value: Value, lang: str) -> str:
    return value.label if value.id else say("crossref.none", lang)


def _fits(shown: Extract, table: Matrix, lang: str) -> bool:
    """Whether the columns can have their own names above them."""
    widths = [max(len(_name(value, lang)), _number_width(table)) + _GAP for value in shown.columns]
    return sum(widths) + _total_width(table) <= _WIDTH - _label_width(shown, _NARROW_LABEL)


def _label_width(shown: Extract, most: int) -> int:
    return min(most, max((len(value.label) for value in shown.rows), default=0))


def _number_width(table: Matrix) -> int:
    inner = [number for (row, column), number in table.cells.items() if row and column]
    return len(str(max(inner, default=0)))


def _total_width(table: Matrix) -> int:
    return max(len(str(table.total)), 6) + _GAP


def _per_piece(shown: Extract, table: Matrix) -> int:
    column = max(_number_width(table), len(str(len(shown.columns)))) + _GAP
    return max((_WIDTH - _label_width(shown, _LABEL) - _total_width(table)) // column, 1)


def _pieces(shown: Extract, table: Matrix, lang: str) -> int:
    return 1 if _fits(shown, table, lang) else -(-len(shown.columns) // _per_piece(shown, table))


def _grid(table: Matrix, shown: Extract, which: Sequence[int], plain: bool, last: bool, lang: str) -> Grid:
    """The columns `which` of the table, numbers to the right; the `last` piece has the totals of the rows."""
    columns = [shown.columns[index] for index in which]
    heads = [_name(shown.columns[index], lang) if plain else str(index + 1) for index in which]
    total = say("crossref.total", lang)
    lines = [
        [table.cells.get((row.id, column.id), 0) for column in columns] + ([_total(table.rows, row)] if last else [])
        for row in shown.rows
    ]
    lines.append([_total(table.columns, column) for column in columns] + ([table.total] if last else []))
    heads += [total] if last else []
    widths = [max(len(head), *(len(str(line[index])) for line in lines)) for index, head in enumerate(heads)]
    labels = [_INDENT * row.depth + _name(row, lang) for row in shown.rows]
    rows: list[Sequence[Cell]] = [
        (label, *(_aligned(str(number) if number else "·", width) for number, width in zip(line, widths, strict=True)))
        for label, line in zip([*labels, total], lines, strict=True)
    ]
    aligned = (_aligned(head, width) for head, width in zip(heads, widths, strict=True))
    return Grid((_capital(table.rows.label.say(lang)), *aligned), rows)


def _aligned(text: str, width: int) -> str:
    """To the right of a column that also holds the sign for nothing."""
    return text.rjust(width, _FIGURE_SPACE)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _total(axis: Axis, value: Value) -> int:
    return axis.totals.get(value.id, 0) if value.id else axis.missing


def _whole(axis: Axis) -> list[Value]:
    """All values, and a place for records that have none, if there are any."""
    return [*axis.values, *([Value("", "")] if axis.missing else [])]


def _contract(found: Matrix) -> dict[str, Any]:
    rows, columns = _whole(found.rows), _whole(found.columns)
    return {
        "rows": found.rows.name,
        "columns": found.columns.name,
        "count": found.counted,
        "total": found.total,
        "empty": found.empty,
        "row_values": [_value(found.rows, value) for value in rows],
        "column_values": [_value(found.columns, value) for value in columns],
        "cells": [
            {"row": row.id or None, "column": column.id or None, "count": number}
            for row in rows
            for column in columns
            if (number := found.cells.get((row.id, column.id), 0))
        ],
    }


def _value(axis: Axis, value: Value) -> dict[str, Any]:
    told: dict[str, Any] = {"id": value.id or None, "label": value.label or None, "total": _total(axis, value)}
    return {**told, "parent": value.parent or None} if axis.name == "themes" else told


def _full(found: Matrix, lang: str) -> Grid:
    rows, columns = _whole(found.rows), _whole(found.columns)
    heads = (found.rows.name, "label", *(value.id or "none" for value in columns), "total")
    lines: list[Sequence[Cell]] = [
        (
            row.id or "none",
            _name(row, lang),
            *(found.cells.get((row.id, column.id), 0) for column in columns),
            _total(found.rows, row),
        )
        for row in rows
    ]
    sums: tuple[Cell, ...] = (
        "total",
        say("crossref.total", lang),
        *(_total(found.columns, column) for column in columns),
        found.total,
    )
    lines.append(sums)
    return Grid(heads, lines)


def _graph(found: Matrix) -> Graph:
    """Values that meet, with how many; of a dimension against itself each pair once."""
    rows, columns = found.rows, found.columns
    nodes = {
        f"{axis.name}:{value.id}": Node(f"{axis.name}:{value.id}", value.label, _group(axis))
        for axis in (rows, columns)
        for value in axis.values
    }
    edges: dict[frozenset[str], Edge] = {}
    for row in rows.values:
        for column in columns.values:
            number = found.cells.get((row.id, column.id), 0)
            start, end = f"{rows.name}:{row.id}", f"{columns.name}:{column.id}"
            if number and start != end:
                edges.setdefault(frozenset((start, end)), Edge(start, end, str(number), directed=False))
    ordered = sorted(edges.values(), key=lambda edge: -int(edge.label))
    used = {end for edge in ordered for end in (edge.start, edge.end)}
    return Graph([node for id, node in nodes.items() if id in used], ordered)


def _group(axis: Axis) -> str:
    return {"themes": "theme", "sources": "source"}.get(axis.name, "term")
