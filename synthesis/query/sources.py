"""On which sources records rest."""

import sqlite3
from collections.abc import Sequence
from typing import Final

MOST: Final = 100
"""Sources of a theme that are looked up at most: it is there to lead on, not to be counted to the end."""


def sources_of(database: sqlite3.Connection, rids: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    """The sources (number and id) that each of the records is or rests on, in the order in which it names them.

    A theme rests on what a document cites where it treats the theme, and on what its records use; the others on the sources
    that they name. The documents in which a place is pointed out are no support.
    """
    found: dict[int, dict[tuple[int, str], None]] = {rid: {} for rid in rids}
    for start in range(0, len(rids), 500):
        some = list(rids[start : start + 500])
        marks = ",".join("?" * len(some))
        kinds = {
            rid: (kind, id)
            for rid, kind, id in database.execute(f"SELECT rid, kind, id FROM record WHERE rid IN ({marks})", some)
        }
        others = []
        for rid in some:
            kind, id = kinds.get(rid, ("", ""))
            if kind == "source":
                found[rid][rid, id] = None
            else:
                others.append(rid)
        marks = ",".join("?" * len(others))
        # The links decide which records are looked up: there are many sources, and few that these records name.
        named = (
            "SELECT from_rid, rid, id FROM link CROSS JOIN record ON rid = to_rid AND +kind = 'source' "
            f"WHERE from_rid IN ({marks}) AND field NOT LIKE 'locator%' AND field NOT LIKE 'cited%' ORDER BY link.rowid"
        )
        via = (
            "SELECT from_rid, rid, id FROM link CROSS JOIN record ON rid = via_rid "
            f"WHERE from_rid IN ({marks}) AND via_rid NOTNULL ORDER BY link.rowid"
        )
        for sql in (named, via) if others else ():
            for rid, source, id in database.execute(sql, others):
                found[rid][source, id] = None
        theme = (
            "SELECT rid, id FROM theme_source CROSS JOIN record ON rid = source_rid "
            "WHERE theme_rid = ? ORDER BY source_rid LIMIT ?"
        )
        for rid in others:
            if kinds.get(rid, ("", ""))[0] == "theme":
                found[rid].update((row, None) for row in database.execute(theme, (rid, MOST)))
    return {rid: list(sources) for rid, sources in found.items()}
