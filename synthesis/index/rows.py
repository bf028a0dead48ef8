"""From one record to the rows of its own tables, and to its links."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from synthesis.index.docs import Doc
from synthesis.index.tables import Column, Table
from synthesis.model.codes import NOT_STATED

Knows = Callable[[str, str], bool]
"""Whether a record of a kind (first) with an id (second) is in the index."""


def table_rows(table: Table, id: str, doc: Doc, knows: Knows) -> Iterator[tuple[Table, tuple[Any, ...]]]:
    """The rows of `table` and of the tables below it for one record."""
    yield table, (id, *_cells(table, doc, knows))
    for child in table.children:
        yield from _child_rows(child, (id,), doc, knows)


def _child_rows(table: Table, keys: tuple[Any, ...], doc: Doc, knows: Knows) -> Iterator[tuple[Table, tuple[Any, ...]]]:
    value = _get(doc, table.path)
    if value is None or value == NOT_STATED:
        return
    entries = value.items() if table.mapping else enumerate(value, 1)
    for position, item in entries:
        if table.scalar:
            column = table.columns[0]
            if column.ref is None or knows(column.ref.kind, item):
                yield table, (*keys, position, item)
            continue
        yield table, (*keys, position, *_cells(table, item, knows))
        for child in table.children:
            yield from _child_rows(child, (*keys, position), item, knows)


def _cells(table: Table, doc: Doc, knows: Knows) -> list[Any]:
    return [_cell(column, _get(doc, column.path), knows) for column in table.columns]


def _cell(column: Column, value: Any, knows: Knows) -> Any:
    if value is None:
        return None
    if column.tells_stated:
        return int(value != NOT_STATED)
    if column.ref is not None and not knows(column.ref.kind, value):
        return None
    return str(value) if column.type == "TEXT" else value


def _get(doc: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        if not isinstance(doc, dict):  # a part of which is said that it is not stated
            return None
        doc = doc.get(step)
    return doc


class Link(NamedTuple):
    """A reference: the field, what it points to, and for a source its role and `via`."""

    field: str
    kind: str
    id: str
    role: str | None
    via: str | None


def links(table: Table, doc: Doc, field: str = "") -> Iterator[Link]:
    """Every reference that the record makes, in the order of its fields."""
    for column in table.columns:
        if column.ref is None:
            continue
        value = doc if column.path == () else _get(doc, column.path)
        if not isinstance(value, str) or value == NOT_STATED:
            continue
        dotted = ".".join((field, *column.path) if field else column.path)
        if field and column.path == ("via",):
            continue
        is_use = column.path == ("id",) and isinstance(doc, dict)
        role = doc.get("role", "supports") if is_use else None
        via = doc.get("via") if is_use else None
        yield Link(field if is_use else dotted, column.ref.kind, value, role, via)
    for child in table.children:
        value = _get(doc, child.path)
        if value is None or value == NOT_STATED:
            continue
        name = ".".join((field, *child.path) if field else child.path)
        for item in value.values() if child.mapping else value:
            yield from links(child, item, name)
