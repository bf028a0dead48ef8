"""All gaps in one list: what documents state and what the rules compute, linked, held against each other, and ranked."""

import gc
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from synthesis.gaps.comparison import compare
from synthesis.gaps.computed import computed_gaps
from synthesis.gaps.evidence import Evidence, evidence
from synthesis.gaps.facts import Facts
from synthesis.gaps.linking import lines_of, links
from synthesis.gaps.priority import computed_priority, stated_priority, weights
from synthesis.gaps.rule import ComputedGap
from synthesis.gaps.texts import lines
from synthesis.gaps.view import GapView, Priority, Verdict
from synthesis.index.reader import Reader


@dataclass(frozen=True)
class Assembled:
    """The gaps of a corpus, the heaviest first, and the facts that they were computed from."""

    facts: Facts
    gaps: tuple[GapView, ...]

    def get(self, id: str) -> GapView | None:
        """The gap with this id."""
        return next((gap for gap in self.gaps if gap.id == id), None)


def assemble(reader: Reader, as_of: int | None = None, only: Collection[str] = ()) -> Assembled:
    """All gaps of the corpus, by priority from high to low, then by id.

    Arguments:
        as_of: a year to judge by instead of the date of the manifest.
        only: slugs or codes of rules; none for all of them.

    Raises:
        UnknownName: `only` names a rule that does not exist.
        UsageError: the manifest sets a threshold or a weight that does not exist.
    """
    # Millions of small objects, none of them garbage: the cyclic collector would go through all of them time and again.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return _assemble(reader, Facts(reader, as_of), only)
    finally:
        if was_enabled:
            gc.enable()


def _assemble(reader: Reader, facts: Facts, only: Collection[str]) -> Assembled:
    weigh = weights(reader.manifest)
    computed = computed_gaps(facts, only)
    stated = {row.id: row.doc for row in reader.kind("gap")}
    linked = links(facts, stated, computed)
    agenda = _Agenda(reader)
    held: dict[tuple[str, ...], Evidence] = {}

    def on(themes: Collection[str]) -> Evidence:
        key = tuple(sorted(themes))
        if key not in held:
            held[key] = evidence(facts, key)
        return held[key]

    views = []
    found = {gap.id: gap for gap in computed}
    for id, doc in stated.items():
        evidence_held = on(lines_of(facts, doc.get("themes", ())))
        priority = stated_priority(facts, doc, evidence_held.studies, agenda.of_gap(id, doc), weigh)
        verdict = compare(facts, doc, [found[other] for other in linked.same[id]], evidence_held)
        views.append(_stated(id, doc, priority, tuple(linked.same[id]), tuple(linked.near[id]), verdict))
    back: dict[str, list[str]] = {}
    for id, others in linked.same.items():
        for other in others:
            back.setdefault(other, []).append(id)
    for gap in computed:
        works = {id: work for theme in gap.themes for id, work in facts.works_of(theme).items()}
        studies = sum(work.may_be_study for work in works.values())
        if gap.rule == "absolute":
            studies = 0  # the combination that it is about is empty, however full the theme
        priority = computed_priority(facts, gap, studies, agenda.of_themes(gap.themes), weigh)
        views.append(_computed(gap, priority, tuple(back.get(gap.id, ()))))
    views.sort(key=lambda view: (-view.priority.score, view.origin != "stated", view.id))
    return Assembled(facts, tuple(views))


def _stated(
    id: str, doc: Mapping[str, Any], priority: Priority, matches: tuple[str, ...], near: tuple[str, ...], verdict: Verdict
) -> GapView:
    return GapView(
        id=id,
        origin="stated",
        kind=doc["kind"],
        reason=doc.get("reason"),
        scope=tuple(doc["scope"]),
        statement=doc["statement"],
        themes=tuple(doc.get("themes", ())),
        groups=tuple(doc.get("groups", ())),
        levels=tuple(doc.get("levels", ())),
        priority=priority,
        why=lines(*(part.reason for part in priority.parts if part.value)),
        matches=matches,
        near=near,
        evidence=tuple(use["id"] for use in doc.get("sources", ())),
        rests_on=tuple(("source", use["id"]) for use in doc.get("sources", ())),
        status=doc.get("status", "open"),
        verdict=verdict,
        doc=doc,
        computed=None,
    )


def _computed(gap: ComputedGap, priority: Priority, matches: tuple[str, ...]) -> GapView:
    return GapView(
        id=gap.id,
        origin="computed",
        kind=gap.kind,
        reason=gap.reason,
        scope=gap.scope,
        statement=gap.statement,
        themes=gap.themes,
        groups=gap.groups,
        levels=gap.levels,
        priority=priority,
        why=gap.why,
        matches=matches,
        near=(),
        evidence=gap.evidence,
        rests_on=gap.rests_on,
        status="open",
        verdict=None,
        doc={},
        computed=gap,
    )


class _Agenda:
    """Which items of the agenda speak to which gaps and themes, and of what type these are."""

    def __init__(self, reader: Reader) -> None:
        self.types: dict[str, str] = dict(reader.database.execute("SELECT id, type FROM agenda ORDER BY rowid"))
        self.gaps: dict[str, list[str]] = {}
        self.themes: dict[str, list[str]] = {}
        for table, found in (("gaps", self.gaps), ("themes", self.themes)):
            for item, value in reader.database.execute(f"SELECT agenda, value FROM agenda_{table} WHERE value IS NOT NULL"):
                found.setdefault(value, []).append(item)

    def of_gap(self, id: str, doc: Mapping[str, Any]) -> dict[str, str]:
        items = dict.fromkeys((*self.gaps.get(id, ()), *doc.get("addressed_by", ())))
        return {item: self.types.get(item, "") for item in items}

    def of_themes(self, themes: Collection[str]) -> dict[str, str]:
        return {item: self.types[item] for theme in themes for item in self.themes.get(theme, ())}
