"""Records as a flat table: what CSV and spreadsheets need.

A mapping becomes dotted columns (`statement.nl`), a list one cell with its items parted by `; `, a name
`van Regenmortel, Tine`, any other mapping within a list `id: scp2019, role: supports`.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from synthesis.formats.contents import Doc
from synthesis.formats.document import Cell
from synthesis.language.names import full_name

KIND: Final = "entity"
"""The column that says which kind a record is; `kind` is a field of findings and gaps."""


def flatten(doc: Doc) -> dict[str, Cell]:
    """One record as dotted columns and plain cells."""
    return dict(_cells("", doc))


def table(docs: Sequence[Doc]) -> tuple[list[str], list[list[Cell]]]:
    """The columns of all docs and a row for each; what a record does not have is None.

    Columns keep the order that the records have: a field that only some hold stands after the field that
    comes before it there.
    """
    flat = [flatten(doc) for doc in docs]
    columns = _columns(flat)
    return columns, [[cells.get(column) for column in columns] for cells in flat]


def whole(records: Mapping[str, Sequence[Doc]]) -> tuple[list[str], list[list[Cell]]]:
    """One table of all kinds, with the kind in the column `entity`; of a single kind without that column."""
    if len(records) == 1:
        return table(next(iter(records.values())))
    flat = [(kind, flatten(doc)) for kind, docs in records.items() for doc in docs]
    columns = list(dict.fromkeys(column for docs in records.values() for column in table(docs)[0]))
    return [KIND, *columns], [[kind, *(cells.get(column) for column in columns)] for kind, cells in flat]


def _columns(flat: Iterable[Mapping[str, Cell]]) -> list[str]:
    columns: list[str] = ["id"]
    for cells in flat:
        place = 0
        for column in cells:
            if column in columns:
                place = columns.index(column) + 1
            else:
                columns.insert(place, column)
                place += 1
    return columns


def _cells(lead: str, content: Mapping[str, Any]) -> Iterable[tuple[str, Cell]]:
    for field, value in content.items():
        if isinstance(value, Mapping):
            yield from _cells(f"{lead}{field}.", value)
        else:
            yield lead + field, _cell(value)


def _cell(value: Any) -> Cell:
    if isinstance(value, list | tuple):
        return "; ".join(map(_item, value))
    return str(value).lower() if isinstance(value, bool) else value


def _item(value: Any) -> str:
    if not isinstance(value, Mapping):
        return str(value)
    if "family" in value or "literal" in value:
        return full_name(value)
    return ", ".join(f"{field}: {cell}" for field, cell in flatten(value).items())
