"""The first stage: which records may answer, found by the full text; the most promising are looked at closely afterwards."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from synthesis.index.facets import CENTURY, IN_FULL_TEXT, span_tokens, token
from synthesis.index.schema import CLASS_SHIFT, CLASSES, RID_MASK
from synthesis.index.selection import Selection
from synthesis.query.units import Reading, Unit

COLUMNS: Final = ("title", "statement", "author", "context", "keywords", "body", "parts")
_WEIGHTS: Final = "6.0, 4.0, 5.0, 2.0, 2.0, 1.0, 1.5, 0.0"
"""Those of the columns above and of the facets, which tell nothing of how well a record answers."""
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


class Match(NamedTuple):
    """A question in the language of FTS5, whole and without what changes only the weight of what it finds."""

    whole: str
    bare: str


NO_WORDS: Final = Match("", "")


def all_of(units: Sequence[Unit]) -> Match:
    """The question in the language of FTS5: every unit."""
    return _joined(" AND ", units)


def some_of(units: Sequence[Unit]) -> Match:
    """One of the units that tell most: the rarer half of them decides."""
    telling = sorted(units, key=lambda unit: -unit.idf)
    return any_of(telling[: max(2, (len(units) + 1) // 2)])


def any_of(units: Sequence[Unit]) -> Match:
    """One of the units."""
    return _joined(" OR ", units)


def without(match: Match, excluded: Sequence[Unit]) -> Match:
    """The question, less what must not be there."""
    barred = [_own(unit) for unit in excluded if unit.readings]
    return Match(*(f"({each}) NOT ({' OR '.join(barred)})" for each in match)) if barred else match


def _joined(sign: str, units: Sequence[Unit]) -> Match:
    return Match(sign.join(map(_unit, units)), sign.join(_unit(_bare(unit)) for unit in units))


def _bare(unit: Unit) -> Unit:
    """The unit without readings that find nothing more: what holds `netwerk` beside `versterk` holds `netwerk` alone too."""
    alone = {reading.stems[0] for reading in unit.readings if len(reading.stems) == 1}
    kept = (reading for reading in unit.readings if len(reading.stems) == 1 or alone.isdisjoint(reading.stems))
    return unit._replace(readings=tuple(kept))


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


class Narrowed(NamedTuple):
    """A condition on the rows of the full text, with its values."""

    where: str
    values: list[str | int]


def narrowed(database: sqlite3.Connection, match: str, selection: Selection) -> Narrowed:
    """The question within the selection; without a question, the selection alone.

    Facets and years stand in the full text as words of their own, so that it meets them where it meets the words.
    """
    asked = [f"({match})"] if match else []
    where = ""
    values: list[str | int] = []
    for name, wanted in selection.facets.items():
        if match and name == "kind" and list(wanted) == ["source"]:
            where += f" AND search.rowid >= {_SOURCES}"
        elif name in IN_FULL_TEXT:
            asked.append(_one_of(token(name, value) for value in wanted))
        else:
            # Reckoning with the rowid keeps SQLite from asking the full text anew for every record of the selection.
            where += f" AND {_RID} IN (SELECT rid FROM facet WHERE name = ? AND value IN ({','.join('?' * len(wanted))}))"
            values += [name, *wanted]
    if selection.years:
        asked.append(_one_of(_years(database, selection)))
    return Narrowed(f"search MATCH ?{where}", [" AND ".join(asked), *values])


def _one_of(tokens: Iterable[str]) -> str:
    return "(" + " OR ".join(f'"{each}"' for each in tokens) + ")"


def _years(database: sqlite3.Connection, selection: Selection) -> list[str]:
    """The words of the spans. Before the first year that there is and after the last one, a century is as good as a year."""
    least, most = database.execute("SELECT (SELECT min(year) FROM record), (SELECT max(year) FROM record)").fetchone()
    found: list[str] = []
    for first, last in selection.years if least is not None else ():
        if first <= most and last >= least:
            start = first if first > least else least - least % CENTURY
            end = last if last < most else most - most % CENTURY + CENTURY - 1
            found += span_tokens(start, end)
    return list(dict.fromkeys(found)) or [token("year", "none")]


def count(database: sqlite3.Connection, match: Match, selection: Selection, most: int = -1) -> int:
    """How many records match; of more than `most` no more are counted."""
    where, values = narrowed(database, match.bare, selection)
    # Without a limit SQLite counts in one go.
    rows = f"search WHERE {where}" if most < 0 else f"(SELECT 1 FROM search WHERE {where} LIMIT {most})"
    return int(database.execute(f"SELECT count(*) FROM {rows}", values).fetchone()[0])


def first(
    database: sqlite3.Connection, match: Match, selection: Selection, most: int, number: int | None = None
) -> list[Candidate]:
    """The first records that match, not weighed; of one class alone, if its number is given."""
    where, values = narrowed(database, match.bare, selection)
    if number is not None:
        where += f" AND search.rowid BETWEEN {number << CLASS_SHIFT} AND {number << CLASS_SHIFT | RID_MASK}"
    return [Candidate(row, 0.0) for row in _rows(database, where, values, most)]


def _rows(database: sqlite3.Connection, where: str, values: Sequence[str | int], most: int) -> list[int]:
    return [row for (row,) in database.execute(f"SELECT rowid FROM search WHERE {where} LIMIT ?", [*values, most])]


def weighed(database: sqlite3.Connection, match: Match, selection: Selection, most: int) -> tuple[list[Candidate], int]:
    """The heaviest `most` of the first `_WEIGHED` records that match, the heaviest first; and how many match in all."""
    # Where nothing depends on how many there are, they are counted only if they are not all here.
    plain = selection.is_empty and match.whole == match.bare
    kept = [] if plain else _rows(database, *narrowed(database, match.bare, selection), _WEIGHED)
    # Of more than are gone on with the weights need not be the finest.
    asked = match.whole if len(kept) <= most else match.bare
    where, values = narrowed(database, asked, selection)
    if not selection.is_empty and len(kept) > most:
        # BM25 counts all rows of each word, and facets have a great many: the words alone are weighed, in the rows that are kept.
        where = "search MATCH ? AND search.rowid BETWEEN ? AND ? AND +search.rowid IN (SELECT value FROM json_each(?))"
        values = [asked, kept[0], kept[-1], json.dumps(kept)]
    # Without the offset, SQLite would make one query of the two, and weigh and sort every row that matches.
    inner = f"SELECT rowid AS row, bm25(search, {_WEIGHTS}) AS weight FROM search WHERE {where} LIMIT ? OFFSET 0"
    sql = f"SELECT row, weight FROM ({inner}) ORDER BY weight, row LIMIT ?"
    found = [Candidate(row, -weight) for row, weight in database.execute(sql, [*values, _WEIGHED, most])]
    if len(found) < most:
        return found, len(found)
    return found, len(kept) if 0 < len(kept) < _WEIGHED else count(database, match, selection)


def by_rid(database: sqlite3.Connection, rids: Sequence[int]) -> list[Candidate]:
    """The records with these numbers, in the order of the full text."""
    found: list[Candidate] = []
    rowids = [number << CLASS_SHIFT | rid for number in range(CLASSES) for rid in rids]
    for start in range(0, len(rowids), 900):
        some = rowids[start : start + 900]
        sql = f"SELECT rowid FROM search WHERE rowid IN ({','.join('?' * len(some))}) ORDER BY rowid"
        found += (Candidate(row, 0.0) for (row,) in database.execute(sql, some))
    return found


def texts(database: sqlite3.Connection, rowids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The stems of these records, column by column."""
    found: dict[int, tuple[str, ...]] = {}
    for start in range(0, len(rowids), 500):
        some = rowids[start : start + 500]
        sql = f"SELECT rowid, {', '.join(COLUMNS)} FROM search WHERE rowid IN ({','.join('?' * len(some))})"
        found.update({row[0]: row[1:] for row in database.execute(sql, some)})
    return found
