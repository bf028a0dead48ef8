"""A gap as `gaps --format json` gives it: for scripts, the same fields whatever its origin."""

from typing import Any

from synthesis.gaps.view import GapView, Priority


def contract(view: GapView, lang: str) -> dict[str, Any]:
    """The gap with stable fields; `why` is in the language of the reader, all that is marked nl and en in both."""
    doc, computed = view.doc, view.computed
    return {
        "id": view.id,
        "origin": view.origin,
        "kind": view.kind,
        "reason": view.reason,
        "scope": list(view.scope),
        "statement": dict(view.statement),
        "rationale": doc.get("rationale"),
        "approach": doc.get("approach"),
        "question": dict(computed.question) if computed else None,
        "themes": list(view.themes),
        "groups": list(view.groups),
        "levels": list(view.levels),
        "prominence": doc.get("prominence"),
        "priority": view.priority.score,
        "parts": parts(view.priority, lang),
        "why": list(view.why[lang]),
        "rule": {"code": computed.code, "slug": computed.rule, "title": computed.title[lang]} if computed else None,
        "numbers": dict(computed.numbers) if computed else dict(view.verdict.numbers) if view.verdict else {},
        "verdict": (
            {
                "outcome": view.verdict.outcome,
                "question": view.verdict.question,
                "reasons": [text[lang] for text in view.verdict.reasons],
            }
            if view.verdict
            else None
        ),
        "asked_by": doc.get("asked_by", []),
        "evidence": list(view.evidence),
        "rests_on": [{"kind": kind, "id": id} for kind, id in view.rests_on],
        "matches": list(view.matches),
        "near": list(view.near),
        "locators": doc.get("locators", []),
        "status": view.status,
        "addressed_by": doc.get("addressed_by", []),
    }


def parts(priority: Priority, lang: str) -> list[dict[str, Any]]:
    """The parts of a score with their reasons."""
    return [
        {"name": part.name, "value": part.value, "weight": part.weight, "points": part.points, "reason": part.reason[lang]}
        for part in priority.parts
    ]
