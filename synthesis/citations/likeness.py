"""How well a printed name fits a surname: forgiving of particles, given names, a genitive s and slips of the pen."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from synthesis.citations.lexicon import PARTICLES
from synthesis.citations.works import Surname
from synthesis.language.folding import fold, letters

EXACT: Final = 1.0
SLIP: Final = 0.8
_AS_GOOD: Final = 0.985
"""Told apart from what is exact only where two works compete."""
PARTICLE_AFTER: Final = "particle-after"
"""A particle left out that the list prints behind the initials: a slip or a style, which the whole document tells."""
_OTHER_INITIAL: Final = 0.75


@dataclass(frozen=True)
class Fit:
    """From 0 to 1, and what differs: `particle`, `particle-after`, `spelling`, `initials`, or nothing."""

    score: float
    problem: str = ""


NO_FIT: Final = Fit(0.0)


def fit(name: str, surname: Surname, slips: bool) -> Fit:
    """How a name as printed fits a surname; misspellings count only where `slips` are looked for."""
    best = NO_FIT
    for form, before in endings(name):
        for said in (form, form[:-1]) if form.endswith("s") and len(form) > 4 else (form,):
            if said in (surname.full, surname.family):
                found = _with_lead(before, surname, said == surname.full)
                best = max(best, found, key=lambda one: one.score)
    if best.score:
        return best
    first, _, given = name.partition(" ")
    if surname.initial and letters(given)[:1] == surname.initial and letters(first) == surname.family:
        return Fit(_AS_GOOD)  # family name first: `Zhang San`
    if name_forms(name) & surname.forms:
        return Fit(_AS_GOOD, "spelling")
    return Fit(SLIP, "spelling") if slips and is_like(name, surname, None) else NO_FIT


def _with_lead(before: tuple[str, ...], surname: Surname, full: bool) -> Fit:
    """What stands before a family name: its particle, another one, given names."""
    at = len(before)
    while at and fold(before[at - 1]) in PARTICLES:
        at -= 1
    particle, given = letters("".join(before[at:])), before[:at]
    if given and surname.initial and _is_initial(given[0]) and letters(given[0])[:1] != surname.initial:
        return Fit(_OTHER_INITIAL, "initials")
    known = surname.full.removesuffix(surname.family)
    if full and known:
        particle = known
    if particle == known:
        return Fit(_AS_GOOD if given else EXACT)
    if not particle and surname.filed_bare:
        return Fit(_AS_GOOD, PARTICLE_AFTER)
    if given and not known:
        return Fit(_AS_GOOD)  # `Onderzoek van Tonkens`: what looks like a particle is a preposition
    return Fit(_AS_GOOD, "particle")


def _is_initial(word: str) -> bool:
    return (word.endswith(".") and len(word) <= 3) or len(word) == 1


@lru_cache(maxsize=8192)
def endings(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The letters of the last words of a name, all words first, each with the words before them."""
    words = tuple(name.split())
    while len(words) > 1 and _is_initial(words[-1]) and not _is_initial(words[0]):
        words = (words[-1], *words[:-1])  # `Jansen P.`
    found = [(letters("".join(words[at:])), words[:at]) for at in range(len(words))]
    return tuple(pair for pair in found if pair[0])


@lru_cache(maxsize=8192)
def name_forms(name: str) -> frozenset[str]:
    """The surnames that a printed name can stand for: with and without particles, given names or a genitive s."""
    found = {form for form, _ in endings(name)}
    return frozenset({*found, *(form[:-1] for form in found if form.endswith("s") and len(form) > 4)})


def is_like(name: str, surname: Surname, least: float | None) -> bool:
    """Whether a surname may be a misspelling of another; `least` is the likeness asked for instead of few slips."""
    from rapidfuzz.distance import OSA

    for form in name_forms(name):
        for known in surname.forms:
            shortest = min(len(form), len(known))
            if shortest < 4 or abs(len(form) - len(known)) > 2:
                continue
            slips = OSA.distance(form, known, score_cutoff=3)
            if least is not None:
                if 1 - slips / max(len(form), len(known)) >= least:
                    return True
            elif slips <= (1 if shortest < 8 else 2) and (form[0] == known[0] or shortest > 6):
                return True
    return False


def ratio(one: str, other: str) -> float:
    """Likeness of two strings from 0 to 1."""
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) / 100
