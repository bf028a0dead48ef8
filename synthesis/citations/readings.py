"""Reads a mention as meaning a work: how well names and year fit, and what differs."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from synthesis.citations.lexicon import LAWS
from synthesis.citations.likeness import EXACT, NO_FIT, SLIP, Fit, fit, is_like, ratio
from synthesis.citations.mention import Mention
from synthesis.citations.works import Work, content_words, without_and
from synthesis.citations.years import is_span, letter, number
from synthesis.language.folding import fold, letters

_NO_YEAR: Final = 0.35
_FEWER: Final = 0.1
_ONE_OF_TWO: Final = 0.05
_MORE: Final = 0.25
_OTHER_ORDER: Final = 0.015
_ANOTHER_NAME: Final = SLIP - 0.1
_LIKE_ENOUGH: Final = 0.62
_ALIKE: Final = 0.86
_SHORTEST_TITLE: Final = 9


@dataclass(frozen=True)
class Reading:
    """A score from 0 to 1 and the problems: slugs of what the mention has otherwise than the work."""

    score: float
    problems: tuple[str, ...] = ()
    institution: bool = False
    """Whether it was read as an institution or a title, not as persons."""


NOTHING: Final = Reading(0.0)


def read(mention: Mention, work: Work, slips: bool, aliases: frozenset[str] = frozenset(), any_year: bool = False) -> Reading:
    """How a mention fits a work.

    Arguments:
        slips: whether misspelt names count.
        aliases: long forms of the acronym that the mention has for a name, letters only.
        any_year: whether the year may differ; what it costs is up to the caller.
    """
    year = _year(mention, work)
    if year.score == 0:
        if not any_year:
            return NOTHING
        year = Reading(EXACT, ("year",))
    names = _people(mention, work, slips)
    if names.score < EXACT:
        other = _institution(mention, work, slips, aliases)
        names = other if other.score > names.score else names
    if names.score == 0:
        return NOTHING
    return Reading(
        max(0.0, names.score - (EXACT - year.score)), tuple(dict.fromkeys((*names.problems, *year.problems))), names.institution
    )


def _year(mention: Mention, work: Work) -> Reading:
    wanted = number(mention.year)
    if not wanted:
        undated = bool(mention.year)
        return Reading(EXACT) if not (undated and work.years) else NOTHING
    if not work.years:
        return Reading(EXACT - _NO_YEAR, ("year",))
    if not set(wanted) & work.years:
        return NOTHING
    if not mention.sure and is_span(mention.year) and not set(wanted) <= work.years:
        return NOTHING  # a project that ran from 2019 to 2022
    return Reading(EXACT, ("year-suffix",) if letter(mention.year) != work.letter else ())


def _people(mention: Mention, work: Work, slips: bool) -> Reading:
    """The first author must fit; the others in any order; a dropped author or a doubtful `et al.` costs."""
    if not work.people or not mention.authors:
        return NOTHING
    given, known = len(mention.authors), len(work.people)
    fits, places = _align(mention.authors, work, slips)
    first = fit(mention.authors[0], work.people[0], slips)
    if not first.score and (given == 1 or given < known):
        return NOTHING
    strangers = [at for at, one in enumerate(fits) if one.score == 0]
    problems = [one.problem for one in fits if one.problem]
    if strangers:
        named = _strangers(mention, work, fits, strangers, slips)
        if not named:
            return NOTHING
        if named == "author-added":
            score = sum(one.score for one in fits) / (given - len(strangers)) - _MORE * len(strangers)
            return Reading(score, tuple(dict.fromkeys((*problems, named))))
        fits[strangers[0]] = Fit(_ANOTHER_NAME, named)
        problems.append(named)
    score = sum(one.score for one in fits) / len(fits)
    if given > known:
        return Reading(score - _MORE * (given - known), (*problems, "author-added"))
    if mention.et_al:
        cost = _FEWER if known < 2 and work.complete else _ONE_OF_TWO if known == 2 and work.complete else 0.0
        problems += ["et-al"] if cost else []
        return Reading(score - cost, tuple(dict.fromkeys(problems)))
    if given < known:
        problems += ["author-dropped"] if work.complete else []
        return Reading(score - (_FEWER if mention.year else 0.0), tuple(dict.fromkeys(problems)))
    if not strangers and places != sorted(places):
        problems.append("author-order")
        score -= _OTHER_ORDER
    return Reading(score, tuple(dict.fromkeys(problems)))


def _align(names: tuple[str, ...], work: Work, slips: bool) -> tuple[list[Fit], list[int]]:
    """For each name the person that it fits best and is not taken, and the place of that person."""
    fits: list[Fit] = []
    places: list[int] = []
    for name in names:
        found, place = NO_FIT, -1
        for at, person in enumerate(work.people):
            if at in places:
                continue
            one = fit(name, person, slips)
            if one.score > found.score:
                found, place = one, at
                if one.score == EXACT:
                    break
        fits.append(found)
        places.append(place)
    return fits, places


def _strangers(mention: Mention, work: Work, fits: list[Fit], strangers: list[int], slips: bool) -> str:
    """What names that fit nobody can mean: a name badly misspelt, or an author too many; empty if neither."""
    given, known = len(mention.authors), len(work.people)
    if not slips or given < 2 or sum(one.score == EXACT for one in fits) < given - len(strangers):
        return ""
    if len(strangers) == 1 and any(is_like(mention.authors[strangers[0]], person, _LIKE_ENOUGH) for person in work.people):
        return "spelling"
    return "author-added" if 0 not in strangers and len(strangers) == 1 and given - len(strangers) == known else ""


def _institution(mention: Mention, work: Work, slips: bool, aliases: frozenset[str]) -> Reading:
    """An institution in its long or short form; a title, or the beginning of one, in the place of a name."""
    said = mention.authors[0] if len(mention.authors) == 1 else mention.text
    bare, own = _called(said, len(mention.authors) == 1)
    forms = work.institutions & (own | aliases)
    if forms:
        return Reading(EXACT, () if forms & (work.printed | aliases) else ("institution-form",), True)
    for title in work.titles:
        if bare == title or (len(bare) > _SHORTEST_TITLE and title.startswith(bare)):
            return Reading(EXACT if not work.people else EXACT - _ONE_OF_TWO, (), True)
    return _like_institution(said, bare, work) if slips and bare not in LAWS else NOTHING


@lru_cache(maxsize=512)
def _called(said: str, alone: bool) -> tuple[str, frozenset[str]]:
    """The letters of what stands for a name, without article and year; and all forms that an institution can have there."""
    bare = letters(_without_article(said.split(",")[0] if alone else said).rstrip("0123456789 ,()")).rstrip("0123456789")
    undated = "".join(sign for sign in said if not sign.isdigit()).split("(")[0]
    return bare, frozenset({letters(undated), bare, without_and(undated)})


@lru_cache(maxsize=512)
def _weighty(said: str) -> tuple[str, ...]:
    return tuple(content_words(_without_article(said.rstrip("0123456789 ,()"))))


def _like_institution(said: str, bare: str, work: Work) -> Reading:
    if len(bare) > _SHORTEST_TITLE:
        forms = (*work.institutions, *work.titles)
        if any(ratio(bare, form) >= _ALIKE for form in forms):
            return Reading(SLIP, ("spelling",), True)
        own = _weighty(said)
        if len(own) > 1 and all(word in work.title_words for word in own):
            return Reading(SLIP - 0.05, ("institution-form",), True)
    if len(bare) > 3:
        known = [form for form in work.institutions if len(form) > 5]
        if any(_one_slip(bare, form) for form in known):
            return Reading(SLIP, ("spelling",), True)
        if any(form.startswith(bare) or (len(bare) > 5 and form.endswith(bare)) for form in known):
            return Reading(_ANOTHER_NAME, ("institution-form",), True)
    return NOTHING


def _one_slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    return one[0] == other[0] and OSA.distance(one, other, score_cutoff=1) <= 1


def _without_article(text: str) -> str:
    if text[:2].lower() in ("l'", "l’", "d'", "d’"):
        return text[2:]
    first, _, rest = text.partition(" ")
    if fold(first) in ("van", "of", "von", "de") and fold(rest.partition(" ")[0]) in ("de", "het", "the", "der", "dem", "la"):
        return rest.partition(" ")[2] or text  # `kritiek van de Vereniging`
    return rest if rest and fold(first) in ("de", "het", "the", "a", "een", "la", "le", "der", "die", "das") else text
