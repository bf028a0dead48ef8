"""What research there is worth, and what it holds: designs, effects, recognition, definitions, reviews, advice."""

from collections.abc import Mapping
from typing import Any

from synthesis.gaps.answers import BORNE_OUT, CANNOT_TELL, CONTRADICTED, FEW, Answer, answer, share
from synthesis.gaps.evidence import Evidence
from synthesis.gaps.facts import Facts
from synthesis.gaps.linking import SCARCE, says
from synthesis.gaps.texts import NOTHING, tell


def effect_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Which share of the interventions is tested; where there is none to test, whether any effect study was found."""
    many, studies = len(held.interventions), held.effect_studies
    strong = held.strengths["review"] + held.strengths["strong"]
    if many:
        reason = tell(
            *(
                (
                    "De ene interventie bij deze thema’s is {tested:niet |wel |}op effect onderzocht{also}.",
                    "The one intervention on these themes {tested:was not|was|} tested for effect{also}.",
                )
                if many == 1
                else (
                    "Van {many:intervention} bij deze thema’s {tested:is er geen|is er 1|zijn er #} op effect onderzocht{also}.",
                    "Of {many:intervention} on these themes {tested:none was|1 was|# were} tested for effect{also}.",
                )
            ),
            many=many,
            tested=held.tested,
            # Studies are counted of ways of working as well: those have no share, since few would test them.
            also=tell(
                "; met werkwijzen erbij {studies:is er geen effectstudie|is er 1 effectstudie|zijn er # effectstudies}",
                "; with ways of working included there {studies:is no effect study|is 1 effect study|are # effect studies}",
                studies=studies,
            ),
        )
        outcome = share(held.tested, many)
    else:
        reason = tell(
            "Bij deze thema’s {studies:is geen effectstudie|is 1 effectstudie|zijn # effectstudies} gevonden, en "
            "{strong:geen onderzoek|1 onderzoek|# onderzoeken} met een sterke opzet of als review.",
            "On these themes {studies:no effect study was|1 effect study was|# effect studies were} found, and "
            "{strong:no study|1 study|# studies} of a strong design or as a review.",
            studies=studies,
            strong=strong,
        )
        outcome = CANNOT_TELL if studies or strong else BORNE_OUT
    return answer(outcome, reason, tested=held.tested, interventions=many, effect_studies=studies)


def recognition_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Of which share of the interventions a recognition is known."""
    many = len(held.interventions)
    if many:
        reason = tell(
            *(
                (
                    "Van de ene interventie bij deze thema’s is {recognised:geen|een|} erkenning bekend.",
                    "Of the one intervention on these themes {recognised:no|a|} recognition is known.",
                )
                if many == 1
                else (
                    "Van {many:intervention} bij deze thema’s {recognised:heeft er geen|heeft er 1|hebben er #} een bekende "
                    "erkenning.",
                    "Of {many:intervention} on these themes {recognised:none has|1 has|# have} a known recognition.",
                )
            ),
            recognised=held.recognised,
            many=many,
        )
    else:
        reason = tell("Bij deze thema’s staat geen interventie.", "No intervention stands on these themes.")
    return answer(share(held.recognised, many), reason, recognised=held.recognised, interventions=many)


def designs_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Which share of the works has a strong design; where the gap is about factors or effects, of the statements of these."""
    strong, known = held.strengths["review"] + held.strengths["strong"], held.known_designs
    claims, researched = held.claims(facts) if doc["kind"] == "absolute" else (0, 0)
    if claims:
        reason = tell(
            "Van {claims:claim} met literatuur {researched:rust er geen|rust er 1|rusten er #} op een werk dat als onderzoek "
            "bekend is.",
            "Of {claims:claim} with literature {researched:none rests|1 rests|# rest} on a work that is known to be research.",
            claims=claims,
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
        "Van {known:geen werk|1 werk|# werken} is de opzet bekend: {strong} met een sterke opzet of een review, {mapped} in "
        "kaart brengend, {descriptive} "
        "beschrijvend of evaluerend, {rest} zonder onderzoek; van {unknown} is de opzet niet vermeld.",
        "Of {known:no work|1 work|# works} the design is known: {strong} of a strong design or a review, {mapped} mapping, "
        "{descriptive} descriptive or "
        "evaluating, {rest} without research; of {unknown} the design is not stated.",
        known=known,
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
        "Van {known:study} met bekende opzet bij deze thema’s {many:is er geen|is er 1|zijn er #} kwalitatief{unknown}.",
        "Of {known:study} of known design on these themes {many:none is|1 is|# are} qualitative{unknown}.",
        many=held.qualitative,
        known=known,
        unknown=tell("; van {n} is de opzet niet vermeld", "; of {n} the design is not stated", n=unknown)
        if unknown
        else NOTHING,
    )
    return answer(share(held.qualitative, known, unknown), reason, qualitative=held.qualitative, known=known, unknown=unknown)


def contradiction_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """Whether a contradiction is recorded; that none is does not mean that all agree."""
    reason = tell(
        "Bij deze thema’s {many:is geen bevinding|is 1 bevinding|zijn # bevindingen} vastgelegd als tegengesproken of "
        "tegensprekend.",
        "On these themes {many:no finding is|1 finding is|# findings are} recorded as contradicted or contradicting.",
        many=held.contradictions,
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
    source = tell(
        ", {works:zonder werk erbij|uit 1 werk|uit # werken}{rivals}",
        ", {works:without a work|from 1 work|from # works}{rivals}",
        works=held.defined_by,
        rivals=tell(
            "; van verschillende werken op één thema naast elkaar: {n:geen|1|#}",
            "; of different works side by side on one theme: {n:none|1|#}",
            n=held.rival_definitions,
        )
        if held.definitions > 1
        else NOTHING,
    )
    reason = tell(
        "Bij deze thema’s {many:is geen definitie|is 1 definitie|zijn # definities} gevonden{source}.",
        "On these themes {many:no definition was|1 definition was|# definitions were} found{source}.",
        many=held.definitions,
        source=source if held.definitions else NOTHING,
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
        "Van {known:geen werk|1 werk|# werken} is de soort kennis bekend{bring}.",
        "Of {known:no work|1 work|# works} the kind of knowledge is known{bring}.",
        known=known,
        bring=tell(
            "; {other:geen|1|#} daarvan {other:brengt|brengen} praktijk- of ervaringskennis",
            "; {other:none|1|#} of these {other:brings|bring} practice or experiential knowledge",
            other=other,
        )
        if known
        else NOTHING,
    )
    return answer(share(other, known, len(held.works) - known), reason, other=other, known=known)


def handles_of(facts: Facts, doc: Mapping[str, Any], held: Evidence) -> Answer:
    """How much research there is to act upon: recommendations that rest on a study, and interventions that were tested."""
    many, sound = held.recommendations
    little = says(doc, SCARCE) and sound + held.tested <= FEW
    advice = tell(
        "Aanbevelingen die op onderzoek rusten: {sound} van {many} uit literatuur",
        "Recommendations that rest on a study: {sound} of {many} from literature",
        sound=sound,
        many=many,
    )
    reason = tell(
        "{advice}; op effect onderzochte interventies: {tested}; beschreven stappen, elementen en voorwaarden: {handles}.",
        "{advice}; interventions tested for effect: {tested}; described steps, elements and conditions: {handles}.",
        advice=advice if many else tell("Aanbevelingen uit literatuur: geen", "Recommendations from literature: none"),
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
