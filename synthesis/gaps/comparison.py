"""Stated against computed: does the corpus bear a stated gap out, contradict it, or can't it tell?

The question put to the corpus follows from the kind of the gap, its reason and the words of its statement; the answer comes
with the figures. A corpus of publications can't tell of a lack that is felt in practice, policy or education only, nor of what
it does not record, such as outcome measures.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from synthesis.gaps.evidence import Evidence, evidence
from synthesis.gaps.facts import Facts
from synthesis.gaps.linking import begins, cued, lines_of
from synthesis.gaps.questions import ASK, BORNE_OUT, CANNOT_TELL, CONTRADICTED
from synthesis.gaps.texts import amount, tell
from synthesis.gaps.view import Verdict


def compare(facts: Facts, doc: Mapping[str, Any], matches: Sequence[str], held: Evidence | None = None) -> Verdict:
    """The verdict on one stated gap; `matches` are the computed gaps that are the same."""
    themes = lines_of(facts, doc.get("themes", ()))
    held = held or evidence(facts, themes)
    question = _question(doc)
    found = ASK[question](facts, doc, held)
    base = tell(
        "Op deze thema’s: {findings} op {works}, waarvan {studies} onderzoek; de opzet is bekend van {known}.",
        "On these themes: {findings} on {works}, {studies} of them research; the design is known of {known}.",
        findings=amount(len(held.findings), "finding"),
        works=amount(len(held.works), "work"),
        studies=held.studies,
        known=held.known_designs,
    )
    outcome, reasons = found.outcome, (*found.reasons, base)
    if not themes and question != "none":
        outcome, reasons = (
            CANNOT_TELL,
            (tell("Het hiaat noemt geen thema over het onderwerp.", "The gap names no theme about the subject."),),
        )
    elif matches and outcome != CONTRADICTED:
        outcome = BORNE_OUT
        reasons = (tell("Ook uit het corpus zelf berekend.", "Computed from the corpus itself as well."), *reasons)
    elif "research" not in doc["scope"] and outcome != CONTRADICTED:
        outcome = CANNOT_TELL
        felt = tell(
            "Dit tekort wordt in praktijk, beleid of onderwijs gevoeld, niet in onderzoek.",
            "This lack is felt in practice, policy or education, not in research.",
        )
        reasons = (felt, *reasons)
    numbers = {"findings": len(held.findings), "works": len(held.works), "studies": held.studies, **found.numbers}
    return Verdict(outcome, question, reasons, numbers)


def _question(doc: Mapping[str, Any]) -> str:
    """What the corpus is asked, by the kind of the gap and the words of its statement."""
    kind, reason = doc["kind"], doc.get("reason")
    if _says(doc, ("ervaringskennis", "experiential knowledge")):
        return "knowledge"
    if reason == "inconsistency" and kind != "conceptual":
        return "contradiction"
    if reason == "risk-of-bias":
        return "designs"
    if kind == "methodological":
        return "qualitative" if _says(doc, ("kwalitatief onderzoek", "qualitative research")) else "none"
    if kind in ("evidence", "absolute"):
        if _says(doc, ("peer-review",)):
            return "articles"
        asked = (question for slug, question in _CUED if cued(doc, slug))
        return next(asked, "studies")
    if kind == "conceptual":
        return "definitions" if _says(doc, _DEFINING) else "none"
    if kind == "synthesis":
        return "reviews" if reason == "insufficient-information" else "none"
    return {"population": "people", "practical": "handles"}.get(kind, "none")


_CUED: Final = (
    ("setting", "setting"),
    ("no-recognition", "recognition"),
    ("no-effect-study", "effect"),
    ("contradiction", "contradiction"),
    ("weak-design", "designs"),
)
"""The first of these rules of which the statement has a word decides the question."""
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


def _says(doc: Mapping[str, Any], words: Sequence[str]) -> bool:
    return any(begins(text, words) for text in doc["statement"].values())
