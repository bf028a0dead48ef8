"""Whether a citation that fits no entry has a slip in its year: the rules and the distances they allow."""

from collections.abc import Sequence
from typing import Final

from synthesis.citations.likeness import EXACT, name_forms
from synthesis.citations.matching import Candidate
from synthesis.citations.mention import Mention
from synthesis.citations.works import Surname, Work
from synthesis.citations.years import number

_NAMES_FIT: Final = EXACT - 0.05
_FEW: Final = 3
"""An author with more entries than this may well have one more, of that very year."""
_LONG_NAME: Final = 8
_CLOSE: Final = 2
_CLOSE_IF_ALL_FIT: Final = 3
_CLOSE_IF_UNCITED: Final = 5


def likely_year(mention: Mention, named: Sequence[Candidate], works: Sequence[Work], used: set[int]) -> Candidate | None:
    """The only work that the citation can mean if its year is wrong; None if there is none, or more than one.

    The names must fit as they stand. How far off the year may be depends on what else speaks for the work: that
    several authors fit, or that nothing else cites it (`used` has the places of those that something cites).
    """
    fitting = [one for one in named if one.reading.score >= _NAMES_FIT and "year" in one.reading.problems]
    near = [one for one in fitting if _is_close(mention, works[one.at], one.at not in used)]
    if len(near) > 1:
        near = [one for one in near if one.at not in used]
    if len(near) != 1 or (len(fitting) > _FEW and near[0].at in used):
        return None
    return near[0]


def misspelt_too(mention: Mention, nearest: Sequence[Candidate], works: Sequence[Work]) -> Candidate | None:
    """The work that a citation means with a slip in the first name and another in the year; None if that is not sure.

    Only a long name counts, one letter off, that no other entry has anything like; the work must have several authors,
    as many as the citation says, and a year that one slip of the pen explains.
    """
    if len(nearest) != 1 or set(nearest[0].reading.problems) != {"spelling", "year"}:
        return None
    work = works[nearest[0].at]
    several = len(work.people) > 2 if mention.et_al else 1 < len(mention.authors) == len(work.people)
    if not several or len(work.people[0].family) < _LONG_NAME or not _one_letter_off(mention.authors[0], work.people[0]):
        return None
    return nearest[0] if _is_close(mention, work, False) or _one_digit_off(mention, work) else None


def _one_letter_off(name: str, surname: Surname) -> bool:
    from rapidfuzz.distance import OSA

    return any(OSA.distance(form, known, score_cutoff=1) == 1 for form in name_forms(name) for known in surname.forms)


def _one_digit_off(mention: Mention, work: Work) -> bool:
    return any(_is_mistyped(one, other, True) for one in number(mention.year) for other in work.years)


def _is_close(mention: Mention, work: Work, uncited: bool) -> bool:
    said = number(mention.year)
    if not said or not work.years:
        return uncited
    several = len(mention.authors) > 1 and len(mention.authors) == len(work.people)
    most = _CLOSE_IF_UNCITED if uncited else _CLOSE_IF_ALL_FIT if several else _CLOSE
    return any(abs(one - other) <= most or _is_mistyped(one, other, uncited or several) for one in said for other in work.years)


def _is_mistyped(one: int, other: int, one_digit: bool) -> bool:
    """Two digits changed places; or one digit is another, where that is likely enough."""
    first, second = str(one), str(other)
    wrong = [at for at in range(min(len(first), len(second))) if first[at] != second[at]]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
        return first[wrong[0]] == second[wrong[1]] and first[wrong[1]] == second[wrong[0]]
    return one_digit and len(wrong) == 1
