"""Stated against computed: does the corpus bear a stated gap out, contradict it, or can't it tell?

The question put to the corpus follows from the kind of the gap, its reason and the words of its statement; the answer comes
with the figures. A corpus of publications can't tell of a lack that is felt in practice, policy or education only, nor of what
it does not record, such as outcome measures.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from synthesis.gaps.answers import BORNE_OUT, CANNOT_TELL, CONTRADICTED
from synthesis.gaps.evidence import Evidence, evidence
from synthesis.gaps.facts import Facts
from synthesis.gaps.linking import SCARCE, cued, lines_of, says
from synthesis.gaps.questions import ASK
from synthesis.gaps.rule import ComputedGap
from synthesis.gaps.texts import tell
from synthesis.gaps.view import Verdict


def compare(facts: Facts, doc: Mapping[str, Any], matches: Sequence[ComputedGap], held: Evidence | None = None) -> Verdict:
    """The verdict on one stated gap; `matches` are the computed gaps that are the same.

    One of these bears it out by itself only where it holds for all of its subject; where it holds for a part the figures decide.
    """
    themes = lines_of(facts, doc.get("themes", ()))
    held = held or evidence(facts, themes)
    question = _question(doc)
    found = ASK[question](facts, doc, held)
    design = tell(
        "van {n:geen werk|1 werk|# werken} is de opzet bekend",
        "of {n:no work|1 work|# works} the design is known",
        n=held.known_designs,
    )
    works = tell(
        " op {works:work}; daaronder {studies:is geen onderzoek|is 1 onderzoek|zijn # onderzoeken}, en {design}",
        " on {works:work}; among these there {studies:is no study|is 1 study|are # studies}, and {design}",
        works=len(held.works),
        studies=held.studies,
        design=design,
    )
    base = tell(
        "Bij deze thema’s {findings:rust geen bevinding|rust 1 bevinding|rusten # bevindingen}{works}.",
        "On these themes {findings:no finding rests|1 finding rests|# findings rest}{works}.",
        findings=len(held.findings),
        works=works if held.works else tell(" op een werk van buiten", " on a work from outside"),
    )
    outcome, reasons = found.outcome, (*found.reasons, base)
    if not themes and question != "none":
        outcome, reasons = (
            CANNOT_TELL,
            (tell("Het hiaat noemt geen thema over het onderwerp.", "The gap names no theme about the subject."),),
        )
    elif _covers(facts, matches, themes) and outcome != CONTRADICTED:
        outcome = BORNE_OUT
        reasons = (tell("Ook uit het corpus zelf berekend.", "Computed from the corpus itself as well."), *reasons)
    elif "research" not in doc["scope"] and outcome != CONTRADICTED:
        outcome = CANNOT_TELL
        felt = tell(
            "Dit tekort wordt in praktijk, beleid of onderwijs gevoeld; publicaties zeggen niet of het er is.",
            "This lack is felt in practice, policy or education; publications do not tell whether it is there.",
        )
        reasons = (felt, *reasons)
    elif matches and outcome != CONTRADICTED:
        part = tell(
            "Voor een deel van het onderwerp ook uit het corpus zelf berekend.",
            "For a part of its subject computed from the corpus itself as well.",
        )
        reasons = (*reasons, part)
    numbers = {"findings": len(held.findings), "works": len(held.works), "studies": held.studies, **found.numbers}
    return Verdict(outcome, question, reasons, numbers)


def _covers(facts: Facts, matches: Sequence[ComputedGap], themes: Sequence[str]) -> bool:
    """Whether each theme is one of a computed gap or below it."""
    held = {theme for gap in matches for theme in gap.themes}
    return bool(matches) and all(not held.isdisjoint(facts.above(theme)) for theme in themes)


def _question(doc: Mapping[str, Any]) -> str:
    """What the corpus is asked, by the kind of the gap and the words of its statement."""
    kind, reason = doc["kind"], doc.get("reason")
    if says(doc, ("ervaringskennis", "experiential knowledge")):
        return "knowledge"
    if reason == "inconsistency" and kind != "conceptual":
        return "contradiction-or-effect" if cued(doc, "no-effect-study") else "contradiction"
    if reason == "risk-of-bias":
        return "designs"
    if kind == "methodological":
        return "qualitative" if says(doc, ("kwalitatief onderzoek", "qualitative research")) else "none"
    if kind in ("evidence", "absolute"):
        if says(doc, ("peer-review",)):
            return "articles"
        if says(doc, _ELSEWHERE):
            return "sectors"
        if not says(doc, SCARCE):
            return "primary"
        asked = (question for slug, question in _CUED if cued(doc, slug))
        return next(asked, "studies")
    if kind == "conceptual":
        return "definitions" if says(doc, _DEFINING) else "none"
    if kind == "synthesis":
        return "reviews" if cued(doc, "synthesis") and not says(doc, _COLLECTED) else "none"
    if kind == "population":
        return "people" if says(doc, SCARCE) else "none"
    return "handles" if kind == "practical" else "none"


_CUED: Final = (
    ("setting", "setting"),
    ("no-recognition", "recognition"),
    ("no-effect-study", "effect"),
    ("contradiction", "contradiction"),
    ("weak-design", "designs"),
)
"""The first of these rules of which the statement has a word decides the question."""
_ELSEWHERE: Final = ("buiten", "outside", "beyond")
_COLLECTED: Final = ("bundel", "volume")
_DEFINING: Final = (
    "definitie",
    "definieer",
    "begrippen",
    "bedoeld",
    "eenduidig",
    "door elkaar",
    "definition",
    "define",
    "meant",
    "interchangeab",
)
