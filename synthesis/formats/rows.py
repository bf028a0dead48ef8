"""Plain rows, as SQL gives them: a table for the eye, CSV or JSON."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from synthesis.formats import text
from synthesis.formats.csv_document import write_table
from synthesis.formats.document import Document, Grid

SUFFIXES: Final[Mapping[str, tuple[str, ...]]] = {"table": (".txt",), "csv": (".csv",), "json": (".json",)}


def write(columns: Sequence[str], rows: Sequence[Sequence[Any]], format: str) -> str:
    """The rows in `format`: table, csv or json (a list of mappings)."""
    return _WRITERS[format](columns, rows)


def _table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    if not columns:
        return ""
    return text.write(Document("", "en", lead=[Grid(columns, [[_cut(cell) for cell in row] for row in rows])]), width=100)


_WIDEST: Final = 60


def _cut(cell: Any) -> Any:
    """A cell that a line can hold: whole records are for csv and json."""
    plain = _plain(cell)
    return plain[: _WIDEST - 1] + "…" if isinstance(plain, str) and len(plain) > _WIDEST else plain


def _csv(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    return write_table(columns, ([_plain(cell) for cell in row] for row in rows))


def _json(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    found = [dict(zip(columns, map(_plain, row), strict=True)) for row in rows]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _plain(cell: Any) -> Any:
    return cell.hex() if isinstance(cell, bytes) else cell


_WRITERS: Final[dict[str, Callable[[Sequence[str], Sequence[Sequence[Any]]], str]]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
}
