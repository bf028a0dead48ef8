"""Entries that are one work: printed twice in one list, or with different years in two."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from synthesis.citations.likeness import ratio
from synthesis.citations.references.reference import Reference
from synthesis.citations.years import letter, number
from synthesis.language.folding import letters
from synthesis.language.names import main_title

_ALIKE: Final = 0.92
_SHORTEST: Final = 6
_WINDOW: Final = 60
"""So many entries of one author are compared with each other at most, so that a list of any kind takes linear time."""


def same_works(references: Sequence[Reference]) -> Iterator[tuple[Reference, Reference]]:
    """Pairs of entries that are one work, the earlier first, each later entry once."""
    groups: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        earlier = _earlier(reference, groups)
        if earlier is not None:
            yield earlier, reference
        for key in _keys(reference):
            groups[key].append(reference)


def _earlier(reference: Reference, groups: dict[str, list[Reference]]) -> Reference | None:
    seen = {other.number: other for key in _keys(reference) for other in groups.get(key, ())[-_WINDOW:]}
    return next((seen[at] for at in sorted(seen) if is_same(seen[at], reference)), None)


def is_same(one: Reference, other: Reference) -> bool:
    """Whether two entries are the same work: alike in title, author and what tells parts and editions apart."""
    if _letters(one.text) == _letters(other.text):
        return True
    if one.list == other.list and (number(one.year) != number(other.year) or letter(one.year) != letter(other.year)):
        return bool(one.doi) and one.doi.lower() == other.doi.lower() and _alike(one.title, other.title)
    if not _alike(one.title, other.title) or _digits(one.title) != _digits(other.title):
        return False
    if not _same_people(one, other):
        return False
    if one.doi and other.doi and one.doi.lower() != other.doi.lower():
        return False
    if one.volume and other.volume and (one.volume, one.pages) != (other.volume, other.pages):
        return False
    same_years = set(number(one.year)) == set(number(other.year))
    return same_years or (bool(one.title) and one.type == other.type and len(letters(one.title)) > 2 * _SHORTEST)


def _same_people(one: Reference, other: Reference) -> bool:
    """Whether two entries have the same authors, or with a long title nearly the same."""
    first, second = (
        {letters(person.family or person.literal) for person in each.authors or each.editors} for each in (one, other)
    )
    if first == second or one.et_al or other.et_al:
        return True
    return len(letters(one.title)) > 3 * _SHORTEST and 2 * len(first & second) >= len(first | second)


def _keys(reference: Reference) -> list[str]:
    names = reference.authors or reference.editors
    keys = [letters(names[0].family or names[0].literal)[:5]] if names else []
    keys.append("title:" + letters(main_title(reference.title))[:12] if not names else "")
    return [key for key in (*keys, f"doi:{reference.doi.lower()}" if reference.doi else "") if key]


def _alike(one: str, other: str) -> bool:
    first, second = _letters(one), _letters(other)
    if min(len(first), len(second)) < _SHORTEST:
        return first == second and bool(first)
    return ratio(first, second) >= _ALIKE or (
        letters(main_title(one)) == letters(main_title(other)) and min(len(first), len(second)) > 3 * _SHORTEST
    )


@lru_cache(maxsize=32768)
def _letters(text: str) -> str:
    """As `letters`, remembered: each entry is compared with many."""
    return letters(text)


def _digits(text: str) -> list[str]:
    return [sign for sign in text if sign.isdigit()]
