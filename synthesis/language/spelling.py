"""How far two spellings lie apart, and the keys by which near spellings are found without comparing all.

Two words within two edits share a string that is left when at most two letters are struck out of each. With the
struck strings of the vocabulary in a table, a mistyped word finds its neighbours by look-ups alone (the idea of SymSpell;
only the first letters count, so that long words do not cost more).
"""

from itertools import combinations
from typing import Final
from zlib import crc32

PREFIX: Final = 7
"""Letters of a word that its keys are made of."""
SHORT: Final = 5
"""Words up to this length are forgiven one edit, longer ones two."""
LEAST: Final = 4
"""Shorter words are not corrected: nearly every string is near to one."""


def furthest(word: str) -> int:
    """How many edits a word of this length is forgiven."""
    return 1 if len(word) <= SHORT else 2


def keys(word: str) -> set[int]:
    """Checksums of the strings that are left of the word's first letters when up to two are struck out."""
    head = word[:PREFIX]
    left = {head}
    for struck in range(1, furthest(word) + 1):
        left.update("".join(letters) for letters in combinations(head, len(head) - struck))
    return {crc32(text.encode()) for text in left if len(text) > 1}


def distance(one: str, other: str, most: int) -> int:
    """Edits between two words (insert, strike out, replace, swap two neighbours); `most` + 1 if there are more.

    Optimal string alignment: no stretch is edited twice.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, sign in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != sign))
            if before and column > 1 and letter == other[column - 2] and one[row - 2] == sign:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return min(last[-1], most + 1)
