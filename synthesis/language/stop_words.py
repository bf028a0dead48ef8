"""Words that stand in most texts and tell nothing of their subject, Dutch and English, folded."""

from typing import Final

from synthesis.language.folding import words

STOP_WORDS: Final = frozenset(
    "aan al alle als ander andere bij dan dat de deze die dit door een eens en er geen had heb hebben heeft het hij hoe hoeveel "  # noqa: SIM905
    "hun ik in is je kan kunnen maar me meer men met mijn na naar niet nog nu of om omdat ons ook op over per te tegen toch tot "
    "u uit van vanuit veel voor waar waarom waarbij wanneer want waren was wat we wel welk welke werd wie wij worden wordt zal "
    "ze zelf zich zij zijn zo zoals zou zouden "
    "a about after all also an and any are as at be been but by can could do does for from had has have her his how i if in "
    "into is it its me more most my no nor not of on or our s she should so some such t than that the their them then there "
    "these they this those to was we were what when where which while who whom whose why will with would you your".split()
)
_LONGEST_WORD: Final = 64
"""Longer strings are addresses and slips of the keyboard, not words."""


def telling_words(text: str) -> list[str]:
    """The words of a text that tell something, folded, in order."""
    return [word[:_LONGEST_WORD] for word in words(text) if word not in STOP_WORDS]
