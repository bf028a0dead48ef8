"""Sources or findings that disagree."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import Facts, records
from synthesis.gaps.facts_rows import Finding
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, gap
from synthesis.gaps.texts import lines, tell

RULE: Final = GapRule(
    code="GAP110",
    slug="contradiction",
    kind="evidence",
    reason="inconsistency",
    scope=("research",),
    title=tell("Tegenspraak", "Contradiction"),
    finds=tell(
        "Bevindingen die elkaar tegenspreken, of een bevinding die een van haar eigen bronnen weerspreekt; wat "
        "aan elkaar hangt is één hiaat.",
        "Findings that contradict each other, or a finding that one of its own sources contradicts; what hangs "
        "together is one gap.",
    ),
    why=tell(
        "Wat wanneer en voor wie geldt, is niet uitgemaakt.",
        "What holds when and for whom has not been settled.",
    ),
    does_not_apply=tell(
        "Niet op verschil van onderwerp of nadruk: alleen op wat in het corpus als tegenspraak is vastgelegd. Niet waar "
        "hetzelfde werk beide kanten vertelt (dan bespreekt één auteur een verschil) of geen werk van buiten de ene kant draagt "
        "(dan is een aanname weersproken). Tussen definities, standpunten en perspectieven is het een begripskwestie.",
        "Not to a difference of subject or emphasis: only to what the corpus records as a contradiction. Not where the same "
        "work tells both sides (then one author discusses a difference) or no work from outside bears one side out (then an "
        "assumption was contradicted). "
        "Between definitions, positions and perspectives it is a matter of concepts.",
    ),
    source=f"{AHRQ}, C",
    cues={
        "nl": ("tegenstrijdig", "tegenspr", "spreken elkaar", "consistent", "door elkaar", "eenduidig"),
        "en": ("contradict", "conflicting", "inconsistent", "consistent", "unambiguous", "interchangeabl"),
    },
)

_POSITIONS: Final = frozenset(("definition", "critique", "recommendation", "perspective"))


def find(facts: Facts) -> Iterator[ComputedGap]:
    """Each knot of findings that contradict each other."""
    neighbours: dict[str, set[str]] = {}
    for finding in facts.findings.values():
        borne = _borne_out_by(facts, finding)
        for other in finding.contradicts:
            others = _borne_out_by(facts, facts.findings[other])
            if borne and others and len(borne | others) > 1:
                neighbours.setdefault(finding.id, set()).add(other)
                neighbours.setdefault(other, set()).add(finding.id)
        if borne and any(use.role == "contradicts" for use in finding.uses):
            neighbours.setdefault(finding.id, set())
    seen: set[str] = set()
    for id in facts.findings:
        if id in neighbours and id not in seen:
            knot = _knot(id, neighbours)
            seen |= knot
            yield _gap(facts, list(map(facts.findings.__getitem__, sorted(knot))))


def _borne_out_by(facts: Facts, finding: Finding) -> set[str]:
    return {work.id for work in facts.supports(finding)}


def _knot(start: str, neighbours: dict[str, set[str]]) -> set[str]:
    found, open_ = {start}, [start]
    while open_:
        for other in neighbours[open_.pop()] - found:
            found.add(other)
            open_.append(other)
    return found


def _gap(facts: Facts, knot: list[Finding]) -> ComputedGap:
    every = [theme for finding in knot for theme in finding.themes if theme in facts.subject_set]
    themes = tuple(sorted(dict.fromkeys(every), key=lambda theme: (-every.count(theme), theme)))
    against = sum(use.role == "contradicts" for finding in knot for use in finding.uses)
    works = facts.rests_on(knot)
    told = [tell("‘{statement}’", "‘{statement}’", statement=facts.statement(finding.id)) for finding in knot[:6]]
    positions = all(finding.kind in _POSITIONS for finding in knot)
    counted = tell(
        "{many:finding}{many:| die elkaar tegenspreken,} op {works:work}.",
        "{many:finding}{many:| that contradict each other,} on {works:work}.",
        many=len(knot),
        works=len(works),
    )
    if against:
        also = tell(
            "{works:work} erbij {works:spreekt|spreken} tegen.",
            "{works:work} among them {works:contradicts|contradict}.",
            works=against,
        )
        counted = tell("{counted} {also}", "{counted} {also}", counted=counted, also=also)
    label = facts.label("theme", themes[0]) if themes else tell("dit onderwerp", "this subject")
    return gap(
        RULE,
        knot[0].id,
        tell("Over ‘{label}’ spreken bevindingen elkaar tegen.", "On ‘{label}’ findings contradict each other.", label=label),
        tell("Welke opvatting past wanneer, en voor wie?", "Which view fits when, and for whom?")
        if positions
        else tell("Wat geldt wanneer, en voor wie?", "What holds when, and for whom?"),
        lines(counted, *told),
        themes=themes,
        groups=tuple(sorted({group for finding in knot for group in finding.groups})),
        rests_on=records(knot),
        evidence=tuple(works),
        numbers={"findings": len(knot), "works": len(works), "against": against},
        kind="conceptual" if positions else "",
    )
