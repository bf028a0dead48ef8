"""Dutch compounds and their parts: `netwerkversterking` is `netwerk` and `versterking`.

After Koehn and Knight (2003, Empirical methods for compound splitting): the cheapest way to lay a word out of known words.
What a part costs follows from how freely it opens or closes other compounds of the word list, from its length, and from
how often the corpus has it; the shorter a part, the more it must show. Fewest parts win, so `leefwereld` stays one part
of `leefwereldoriëntatie`.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import log2
from typing import Final

from synthesis.language.affixes import ENDINGS, OPAQUE, PREFIXES, SHORT, SUFFIXES
from synthesis.language.lexicon import Lexicon

SHORTEST: Final = 7
"""Letters below which no word is cut."""
LONGEST: Final = 64
"""Letters above which no word is cut: that is no word, and cutting it takes long."""
LONGEST_PART: Final = 28

_LINKS: Final = {"": 0.0, "s": 0.5, "en": 1.5, "e": 2.0, "er": 2.5}
"""Linking letters between parts, and what they cost."""
_PART: Final = 4.0
"""Price of each part more."""
_LIMIT: Final = 4.5
"""Doubt above which a word stays whole."""
_UNSTRESSED: Final = frozenset(["be", "er", "ge", "her", "ont", "ver"])
_ATTACHED: Final = PREFIXES | _UNSTRESSED
_LONG: Final = range(4, max(map(len, PREFIXES)) + 1)
"""Letters of a prefix that is more than three."""
_FREEDOM: Final = 0.15
"""What each degree of freedom takes off the price: `gezins|leden` before `gezin|sleden`."""
_SHORT: Final = 2.0
"""Doubt about any part of three letters."""
_FREE: Final = 10
"""Letters plus freedom at which a part is beyond doubt."""


class Splitter:
    """Cuts Dutch compounds."""

    def __init__(self, lexicon: Lexicon, counts: Mapping[str, int] | None = None) -> None:
        self._lexicon = lexicon
        self._counts = counts or {}

    def split(self, word: str) -> tuple[str, ...]:
        """The parts of a folded word with their linking letters, which together are the word; `()` if it is no compound."""
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha() or _opaque(word) or self._lexicon.verb(word):
            return ()
        # What opens many compounds is felt as one word: `cultuur` is not `cult` and `uur`.
        return self._cheapest(word, _LIMIT - max(0, self._lexicon.first(word)) / 2)

    def _cheapest(self, word: str, limit: float) -> tuple[str, ...]:
        end = len(word)
        # For each letter from which parts start: price so far, doubt so far, and where the part before it started.
        reached: dict[int, tuple[float, float, int]] = {0: (0.0, 0.0, -1)}
        for start in range(end):
            if start not in reached:
                continue
            price, doubt, _ = reached[start]
            for after, more, cost in self._steps(word, start):
                offer = (price + cost + _PART, doubt + more, start)
                if offer[1] <= limit and (after not in reached or offer < reached[after]):
                    reached[after] = offer
        if end not in reached:
            return ()
        cuts = [end]
        while cuts[-1] > 0:
            cuts.append(reached[cuts[-1]][2])
        cuts.reverse()
        return tuple(word[left:right] for left, right in pairwise(cuts))

    def _steps(self, word: str, start: int) -> Iterator[tuple[int, float, float]]:
        """Where the part that starts at `start` may end, linking letters included, with its doubt and its price."""
        end = len(word)
        for stop in range(start + 3, min(end, start + LONGEST_PART) + 1):
            part = word[start:stop]
            if len(part) == 3 and part not in SHORT:
                continue
            last = stop == end
            if (start == 0 and last) or part in (SUFFIXES if last else PREFIXES):
                continue
            # Most parts are no words, which shows soonest.
            if (doubt := self.doubt(part, last=last)) > _LIMIT or (start == 0 and _prefixed(word, part, self._lexicon)):
                continue
            price = doubt - _FREEDOM * (self._lexicon.last(part) if last else self._lexicon.first(part))
            if last:
                yield end, doubt, price
                continue
            for link, more in _LINKS.items():
                if stop + len(link) < end and word.startswith(link, stop) and part + link not in PREFIXES:
                    yield stop + len(link), doubt, price + more

    def doubt(self, part: str, *, last: bool) -> float:
        """How little speaks for `part` as a part, 0 for nothing against it; more than the limit if it is no word."""
        free = self._lexicon.last(part) if last else self._lexicon.first(part)
        count = self._counts.get(part, 0)
        if free < 0:
            if len(part) < 5 or (count < 2 and not (last and self._derived(part))):
                return _LIMIT + 1
            free = 0
        if last and self._lexicon.finite(part):
            free = 0
        short = _SHORT if len(part) == 3 else 0
        return max(0.0, short + _FREE - len(part) - free - min(2.0, log2(1 + count) / 2))

    def _derived(self, part: str) -> bool:
        """Whether `part` is made of a listed verb, as any verb allows: `mijder`, `mijders`, `bespreking`."""
        return any(part.endswith(end) and part.removesuffix(end) + "en" in self._lexicon for end in ("er", "ers", "ing", "ingen"))


def _prefixed(word: str, first: str, lexicon: Lexicon) -> bool:
    """Whether `first` is rather a prefix with the next letter or two: `vers` in `verslaving`, `toep` in `toepassen`."""
    if any(word[:size] in PREFIXES for size in _LONG if size > len(first)):
        return True  # `acht` in `achteruitgang`
    for size in range(max(2, len(first) - 2), len(first)):
        prefix = first[:size]
        if prefix in _ATTACHED and (word[size:] in lexicon or (prefix in _UNSTRESSED and word in lexicon)):
            return True
    return False


def bare(part: str, lexicon: Lexicon) -> str:
    """A part without its linking letter: `ervarings` gives `ervaring`. What is a word with that letter keeps it."""
    if part in lexicon:
        return part
    for link in ("s", "en", "e", "er"):
        if part.endswith(link) and part.removesuffix(link) in lexicon:
            return part.removesuffix(link)
    return part


def _opaque(word: str) -> bool:
    return any(word[:size] in OPAQUE and word[size:] in ENDINGS for size in range(4, len(word) + 1))
