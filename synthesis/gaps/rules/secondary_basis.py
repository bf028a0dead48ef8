"""Findings that rest on nothing but a work that was not read itself."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import Facts, records
from synthesis.gaps.facts_rows import Finding, Use
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, Threshold, gap
from synthesis.gaps.texts import lines, listed, tell

RULE: Final = GapRule(
    code="GAP107",
    slug="secondary-basis",
    kind="evidence",
    reason="not-right-information",
    scope=("research",),
    title=tell("Uit de tweede hand", "Second-hand"),
    finds=tell(
        "Een gelezen werk waardoor drie bevindingen of meer alleen uit de tweede hand bekend zijn.",
        "A work read through which three findings or more are known at second hand only.",
    ),
    why=tell(
        "Wat het aangehaalde werk zelf zegt en hoe het onderzocht is, is niet gezien; een slip van de tussenschakel gaat mee.",
        "What the cited work itself says and how it was studied was not seen; a slip of the one in between goes along.",
    ),
    does_not_apply=tell(
        "Niet als het tussenliggende boek het werk zelf bevat (een hoofdstuk uit een gelezen bundel is "
        "gelezen), en niet als de bevinding ook "
        "op een gelezen werk rust.",
        "Not if the book in between holds the work itself (a chapter of a volume that was read has been read), "
        "and not if the finding "
        "rests on a work that was read too.",
    ),
    source=f"{AHRQ}, D",
    thresholds={"findings": Threshold(3, "zoveel bevindingen alleen uit de tweede hand", "so many findings at second hand only")},
)


def is_second_hand(facts: Facts, use: Use) -> bool:
    """Whether the work was read through another that does not contain it."""
    return use.via is not None and facts.works[use.source].part_of != use.via


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The works in between, each with what is known through it alone."""
    through: dict[str, list[Finding]] = {}
    for finding in facts.findings.values():
        if finding.uses and all(is_second_hand(facts, use) for use in finding.uses):
            through.setdefault(finding.uses[0].via or "", []).append(finding)
    for source, findings in through.items():
        themes = tuple(dict.fromkeys(theme for finding in findings for theme in finding.themes if theme in facts.subject_set))
        if len(findings) < facts.limit(RULE, "findings") or not themes:
            continue
        name = facts.label("source", source)
        cited = tuple(dict.fromkeys(use.source for finding in findings for use in finding.uses))
        yield gap(
            RULE,
            source,
            tell(
                "{many:finding} {many:is|zijn} alleen uit de tweede hand bekend, via {name}.",
                "{many:finding} {many:is|are} known at second hand only, through {name}.",
                many=len(findings),
                name=name,
            ),
            tell("Wat zeggen de aangehaalde werken zelf?", "What do the works cited say themselves?"),
            lines(
                tell(
                    "Niet zelf gelezen: {works}.",
                    "Not read themselves: {works}.",
                    works=listed(facts.label("source", id) for id in cited),
                ),
                tell("Thema’s: {themes}.", "Themes: {themes}.", themes=listed(facts.label("theme", theme) for theme in themes)),
            ),
            themes=themes,
            rests_on=(("source", source), *records(findings)),
            evidence=(*cited, source),
            numbers={"findings": len(findings), "works": len(cited)},
        )
