"""Only professionals speak, never clients or experts by experience."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import Facts, records
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, Threshold, gap
from synthesis.gaps.texts import decimal, lines, tell

RULE: Final = GapRule(
    code="GAP108",
    slug="one-perspective",
    kind="population",
    reason="not-right-information",
    scope=("research", "practice"),
    title=tell("Eén perspectief", "One perspective"),
    finds=tell(
        "Een thema waarin bevindingen met een groep alleen over professionals gaan en geen over de mensen om "
        "wie het gaat, terwijl er naar het "
        "gemiddelde van het corpus minstens drie te verwachten waren.",
        "A theme in which findings with a group are about professionals only and none about the people "
        "concerned, although by the average "
        "of the corpus at least three were to be expected.",
    ),
    why=tell(
        "Wat cliënten en ervaringsdeskundigen ervan vinden, ontbreekt; professionals kunnen dat niet voor hen zeggen.",
        "What clients and experts by experience think of it is missing; professionals cannot say it for them.",
    ),
    does_not_apply=tell(
        "Niet waar een werk met ervaringskennis onder ligt. De groep zegt over wie een bevinding gaat; wie er "
        "in een onderzoek zelf aan het woord "
        "was, zegt het corpus niet overal.",
        "Not where a work of experiential knowledge lies under it. The group tells whom a finding is about; "
        "who spoke in a study is not "
        "told everywhere.",
    ),
    source=f"{AHRQ}, D",
    thresholds={
        "expected": Threshold(
            3, "zoveel bevindingen over de mensen zelf waren te verwachten", "so many about the people were to be expected"
        )
    },
    cues={
        "nl": ("cliënt", "perspectief", "doelgroep", "inwoners", "zelf", "opvatting", "ervaren"),
        "en": ("client", "perspective", "residents", "themselves", "views", "experience"),
    },
)


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The highest themes in which only professionals occur."""
    grouped = [finding for finding in facts.findings.values() if finding.groups]
    people = sum(not all(facts.is_professional(group) for group in finding.groups) for finding in grouped)
    share = people / len(grouped) if grouped else 0.0
    one_sided = {}
    for theme in facts.subjects:
        findings = [finding for finding in facts.of_theme(theme) if finding.groups]
        if len(findings) * share < facts.limit(RULE, "expected"):
            continue
        if any(not facts.is_professional(group) for finding in findings for group in finding.groups):
            continue
        if not any("experiential" in work.knowledge for work in facts.works_of(theme).values()):
            one_sided[theme] = findings
    for theme in facts.topmost(one_sided):
        findings = one_sided[theme]
        label = facts.label("theme", theme)
        yield gap(
            RULE,
            theme,
            tell(
                "Wat over ‘{label}’ gevonden is, gaat over professionals en niet over de mensen om wie het gaat.",
                "What was found on ‘{label}’ is about professionals and not about the people concerned.",
                label=label,
            ),
            tell(
                "Hoe kijken cliënten en ervaringsdeskundigen aan tegen ‘{label}’?",
                "What do clients and experts by experience think of ‘{label}’?",
                label=label,
            ),
            lines(
                tell(
                    "{many:finding} {many:noemt een groep, en wel|noemen een groep, en alle} alleen professionals; in het hele "
                    "corpus gaat {share:.0%} van zulke "
                    "bevindingen ook over de mensen zelf, zodat er {expected} te verwachten waren.",
                    "{many:finding} {many:names a group, and that|name a group, and all of them} professionals only; in the "
                    "whole corpus {share:.0%} of such findings "
                    "are about the people themselves too, so that {expected} were to be expected.",
                    many=len(findings),
                    share=share,
                    expected=decimal(len(findings) * share),
                )
            ),
            themes=(theme,),
            rests_on=records(findings),
            evidence=tuple(facts.rests_on(findings)),
            numbers={"findings": len(findings), "expected": round(len(findings) * share, 2)},
        )
