"""How much research there is: the questions that stated gaps put which say that there is little, or that it does not show."""

from collections.abc import Mapping
from typing import Any, Final

from synthesis.gaps.answers import BORNE_OUT, CANNOT_TELL, CONTRADICTED, FEW, MANY, Answer, answer, share
from synthesis.gaps.evidence import Evidence
from synthesis.gaps.facts import Facts
from synthesis.gaps.texts import Both, amount, either, listed, lowered, tell

UNANSWERED: Final = tell(
    "Of die op deze vraag antwoorden, legt het corpus niet vast.", "Whether they answer this question is not recorded."
)


def studies_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """How many studies there are, about the groups that the gap names if it names any."""
    strong = held.strengths["review"] + held.strengths["strong"]
    reason = tell(
        "Bij deze thema’s {are} {studies} gevonden, {strong} met een sterke opzet of als review.",
        "On these themes {studies} {are} found, {strong} of a strong design or as a review.",
        are=either(held.studies, "is", "zijn", "was", "were"),
        studies=amount(held.studies, "study"),
        strong=strong,
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


def primary_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Whether there is any primary study at all that could show what the gap says research does not show."""
    if held.primary:
        reason = tell(
            "Wat {studies} bij deze thema’s wel en niet laten zien, legt het corpus niet vast.",
            "What {studies} on these themes show and do not show is not recorded in the corpus.",
            studies=amount(held.primary, "study"),
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
    reason = tell(
        "Bij deze thema’s {are} {studies} gevonden; bekende sectoren daarvan: {sectors}.",
        "On these themes {studies} {are} found; sectors known of them: {sectors}.",
        are=either(len(studies), "is", "zijn", "was", "were"),
        studies=amount(len(studies), "study"),
        sectors=listed(lowered(facts.label("term", sector)) for sector in told) if told else tell("geen", "none"),
    )
    return Answer(CANNOT_TELL if studies else BORNE_OUT, (reason,) if not studies else (reason, UNANSWERED), {})


def _named(facts: Facts, doc: Mapping[str, Any]) -> list[frozenset[str]]:
    """The groups that the gap names, without those that stand for people at large: people concerned and professionals apart."""
    every = frozenset(doc.get("groups", ())) - facts.settings.general_groups
    people = frozenset(group for group in every if not facts.is_professional(group))
    return [groups for groups in (people, every - people) if groups]


def _about(many: int, studies: int) -> Both:
    return tell(
        "Over de groepen die het hiaat noemt {go} {many}, op {studies}.",
        "{many} {go} about the groups that the gap names, on {studies}.",
        go=either(many, "gaat", "gaan", "is", "are"),
        many=amount(many, "finding"),
        studies=amount(studies, "study"),
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
        "Over de mensen om wie het gaat {go} {many}, op {studies}.",
        "{many} {go} about the people concerned, on {studies}.",
        go=either(many, "gaat", "gaan", "is", "are"),
        many=amount(many, "finding"),
        studies=amount(studies, "study"),
    )


def articles_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Which share of the works are journal articles."""
    articles = sum(work.type == "article-journal" for work in held.works)
    reason = tell(
        "Van {total} bij deze thema’s {are} {articles} een artikel in een wetenschappelijk of vaktijdschrift.",
        "Of {total} on these themes {articles} {are} a journal article.",
        total=amount(len(held.works), "work"),
        are=either(articles, "is er", "zijn er", "is", "are"),
        articles=articles,
    )
    return answer(share(articles, len(held.works)), reason, articles=articles)


def setting_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """How many primary studies come from the own country; those of unknown country may."""
    reason = tell(
        "Van {primary} bij deze thema’s {are} {home} uit eigen land of in de eigen taal, {abroad} uit een ander land; van "
        "{unknown} is het land niet bekend.",
        "Of {primary} on these themes {home} {are} from the own country or in its language, {abroad} from another country; of "
        "{unknown} the country is not known.",
        primary=amount(held.primary, "primary study"),
        are=either(held.home, "komt er", "komen er", "is", "are"),
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
