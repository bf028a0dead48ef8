"""A theme that nothing from outside the documents speaks to."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import Facts, records
from synthesis.gaps.rule import AHRQ, THREE_IE, ComputedGap, GapRule, gap
from synthesis.gaps.texts import lines, tell

RULE: Final = GapRule(
    code="GAP115",
    slug="orphan-theme",
    kind="absolute",
    reason="insufficient-information",
    scope=("research",),
    title=tell("Wees-thema", "Orphan theme"),
    finds=tell(
        "Een thema waaronder geen enkele bevinding op een werk van buiten het document rust.",
        "A theme under which no finding at all rests on a work from outside the document.",
    ),
    why=tell(
        "Wat er staat is het woord van het document zelf; onderzoek of praktijkliteratuur is er niet bij aangehaald.",
        "What is said is the word of the document itself; no research or practice literature is cited for it.",
    ),
    does_not_apply=tell(
        "Niet op thema’s over het document zelf (inleiding, werkwijze, slot), die het manifest noemt, en niet "
        "op een thema waarvan het thema "
        "erboven al een wees is.",
        "Not to themes about the document itself (introduction, method, closing chapter), which the manifest "
        "names, and not to a theme of "
        "which the theme above is an orphan already.",
    ),
    source=f"{THREE_IE}; {AHRQ}, A",
)


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The highest themes that rest on nothing from outside."""
    if not facts.findings:
        return
    orphans = [theme for theme in facts.subjects if not facts.works_of(theme)]
    for theme in facts.topmost(orphans):
        findings = facts.of_theme(theme)
        label = facts.label("theme", theme)
        yield gap(
            RULE,
            theme,
            tell(
                "Over ‘{label}’ is geen werk van buiten het document gevonden.",
                "No work from outside the document was found on ‘{label}’.",
                label=label,
            ),
            tell("Wat is er over ‘{label}’ onderzocht?", "What has been studied on ‘{label}’?", label=label),
            lines(
                tell(
                    "{many:finding}, {many:niet|geen daarvan} op een werk van buiten.",
                    "{many:finding}, {many:not|none of them} on a work from outside.",
                    many=len(findings),
                )
            ),
            themes=(theme,),
            rests_on=(("theme", theme), *records(findings)),
            numbers={"findings": len(findings), "works": 0},
        )
