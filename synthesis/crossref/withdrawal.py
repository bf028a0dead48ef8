"""What would change if works were withdrawn: what falls, what is weakened, and what is no longer contradicted."""

from collections.abc import Sequence
from typing import Any, Final, Literal, NamedTuple

from synthesis.crossref.contradictions import contradictions
from synthesis.crossref.support import Use, holding, uses
from synthesis.index.reader import Reader, Row

Fate = Literal["falls", "weakened", "uncontested", "detail"]
FATES: Final[tuple[Fate, ...]] = ("falls", "weakened", "uncontested", "detail")
"""Loses all support, some of it, a source that contradicts it, or only a part (an effect study, who states a level)."""


class Change(NamedTuple):
    """A record that changes: the sources that held it up before and after, and the uses that are lost."""

    row: Row
    fate: Fate
    before: list[int]
    after: list[int]
    lost: list[Use]
    recognition: list[str]
    """Recognition levels that nothing states any more."""


class Withdrawal(NamedTuple):
    """All that changes without the works `withdrawn`."""

    withdrawn: list[Row]
    changes: list[Change]
    unread: list[Row]
    """Sources that the corpus knows only through the works withdrawn."""
    parts: list[Row]
    """Sources that are part of a work withdrawn."""
    themes: list[Row]
    """Themes that keep no source."""
    settled: list[tuple[Row, Row]]
    """(fallen, other): contradictions between findings that end because the first falls."""
    located: dict[str, int]
    """How many records of each kind stand in a document that is withdrawn."""
    sources: dict[int, Row]
    """The sources that the changes name, by number."""


def withdraw(reader: Reader, rows: Sequence[Row]) -> Withdrawal:
    """What would change if these sources were withdrawn together."""
    gone = {row.rid for row in rows}
    touched = uses(reader, sorted(gone))
    users = reader.by_rid(list(touched))
    changes = [_change(users[user], found, gone, rows) for user, found in touched.items()]
    named = {rid for change in changes for rid in (*change.before, *change.after)}
    named |= {rid for change in changes for use in change.lost for rid in (use.source, use.via) if rid is not None}
    sources = reader.by_rid(sorted(named | gone))
    fallen = {change.row.rid for change in changes if change.fate == "falls"}
    return Withdrawal(
        list(rows),
        changes,
        _unread(reader, gone),
        _where(reader, "SELECT from_rid FROM link WHERE field = 'part_of' AND to_rid IN ({marks})", gone),
        _where(reader, _THEMES, gone, 2),
        _settled(reader, fallen),
        _located(reader, gone),
        sources,
    )


def _change(row: Row, found: list[Use], gone: set[int], rows: Sequence[Row]) -> Change:
    before, after = holding(found), holding(found, gone)
    lost = [use for use in found if not use.stands(gone)]
    if any(use.supports for use in lost):
        fate: Fate = "weakened" if after else "falls"
    else:
        fate = "uncontested" if any(use.role == "contradicts" for use in lost) else "detail"
    names = {one.id for one in rows}
    levels = [entry["level"] for entry in row.doc.get("recognition", ()) if _only(entry.get("stated_in", ()), names)]
    return Change(row, fate, before, after, lost, levels)


def _only(stated_in: Any, names: set[str]) -> bool:
    return bool(stated_in) and names.issuperset(stated_in)


_ROADS: Final = """
SELECT source, via FROM (
  SELECT link.from_rid AS source, link.to_rid AS via FROM link WHERE field = 'cited_via'
  UNION SELECT to_rid, via_rid FROM link JOIN record ON rid = to_rid AND kind = 'source'
  WHERE field NOT LIKE '%.document' AND field NOT IN ('cited_via', 'part_of')
)
WHERE source IN (
  SELECT from_rid FROM link WHERE field = 'cited_via' AND to_rid IN ({marks})
  UNION SELECT to_rid FROM link WHERE via_rid IN ({marks})
)
"""


def _unread(reader: Reader, gone: set[int]) -> list[Row]:
    """Sources to which every road of the corpus, a use or `cited_via`, leads through the works withdrawn."""
    roads: dict[int, set[int | None]] = {}
    sql = _ROADS.format(marks=",".join("?" * len(gone)))
    for source, via in reader.database.execute(sql, [*gone, *gone]):
        roads.setdefault(source, set()).add(via)
    closed = [source for source, through in roads.items() if through <= gone and source not in gone]
    return [*reader.by_rid(sorted(closed)).values()]


_THEMES: Final = """
SELECT DISTINCT theme_rid FROM theme_source WHERE source_rid IN ({marks})
AND theme_rid NOT IN (SELECT theme_rid FROM theme_source WHERE source_rid NOT IN ({marks}))
"""


def _where(reader: Reader, sql: str, gone: set[int], times: int = 1) -> list[Row]:
    found = reader.database.execute(sql.format(marks=",".join("?" * len(gone))), [*gone] * times)
    return [*reader.by_rid(sorted({rid for (rid,) in found} - gone)).values()]


def _settled(reader: Reader, fallen: set[int]) -> list[tuple[Row, Row]]:
    pairs = []
    for found in contradictions(reader, fallen):
        if found.one.kind == found.other.kind == "finding":
            ends = (found.one, found.other)
            pairs += [(a, b) for a, b in (ends, ends[::-1]) if a.rid in fallen and b.rid not in fallen]
    return pairs


def _located(reader: Reader, gone: set[int]) -> dict[str, int]:
    marks = ",".join("?" * len(gone))
    sql = f"""SELECT kind, count(*) FROM record WHERE rid IN (
      SELECT from_rid FROM link WHERE to_rid IN ({marks}) AND field LIKE '%.document' AND field <> 'cited_in.document'
    ) GROUP BY kind ORDER BY min(rid)"""
    return dict(reader.database.execute(sql, [*gone]))
