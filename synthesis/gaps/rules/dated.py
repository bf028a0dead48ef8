"""Nothing newer than a set age."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import DATED_AFTER, OBSERVED, Facts, records
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, Threshold, gap
from synthesis.gaps.texts import lines, tell

RULE: Final = GapRule(
    code="GAP105",
    slug="dated",
    kind="evidence",
    reason="insufficient-information",
    scope=("research",),
    title=tell("Verouderd", "Dated"),
    finds=tell(
        "Een thema waarvan het jongste werk onder de waargenomen bevindingen ouder is dan een gezette leeftijd.",
        "A theme of which the newest work under what was observed is older than a set age.",
    ),
    why=tell(
        "Beleid, voorzieningen en doelgroepen veranderen; of het nog geldt, is niet nagegaan.",
        "Policy, services and groups change; whether it still holds has not been looked into.",
    ),
    does_not_apply=tell(
        "Niet op definities, standpunten en theoretisch werk, die ouder mogen zijn, en niet waar minder dan "
        "twee werken een jaar hebben.",
        "Not to definitions, positions and theoretical work, which may be older, and not where fewer than two works have a year.",
    ),
    source=f"{AHRQ}, A",
    thresholds={
        "years": Threshold(
            DATED_AFTER, "leeftijd in jaren, gerekend vanaf het jaar van het corpus", "age in years, from the year of the corpus"
        ),
        "works": Threshold(2, "zoveel werken met een jaar", "so many works with a year"),
    },
    cues={"nl": ("verouderd",), "en": ("dated", "outdated")},
)


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The highest themes with nothing newer than the set age."""
    limit = facts.settings.year - facts.dated_after
    dated = {}
    for theme in facts.subjects:
        findings = [finding for finding in facts.of_theme(theme) if finding.kind in OBSERVED]
        works = [work for work in facts.rests_on(findings).values() if "theory" not in work.designs and work.year is not None]
        if len(works) >= facts.limit(RULE, "works") and all(work.year is not None and work.year < limit for work in works):
            undated = sum(work.year is None for work in facts.rests_on(findings).values())
            dated[theme] = (findings, works, undated)
    for theme in facts.topmost(dated):
        findings, works, undated = dated[theme]
        newest = max(works, key=lambda work: (work.year or 0, work.id))
        label = facts.label("theme", theme)
        yield gap(
            RULE,
            theme,
            tell(
                "Over ‘{label}’ is niets gevonden van na {year}.",
                "Nothing newer than {year} was found on ‘{label}’.",
                label=label,
                year=newest.year,
            ),
            tell("Geldt wat over ‘{label}’ bekend is nog?", "Does what is known on ‘{label}’ still hold?", label=label),
            lines(
                tell(
                    "{works:work} met een jaar, het jongste {name}; de grens ligt bij {limit:.0f}.",
                    "{works:work} with a year, the newest {name}; the line is drawn at {limit:.0f}.",
                    works=len(works),
                    name=facts.label("source", newest.id),
                    limit=limit,
                ),
                *([tell("Zonder jaar: {works:work}.", "Without a year: {works:work}.", works=undated)] if undated else []),
            ),
            themes=(theme,),
            rests_on=records(findings),
            evidence=tuple(work.id for work in works),
            numbers={"works": len(works), "newest": newest.year or 0, "limit": limit},
        )
