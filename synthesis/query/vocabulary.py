"""What the index knows of words: their stems, their parts, how common they are, and which are near to a strange one."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from synthesis.language.spelling import LEAST, distance, furthest, keys

_LINKS: Final = ("", "s", "en", "e", "n")
"""Sounds between the parts of a Dutch compound."""
_SHORTEST_PART: Final = 4
_SHORTEST_COGNATE: Final = 6
_MOST_BEGINNINGS: Final = 12
_LEAST_BEGINNING: Final = 4
_RARE: Final = 2
"""Records that hold a word which may be a slip."""
_FAR_MORE: Final = 10


class Word(NamedTuple):
    """A word that the index knows; no record holds it if its `df` is 0, and it only leads to others that mean the same."""

    word: str
    stems: tuple[str, ...]
    parts: tuple[str, ...]
    df: int
    named: int

    @property
    def is_name(self) -> bool:
        """Whether it is known as the name of an author more than as anything else."""
        return 0 < self.named * 3 >= self.df


class Vocabulary:
    """Looks words up; each once."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._words: dict[str, Word | None] = {}
        self._df: dict[str, int] = {}

    @cached_property
    def size(self) -> int:
        """How many records there are."""
        return int(self._database.execute("SELECT max(rid) FROM record").fetchone()[0] or 0)

    def word(self, word: str) -> Word | None:
        """The word, if the index holds it."""
        if word not in self._words:
            row = self._database.execute("SELECT word, stems, parts, df, named FROM word WHERE word = ?", (word,)).fetchone()
            self._words[word] = _word(row) if row else None
        return self._words[word]

    def df(self, stem: str) -> int:
        """In how many records the stem stands."""
        if stem not in self._df:
            row = self._database.execute("SELECT df FROM stem WHERE stem = ?", (stem,)).fetchone()
            self._df[stem] = int(row[0]) if row else 0
        return self._df[stem]

    def together(self, stems: Sequence[str], apart: int = 0) -> bool:
        """Whether a record holds these stems next to each other, or at most so many words apart."""
        said = " ".join(f'"{stem}"' for stem in stems)
        match = f"NEAR({said}, {apart})" if apart else f'"{" ".join(stems)}"'
        return self._database.execute("SELECT 1 FROM search WHERE search MATCH ? LIMIT 1", (match,)).fetchone() is not None

    def inflected(self, word: str) -> list[str]:
        """Known stems of a word that itself is not known."""
        from synthesis.language.stems import quick_stems

        return [stem for stem in quick_stems(word) if self._knows(stem)]

    def _knows(self, stem: str) -> bool:
        return self._database.execute("SELECT 1 FROM stem WHERE stem = ?", (stem,)).fetchone() is not None

    def cognates(self, word: str) -> list[Word]:
        """Known words that the word would be in the other language, but for its ending."""
        if len(word) < _SHORTEST_COGNATE or not word.isalpha():
            return []
        from synthesis.language.cognates import cognates

        spelt = cognates(word)
        marks = ",".join("?" * len(spelt))
        sql = f"SELECT word, stems, parts, df, named FROM word WHERE word IN ({marks}) AND df ORDER BY df DESC, word"
        return [_word(row) for row in self._database.execute(sql, spelt)]

    def beginnings(self, start: str) -> list[Word]:
        """The most common words that begin so."""
        if len(start) < _LEAST_BEGINNING:
            return []
        sql = "SELECT word, stems, parts, df, named FROM word WHERE word >= ? AND word < ? AND df ORDER BY df DESC, word LIMIT ?"
        rows = self._database.execute(sql, (start, start[:-1] + chr(ord(start[-1]) + 1), _MOST_BEGINNINGS))
        return [_word(row) for row in rows]

    def split(self, word: str) -> list[Word]:
        """The known words that an unknown compound is made of; empty if it cannot be taken apart."""
        best: tuple[int, list[Word]] | None = None
        for end in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            heads = [self.word(word[: end - len(link)]) for link in _LINKS if word[:end].endswith(link)]
            head = next((found for found in heads if found and len(found.word) >= _SHORTEST_PART), None)
            tail = self._form(word[end:]) if head else None
            if head and tail and (best is None or min(head.df, tail.df) > best[0]):
                best = (min(head.df, tail.df), [head, tail])
        return best[1] if best else []

    def _form(self, word: str) -> Word | None:
        """The word, or one that only its stem is known of."""
        found = self.word(word)
        if found is None:
            stems = tuple(self.inflected(word))
            found = Word(word, stems, (), max(map(self.df, stems)), 0) if stems else None
        return found

    def pieces(self, word: str) -> list[Word]:
        """A known word that an unknown compound begins with, and one that it ends with: the longest ones."""
        sizes = range(len(word) - _SHORTEST_PART, _SHORTEST_PART, -1)
        heads = (found for size in sizes if (found := self.word(word[:size])) and found.df)
        tails = (found for size in sizes if (found := self.word(word[-size:])) and found.df)
        return [found for found in (next(heads, None), next(tails, None)) if found]

    def commoner(self, word: str) -> Word | None:
        """A word one edit away that is far more common than this rare one."""
        own = self.word(word)
        if own is None or not 0 < own.df <= _RARE:
            return None
        options = (found for found in self.near(word, 20) if found.df >= own.df * _FAR_MORE)
        return next((found for found in options if distance(word, found.word, 1) == 1), None)

    def near(self, word: str, most: int = 3) -> list[Word]:
        """Known words within the edits that the word is forgiven: the nearest first, of these the most common."""
        if len(word) < LEAST or not word.isalpha():
            return []
        wanted = sorted(keys(word))
        limit = furthest(word)
        sql = (
            "SELECT word, stems, parts, df, named FROM word WHERE word IN "
            f"(SELECT word FROM spelling WHERE key IN ({','.join('?' * len(wanted))}))"
        )
        found = []
        for row in self._database.execute(sql, wanted):
            # A slip seldom falls on the first letter: two slips of which one does are another word.
            far = distance(word, row[0], limit) + (row[0][0] != word[0]) * 0.5
            if 0 < far <= limit:
                found.append((far, -row[3], row[0], _word(row)))
        return [entry[-1] for entry in sorted(found, key=lambda entry: entry[:3])[:most]]


def _word(row: tuple[str, str, str, int, int]) -> Word:
    return Word(row[0], tuple(row[1].split()), tuple(row[2].split()), row[3], row[4])


def chained(stems: tuple[tuple[str, ...], ...], most: int = 8) -> Iterator[tuple[str, ...]]:
    """Each way to take one stem of every word, the first ones if there are many."""
    ways: list[tuple[str, ...]] = [()]
    for options in stems:
        ways = [(*way, option) for way in ways for option in options][:most]
    return iter(ways)
