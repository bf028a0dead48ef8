"""Nothing from the own setting."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import CLAIMS, Facts, records
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, Threshold, gap
from synthesis.gaps.texts import amount, lines, tell

RULE: Final = GapRule(
    code="GAP109",
    slug="setting",
    kind="evidence",
    reason="not-right-information",
    scope=("research",),
    title=tell("Niets uit de eigen omgeving", "Nothing from the own setting"),
    finds=tell(
        "Een thema met uitspraken over samenhang, factoren of effect op drie werken of meer, waarvan er geen "
        "uit het eigen land komt of in de "
        "eigen taal geschreven is.",
        "A theme with statements of association, factors or effect on three works or more, none of which is "
        "from the own country or "
        "written in its language.",
    ),
    why=tell(
        "Of het hier ook geldt, met deze voorzieningen en dit beleid, is niet nagegaan.",
        "Whether it holds here, with these services and this policy, has not been looked into.",
    ),
    does_not_apply=tell(
        "Niet op definities, beschrijvingen en theorie, die niet aan een land gebonden zijn. Waar het land "
        "niet vermeld is, telt de taal: een "
        "Nederlandstalig werk geldt als eigen; van een anderstalig werk zonder land blijft het onbekend, en dat staat erbij.",
        "Not to definitions, descriptions and theory, which are not tied to a country. Where the country is "
        "not stated the language counts: "
        "a work in the own language is taken as own; of a work in another language without a country it stays "
        "unknown, and that is told.",
    ),
    source=f"{AHRQ}, D",
    thresholds={"works": Threshold(3, "zoveel werken onder die uitspraken", "so many works under these statements")},
    cues={"nl": ("nederlands", "angelsaksisch", "buitenland"), "en": ("dutch", "netherlands", "english-language", "foreign")},
)


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The highest themes of which no work is known to be from the own setting."""
    foreign = {}
    for theme in facts.subjects:
        claims = [finding for finding in facts.of_theme(theme) if finding.kind in CLAIMS and facts.supports(finding)]
        works = {work.id: work for finding in claims for work in facts.supports(finding) if "theory" not in work.designs}
        if len(works) >= facts.limit(RULE, "works") and not any(facts.is_home(work) for work in works.values()):
            foreign[theme] = (claims, works)
    for theme in facts.topmost(foreign):
        claims, works = foreign[theme]
        abroad = sum(facts.is_home(work) is False for work in works.values())
        label = facts.label("theme", theme)
        yield gap(
            RULE,
            theme,
            tell(
                "Wat over ‘{label}’ gezegd wordt over samenhang en effect, komt voor zover bekend niet uit de eigen omgeving.",
                "What is said on ‘{label}’ about association and effect does not, as far as is known, come from the own setting.",
                label=label,
            ),
            tell("Geldt dit ook hier?", "Does this hold here as well?"),
            lines(
                tell(
                    "{claims} op {works}: 0 uit eigen land of taal, {abroad} uit een ander land, van {unknown} "
                    "is het land niet bekend.",
                    "{claims} on {works}: 0 from the own country or language, {abroad} from another country, "
                    "of {unknown} the country is "
                    "not known.",
                    claims=amount(len(claims), "claim"),
                    works=amount(len(works), "work"),
                    abroad=abroad,
                    unknown=len(works) - abroad,
                )
            ),
            themes=(theme,),
            rests_on=records(claims),
            evidence=tuple(works),
            numbers={"claims": len(claims), "works": len(works), "abroad": abroad},
        )
