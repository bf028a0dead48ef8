"""What a term of a question comes down to: readings, of which a record must hold one."""

from collections.abc import Sequence
from math import log
from typing import Final, Literal, NamedTuple

from synthesis.language.spelling import distance
from synthesis.language.stop_words import ASKING_WORDS, KIND_WORDS, LIGHT_WORDS
from synthesis.query.parse import Term
from synthesis.query.vocabulary import Vocabulary, Word, chained

How = Literal["word", "compound", "parts", "part", "beginning", "correction", "synonym", "translation"]

NEAR: Final = 10
"""How far apart stems may stand that were typed together, or are the parts of a compound."""
NEAR_NAME: Final = 3
"""The same for another name: `beperkt netwerk` is not meant where a `beperking` stands in one sentence with a `netwerk`."""
WEIGHTS: Final[dict[How, float]] = {
    "word": 1.0, "compound": 0.95, "parts": 0.8, "part": 0.4, "beginning": 0.6, "correction": 1.0,
    "synonym": 0.6, "translation": 0.65,
}  # fmt: skip
"""What a record earns by holding a term in another way than as it was typed."""
SAID: Final = 0.9
"""What a record earns by what a saying means (`er gewoon zijn`: presence)."""
SAYING: Final = 0.5
"""What is left of the weight of a word that stands in a saying."""
ASKED: Final = 0.3
"""What is left of the weight of a word with which people ask (`onderzoek`, `methods`)."""


LIGHT: Final = 0.6
"""The same for a word of all subjects (`keep`, `nieuw`)."""


class Reading(NamedTuple):
    """One way to hold a term: stems that stand near to each other, or (`phrase`) next to each other."""

    stems: tuple[str, ...]
    how: How
    label: str
    """As a reader would say it."""
    weight: float
    phrase: bool = False

    @property
    def apart(self) -> int:
        """How many words may stand between its stems."""
        return 0 if self.phrase else NEAR_NAME if self.how in ("synonym", "translation") else NEAR


class Unit(NamedTuple):
    """A term with all its readings, the best first, and how much it tells: rare words tell more."""

    term: Term
    readings: tuple[Reading, ...]
    idf: float
    column: str = ""
    corrected: str = ""
    """The word that was taken instead of the one that was typed."""
    is_name: bool = False

    @property
    def asks(self) -> bool:
        """Whether it is one of the words with which people ask, rather than a word of the subject."""
        words = self.term.words
        return not self.term.phrase and not self.column and all(word in ASKING_WORDS or word in KIND_WORDS for word in words)

    @property
    def is_phrase(self) -> bool:
        """Whether it is several words that were typed between quotation marks."""
        return self.term.phrase and len(self.term.words) > 1

    @property
    def is_light(self) -> bool:
        """Whether it is a word of all subjects."""
        return not self.term.phrase and not self.column and LIGHT_WORDS.issuperset(self.term.words)

    @property
    def own(self) -> tuple[tuple[str, ...], ...]:
        """Stems of the term itself, without what the thesaurus adds."""
        return tuple(reading.stems for reading in self.readings if reading.how in ("word", "correction"))

    def as_saying(self, meant: Sequence[Reading]) -> "Unit":
        """The unit of a word in a saying: what the saying means counts for more than the word itself."""
        literal = [reading._replace(weight=reading.weight * SAYING) for reading in self.readings]
        return self._replace(readings=()).with_readings([*(reading._replace(weight=SAID) for reading in meant), *literal])

    def with_readings(self, more: Sequence[Reading], most: int = 14) -> "Unit":
        """The unit with further readings, each of which is kept once, in its best form."""
        best: dict[tuple[str, ...], Reading] = {}
        for reading in sorted((*self.readings, *more), key=lambda reading: -reading.weight):
            best.setdefault(reading.stems, reading)
        return self._replace(readings=tuple(list(best.values())[:most]))


def unit(term: Term, vocabulary: Vocabulary) -> Unit:
    """The unit of a term: without readings if the corpus holds nothing like it."""
    readings, corrected, is_name = _readings(term, vocabulary)
    for other in term.others:
        readings = [*readings, *_readings(other, vocabulary)[0]]
    own = [reading for reading in readings if reading.weight >= WEIGHTS["parts"]] or readings
    frequent = [min(vocabulary.df(stem) for stem in reading.stems) for reading in own]
    # A phrase is at least as rare as its rarest word.
    if term.phrase and readings:
        frequent = [min(vocabulary.df(stem) for stem in readings[0].stems)]
    tells = idf(vocabulary.size, max(frequent, default=1))
    found = Unit(term, (), tells, term.column, corrected, is_name).with_readings(readings)
    return found._replace(idf=tells * (ASKED if found.asks else LIGHT if found.is_light else 1.0))


def idf(records: int, df: int) -> float:
    """How much a word tells that stands in `df` of so many records."""
    return log(1 + (records + 1) / (df + 1))


def _readings(term: Term, vocabulary: Vocabulary) -> tuple[list[Reading], str, bool]:
    if len(term.words) > 1:
        return _sequence(term, vocabulary), "", False
    text = term.words[0]
    known = vocabulary.word(text)
    abroad = [_reading((stem,), "translation", word.word) for word in vocabulary.cognates(text) for stem in word.stems]
    if known is not None:
        return [*as_typed(known), *abroad], "", known.is_name
    stems = vocabulary.inflected(text)
    if stems or abroad:
        return [*(_reading((stem,), "word", text) for stem in stems), *abroad], "", False
    near = vocabulary.near(text)
    if near and distance(text, near[0].word, 1) == 1:
        return _corrected(near[0]), near[0].word, near[0].is_name
    parts, ways = vocabulary.split(text), []
    if parts:
        ways = [way for way in chained(tuple(part.stems for part in parts)) if vocabulary.together(way, NEAR)]
    if parts and ways:
        return [_reading(way, "parts", " + ".join(part.word for part in parts)) for way in ways], "", False
    begun = vocabulary.beginnings(text)
    if begun:
        return [_reading((stem,), "beginning", word.word) for word in begun for stem in word.stems], "", False
    if near:
        return _corrected(near[0]), near[0].word, near[0].is_name
    return [_reading(word.stems[:1], "part", word.word) for word in vocabulary.pieces(text)], "", False


def replaced(typed: Unit, meant: Word, vocabulary: Vocabulary) -> Unit:
    """The unit of the word that is meant, in place of the one that was typed."""
    tells = idf(vocabulary.size, min(vocabulary.df(stem) for stem in meant.stems))
    return Unit(typed.term, (), tells, typed.column, meant.word, meant.is_name).with_readings(_corrected(meant))


def named_unit(said: str, readings: Sequence[Reading], vocabulary: Vocabulary) -> Unit:
    """The unit of a name that is all stop words: it tells as much as what else that is called."""
    frequent = min(vocabulary.df(stem) for stem in readings[0].stems)
    term = Term(said, tuple(said.split()), phrase=True)
    return Unit(term, (), idf(vocabulary.size, frequent)).with_readings(readings)


def _corrected(word: Word) -> list[Reading]:
    """The readings of the word that is meant."""
    return [reading._replace(how="correction") if reading.how == "word" else reading for reading in as_typed(word)]


def as_typed(word: Word) -> list[Reading]:
    """The readings of a known word: its stems, and its parts if it is a compound."""
    readings = [_reading((stem,), "word", word.word) for stem in word.stems]
    if len(word.parts) > 1:
        readings.append(_reading(word.parts, "parts", word.word))
    return readings


def _sequence(term: Term, vocabulary: Vocabulary) -> list[Reading]:
    """A phrase, or a hyphened word: also as one word."""
    stems = []
    for text in term.words:
        known = vocabulary.word(text)
        stems.append(known.stems if known else tuple(vocabulary.inflected(text)))
    ways = [way for way in chained(tuple(stems)) if vocabulary.together(way)] if all(stems) else []
    found = [Reading(way, "word", term.text, 1.0, phrase=True) for way in ways]
    if not term.phrase:
        joined = vocabulary.word("".join(term.words))
        found += as_typed(joined) if joined else []
        found += [_reading((stem,), "part", text) for text, options in zip(term.words, stems, strict=True) for stem in options]
    return found


def _reading(stems: tuple[str, ...], how: How, label: str) -> Reading:
    return Reading(stems, how, label, WEIGHTS[how])
