"""Stems: what the forms of one word have in common."""

from functools import cache
from typing import Any, Final

ALGORITHMS: Final = {"nl": "dutch_porter", "en": "english"}
"""Languages that have stems, and their Snowball algorithm. Dutch has a second, Kraaij-Pohlmann's: it finds participles
(`versterkt`), but takes `ge` off every word, so that `gezin` meets `zin` and `gezond` `zon`. Lemmas need no such thing."""

IRREGULAR: Final = {
    "leden": "lid",
    "ouder": "ouder",
    "ouders": "ouder",
    "oudere": "oudere",
    "ouderen": "oudere",
    "jongere": "jongere",
    "jongeren": "jongere",
}
"""Dutch words whose stem would say something else: `leden` is also the past of `lijden`, and older people are no parents."""


@cache
def _stemmer(algorithm: str) -> Any:
    import Stemmer  # type: ignore[import-not-found]

    # No cache of its own: an index analyses each word once.
    return Stemmer.Stemmer(algorithm, 0)


def _apply(algorithm: str, word: str) -> str:
    stem: str = _stemmer(algorithm).stemWord(word)
    return stem if len(stem) > 1 else word


def bare_stem(word: str, lang: str) -> str:
    """The Snowball stem of a folded word; the word itself in a language without stems, or if nothing would be left."""
    if lang not in ALGORITHMS or not word.isalpha():
        return word
    if lang == "nl" and word in IRREGULAR:
        return IRREGULAR[word]
    return _apply(ALGORITHMS[lang], word)


def verb_of(noun: str) -> str:
    """The Dutch verb that a noun in `-atie` is made of, if there is one: `participatie` gives `participeren`; else ``""``."""
    return f"{noun.removesuffix('atie')}eren" if noun.endswith("atie") and len(noun) > 7 else ""


def quick_stems(word: str) -> list[str]:
    """The stems that a folded word of unknown language may have, likeliest Dutch first; without a dictionary, so cheap.

    Some may be no stem at all: look each up in the index, and take those that it has.
    """
    if not word.isalpha():
        return [word]
    found = [bare_stem(word, "nl"), bare_stem(word, "en")]
    if word not in IRREGULAR and not word.startswith("ge"):
        found.append(_apply("dutch", word))
    if verb := verb_of(word.removesuffix("s")):
        found.append(bare_stem(verb, "nl"))
    return list(dict.fromkeys(found))
