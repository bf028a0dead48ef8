"""Writes the rows of a build in the way that costs SQLite the least: many in one statement, and in the order of their key."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, islice
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
        self.rows: defaultdict[str, list[Sequence[Any]]] = defaultdict(list)
        """The rows that wait, by table, to be written as they came."""
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
                self.rows[table].append(row)
        for table, rows in self.rows.items():
            insert(self._database, table, rows)
        facets = ((rid, *pair) for pair, rids in sorted(self.facets.items()) for rid in rids)
        insert(self._database, "facet", facets)
        self.rows.clear()
        self.keyed.clear()
        self.facets.clear()


def insert(database: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Writes rows to a table, all of one width."""
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
