"""Which stated and which computed gap are the same lack, so that they are shown as one.

They are when the lack is of the same sort (by the kind of the stated gap, and where several sorts share a kind by the words
of its statement), the themes lie in one line of the tree, at most two steps apart, and the groups do not exclude each other.
Of several stated gaps a computed one goes with the nearest.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from synthesis.gaps.facts import Facts
from synthesis.gaps.registry import RULES
from synthesis.gaps.rule import ComputedGap

SORTS: Final[dict[str, tuple[str, ...]]] = {
    "absolute": ("absolute", "orphan-theme", "weak-design"),
    "synthesis": ("synthesis",),
    "evidence": (
        "single-source",
        "orphan-theme",
        "weak-design",
        "dated",
        "setting",
        "contradiction",
        "no-recognition",
        "expired-recognition",
        "no-effect-study",
    ),
    "methodological": ("weak-design", "setting"),
    "conceptual": ("contradiction",),
    "population": ("one-perspective", "absolute", "single-source"),
    "practical": ("not-for-social-workers", "no-recognition"),
}
"""The rules that find the sort of lack that each kind of stated gap speaks of."""

_WITHOUT_WORDS: Final = frozenset(("absolute", "orphan-theme", "synthesis", "single-source", "one-perspective"))
"""Rules whose lack is the kind itself: they are meant where no word of the statement tells of another."""
SCARCE: Final = (
    *("weinig", "nauwelijks", "onbekend", "niet bekend", "geen", "ontbre", "beperkt", "onvoldoende", "meer onderzoek"),
    *("meer kennis", "niet onderzocht", "niet te zeggen", "loopt nog onderzoek", "onderwerp van onderzoek"),
    *("niet beantwoord", "behoefte aan", "slechts", "zwak"),
    *("little", "few", "hardly", "unknown", "not known", "no ", "missing", "lack of", "limited", "insufficient"),
    *("more research", "more knowledge", "not been studied", "cannot be said", "under way", "under study"),
    *("not yet been answered", "needed", "weak"),
)
"""Beginnings of words by which a stated gap says that there is little or none, and not that what there is falls short."""
_STEPS_DOWN: Final = 2
_STEPS_UP: Final = 1


def cued(doc: Mapping[str, Any], slug: str) -> bool:
    """Whether the statement of a stated gap has a word of this rule, in either language."""
    cues = RULES[slug].cues
    return any(begins(doc["statement"].get(lang, ""), found) for lang, found in cues.items())


def says(doc: Mapping[str, Any], words: Sequence[str]) -> bool:
    """Whether the statement of a stated gap has a word that begins like one of these, in either language."""
    return any(begins(text, words) for text in doc["statement"].values())


def begins(text: str, words: Sequence[str]) -> bool:
    """Whether a word of the text begins with one of these."""
    return any(re.search(rf"\b{re.escape(word)}", text.lower()) for word in words)


def sorts(doc: Mapping[str, Any]) -> list[str]:
    """The rules that find the lack that a stated gap speaks of."""
    every = SORTS[doc["kind"]]
    told = [slug for slug in every if cued(doc, slug) or (slug == "contradiction" and doc.get("reason") == "inconsistency")]
    if len(told) > 1 and "single-source" in told:
        told.remove("single-source")  # that there is little says less than what it is that there is little of
    return told or [slug for slug in every if slug in _WITHOUT_WORDS]


class Links(NamedTuple):
    """For each stated gap the ids of computed gaps, in the order in which these were computed."""

    same: dict[str, list[str]]
    """The same lack."""
    near: dict[str, list[str]]
    """Another lack on the same themes or right under them, or on a theme up to two steps above, of which it holds as a whole."""


def links(facts: Facts, stated: Mapping[str, Mapping[str, Any]], computed: Sequence[ComputedGap]) -> Links:
    """Which computed gaps are the same lack as each stated one, and which lie near it."""
    by_theme: dict[str, list[str]] = {}
    wanted = {id: frozenset(sorts(doc)) for id, doc in stated.items()}
    for id, doc in stated.items():
        for theme in lines_of(facts, doc.get("themes", ())):
            by_theme.setdefault(theme, []).append(id)
    found = Links({id: [] for id in stated}, {id: [] for id in stated})
    for gap in computed:
        steps: dict[str, int] = {}
        for theme in gap.themes:
            for place, distance in _near(facts, theme):
                for id in by_theme.get(place, ()):
                    steps[id] = min(distance, steps.get(id, distance))
        same = {
            id: distance
            for id, distance in steps.items()
            if gap.rule in wanted[id] and _groups_agree(facts, gap.groups, stated[id].get("groups", ()))
        }
        nearest = min(same.values(), default=0)
        for id, distance in steps.items():
            if same.get(id) == nearest and id in same:
                found.same[id].append(gap.id)
            elif distance <= _STEPS_UP:
                found.near[id].append(gap.id)
        further = (
            below for theme in gap.themes for child in facts.children.get(theme, ()) for below in facts.children.get(child, ())
        )
        for id in dict.fromkeys(id for place in further for id in by_theme.get(place, ()) if id not in steps):
            found.near[id].append(gap.id)
    return found


def lines_of(facts: Facts, themes: Iterable[str]) -> list[str]:
    """The themes about the subject that a stated gap means: without those above another that it names."""
    return facts.lowest(theme for theme in themes if theme in facts.subject_set)


def _near(facts: Facts, theme: str) -> Iterable[tuple[str, int]]:
    """The theme, those above it and right under it, each with the number of steps."""
    yield from ((above, steps) for steps, above in enumerate(facts.above(theme)[: _STEPS_DOWN + 1]))
    yield from ((child, _STEPS_UP) for child in facts.children.get(theme, ()))


def _groups_agree(facts: Facts, computed: Iterable[str], stated: Iterable[str]) -> bool:
    ones = {group for group in computed if not facts.is_professional(group)}
    others = {group for group in stated if not facts.is_professional(group)}
    return not ones or not others or bool(facts.with_broader(ones) & others or facts.with_broader(others) & ones)
