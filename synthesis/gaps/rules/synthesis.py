"""Studies, but no recent review that brings them together."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import Facts
from synthesis.gaps.rule import AHRQ, THREE_IE, ComputedGap, GapRule, Threshold, gap
from synthesis.gaps.texts import lines, listed, tell

RULE: Final = GapRule(
    code="GAP102",
    slug="synthesis",
    kind="synthesis",
    reason="insufficient-information",
    scope=("research",),
    title=tell("Wel onderzoek, geen overzichtsstudie", "Studies, but no review of them"),
    finds=tell(
        "Een thema met een handvol onderzoeken of meer en geen recente systematische review of meta-analyse, "
        "gemeld bij het hoogste "
        "thema waarvoor dat geldt.",
        "A theme with a handful of studies or more and no recent systematic review or meta-analysis, told at "
        "the highest theme for "
        "which this holds.",
    ),
    why=tell(
        "Zonder overzicht weegt ieder onderzoek op zichzelf en blijft onbekend wat ze samen zeggen.",
        "Without a review every study stands alone, and what they say together is not known.",
    ),
    does_not_apply=tell(
        "Niet waar te weinig onderzoek is om samen te brengen. Een scoping review of literatuurstudie wordt "
        "genoemd, maar telt niet: "
        "die brengt in kaart en weegt niet.",
        "Not where there is too little research to bring together. A scoping or literature review is named but "
        "does not count: it "
        "maps and does not weigh.",
    ),
    source=f"{THREE_IE}; {AHRQ}, A",
    thresholds={
        "studies": Threshold(5, "zoveel onderzoeken zijn nodig", "so many studies are needed"),
        "recent": Threshold(10, "jaren waarin een review recent is", "years within which a review is recent"),
    },
    cues={
        "nl": ("review", "meta-analys", "overzicht", "samengebracht", "bundel"),
        "en": ("review", "meta-analys", "overview", "volume"),
    },
)


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The highest themes with studies and without a recent review."""
    since = facts.settings.year - facts.limit(RULE, "recent")
    lacking = {}
    for theme in facts.subjects:
        works = facts.works_of(theme)
        studies = [work for work in works.values() if work.may_be_study]
        reviews = [work for work in studies if work.strength == "review"]
        recent = [work for work in reviews if work.year is not None and work.year >= since]
        if len(studies) >= facts.limit(RULE, "studies") and not recent:
            lacking[theme] = (studies, reviews)
    for theme in facts.topmost(lacking):
        studies, reviews = lacking[theme]
        label = facts.label("theme", theme)
        overviews = [facts.label("source", work.id) for work in studies if work.strength == "overview"]
        unknown = sum(not work.strength for work in studies)
        told = [
            tell(
                "{studies:study}, waarvan bij {unknown} de opzet niet bekend is; 0 systematische reviews of "
                "meta-analyses vanaf {since:.0f}.",
                "{studies:study}, of which {unknown} of unknown design; 0 systematic reviews or meta-analyses since {since:.0f}.",
                studies=len(studies),
                unknown=unknown,
                since=since,
            )
        ]
        if reviews:
            older = listed(facts.label("source", work.id) for work in reviews)
            told.append(tell("Ouder overzicht: {older}.", "Older review: {older}.", older=older))
        if overviews:
            told.append(tell("Wel in kaart gebracht door: {works}.", "Mapped, though, by: {works}.", works=listed(overviews)))
        below = [other for other in facts.below(theme)[1:] if other in lacking]
        if below:
            names = listed(facts.label("theme", other) for other in below)
            told.append(
                tell("Ook op zichzelf genoeg onderzoek: {names}.", "With enough studies of their own: {names}.", names=names)
            )
        yield gap(
            RULE,
            theme,
            tell(
                "Over ‘{label}’ is geen recente overzichtsstudie gevonden.",
                "No recent review was found on ‘{label}’.",
                label=label,
            ),
            tell(
                "Wat zeggen de onderzoeken over ‘{label}’ samen?", "What do the studies on ‘{label}’ say together?", label=label
            ),
            lines(*told),
            themes=(theme,),
            rests_on=(("theme", theme), *(("source", work.id) for work in studies)),
            evidence=tuple(work.id for work in studies),
            numbers={"studies": len(studies), "reviews": len(reviews), "unknown_design": unknown},
        )
