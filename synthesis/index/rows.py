"""From one record to the rows of its own tables, and to its links."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from synthesis.index.docs import Doc
from synthesis.index.tables import Column, Table
from synthesis.index.writer import NULL
from synthesis.model.codes import NOT_STATED

Numbers = Mapping[str, Mapping[str, int]]
"""The number of each record of the index, by kind and id."""

_OWN: Final = ""
"""Stands for the field of an item that is one value."""


class Link(NamedTuple):
    """A reference: the field, the number of what it points to (None: it is not there); for a source its role and `via`."""

    field: str
    to: int | None
    role: str | None = None
    via: int | None = None


@dataclass
class _Step:
    """What becomes of the value of a field."""

    stated: int = 0
    """Place of the cell that tells whether it is stated at all; 0 if there is none."""
    cell: int = 0
    """Place of the cell that holds it."""
    is_text: bool = False
    ref: str = ""
    """The kind of record that it points to."""
    name: str = ""
    """The field as a link names it; empty for `id` and `via`, which one link tells of together."""
    part: "dict[str, _Step] | None" = None
    items: "Sheet | None" = None


@dataclass
class Sheet:
    """How records fill a table and the tables below it: made once, so that a record is gone through once, field by field."""

    table: Table
    name: str
    """The field as a link names it."""
    width: int
    steps: dict[str, _Step] = field(default_factory=dict)


def sheet(table: Table, name: str = "") -> Sheet:
    """The sheet of a table."""
    keys = len(table.keys)
    made = Sheet(table, name, keys + len(table.columns))
    for place, column in enumerate(table.columns, keys):
        step = _step(made.steps, column.path or (_OWN,))
        if column.tells_stated:
            step.stated = place
        else:
            step.cell, step.is_text = place, column.type == "TEXT"
            step.ref = column.ref.kind if column.ref else ""
            step.name = "" if column.ref and _is_use(column, name) else _dotted(name, column.path)
    for child in table.children:
        _step(made.steps, child.path).items = sheet(child, _dotted(name, child.path))
    return made


def _step(steps: dict[str, _Step], path: tuple[str, ...]) -> _Step:
    step = steps.setdefault(path[0], _Step())
    for part in path[1:]:
        step.part = {} if step.part is None else step.part
        step = step.part.setdefault(part, _Step())
    return step


def _is_use(column: Column, name: str) -> bool:
    return column.path == ("id",) or (column.path == ("via",) and bool(name))


def _dotted(name: str, path: tuple[str, ...]) -> str:
    return ".".join((name, *path) if name else path)


class Entries(NamedTuple):
    """What the tables get of one record: rows by table, and links in the order of the fields."""

    rows: list[tuple[str, list[Any]]]
    links: list[Link]


def entries(sheet: Sheet, id: str, doc: Doc, numbers: Numbers) -> Entries:
    """The rows and links of one record; what points to no record of the index is left empty in the rows."""
    found = Entries([], [])
    _mapping(sheet, (id,), doc, numbers, found)
    return found


def _mapping(sheet: Sheet, keys: tuple[Any, ...], doc: Doc, numbers: Numbers, found: Entries) -> None:
    row: list[Any] = [*keys, *[NULL] * (sheet.width - len(keys))]
    found.rows.append((sheet.table.name, row))
    lists: list[tuple[Sheet, Any]] = []
    _fields(sheet, sheet.steps, doc, row, numbers, found, lists)
    for child, value in lists:
        _items(child, keys, value, numbers, found)


def _fields(
    sheet: Sheet,
    steps: dict[str, _Step],
    doc: Doc,
    row: list[Any],
    numbers: Numbers,
    found: Entries,
    lists: list[tuple[Sheet, Any]],
) -> None:
    for name, value in doc.items():
        step = steps.get(name)
        if step is None or value is None:
            continue
        if step.stated:
            row[step.stated] = int(value != NOT_STATED)
        if step.ref:
            _reference(sheet, step, name, doc, row, numbers, found)
        elif step.cell:
            row[step.cell] = str(value) if step.is_text and type(value) is not str else value
        elif value == NOT_STATED:
            continue
        elif step.items is not None:
            lists.append((step.items, value))
        elif step.part is not None:
            _fields(sheet, step.part, value, row, numbers, found, lists)


def _reference(sheet: Sheet, step: _Step, name: str, doc: Doc, row: list[Any], numbers: Numbers, found: Entries) -> None:
    value = doc[name]
    to = numbers[step.ref].get(value)
    row[step.cell] = NULL if to is None else value
    if step.name:
        if value != NOT_STATED:
            found.links.append(Link(step.name, to))
    elif name == "id":
        via = doc.get("via")
        found.links.append(Link(sheet.name, to, doc.get("role", "supports"), numbers["source"].get(via) if via else None))


def _items(sheet: Sheet, keys: tuple[Any, ...], value: Any, numbers: Numbers, found: Entries) -> None:
    for position, item in value.items() if sheet.table.mapping else enumerate(value, 1):
        if not sheet.table.scalar:
            _mapping(sheet, (*keys, position), item, numbers, found)
            continue
        step = sheet.steps[_OWN]
        if step.ref:
            to = numbers[step.ref].get(item)
            found.links.append(Link(sheet.name, to))
            if to is None:
                continue
        found.rows.append((sheet.table.name, [*keys, position, item]))
