"""Writes the rows of a build in the way that costs SQLite the least: many in one statement, and in the order of their key."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any, Final

BATCH: Final = 2_000
"""Records whose rows wait to be written together."""
_TOGETHER: Final = 100
_VALUES: Final = 999
"""Values that one statement of SQLite may hold, also of old."""

NULL: Final = float("nan")
"""What stands for NULL in a row. SQLite stores not-a-number as NULL; Python looks for an adapter of each None that it binds,
which takes longer than all else about a row with many empty cells."""

Row = Sequence[Any]
Order = Callable[[Row], Any]
"""Gives what the rows of a table are sorted by."""


class Writer:
    """Writes rows to many tables, those of a batch of records at a time."""

    def __init__(self, database: sqlite3.Connection, orders: Mapping[str, Order] | None = None) -> None:
        """`orders`: the tables that are kept in the order of a key, which are written faster in that order."""
        self._database = database
        self._orders = orders or {}
        self._records = 0
        self.rows: defaultdict[str, list[Row]] = defaultdict(list)
        """The rows that wait, by table."""

    def next(self) -> None:
        """Says that a record is done."""
        self._records += 1
        if self._records % BATCH == 0:
            self.finish()

    def finish(self) -> None:
        """Writes what waits."""
        for table, rows in self.rows.items():
            if table in self._orders:
                rows.sort(key=self._orders[table])
            insert(self._database, table, rows)
        self.rows.clear()


def insert(database: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Writes rows to a table (`word`, or `search (rowid, title)`), all of one width."""
    waiting = iter(rows)
    first = next(waiting, None)
    if first is None:
        return
    one = f"({', '.join('?' * len(first))})"
    together = min(_TOGETHER, _VALUES // len(first))
    many = f"INSERT INTO {table} VALUES {', '.join([one] * together)}"
    waiting = chain((first,), waiting)
    while len(batch := list(islice(waiting, together))) == together:
        database.execute(many, list(chain.from_iterable(batch)))
    database.executemany(f"INSERT INTO {table} VALUES {one}", batch)
