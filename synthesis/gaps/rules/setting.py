"""Nothing from the own setting."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import CLAIMS, Facts, records
from synthesis.gaps.facts_rows import Work
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, Threshold, gap
from synthesis.gaps.texts import lines, tell

RULE: Final = GapRule(
    code="GAP109",
    slug="setting",
    kind="evidence",
    reason="not-right-information",
    scope=("research",),
    title=tell("Niets uit de eigen omgeving", "Nothing from the own setting"),
    finds=tell(
        "Een thema met uitspraken over samenhang, factoren of effect op drie onderzoeken of meer, waarvan er geen uit het "
        "eigen land komt.",
        "A theme with statements of association, factors or effect on three studies or more, none of which is from the own "
        "country.",
    ),
    why=tell(
        "Of het hier ook geldt, met deze voorzieningen en dit beleid, is niet nagegaan.",
        "Whether it holds here, with these services and this policy, has not been looked into.",
    ),
    does_not_apply=tell(
        "Niet op definities, beschrijvingen en theorie, die niet aan een land gebonden zijn, en niet waar van meer dan de helft "
        "van de onderzoeken het land onbekend is. Waar het land niet vermeld is, geldt onderzoek in de eigen taal als eigen; een "
        "overzicht in de eigen taal niet, want dat kan buitenlands onderzoek samenbrengen. Van anderstalig onderzoek zonder land "
        "blijft het onbekend: ook wie hier onderzoekt, publiceert in het Engels.",
        "Not to definitions, descriptions and theory, which are not tied to a country, and not where the country of more than "
        "half of the studies is unknown. Where the country is not stated, a study in the own language is taken as own; a review "
        "in the own language is not, since it may bring foreign studies together. Of a study in another language without a "
        "country it stays unknown: those who study at home publish in English too.",
    ),
    source=f"{AHRQ}, D",
    thresholds={
        "works": Threshold(3, "zoveel onderzoeken onder die uitspraken", "so many studies under these statements"),
        "known-share": Threshold(
            0.5, "van dit deel van de onderzoeken is het land bekend", "of this share of the studies the country is known"
        ),
    },
    cues={"nl": ("nederlands", "angelsaksisch", "buitenland"), "en": ("dutch", "netherlands", "english-language", "foreign")},
)


def is_own(facts: Facts, work: Work) -> bool | None:
    """Whether a study was done in the own country, as far as is known; a review in the own language may gather foreign ones."""
    return None if work.gathers and not work.country_stated else facts.is_home(work)


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The highest themes of which no study is known to be from the own setting."""
    foreign = {}
    for theme in facts.subjects:
        claims = [finding for finding in facts.of_theme(theme) if finding.kind in CLAIMS and facts.supports(finding)]
        works = {work.id: work for finding in claims for work in facts.supports(finding) if work.may_be_study}
        abroad = sum(work.country_stated for work in works.values())
        enough = len(works) >= facts.limit(RULE, "works") and abroad >= facts.limit(RULE, "known-share") * len(works)
        if enough and not any(is_own(facts, work) for work in works.values()):
            foreign[theme] = (claims, works, abroad)
    for theme in facts.topmost(foreign):
        claims, works, abroad = foreign[theme]
        label = facts.label("theme", theme)
        yield gap(
            RULE,
            theme,
            tell(
                "Wat over ‘{label}’ gezegd wordt over samenhang en effect, komt voor zover bekend niet uit eigen land.",
                "What is said on ‘{label}’ about association and effect does not, as far as is known, come from studies at home.",
                label=label,
            ),
            tell("Geldt dit ook hier?", "Does this hold here as well?"),
            lines(
                tell(
                    "{claims:claim} op {works:study}: 0 uit eigen land, {abroad} uit een ander land, van {unknown} is het land "
                    "niet bekend.",
                    "{claims:claim} on {works:study}: 0 from the own country, {abroad} from another, of {unknown} the country "
                    "is not known.",
                    claims=len(claims),
                    works=len(works),
                    abroad=abroad,
                    unknown=len(works) - abroad,
                )
            ),
            themes=(theme,),
            rests_on=records(claims),
            evidence=tuple(works),
            numbers={"claims": len(claims), "works": len(works), "abroad": abroad},
        )
