"""What the changes did: to the certainty of findings and themes, to what the rules compute, and to priority."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from synthesis.diff.fields import Names
from synthesis.diff.records import RecordChange
from synthesis.gaps.assembled import Assembled
from synthesis.gaps.certainty import LEVELS, ThemeCertainty, certainty, theme_certainty
from synthesis.gaps.facts import Facts
from synthesis.gaps.texts import Both
from synthesis.gaps.view import GapView

OPENED: Final = "opened"
CLOSED: Final = "closed"
MOVED: Final = "moved"
_LEAST: Final = 0.05
"""Points by which a score must differ to have moved; less is rounding."""

Key = tuple[str, str]


@dataclass(frozen=True)
class ConcernMove:
    """One component of certainty of which the concern changed, with the reasons that hold now."""

    component: str
    old: str
    new: str
    reasons: tuple[Both, ...]


@dataclass(frozen=True)
class CertaintyMove:
    """A finding or theme that is more or less certain than it was; a level is None where it was not assessed."""

    id: str
    old: str | None
    new: str | None
    concerns: tuple[ConcernMove, ...] = ()
    because: tuple[Key, ...] = ()
    """(kind, id) of the changed records that it rests on."""

    @property
    def is_up(self) -> bool:
        """Whether it is more certain now."""
        if self.old is None or self.new is None:
            return self.old is None
        return LEVELS.index(self.new) < LEVELS.index(self.old)


@dataclass(frozen=True)
class GapMove:
    """A gap of which something follows otherwise now: a computed one opened or closed, a verdict or a score moved."""

    view: GapView
    """As it is now; of a closed one, as it was."""
    change: str
    """`opened`, `closed` (computed gaps only) or `moved`."""
    old: GapView | None
    new: GapView | None
    old_rank: int | None
    new_rank: int | None
    because: tuple[Key, ...] = ()
    """Of one that opened or closed: (kind, id) of the changed records that it rests on or that stand on its themes."""

    @property
    def points(self) -> float:
        """By how much the score moved; 0 for a gap that opened or closed."""
        return round(self.new.priority.score - self.old.priority.score, 1) if self.old and self.new else 0.0

    @property
    def verdicts(self) -> tuple[str, str] | None:
        """What the corpus said of a stated gap and says now, if that differs."""
        old, new = (side.verdict.outcome if side and side.verdict else "" for side in (self.old, self.new))
        return (old, new) if old and new and old != new else None


class Causes:
    """Which of the changed records lie under something."""

    def __init__(self, records: Collection[RecordChange]) -> None:
        self._changed = {record.key: None for record in records}
        self._on_theme: dict[str, list[Key]] = {}
        for record in records:
            touched = dict.fromkeys(record.row.doc.get("themes", ()))
            for change in record.changes:
                if change.field == "themes":
                    touched |= dict.fromkeys([*(change.old or ()), *(change.new or ())])
            for theme in touched:
                self._on_theme.setdefault(theme, []).append(record.key)

    def among(self, keys: Collection[Key]) -> tuple[Key, ...]:
        """The changed records among `keys`."""
        return tuple(key for key in dict.fromkeys(keys) if key in self._changed)

    def of_gap(self, view: GapView, facts: Facts, names: Names) -> tuple[Key, ...]:
        """The changed records that a computed gap rests on; if there are none, those of that kind on its themes or below."""
        found = self.among([(kind, names.get((kind, id), id)) for kind, id in view.rests_on])
        if found:
            return found
        grounds = "intervention" if any(kind == "intervention" for kind, _ in view.rests_on) else "finding"
        below = [names.get(("theme", id), id) for theme in view.themes for id in facts.below(theme)]
        return tuple(dict.fromkeys(key for theme in below for key in self._on_theme.get(theme, ()) if key[0] == grounds))


def moved_findings(old: Facts, new: Facts, names: Names, causes: Causes) -> list[CertaintyMove]:
    """The findings of both corpora of which the level of certainty differs, in the order of the new one."""
    back = {other: id for (kind, id), other in names.items() if kind == "finding"}
    found = []
    for id, finding in new.findings.items():
        earlier = old.findings.get(back.get(id, id))
        if earlier is None:
            continue
        before, after = certainty(old, earlier), certainty(new, finding)
        if before.level == after.level:
            continue
        concerns = tuple(
            ConcernMove(now.component, was.concern, now.concern, now.reasons)
            for was, now in zip(before.concerns, after.concerns, strict=False)
            if was.concern != now.concern
        )
        sources = [("source", use.source) for use in finding.uses]
        others = [("finding", other) for other in finding.contradicts]
        found.append(CertaintyMove(id, before.level, after.level, concerns, causes.among([("finding", id), *sources, *others])))
    return found


def moved_themes(old: Facts, new: Facts, names: Names) -> list[tuple[CertaintyMove, ThemeCertainty, ThemeCertainty]]:
    """The themes of both corpora of which the level differs, with their counts before and after."""
    back = {other: id for (kind, id), other in names.items() if kind == "theme"}
    found = []
    for id in new.subjects:
        earlier = back.get(id, id)
        if earlier not in old.parents:
            continue
        before, after = theme_certainty(old, earlier), theme_certainty(new, id)
        if before.level != after.level:
            found.append((CertaintyMove(id, before.level, after.level), before, after))
    return found


def moved_gaps(old: Assembled, new: Assembled, names: Names, causes: Causes) -> list[GapMove]:
    """Computed gaps that opened or closed, and gaps of which the score or the verdict moved."""
    pairs = _pairs(old, new, names)
    ranks = [{view.id: rank for rank, view in enumerate(side.gaps, 1)} for side in (old, new)]
    found = []
    for view in new.gaps:
        earlier = pairs.get(view.id)
        if earlier is None:
            if view.origin == "computed":
                because = causes.of_gap(view, new.facts, {})
                found.append(GapMove(view, OPENED, None, view, None, ranks[1][view.id], because))
            continue
        move = GapMove(view, MOVED, earlier, view, ranks[0][earlier.id], ranks[1][view.id])
        if abs(move.points) > _LEAST or move.verdicts:
            found.append(move)
    kept = {view.id for view in pairs.values()}
    for view in old.gaps:
        if view.id not in kept and view.origin == "computed":
            because = causes.of_gap(view, old.facts, names)
            found.append(GapMove(view, CLOSED, view, None, ranks[0][view.id], None, because))
    return found


def _pairs(old: Assembled, new: Assembled, names: Names) -> dict[str, GapView]:
    """New id -> the same gap in the old corpus."""
    later = {view.id: view for view in new.gaps}
    every = {id: other for (_, id), other in names.items()}
    pairs: dict[str, GapView] = {}
    left: list[GapView] = []
    for view in old.gaps:
        id = names.get(("gap", view.id), view.id) if view.origin == "stated" else _renamed(view, every)
        if id in later and id not in pairs:
            pairs[id] = view
        elif view.origin == "computed":
            left.append(view)
    # The id of some gaps is that of the first record that they are about: if another one comes first, it is the same gap still.
    free: dict[str, list[GapView]] = {}
    for view in new.gaps:
        if view.id not in pairs and view.computed:
            free.setdefault(view.computed.rule, []).append(view)
    for view in left:
        rests_on = {(kind, names.get((kind, id), id)) for kind, id in view.rests_on}
        for other in free.get(view.computed.rule if view.computed else "", ()):
            shared = rests_on.intersection(other.rests_on)
            if other.id not in pairs and 2 * len(shared) > max(len(rests_on), len(other.rests_on)):
                pairs[other.id] = view
                break
    return pairs


def _renamed(view: GapView, every: Mapping[str, str]) -> str:
    """The id of a computed gap with the ids of the new corpus: `rule:subject`, the subject one id or several."""
    rule, *parts = view.id.split(":")
    return ":".join((rule, *(every.get(part, part) for part in parts)))
