"""How much research there is: the questions that stated gaps put which say that there is little, or that it does not show."""

from collections.abc import Mapping
from typing import Any, Final

from synthesis.gaps.answers import BORNE_OUT, CANNOT_TELL, CONTRADICTED, FEW, MANY, Answer, answer, share
from synthesis.gaps.evidence import Evidence
from synthesis.gaps.facts import Facts
from synthesis.gaps.texts import NOTHING, Both, listed, lowered, tell

UNANSWERED: Final = tell(
    "Of die op deze vraag antwoorden, legt het corpus niet vast.", "Whether they answer this question is not recorded."
)


def studies_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """How many studies there are, about the groups that the gap names if it names any."""
    strong = held.strengths["review"] + held.strengths["strong"]
    reason = tell(
        "Bij deze thema’s {studies:is geen onderzoek|is 1 onderzoek|zijn # onderzoeken} gevonden{strength}.",
        "On these themes {studies:no study was|1 study was|# studies were} found{strength}.",
        studies=held.studies,
        strength=_strength(held.studies, strong),
    )
    studies, reasons = held.studies, list[Both]([reason])
    numbers: dict[str, float] = {"strong": strong}
    if groups := _named(facts, doc):
        many, studies = held.about(facts, *groups)
        numbers |= {"about": many, "studies_about": studies}
        reasons.append(_about(many, studies))
    outcome = BORNE_OUT if studies <= FEW else CANNOT_TELL
    if studies >= MANY and 2 * strong >= held.studies and doc["kind"] == "evidence":
        outcome = CONTRADICTED
    if outcome == CANNOT_TELL:
        reasons.append(UNANSWERED)
    return Answer(outcome, tuple(reasons), numbers)


def _strength(studies: int, strong: int) -> Both:
    """How many of the studies are of a strong design; nothing where there are no studies."""
    if not studies:
        return NOTHING
    if studies == 1:
        return tell(
            ", {strong:niet|wel|} met een sterke opzet of als review",
            ", {strong:not |as it is |}of a strong design or a review",
            strong=strong,
        )
    return tell(
        ", {strong:geen|1|#} daarvan met een sterke opzet of als review",
        ", {strong:none|1|#} of them of a strong design or a review",
        strong=strong,
    )


def primary_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Whether there is any primary study at all that could show what the gap says research does not show."""
    if held.primary:
        reason = tell(
            "Wat {studies:het ene onderzoek|de # onderzoeken} bij deze thema’s wel en niet {studies:laat|laten} zien, legt het "
            "corpus niet vast.",
            "What the {studies:one study|# studies} on these themes {studies:shows and does|show and do} not show is not "
            "recorded "
            "in the corpus.",
            studies=held.primary,
        )
        return answer(CANNOT_TELL, reason, primary=held.primary)
    reason = tell(
        "Bij deze thema’s is geen eigen onderzoek gevonden dat het kan laten zien; overzichten van ander onderzoek: {reviews}.",
        "On these themes no primary study was found that could show it; reviews of other research: {reviews}.",
        reviews=held.studies,
    )
    return answer(BORNE_OUT, reason, primary=0)


def sectors_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """From which sectors the studies are; whether they reach beyond the one that the gap names is left to the reader."""
    studies = [work for work in held.works if work.may_be_study]
    told = sorted({sector for work in studies for sector in work.sectors})
    sectors = tell(
        "; bekende sectoren daarvan: {names}",
        "; sectors known of {studies:it|them}: {names}",
        studies=len(studies),
        names=listed(lowered(facts.label("term", sector)) for sector in told) if told else tell("geen", "none"),
    )
    reason = tell(
        "Bij deze thema’s {studies:is geen onderzoek|is 1 onderzoek|zijn # onderzoeken} gevonden{sectors}.",
        "On these themes {studies:no study was|1 study was|# studies were} found{sectors}.",
        studies=len(studies),
        sectors=sectors if studies else NOTHING,
    )
    return Answer(CANNOT_TELL if studies else BORNE_OUT, (reason,) if not studies else (reason, UNANSWERED), {})


def _named(facts: Facts, doc: Mapping[str, Any]) -> list[frozenset[str]]:
    """The groups that the gap names, without those that stand for people at large: people concerned and professionals apart."""
    every = frozenset(doc.get("groups", ())) - facts.settings.general_groups
    people = frozenset(group for group in every if not facts.is_professional(group))
    return [groups for groups in (people, every - people) if groups]


def _about(many: int, studies: int) -> Both:
    return tell(
        "Over de groepen die het hiaat noemt {many:gaat geen bevinding|gaat 1 bevinding|gaan # bevindingen}{on}.",
        "{many:No finding is|1 finding is|# findings are} about the groups that the gap names{on}.",
        many=many,
        on=_on(many, studies),
    )


def _on(many: int, studies: int) -> Both:
    """On how many studies the findings rest; nothing where there are no findings."""
    if not many:
        return NOTHING
    return tell(
        ", {studies:zonder onderzoek eronder|op 1 onderzoek|op # onderzoeken}",
        ", {studies:with no study under|on 1 study|on # studies}{them}",
        studies=studies,
        them=NOTHING if studies else tell("", " it" if many == 1 else " them"),
    )


def people_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """How many studies are about the people concerned: those whom the gap names, or all of them."""
    people = frozenset(group for group in facts.groups if not facts.is_professional(group))
    named = frozenset(doc.get("groups", ())) & people - facts.settings.general_groups
    many, studies = held.about(facts, named or people)
    # A group that stands for people at large may be any of the others, so that a good number is no answer yet.
    outcome = BORNE_OUT if studies <= FEW else CONTRADICTED if studies >= MANY and named else CANNOT_TELL
    about = _about(many, studies) if named else _concerned(many, studies)
    return Answer(outcome, (about,) if outcome != CANNOT_TELL else (about, UNANSWERED), {"about": many, "studies_about": studies})


def _concerned(many: int, studies: int) -> Both:
    return tell(
        "Over de mensen om wie het gaat {many:gaat geen bevinding|gaat 1 bevinding|gaan # bevindingen}{on}.",
        "{many:No finding is|1 finding is|# findings are} about the people concerned{on}.",
        many=many,
        on=_on(many, studies),
    )


def articles_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Which share of the works are journal articles."""
    articles = sum(work.type == "article-journal" for work in held.works)
    reason = tell(
        "Onder {total:work} bij deze thema’s {articles:is geen artikel|is 1 artikel|zijn # artikelen} uit een wetenschappelijk "
        "of "
        "vaktijdschrift.",
        "Among {total:work} on these themes there {articles:is no journal article|is 1 journal article|are # journal articles}.",
        total=len(held.works),
        articles=articles,
    )
    return answer(share(articles, len(held.works)), reason, articles=articles)


def setting_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """How many primary studies come from the own country; those of unknown country may."""
    reason = tell(
        "Van {primary:primary study} bij deze thema’s {home:komt er geen|komt er 1|komen er #} uit eigen land of in de eigen "
        "taal, "
        "{abroad} uit een ander land; van {unknown} is het land niet bekend.",
        "Of {primary:primary study} on these themes {home:none is|1 is|# are} from the own country or in its language, "
        "{abroad} from "
        "another country; of {unknown} the country is not known.",
        primary=held.primary,
        home=held.home,
        abroad=held.abroad,
        unknown=held.country_unknown,
    )
    if not held.primary:
        reason = tell(
            "Bij deze thema’s is geen eigen onderzoek gevonden, uit welk land ook; overzichten van ander onderzoek: {reviews}.",
            "On these themes no primary study was found, from whatever country; reviews of other research: {reviews}.",
            reviews=held.studies,
        )
    outcome = CONTRADICTED if held.home >= MANY else CANNOT_TELL
    if held.home + held.country_unknown <= 1:
        outcome = BORNE_OUT
    return answer(outcome, reason, home=held.home, abroad=held.abroad, unknown=held.country_unknown)
