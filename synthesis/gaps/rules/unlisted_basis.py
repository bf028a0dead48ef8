"""Findings that rest on nothing but a work that no reference list holds."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import Facts, records
from synthesis.gaps.facts_rows import Finding
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, Threshold, gap
from synthesis.gaps.texts import lines, listed, tell

RULE: Final = GapRule(
    code="GAP106",
    slug="unlisted-basis",
    kind="evidence",
    reason="insufficient-information",
    scope=("research",),
    title=tell("Berust op een werk dat in geen lijst staat", "Rests on a work that no list holds"),
    finds=tell(
        "Een werk dat het document aanhaalt zonder dat een literatuurlijst het beschrijft, en waarop drie "
        "bevindingen of meer alleen rusten.",
        "A work that the document cites but no reference list describes, and on which alone three findings or more rest.",
    ),
    why=tell(
        "Wie het na wil gaan, kan het werk niet vinden; hoe het tot zijn uitspraken kwam blijft onbekend.",
        "Whoever wants to verify cannot find the work; how it came to what it says stays unknown.",
    ),
    does_not_apply=tell(
        "Niet op bevindingen die ook op een ander werk rusten, en niet op documenten uit het corpus zelf of op databanken en "
        "websites, die openbaar en zonder lijst te vinden zijn.",
        "Not to findings that rest on another work too, and not to the documents of the corpus itself or to databanks and "
        "websites, which are public and found without a list.",
    ),
    source=f"{AHRQ}, A",
    thresholds={"findings": Threshold(3, "zoveel bevindingen rusten er alleen op", "so many findings rest on it alone")},
)


PUBLIC: Final = frozenset(("databank", "website"))


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The unlisted works that findings rest on alone."""
    alone: dict[str, list[Finding]] = {}
    for finding in facts.findings.values():
        if len(finding.works) != 1:
            continue
        work = finding.works[0]
        if work.status == "unlisted" and PUBLIC.isdisjoint(work.designs):
            alone.setdefault(work.id, []).append(finding)
    for source, findings in alone.items():
        themes = tuple(dict.fromkeys(theme for finding in findings for theme in finding.themes if theme in facts.subject_set))
        if len(findings) < facts.limit(RULE, "findings") or not themes:
            continue
        name = facts.label("source", source)
        yield gap(
            RULE,
            source,
            tell(
                "{many:finding} {many:rust|rusten} alleen op {name}, een werk dat in geen literatuurlijst staat.",
                "{many:finding} {many:rests|rest} on {name} alone, a work that no reference list holds.",
                many=len(findings),
                name=name,
            ),
            tell(
                "Waar is {name} te vinden, en waarop berust wat daarin staat?",
                "Where can {name} be found, and what does it rest on?",
                name=name,
            ),
            lines(
                tell("{many:finding} zonder ander werk.", "{many:finding} without another work.", many=len(findings)),
                tell("Thema’s: {themes}.", "Themes: {themes}.", themes=listed(facts.label("theme", theme) for theme in themes)),
            ),
            themes=themes,
            rests_on=(("source", source), *records(findings)),
            evidence=(source,),
            numbers={"findings": len(findings)},
        )
