"""The questions that a stated gap may put to the corpus, each answered with the figures."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from synthesis.gaps.evidence import Evidence
from synthesis.gaps.facts import Facts
from synthesis.gaps.texts import Both, amount, tell

BORNE_OUT: Final = "borne-out"
CONTRADICTED: Final = "contradicted"
CANNOT_TELL: Final = "cannot-tell"
FEW: Final = 3
"""So many studies are few: they bear out that there are few."""
MANY: Final = 10
"""So many studies, half of them of a strong design, contradict that there are few."""
THIRD: Final = 1 / 3


class Answer(NamedTuple):
    """An outcome, why, and the figures."""

    outcome: str
    reasons: tuple[Both, ...]
    numbers: Mapping[str, float]


def _answer(outcome: str, reason: Both, **numbers: float) -> Answer:
    return Answer(outcome, (reason,), numbers)


def _share(part: int, whole: int) -> str:
    """Few are a third or less; two thirds or more contradict that there are few; between them, or of none, nobody can tell."""
    if not whole:
        return CANNOT_TELL
    return BORNE_OUT if part <= THIRD * whole else CONTRADICTED if part >= 2 * THIRD * whole else CANNOT_TELL


def _studies(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    strong = held.strengths["review"] + held.strengths["strong"]
    outcome = BORNE_OUT if held.studies <= FEW else CANNOT_TELL
    if held.studies >= MANY and 2 * strong >= held.studies and doc["kind"] == "evidence":
        outcome = CONTRADICTED
    reason = tell(
        "{studies} op deze thema’s, {strong} met een sterke opzet of als review.",
        "{studies} on these themes, {strong} of a strong design or as a review.",
        studies=amount(held.studies, "study"),
        strong=strong,
    )
    if outcome == CANNOT_TELL:
        also = tell(
            "Of die op deze vraag antwoorden, legt het corpus niet vast.", "Whether they answer this question is not recorded."
        )
        return Answer(outcome, (reason, also), {"strong": strong})
    return _answer(outcome, reason, strong=strong)


def _articles(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    articles = sum(work.type == "article-journal" for work in held.works)
    reason = tell(
        "Artikelen in wetenschappelijke of vaktijdschriften: {articles} van {total}.",
        "Journal articles: {articles} of {total}.",
        articles=articles,
        total=amount(len(held.works), "work"),
    )
    return _answer(_share(articles, len(held.works)), reason, articles=articles)


def _effect(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    many = len(held.interventions)
    studies = held.effect_studies
    reason = tell(
        "Effectonderzoek bij {tested} van {many}; {studies} in totaal.",
        "Effect studies of {tested} of {many}; {studies} in all.",
        tested=held.tested,
        many=amount(many, "intervention"),
        studies=amount(studies, "effect study"),
    )
    outcome = _share(held.tested, many) if many else BORNE_OUT if not studies else CANNOT_TELL
    return _answer(outcome, reason, tested=held.tested, interventions=many, effect_studies=studies)


def _recognition(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    many = len(held.interventions)
    reason = tell(
        "Een erkenning bij {recognised} van {many}.",
        "A recognition of {recognised} of {many}.",
        recognised=held.recognised,
        many=amount(many, "intervention"),
    )
    return _answer(_share(held.recognised, many), reason, recognised=held.recognised, interventions=many)


def _setting(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    reason = tell(
        "Onderzocht in eigen land: {home}; elders: {abroad}; land niet bekend van {unknown}.",
        "Studied in the own country: {home}; elsewhere: {abroad}; country not known of {unknown}.",
        home=held.home,
        abroad=held.abroad,
        unknown=amount(held.country_unknown, "work"),
    )
    known = len(held.works) - held.country_unknown
    outcome = CONTRADICTED if held.home >= MANY else CANNOT_TELL
    if held.home <= 1 and 2 * known >= len(held.works):
        outcome = BORNE_OUT
    return _answer(outcome, reason, home=held.home, abroad=held.abroad, unknown=held.country_unknown)


def _designs(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    strong, known = held.strengths["review"] + held.strengths["strong"], held.known_designs
    reason = tell(
        "Van {known} met bekende opzet zijn er {strong} sterk of review, {mapped} overzicht, {descriptive} "
        "beschrijvend of evaluatie, {rest} "
        "geen onderzoek; van {unknown} is de opzet niet vermeld.",
        "Of {known} of known design {strong} are strong or a review, {mapped} overviews, {descriptive} "
        "descriptive or evaluation, {rest} no "
        "research; of {unknown} the design is not stated.",
        known=amount(known, "work"),
        strong=strong,
        mapped=held.strengths["overview"],
        descriptive=held.strengths["descriptive"],
        rest=held.strengths["no-research"],
        unknown=held.strengths[""],
    )
    return _answer(_share(strong, known), reason, strong=strong, known=known, unknown=held.strengths[""])


def _qualitative(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    reason = tell(
        "Kwalitatieve opzet: {many} van {known} met bekende opzet.",
        "Qualitative design: {many} of {known} of known design.",
        many=held.qualitative,
        known=amount(held.known_designs, "work"),
    )
    outcome = _share(held.qualitative, held.known_designs)
    return _answer(outcome, reason, qualitative=held.qualitative, known=held.known_designs)


def _contradiction(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    reason = tell("{many} met een tegenspraak.", "{many} with a contradiction.", many=amount(held.contradictions, "finding"))
    return _answer(BORNE_OUT if held.contradictions else CANNOT_TELL, reason, contradictions=held.contradictions)


def _definitions(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    outcome = CONTRADICTED if held.agreed_definitions and held.definitions == 1 else CANNOT_TELL
    if held.definitions == 0 or (held.defined_by >= 2 and held.definitions >= 2):
        outcome = BORNE_OUT
    reason = tell(
        "{many} naast elkaar, uit {works}; drie werken of meer zijn het eens over {agreed}.",
        "{many} side by side, from {works}; three works or more agree on {agreed}.",
        agreed=held.agreed_definitions,
        many=amount(held.definitions, "definition"),
        works=amount(held.defined_by, "work"),
    )
    return _answer(outcome, reason, definitions=held.definitions, defined_by=held.defined_by)


def _reviews(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    own = {work for theme in held.themes for work in facts.rests_on(facts.findings[id] for id in facts.own[theme])}
    wide = [id for id in held.recent_reviews if id in own]
    outcome = BORNE_OUT if not held.recent_reviews else CONTRADICTED if wide else CANNOT_TELL
    reason = tell(
        "Recente systematische reviews of meta-analyses: {many}, waarvan {wide} over het thema zelf; {mapped} brengen in kaart.",
        "Recent systematic reviews or meta-analyses: {many}, {wide} of them on the theme itself; {mapped} map the field.",
        many=len(held.recent_reviews),
        wide=len(wide),
        mapped=held.strengths["overview"],
    )
    return _answer(outcome, reason, reviews=len(held.recent_reviews), on_theme=len(wide), overviews=held.strengths["overview"])


def _knowledge(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    other = held.knowledge["practice"] + held.knowledge["experiential"]
    total = held.knowledge.total()
    reason = tell(
        "Praktijk- of ervaringskennis: {other} van {total} met bekende soort kennis.",
        "Practice or experiential knowledge: {other} of {total} of known kind.",
        other=other,
        total=total,
    )
    return _answer(_share(other, total), reason, other=other, known=total)


def _people(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    named = frozenset(group for group in doc.get("groups", ()) if not facts.is_professional(group))
    groups = named or frozenset(group for group in facts.groups if not facts.is_professional(group))
    many, studies = held.about(groups, facts)
    outcome = BORNE_OUT if studies <= FEW else CONTRADICTED if studies >= MANY else CANNOT_TELL
    reason = tell(
        "{many} over de groepen om wie het gaat, op {studies}.",
        "{many} about the groups concerned, on {studies}.",
        many=amount(many, "finding"),
        studies=amount(studies, "study"),
    )
    return _answer(outcome, reason, about=many, studies_about=studies)


def _handles(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    outcome = BORNE_OUT if not held.handles and not held.recommendations else CANNOT_TELL
    reason = tell(
        "Aanbevelingen uit literatuur: {many}; beschreven stappen, elementen en voorwaarden van interventies: "
        "{handles}. Of zij in de praktijk "
        "volstaan, zegt een corpus niet.",
        "Recommendations from literature: {many}; described steps, elements and conditions of interventions: "
        "{handles}. Whether they suffice "
        "in practice, a corpus does not tell.",
        many=held.recommendations,
        handles=held.handles,
    )
    return _answer(outcome, reason, recommendations=held.recommendations, handles=held.handles)


def _none(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    reason = tell(
        "Wat hier tekortschiet (meetwijze, uitwerking, invalshoek), legt het corpus niet vast.",
        "What falls short here (measures, elaboration, angle) is not recorded in the corpus.",
    )
    return _answer(CANNOT_TELL, reason)


ASK: Final[dict[str, Callable[[Facts, Mapping[str, Any], Evidence], Answer]]] = {
    "studies": _studies,
    "articles": _articles,
    "effect": _effect,
    "recognition": _recognition,
    "setting": _setting,
    "designs": _designs,
    "qualitative": _qualitative,
    "contradiction": _contradiction,
    "definitions": _definitions,
    "reviews": _reviews,
    "knowledge": _knowledge,
    "people": _people,
    "handles": _handles,
    "none": _none,
}
"""The questions that a stated gap may put to the corpus."""
