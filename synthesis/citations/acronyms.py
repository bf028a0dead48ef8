"""Finds the acronyms that a text introduces: `Sociaal en Cultureel Planbureau (SCP, 2014)`."""

import re
from collections import defaultdict
from typing import Final

from synthesis.citations.lexicon import LINKS
from synthesis.language.folding import fold, letters

_SHORT: Final = re.compile(
    r"[(\[]\s*(?:(?:hierna|verder|hereafter|afgekort|kortweg)[:,]?\s+)?['\"‘“]?([^\W\d_]{2}[\w&/-]{0,9})['\"’”]?\s*(?=[)\],;]|\s\d{4})"
)
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_REACH: Final = 140
_MOST: Final = 14


def introduced(text: str) -> dict[str, frozenset[str]]:
    """Acronym -> the names that it is introduced for, both letters only."""
    found: dict[str, set[str]] = defaultdict(set)
    for match in _SHORT.finditer(text):
        short = match[1]
        if sum(sign.isupper() for sign in short) < 2:
            continue
        long = _long_form(text[max(0, match.start() - _REACH) : match.start()], letters(short))
        if long:
            found[letters(short)].add(long)
    return {short: frozenset(names) for short, names in found.items()}


def _long_form(before: str, short: str) -> str:
    """The last words of `before` that the acronym can stand for; empty if none do."""
    stop = max(before.rfind(sign) for sign in '.;:()[]"“”')
    words = _WORD.findall(before[stop + 1 :])[-_MOST:]
    subsequence = ""
    for at in range(len(words) - 1, -1, -1):
        if not words[at][0].isupper():
            continue
        tail = words[at:]
        weighty = [word for word in tail if fold(word) not in LINKS]
        if short in ("".join(letters(word)[:1] for word in weighty), "".join(letters(word)[:1] for word in tail)):
            return letters(" ".join(tail))
        if len(tail) > 1 and not subsequence and _spells(short, tail):
            subsequence = letters(" ".join(tail))
    return subsequence


def _spells(short: str, words: list[str]) -> bool:
    """Whether the letters of an acronym stand in a name in their order, each word giving its first: `RIVM`."""
    left = iter(letters("".join(words)))
    if letters(words[0])[:1] != short[:1] or not all(sign in left for sign in short):
        return False
    firsts = [letters(word)[:1] for word in words if fold(word) not in LINKS]
    return sum(first in short for first in firsts) >= len(firsts) - 1 and len(firsts) <= len(short)
