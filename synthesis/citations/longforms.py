"""The long forms of acronyms that a document introduces, held against the institutions in its lists."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from synthesis.citations.mention import Mention
from synthesis.language.folding import words

_SHORTEST: Final = 10
_MOST_SLIPS: Final = 2


def respelt(aliases: Mapping[str, frozenset[str]], printed: Iterable[str]) -> dict[str, dict[str, str]]:
    """Acronym -> long form as introduced -> the name of an institution that it nearly is, all letters only.

    A long form that an institution has in so many words needs no other.
    """
    known = sorted({form for form in printed if len(form) >= _SHORTEST})
    exact = set(known)
    found: dict[str, dict[str, str]] = {}
    for short, names in aliases.items():
        for name in sorted(names):
            near = next((form for form in known if _is_near(name, form)), "") if name not in exact else ""
            if near:
                found.setdefault(short, {})[name] = near
    return found


def is_misspelt(mention: Mention, forms: Mapping[str, str]) -> bool:
    """Whether a long form stands before the acronym of this mention, and is spelt wrong rather than inflected."""
    lead = words(mention.lead)
    return any("".join(lead).endswith(said) and not _is_inflected(said, known, lead) for said, known in forms.items())


def _is_near(name: str, form: str) -> bool:
    from rapidfuzz.distance import OSA

    return len(name) >= _SHORTEST and OSA.distance(name, form, score_cutoff=_MOST_SLIPS) <= _MOST_SLIPS


def _is_inflected(said: str, known: str, lead: Sequence[str]) -> bool:
    """`Der Deutsche Verband` for `Deutscher Verband`: a word has an ending behind its `e` in only one of the two."""
    short, long = sorted((said, known), key=len)
    at = next((at for at, sign in enumerate(short) if sign != long[at]), len(short))
    if len(long) != len(short) + 1 or long[at + 1 :] != short[at:] or long[at] not in "rsnm" or not long[:at].endswith("e"):
        return False
    ends = {len(said) - len("".join(lead[place:])) for place in range(len(lead), -1, -1)}
    return at + (said == long) in ends
