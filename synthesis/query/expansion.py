"""The thesaurus at work: synonyms, the other language, and words written together or apart.

Terms that stand side by side may name a concept together; the longest name that fits is taken. What the thesaurus adds
counts less than what was typed.
"""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Final

from synthesis.language.folding import words
from synthesis.language.stop_words import STOP_WORDS, telling_words
from synthesis.language.synonyms import verbatim
from synthesis.query.units import WEIGHTS, How, Reading, Unit, as_typed, named_unit
from synthesis.query.vocabulary import Vocabulary, chained

_LONGEST_NAME: Final = 5
_BETWEEN: Final = 3
"""Words that may stand between those of a saying: `er` gewoon voor iemand `zijn`."""
_TRUST: Final = {"concept": 1.0, "intervention": 1.0, "term": 0.9}
"""How far the names of a record of this kind mean the same thing; those of other kinds, such as a theme, are only headings."""
_EVERYDAY: Final = 0.8
"""The same for the synonyms of the domain: they may mean something else in this corpus."""
_MOST: Final = 40
_LONGEST_TEXT: Final = 400
_QUOTED: Final = re.compile(r'"[^"]*"')


def expand(database: sqlite3.Connection, vocabulary: Vocabulary, units: Sequence[Unit], text: str = "") -> list[Unit]:
    """The units with the readings that the thesaurus adds; `text` is the question, whose names may hold little words.

    What was typed between quotation marks is meant to the letter: nothing is added to it.
    """
    found = list(units)
    if any(unit.is_phrase for unit in units):
        text = _QUOTED.sub(" ", text)
    for said, rids in _with_little_words(database, text).items():
        more = [reading for rid in rids for reading in _names(database, rid, {"nl", "en"}, 1.0)]
        more += _synonyms(database, [verbatim(said)])
        words_said = set(said.split())
        held = [place for place, unit in enumerate(units) if not unit.column and words_said.issuperset(unit.term.words)]
        for place in held:
            found[place] = found[place].as_saying(more) if more else found[place]
        if not held and more:
            found.append(named_unit(said, more, vocabulary))
    for first, last in _side_by_side(units):
        joined = vocabulary.word("".join(unit.term.words[0] for unit in units[first:last]))
        if joined is not None:
            more = [Reading(reading.stems, "compound", reading.label, WEIGHTS["compound"]) for reading in as_typed(joined)[:2]]
            for place in range(first, last):
                found[place] = found[place].with_readings(more)
    taken: set[int] = set()
    for size in range(min(_LONGEST_NAME, len(units)), 0, -1):
        for first in range(len(units) - size + 1):
            span = range(first, first + size)
            if taken.isdisjoint(span) and not any(units[place].column or units[place].is_phrase for place in span):
                more = list(_other_names(database, [units[place] for place in span]))
                if more:
                    taken.update(span)
                for place in span:
                    found[place] = found[place].with_readings(more)
    return found


def named_records(database: sqlite3.Connection, units: Sequence[Unit]) -> dict[int, float]:
    """Records that go by a name in the question, with the share of the question that the name covers."""
    whole = sum(unit.idf for unit in units) or 1.0
    found: dict[int, float] = {}
    for size in range(min(_LONGEST_NAME, len(units)), 0, -1):
        for first in range(len(units) - size + 1):
            span = units[first : first + size]
            share = sum(unit.idf for unit in span) / whole
            for rid, (_, _, preferred) in _named(database, span).items():
                found[rid] = max(share * preferred, found.get(rid, 0.0))
    return found


def _side_by_side(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    for first in range(len(units) - 1):
        if all(len(unit.term.words) == 1 and not unit.column for unit in units[first : first + 2]):
            yield first, first + 2


def _with_little_words(database: sqlite3.Connection, text: str) -> dict[str, list[int]]:
    """Names in the text of which most words are stop words (`being there`), and the records that are called so."""
    said = words(text[:_LONGEST_TEXT])
    spans = [said[first : first + size] for size in range(2, _LONGEST_NAME + 1) for first in range(len(said) - size + 1)]
    names = {" ".join(span) for span in spans if sum(word in STOP_WORDS for word in span) >= len(span) - 1}
    found: dict[str, list[int]] = {}
    if len(said) > 1:
        found.update((saying, []) for saying in _sayings(database, said))
    if names:
        kinds = ", ".join(f"'{kind}'" for kind in _TRUST)
        sql = (
            f"SELECT folded, rid FROM name JOIN record USING (rid) WHERE kind IN ({kinds}) "
            f"AND folded IN ({','.join('?' * len(names))}) ORDER BY folded, rid"
        )
        for folded, rid in database.execute(sql, sorted(names)):
            found.setdefault(folded, []).append(rid)
    return found


def _sayings(database: sqlite3.Connection, said: Sequence[str]) -> Iterator[str]:
    """Sayings of the domain whose words stand in this order in what was said, with at most a few others between."""
    held = set(said)
    for (stems,) in database.execute("SELECT DISTINCT stems FROM synonym WHERE stems >= '\"' AND stems < '#' ORDER BY stems"):
        saying = stems.strip('"').split()
        if held.issuperset(saying) and _in_order(saying, said):
            yield " ".join(saying)


def _in_order(saying: Sequence[str], said: Sequence[str]) -> bool:
    for start, word in enumerate(said):
        if word == saying[0]:
            rest = iter(said[start : start + len(saying) + _BETWEEN])
            if all(any(word == other for other in rest) for word in saying):
                return True
    return False


def _typed(unit: Unit) -> tuple[str, ...]:
    """The ways in which the term may stand in a name."""
    return tuple(dict.fromkeys(" ".join(reading.stems) for reading in unit.readings if reading.weight >= WEIGHTS["parts"]))


def _spelt(span: Sequence[Unit]) -> list[str]:
    """The ways in which the terms may stand in one name; none if one of them stands in no name."""
    options = [_typed(unit) for unit in span]
    return [" ".join(way) for way in chained(tuple(options))] if all(options) else []


def _named(database: sqlite3.Connection, span: Sequence[Unit]) -> dict[int, tuple[str, set[str], float]]:
    """What is called as these terms say: for each record its kind, the languages of that name, and how preferred it is.

    Where a name has the very words that were typed, names that only share their stems mean something else.
    """
    typed = _spelt(span)
    sql = (
        "SELECT rid, kind, lang, text, preferred FROM label JOIN record USING (rid) "
        f"WHERE stems IN ({','.join('?' * len(typed))}) ORDER BY rid, lang, text LIMIT {_MOST}"
    )
    rows = list(database.execute(sql, typed))
    said = [word for unit in span for word in unit.term.words]
    exact = [row for row in rows if telling_words(row[3]) == said]
    found: dict[int, tuple[str, set[str], float]] = {}
    for rid, kind, lang, _, preferred in exact or rows:
        _, langs, before = found.get(rid, (kind, set(), 0.8))
        found[rid] = (kind, langs | {lang}, 1.0 if preferred == 2 else before)
    return found


def _other_names(database: sqlite3.Connection, span: Sequence[Unit]) -> Iterator[Reading]:
    """What else that is called which is called so, in the thesaurus and in everyday speech."""
    for rid, (kind, langs, _) in _named(database, span).items():
        if kind in _TRUST:
            yield from _names(database, rid, langs, _TRUST[kind])
    yield from _synonyms(database, _spelt(span))


def _synonyms(database: sqlite3.Connection, typed: Sequence[str]) -> Iterator[Reading]:
    """What else is said for what these stems say."""
    sql = f"""
SELECT DISTINCT other.stems, other.lang = own.lang, other.text, other.position
FROM synonym own JOIN synonym other USING (ring)
WHERE own.stems IN ({",".join("?" * len(typed))}) AND other.stems <> own.stems AND other.held
ORDER BY other.position, other.lang, other.stems LIMIT ?
"""
    for stems, same, text, _ in database.execute(sql, [*typed, _MOST]):
        how: How = "synonym" if same else "translation"
        yield Reading(tuple(stems.split()), how, text, round(WEIGHTS[how] * _EVERYDAY, 3))


def _names(database: sqlite3.Connection, rid: int, langs: set[str], trust: float) -> Iterator[Reading]:
    """What the record is called in these languages and in the other, its label before its aliases."""
    sql = (
        "SELECT stems, lang, text, preferred FROM label WHERE rid = ? AND preferred > 0 "
        "ORDER BY preferred DESC, lang, stems LIMIT ?"
    )
    for stems, lang, text, preferred in database.execute(sql, (rid, _MOST)):
        how: How = "synonym" if lang in langs else "translation"
        yield Reading(tuple(stems.split()), how, text, round(WEIGHTS[how] * trust * (1.0 if preferred == 2 else 0.9), 3))
