"""Which words of the hits are the ones that were asked for."""

import sqlite3

from synthesis.language.stop_words import telling_words
from synthesis.query.answer import Answer


def marked_words(database: sqlite3.Connection, answer: Answer) -> frozenset[str]:
    """The folded words, as the hits write them, that a reader may want to see: those with a stem that was looked for."""
    wanted = {stem for unit in answer.units for reading in unit.readings for stem in reading.stems}
    if not wanted:
        return frozenset()
    said: set[str] = set()
    for hit in answer.hits:
        doc = hit.row.doc
        said.update(telling_words(f"{hit.row.title_nl} {hit.row.title_en} {hit.row.short_nl}"))
        for field in ("summary", "definition"):
            if isinstance(doc.get(field), dict):
                said.update(word for text in doc[field].values() for word in telling_words(text))
    found: set[str] = set()
    words = sorted(said)
    for start in range(0, len(words), 900):
        some = words[start : start + 900]
        sql = f"SELECT word, stems, parts FROM word WHERE word IN ({','.join('?' * len(some))})"
        for word, stems, parts in database.execute(sql, some):
            if not wanted.isdisjoint([*stems.split(), *parts.split()]):
                found.add(word)
    return frozenset(found)
