"""The first stage: which records may answer, found by the full text; the most promising are looked at closely afterwards."""

import sqlite3
from collections.abc import Sequence
from typing import Final, NamedTuple

from synthesis.index.schema import CLASS_SHIFT, RID_MASK
from synthesis.index.selection import Selection
from synthesis.query.units import Reading, Unit

COLUMNS: Final = ("title", "statement", "author", "context", "keywords", "body", "parts")
_WEIGHTS: Final = "6.0, 4.0, 5.0, 2.0, 2.0, 1.0, 1.5"
MOST: Final = 2_000
"""Records that are gone on with at most."""
_WEIGHED: Final = 10_000
"""Rows that are weighed at most: a search among millions weighs those that come first, which are the most asked for."""
_RID: Final = f"(search.rowid & {RID_MASK})"
_SOURCES: Final = 1 << CLASS_SHIFT
"""From this rowid on the full text holds sources."""


class Candidate(NamedTuple):
    """A record that holds what was asked: its place in the full text, its number, and the weight of its words (BM25)."""

    rowid: int
    weight: float

    @property
    def rid(self) -> int:
        """The number of the record."""
        return self.rowid & RID_MASK


def all_of(units: Sequence[Unit]) -> str:
    """The question in the language of FTS5: every unit."""
    return " AND ".join(_unit(unit) for unit in units)


def some_of(units: Sequence[Unit]) -> str:
    """One of the units that tell most: the rarer half of them decides."""
    telling = sorted(units, key=lambda unit: -unit.idf)
    return any_of(telling[: max(2, (len(units) + 1) // 2)])


def any_of(units: Sequence[Unit]) -> str:
    """One of the units."""
    return " OR ".join(_unit(unit) for unit in units)


def without(match: str, excluded: Sequence[Unit]) -> str:
    """The question, less what must not be there."""
    barred = [_own(unit) for unit in excluded if unit.readings]
    return f"({match}) NOT ({' OR '.join(barred)})" if barred else match


def _unit(unit: Unit) -> str:
    expression = " OR ".join(_reading(reading) for reading in unit.readings)
    column = f"{{{unit.column}}} : " if unit.column else ""
    return f"{column}({expression})"


def _own(unit: Unit) -> str:
    typed = [reading for reading in unit.readings if reading.how == "word"] or unit.readings
    return _unit(Unit(unit.term, tuple(typed), unit.idf, unit.column))


def _reading(reading: Reading) -> str:
    quoted = [f'"{stem}"' for stem in reading.stems]
    if len(quoted) == 1:
        return quoted[0]
    return f'"{" ".join(reading.stems)}"' if reading.phrase else f"NEAR({' '.join(quoted)}, {reading.apart})"


def narrowing(selection: Selection) -> tuple[str, list[str | int]]:
    """A condition on the rows of the full text, and its values."""
    parts: list[str] = []
    values: list[str | int] = []
    for name, wanted in selection.facets.items():
        # Reckoning with the rowid keeps SQLite from asking the full text anew for every record of the selection.
        parts.append(f" AND {_RID} IN (SELECT rid FROM facet WHERE name = ? AND value IN ({','.join('?' * len(wanted))}))")
        values += [name, *wanted]
    if selection.years:
        spans = " OR ".join("year BETWEEN ? AND ?" for _ in selection.years)
        uses = (
            "SELECT 1 FROM link CROSS JOIN record ON record.rid = to_rid WHERE field LIKE 'sources%' AND from_rid = search.rowid"
        )
        # What is no source stands first in the full text, its rowid being its number: only that can rest on works of those years.
        used = f"search.rowid < {_SOURCES} AND EXISTS ({uses} AND ({spans}))"
        parts.append(f" AND ({_RID} IN (SELECT rid FROM record WHERE {spans}) OR ({used}))")
        values += [year for span in selection.years for year in span] * 2
    return "".join(parts), values


def count(database: sqlite3.Connection, match: str, selection: Selection) -> int:
    """How many records match."""
    narrowed, values = narrowing(selection)
    sql = f"SELECT count(*) FROM search WHERE search MATCH ?{narrowed}"
    return int(database.execute(sql, [match, *values]).fetchone()[0])


def weighed(database: sqlite3.Connection, match: str, selection: Selection, most: int) -> list[Candidate]:
    """The records that match, the heaviest `most` of the first `_WEIGHED` rows, the heaviest first."""
    narrowed, values = narrowing(selection)
    # Without the offset, SQLite would make one query of the two, and weigh and sort every row that matches.
    inner = f"SELECT rowid AS row, bm25(search, {_WEIGHTS}) AS weight FROM search WHERE search MATCH ?{narrowed} LIMIT ? OFFSET 0"
    sql = f"SELECT row, weight FROM ({inner}) ORDER BY weight, row LIMIT ?"
    found = database.execute(sql, [match, *values, _WEIGHED, most])
    return [Candidate(row, -weight) for row, weight in found]


def texts(database: sqlite3.Connection, rowids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The stems of these records, column by column."""
    found: dict[int, tuple[str, ...]] = {}
    for start in range(0, len(rowids), 500):
        some = rowids[start : start + 500]
        sql = f"SELECT rowid, {', '.join(COLUMNS)} FROM search WHERE rowid IN ({','.join('?' * len(some))})"
        found.update({row[0]: row[1:] for row in database.execute(sql, some)})
    return found
