"""Which words of the hits are the ones that were asked for."""

import sqlite3
from collections.abc import Mapping

from synthesis.language.stop_words import telling_words
from synthesis.query.answer import Answer, Hit
from synthesis.query.units import Reading


def marked_words(database: sqlite3.Connection, answer: Answer) -> Mapping[int, frozenset[str]]:
    """For each hit (rid) the folded words, as it writes them, that a reader may want to see: those that were looked for.

    Of a name of several words (`sociaal netwerk`), no word is marked unless the hit has them all.
    """
    readings = [reading for unit in answer.units for reading in unit.readings]
    if not readings:
        return {}
    said = {hit.row.rid: frozenset(_words(hit)) for hit in answer.hits}
    stems = _stems(database, sorted(frozenset().union(*said.values())))
    return {rid: _marked(words, stems, readings) for rid, words in said.items()}


def _words(hit: Hit) -> list[str]:
    doc = hit.row.doc
    found = telling_words(f"{hit.row.title_nl} {hit.row.title_en} {hit.row.short_nl}")
    for field in ("summary", "definition"):
        if isinstance(doc.get(field), dict):
            found += (word for text in doc[field].values() for word in telling_words(text))
    return found


def _stems(database: sqlite3.Connection, words: list[str]) -> dict[str, frozenset[str]]:
    """The stems of each word and of its parts."""
    found: dict[str, frozenset[str]] = {}
    for start in range(0, len(words), 900):
        some = words[start : start + 900]
        sql = f"SELECT word, stems, parts FROM word WHERE word IN ({','.join('?' * len(some))})"
        found.update((word, frozenset([*own.split(), *parts.split()])) for word, own, parts in database.execute(sql, some))
    return found


def _marked(words: frozenset[str], stems: Mapping[str, frozenset[str]], readings: list[Reading]) -> frozenset[str]:
    held = frozenset().union(*(stems.get(word, frozenset()) for word in words))
    wanted = {stem for reading in readings if held.issuperset(reading.stems) for stem in reading.stems}
    return frozenset(word for word in words if not wanted.isdisjoint(stems.get(word, ())))
