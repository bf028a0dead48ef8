"""What research there is worth, and what it holds: designs, effects, recognition, definitions, reviews, advice."""

from collections.abc import Mapping
from typing import Any

from synthesis.gaps.answers import BORNE_OUT, CANNOT_TELL, CONTRADICTED, FEW, Answer, answer, share
from synthesis.gaps.evidence import Evidence
from synthesis.gaps.facts import Facts
from synthesis.gaps.linking import SCARCE, says
from synthesis.gaps.texts import amount, either, tell


def effect_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Which share of the interventions is tested; where there is none to test, whether any effect study was found."""
    many, studies = len(held.interventions), held.effect_studies
    strong = held.strengths["review"] + held.strengths["strong"]
    if many:
        reason = tell(
            "Van {many} bij deze thema’s {are} {tested} op effect onderzocht, in {studies}.",
            "Of {many} on these themes {tested} {are} tested for effect, in {studies}.",
            many=amount(many, "intervention"),
            are=either(held.tested, "is er", "zijn er", "was", "were"),
            tested=held.tested,
            studies=amount(studies, "effect study"),
        )
        outcome = share(held.tested, many)
    else:
        reason = tell(
            "Bij deze thema’s staan {studies} en {strong} met een sterke opzet of als review.",
            "On these themes there are {studies}, and {strong} of a strong design or as a review.",
            studies=amount(studies, "effect study"),
            strong=amount(strong, "study"),
        )
        outcome = CANNOT_TELL if studies or strong else BORNE_OUT
    return answer(outcome, reason, tested=held.tested, interventions=many, effect_studies=studies)


def recognition_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Of which share of the interventions a recognition is known."""
    many = len(held.interventions)
    reason = tell(
        "Van {many} bij deze thema’s is van {recognised} een erkenning bekend.",
        "Of {many} on these themes a recognition is known of {recognised}.",
        recognised=held.recognised,
        many=amount(many, "intervention"),
    )
    return answer(share(held.recognised, many), reason, recognised=held.recognised, interventions=many)


def designs_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Which share of the works has a strong design; where the gap is about factors or effects, of the statements of these."""
    strong, known = held.strengths["review"] + held.strengths["strong"], held.known_designs
    claims, researched = held.claims(facts) if doc["kind"] == "absolute" else (0, 0)
    if claims:
        reason = tell(
            "Van {claims} met literatuur {rest} er {researched} op een werk dat als onderzoek bekend is.",
            "Of {claims} with literature {researched} {rest} on a work that is known to be research.",
            claims=amount(claims, "claim"),
            rest=either(researched, "rust", "rusten", "rests", "rest"),
            researched=researched,
        )
        return answer(share(researched, claims), reason, claims=claims, researched=researched)
    if not held.primary:
        reason = tell(
            "Bij deze thema’s is geen eigen onderzoek gevonden om te beoordelen; overzichten van ander onderzoek: {reviews}.",
            "On these themes no primary study was found whose design could be judged; reviews of other research: {reviews}.",
            reviews=held.studies,
        )
        return answer(CANNOT_TELL, reason, strong=strong, known=known, unknown=held.strengths[""])
    reason = tell(
        "Van {known} is de opzet bekend: {strong} met een sterke opzet of een review, {mapped} in kaart brengend, {descriptive} "
        "beschrijvend of evaluerend, {rest} zonder onderzoek; van {unknown} is de opzet niet vermeld.",
        "Of {known} the design is known: {strong} of a strong design or a review, {mapped} mapping, {descriptive} descriptive or "
        "evaluating, {rest} without research; of {unknown} the design is not stated.",
        known=amount(known, "work"),
        strong=strong,
        mapped=held.strengths["overview"],
        descriptive=held.strengths["descriptive"],
        rest=held.strengths["no-research"],
        unknown=held.strengths[""],
    )
    outcome = share(strong, known, held.strengths[""])
    return answer(outcome, reason, strong=strong, known=known, unknown=held.strengths[""])


def qualitative_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Which share of the studies is qualitative."""
    studies = [work for work in held.works if work.may_be_study]
    unknown = sum(not work.strength for work in studies)
    known = len(studies) - unknown
    reason = tell(
        "Van {known} met bekende opzet bij deze thema’s {are} {many} kwalitatief; van {unknown} is de opzet niet vermeld.",
        "Of {known} of known design on these themes {many} {are} qualitative; of {unknown} the design is not stated.",
        are=either(held.qualitative, "is er", "zijn er", "is", "are"),
        many=held.qualitative,
        known=amount(known, "study"),
        unknown=unknown,
    )
    return answer(share(held.qualitative, known, unknown), reason, qualitative=held.qualitative, known=known, unknown=unknown)


def contradiction_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Whether a contradiction is recorded; that none is does not mean that all agree."""
    reason = tell(
        "Bij deze thema’s {are} {many} vastgelegd als tegengesproken of tegensprekend.",
        "On these themes {many} {are} recorded as contradicted or contradicting.",
        are=either(held.contradictions, "is", "zijn", "is", "are"),
        many=amount(held.contradictions, "finding") if held.contradictions else tell("geen bevindingen", "no findings"),
    )
    return answer(BORNE_OUT if held.contradictions else CANNOT_TELL, reason, contradictions=held.contradictions)


def contradiction_or_effect_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """A gap that says both that findings contradict and that effects are not known: either bears it out."""
    first, second = contradiction_of(facts, doc, held), effect_of(facts, doc, held)
    outcome = BORNE_OUT if BORNE_OUT in (first.outcome, second.outcome) else CANNOT_TELL
    return Answer(outcome, (*second.reasons, *first.reasons), {**first.numbers, **second.numbers})


def definitions_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Whether there is no definition, or several stand side by side on one theme."""
    outcome = CONTRADICTED if held.agreed_definitions and held.definitions == 1 else CANNOT_TELL
    if not held.definitions or held.rival_definitions:
        outcome = BORNE_OUT
    reason = tell(
        "Bij deze thema’s {are} {many} gevonden, uit {works}; van verschillende werken op één thema naast elkaar: {rivals}.",
        "On these themes {many} {are} found, from {works}; of different works side by side on one theme: {rivals}.",
        are=either(held.definitions, "is", "zijn", "was", "were"),
        many=amount(held.definitions, "definition"),
        works=amount(held.defined_by, "work"),
        rivals=held.rival_definitions,
    )
    return answer(outcome, reason, definitions=held.definitions, defined_by=held.defined_by, rivals=held.rival_definitions)


def reviews_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Whether a recent review is about the theme itself; one of a part of it does not fill the gap."""
    own = {work for theme in held.themes for work in facts.rests_on(facts.findings[id] for id in facts.own[theme])}
    wide = [id for id in held.recent_reviews if id in own]
    reason = tell(
        "Recente systematische reviews of meta-analyses over deze thema’s als geheel: {wide}; over een deel ervan: {part}; "
        "werken die in kaart brengen zonder te wegen: {mapped}.",
        "Recent systematic reviews or meta-analyses on these themes as a whole: {wide}; on a part of them: {part}; works that "
        "map without weighing: {mapped}.",
        wide=len(wide),
        part=len(held.recent_reviews) - len(wide),
        mapped=held.strengths["overview"],
    )
    numbers = {"reviews": len(held.recent_reviews), "on_theme": len(wide), "overviews": held.strengths["overview"]}
    return answer(CONTRADICTED if wide else BORNE_OUT, reason, **numbers)


def knowledge_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Which share of the works brings practice or experiential knowledge."""
    other = sum(not {"practice", "experiential"}.isdisjoint(work.knowledge) for work in held.works)
    known = sum(bool(work.knowledge) for work in held.works)
    reason = tell(
        "Van {known} is de soort kennis bekend; praktijk- of ervaringskennis {bring} daarvan: {other}.",
        "Of {known} the kind of knowledge is known; those that {bring} practice or experiential knowledge: {other}.",
        known=amount(known, "work"),
        bring=tell("brengen", "bring"),
        other=other,
    )
    return answer(share(other, known, len(held.works) - known), reason, other=other, known=known)


def handles_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """How much research there is to act upon: recommendations that rest on a study, and interventions that were tested."""
    many, sound = held.recommendations
    little = says(doc, SCARCE) and sound + held.tested <= FEW
    reason = tell(
        "Aanbevelingen die op onderzoek rusten: {sound} van {many} uit literatuur; op effect onderzochte interventies: {tested}; "
        "beschreven stappen, elementen en voorwaarden: {handles}.",
        "Recommendations that rest on a study: {sound} of {many} from literature; interventions tested for effect: {tested}; "
        "described steps, elements and conditions: {handles}.",
        sound=sound,
        many=many,
        tested=held.tested,
        handles=held.handles,
    )
    numbers = {"recommendations": many, "researched": sound, "tested": held.tested, "handles": held.handles}
    if little:
        return answer(BORNE_OUT, reason, **numbers)
    also = tell(
        "Of dat in de praktijk volstaat, zegt een corpus niet.", "Whether that suffices in practice, a corpus does not tell."
    )
    return Answer(CANNOT_TELL, (reason, also), numbers)


def nothing_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """What a corpus does not record."""
    reason = tell(
        "Wat hier tekortschiet (meetwijze, uitwerking, invalshoek), legt het corpus niet vast.",
        "What falls short here (measures, elaboration, angle) is not recorded in the corpus.",
    )
    return answer(CANNOT_TELL, reason)
