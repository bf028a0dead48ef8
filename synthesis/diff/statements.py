"""Whether a statement says something else now, or the same in other words.

No rule of form can tell what a sentence means. These signs are safe enough to show the two sentences to a reader: other
figures, another negation, another hedge, or hardly a word in common, and that in both languages, since a sentence that
changed in one of them only was translated anew.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from synthesis.language.folding import fold, words

_ANOTHER: Final = 0.4
"""Below this share of words in common (Dice, of all words counted as often as they stand) a sentence is another one."""
_SAME_BUT_FOR: Final = 0.65
"""From this share on a negation or hedge that came or went is what changed; in a sentence rewritten it proves nothing."""
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_SIGNS: Final[dict[str, tuple[frozenset[str], ...]]] = {
    "nl": (
        frozenset(("niet", "geen", "nooit", "niemand", "nergens", "zonder", "noch")),
        frozenset(("kan", "kunnen", "mogelijk", "misschien", "lijkt", "lijken", "wellicht", "vermoedelijk")),
    ),
    "en": (
        frozenset(("not", "no", "never", "nobody", "none", "nowhere", "without", "nor", "cannot")),
        frozenset(("can", "may", "might", "could", "possibly", "perhaps", "seems", "seem", "appears", "appear")),
    ),
}
"""Negations and hedges, per language."""


def says_otherwise(old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """Whether the signs say that the statement `{nl, en}` is another one than it was."""
    return all(_differs(old.get(lang, ""), new.get(lang, ""), lang) for lang in ("nl", "en"))


def _differs(old: str, new: str, lang: str) -> bool:
    if fold(old) == fold(new):
        return False
    before, after = words(old), words(new)
    if Counter(_NUMBER.findall(old)) != Counter(_NUMBER.findall(new)):
        return True
    alike = likeness(before, after)
    if alike < _SAME_BUT_FOR:
        return alike < _ANOTHER
    return any(_has(before, signs) != _has(after, signs) for signs in _SIGNS[lang])


def _has(found: list[str], signs: frozenset[str]) -> bool:
    return not signs.isdisjoint(found)


def likeness(before: list[str], after: list[str]) -> float:
    """The share of words that two texts have in common: 0 to 1."""
    total = len(before) + len(after)
    return 2 * sum((Counter(before) & Counter(after)).values()) / total if total else 1.0
