"""How much weight a gap has: named parts between 0 and 1, each with its reason, times weights that the manifest may set."""

from collections.abc import Mapping
from typing import Any, Final

from synthesis.errors import UsageError
from synthesis.gaps.facts import Facts
from synthesis.gaps.rule import ComputedGap
from synthesis.gaps.texts import Both, tell
from synthesis.gaps.view import Part, Priority
from synthesis.model.codes import CODES

WEIGHTS: Final[dict[str, float]] = {
    "prominence": 2,
    "places": 1,
    "asked-by": 1,
    "groups": 1,
    "emptiness": 2,
    "reason": 1,
    "unaddressed": 1,
}
"""How heavy each part weighs, unless the manifest says otherwise.

All alike, but for the two that say how serious the lack is: by the judgement of people who weighed gaps against each other
(prominence) and by the figures (emptiness).
"""

_REASONS: Final = {"insufficient-information": 1.0, "inconsistency": 0.75, "not-right-information": 0.75, "risk-of-bias": 0.5}
_PROJECTS: Final = frozenset(("project", "base-project"))


def weights(manifest: Mapping[str, Any]) -> dict[str, float]:
    """The weights of a corpus.

    Raises:
        UsageError: the manifest names a part that does not exist, or weights that come to nothing.
    """
    told = manifest.get("priority") or {}
    if unknown := sorted(told.keys() - WEIGHTS.keys()):
        raise UsageError(
            f"corpus.yaml weighs '{unknown[0]}', which is no part of a priority.", f"choose from {', '.join(WEIGHTS)}"
        )
    found = {**WEIGHTS, **told}
    if min(found.values()) < 0 or sum(found.values()) <= 0:
        raise UsageError("The weights of priority in corpus.yaml come to nothing.", "give at least one part a weight above 0")
    return found


def stated_priority(
    facts: Facts, doc: Mapping[str, Any], studies: int, agenda: Mapping[str, str], weigh: Mapping[str, float]
) -> Priority:
    """The priority of a stated gap; `studies` are those on its themes, `agenda` the type of each item that speaks to it."""
    leading = doc["prominence"] == "leading"
    places = len(doc.get("locators", ()))
    asked = doc.get("asked_by", ())
    outside = sum(facts.is_work(source) for source in asked)
    groups = [group for group in doc.get("groups", ()) if not facts.is_professional(group)]
    values: dict[str, tuple[float, Both]] = {
        "prominence": (
            1.0 if leading else 0.4,
            tell("leidend hiaat", "leading gap")
            if leading
            else tell("genoemd in de lopende tekst", "mentioned in the running text"),
        ),
        "places": (min(places / 4, 1), tell("genoemd op {n:place}", "stated in {n:place}", n=places)),
        "asked-by": (
            min((len(asked) + outside) / 3, 1),
            tell(
                "gevraagd door {n:work}, {outside} daarvan van buiten het document",
                "asked for by {n:work}, {outside} of them from outside the document",
                n=len(asked),
                outside=outside,
            ),
        ),
        **_shared(doc.get("reason"), len(groups), studies),
        "unaddressed": _unaddressed(doc.get("status", "open"), agenda),
    }
    return _score(values, weigh)


def computed_priority(
    facts: Facts, gap: ComputedGap, studies: int, agenda: Mapping[str, str], weigh: Mapping[str, float]
) -> Priority:
    """The priority of a computed gap; `agenda` the type of each item that speaks to one of its themes."""
    groups = [group for group in gap.groups if not facts.is_professional(group)]
    values: dict[str, tuple[float, Both]] = {
        "prominence": (0.0, tell("berekend, door geen document genoemd", "computed, stated by no document")),
        "places": (0.0, tell("nergens genoemd", "stated nowhere")),
        "asked-by": (0.0, tell("door niemand gevraagd", "asked for by nobody")),
        **_shared(gap.reason, len(groups), studies),
        "unaddressed": _unaddressed("open", agenda, only_theme=True),
    }
    return _score(values, weigh)


def _shared(reason: str | None, groups: int, studies: int) -> dict[str, tuple[float, Both]]:
    label = CODES["gap-reason"].get(reason or "")
    told = {"nl": label.nl, "en": label.en} if label else tell("soort tekort niet vermeld", "reason not stated")
    return {
        "groups": (min(groups / 3, 1), tell("{n:group} om wie het gaat", "{n:group} concerned", n=groups)),
        "emptiness": (
            5 / (5 + studies),
            tell("{n:study} op deze thema’s", "{n:study} on these themes", n=studies),
        ),
        "reason": (_REASONS.get(reason or "", 0.25), told),
    }


def _unaddressed(status: str, agenda: Mapping[str, str], only_theme: bool = False) -> tuple[float, Both]:
    if status == "closed":
        return 0.0, tell("gesloten", "closed")
    if any(type_ in _PROJECTS for type_ in agenda.values()):
        if only_theme:
            return 0.5, tell("een project van de agenda raakt het thema", "a project of the agenda touches the theme")
        return 0.0, tell("een project van de agenda gaat erover", "a project of the agenda is about it")
    if status == "in-progress":
        return 0.25, tell("in onderzoek", "under study")
    if agenda and not only_theme:
        return 0.5, tell("de agenda noemt het, geen project gaat erover", "the agenda names it, no project is about it")
    return 1.0, tell("geen project van de agenda gaat erover", "no project of the agenda is about it")


def _score(values: Mapping[str, tuple[float, Both]], weigh: Mapping[str, float]) -> Priority:
    total = sum(weigh.values())
    parts = tuple(
        Part(name, round(value, 3), weigh[name], round(100 * value * weigh[name] / total, 1), reason)
        for name, (value, reason) in values.items()
    )
    return Priority(round(sum(part.points for part in parts), 1), parts)
