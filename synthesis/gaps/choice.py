"""Narrows the list of all gaps: by facets as everywhere, by origin, by rule, by weight, and to the heaviest few."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from synthesis.gaps.view import GapView
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection

_OWN: Final = frozenset(("theme", "group", "level", "kind", "scope", "status", "source"))
"""Facets that a computed gap answers by itself; for others the records that it rests on and its themes answer."""


def choose(
    reader: Reader,
    gaps: Iterable[GapView],
    selection: Selection,
    origin: str = "",
    rules: Collection[str] = (),
    least: float = 0,
) -> list[GapView]:
    """The gaps within `selection`, in the order in which they come.

    Arguments:
        origin: `stated` or `computed`; both if empty.
        rules: slugs of rules: only what these find, and the stated gaps that are the same; all if empty.
        least: the lowest score of priority that is kept.
    """
    every = list(gaps)
    kept = [gap for gap in every if (not origin or gap.origin == origin) and gap.priority.score >= least]
    if rules:
        found = {gap.id for gap in every if gap.computed and gap.computed.rule in rules}
        kept = [gap for gap in kept if gap.id in found or not found.isdisjoint(gap.matches)]
    if selection.is_empty:
        return kept
    where, values = selection.condition()
    records = {(row[0], row[1]) for row in reader.database.execute(f"SELECT kind, id FROM record WHERE {where}", values)}
    within = _Within(reader, selection)
    return [gap for gap in kept if (("gap", gap.id) in records if gap.origin == "stated" else within.holds(gap))]


def as_one(gaps: Sequence[GapView]) -> list[GapView]:
    """The gaps to show one by one: a computed gap that is the same as a stated one among them is shown with that."""
    stated = {gap.id for gap in gaps if gap.origin == "stated"}
    return [gap for gap in gaps if gap.origin == "stated" or stated.isdisjoint(gap.matches)]


class _Within:
    """Whether computed gaps are within a selection."""

    def __init__(self, reader: Reader, selection: Selection) -> None:
        self.selection = selection
        self.parents: dict[str, str | None] = dict(reader.database.execute("SELECT id, parent FROM theme"))
        # Records that answer the facets which a computed gap has not: each facet on its own, since AND across facets may
        # be met by different records under the same gap.
        self.others = {name: _having(reader, name, wanted) for name, wanted in selection.facets.items() if name not in _OWN}
        years = reader.database.execute("SELECT id, year FROM record WHERE kind = 'source'") if selection.years else ()
        self.years: Mapping[str, int | None] = dict(years)

    def holds(self, gap: GapView) -> bool:
        own = {
            "theme": {above for theme in gap.themes for above in self._above(theme)},
            "group": set(gap.groups),
            "level": set(gap.levels),
            "kind": {"gap", gap.kind},
            "scope": set(gap.scope),
            "status": {gap.status},
            "source": set(gap.evidence),
        }
        under = (*gap.rests_on, *(("theme", theme) for theme in gap.themes), *(("source", id) for id in gap.evidence))
        for name, wanted in self.selection.facets.items():
            if own[name].isdisjoint(wanted) if name in own else self.others[name].isdisjoint(under):
                return False
        if self.selection.years:
            years = [self.years.get(id) for id in gap.evidence]
            return any(year is not None and first <= year <= last for year in years for first, last in self.selection.years)
        return True

    def _above(self, theme: str) -> Iterable[str]:
        found: dict[str, None] = {}
        current: str | None = theme
        while current is not None and current not in found:
            found[current] = None
            current = self.parents.get(current)
        return found


def _having(reader: Reader, name: str, wanted: Sequence[str]) -> frozenset[tuple[str, str]]:
    marks = ",".join("?" * len(wanted))
    sql = f"SELECT DISTINCT kind, id FROM facet JOIN record USING (rid) WHERE name = ? AND value IN ({marks})"
    return frozenset((kind, id) for kind, id in reader.database.execute(sql, [name, *wanted]))
