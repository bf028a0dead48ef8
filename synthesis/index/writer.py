"""Writes the rows of a build in the way that costs SQLite the least: many in one statement, and in the order of their key."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, islice, repeat
from typing import Any, Final

_BATCH: Final = 1_000
"""Records whose rows wait to be written together."""
_TOGETHER: Final = 100
_VALUES: Final = 999
"""Values that one statement of SQLite may hold, also of old."""

NULL: Final = float("nan")
"""What stands for NULL in a row. SQLite stores not-a-number as NULL; Python looks for an adapter of each None that it binds,
which takes longer than all else about a row with many empty cells."""

Rows = Sequence[tuple[str, Sequence[Any]]]
"""Rows with the name of their table."""


class Writer:
    """Writes rows to many tables, those of a batch of records at a time."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._records = 0
        self._widths: dict[str, int] = {}
        self.rows: defaultdict[str, list[Any]] = defaultdict(list)
        """The values of the rows that wait, end to end, by table, to be written as they came."""
        self.keyed: list[tuple[str, Rows]] = []
        """Rows of tables that are kept by id, which wait to be written in the order of that: (id of the record, rows)."""
        self.facets: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        """The records of each facet and value: the table is kept in that order."""

    def next(self) -> None:
        """Says that a record is done."""
        self._records += 1
        if self._records % _BATCH == 0:
            self.finish()

    def finish(self) -> None:
        """Writes what waits."""
        # Ids are sorted rather than rows: there are fewer, and the rows of one record are in order already.
        for _, found in sorted(self.keyed, key=lambda one: one[0]):
            for table, row in found:
                self.rows[table] += row
        for (name, value), rids in sorted(self.facets.items()):
            self.rows["facet"] += chain.from_iterable(zip(rids, repeat(name), repeat(value)))
        for table, values in self.rows.items():
            self._insert(table, values)
        self.rows.clear()
        self.keyed.clear()
        self.facets.clear()

    def _insert(self, table: str, values: list[Any]) -> None:
        width = self._widths.get(table) or self._width(table)
        one, many, together = _statements(table, width)
        at, step = 0, together * width
        while at + step <= len(values):
            self._database.execute(many, values[at : at + step])
            at += step
        rest = iter(values[at:])
        self._database.executemany(one, zip(*[rest] * width, strict=True))

    def _width(self, table: str) -> int:
        (width,) = self._database.execute("SELECT count(*) FROM pragma_table_info(?)", (table,)).fetchone()
        return self._widths.setdefault(table, int(width))


def insert(database: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Writes rows to a table, all of one width."""
    waiting = iter(rows)
    first = next(waiting, None)
    if first is None:
        return
    one, many, together = _statements(table, len(first))
    waiting = chain((first,), waiting)
    while len(batch := list(islice(waiting, together))) == together:
        database.execute(many, list(chain.from_iterable(batch)))
    database.executemany(one, batch)


@cache
def _statements(table: str, width: int) -> tuple[str, str, int]:
    """What writes one row, what writes many, and how many these are."""
    row = f"({', '.join('?' * width)})"
    together = min(_TOGETHER, _VALUES // width)
    return f"INSERT INTO {table} VALUES {row}", f"INSERT INTO {table} VALUES {', '.join([row] * together)}", together
