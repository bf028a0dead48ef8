"""Full text over all kinds of record: all words first, then some of them.

Every word is looked for as the beginning of a word, in Dutch and English
labels alike, with diacritics and case folded away; words between quotes form
a phrase. What stands in a title weighs most (BM25 with a weight per column).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from synthesis.errors import QueryError
from synthesis.index.docs import locators
from synthesis.index.reader import Reader, Row
from synthesis.index.selection import Selection
from synthesis.language.folding import words

_WEIGHTS: Final = "6.0, 4.0, 4.0, 2.0, 1.0"
_PART: Final = re.compile(r'"([^"]*)"|(\S+)')
_MAX_TERMS: Final = 32
_STOP_WORDS: Final = frozenset(
    "aan als bij dan dat de deze die dit door een en er het hij hoe ik in is je kan met naar niet of om op over te tot uit "  # noqa: SIM905
    "van voor wat was we wel wie wordt ze zich zijn zo a about an and are as at be by do for from has have how into it its "
    "not on or that the their there they this to was were what when which who why will with".split()
)
"""Words that stand in most records: they tell nothing unless nothing else was typed."""


@dataclass(frozen=True)
class Hit:
    """A record that answers the question; the higher its score, the better."""

    row: Row
    score: float

    @property
    def sources(self) -> list[str]:
        """Ids of the sources that it is or rests on."""
        if self.row.kind == "source":
            return [self.row.id]
        return [use["id"] for use in self.row.doc.get("sources", []) if isinstance(use, dict)]

    @property
    def locator(self) -> dict[str, Any] | None:
        """The first place that it names."""
        return next((dict(where) for _, _, where in locators(self.row.doc)), None)

    def contract(self, lang: str) -> dict[str, Any]:
        """The hit as `query --format json` gives it."""
        return {
            "kind": self.row.kind,
            "id": self.row.id,
            "title": self.row.title(lang),
            "score": self.score,
            "sources": self.sources,
            "themes": self.row.doc.get("themes", []),
            "locator": self.locator,
        }


@dataclass(frozen=True)
class Answer:
    """What was found: the best hits, how many there are in all, and how the question was taken."""

    query: str
    hits: list[Hit]
    total: int
    suggestions: list[str] = field(default_factory=list)
    some_words: bool = False
    """No record holds all words; these hold some."""


def search(reader: Reader, text: str, selection: Selection, limit: int | None = 20) -> Answer:
    """The records that hold the words of `text`, the best first; without words, all records of the selection.

    Arguments:
        limit: how many hits to give; None for all.

    Raises:
        QueryError: there is nothing to look for.
    """
    terms = parse(text)
    if not terms:
        if selection.is_empty or text.strip():
            raise QueryError("There is no word to look for.", "give a word, or narrow down with --theme, --group, …")
        rows = [Hit(row, 0.0) for row in _listed(reader, selection)]
        return Answer(text, rows[:limit], len(rows))
    for joiner in (" AND ", " OR ") if len(terms) > 1 else (" AND ",):
        total = _count(reader, joiner.join(terms), selection)
        if total:
            hits = list(_ranked(reader, joiner.join(terms), selection, limit))
            return Answer(text, hits, total, some_words=joiner == " OR ")
    return Answer(text, [], 0, suggestions=near_words(reader, text))


def parse(text: str) -> list[str]:
    """The terms of a question in the language of FTS5: phrases as they are, words as beginnings."""
    terms: list[str] = []
    for phrase, word in _PART.findall(text):
        found = words(phrase or word)
        if phrase and len(found) > 1:
            terms.append('"' + " ".join(found) + '"')
        else:
            terms.extend(f'"{part}"*' if len(part) > 2 else f'"{part}"' for part in found)
    telling = [term for term in terms if term.strip('*"') not in _STOP_WORDS]
    return list(dict.fromkeys(telling or terms))[:_MAX_TERMS]


def _listed(reader: Reader, selection: Selection) -> Iterator[Row]:
    where, values = selection.condition()
    return reader.rows(where, values)


def _narrowed(selection: Selection) -> tuple[str, list[str | int]]:
    """A condition on the rows of the full text, and its values."""
    if selection.is_empty:
        return "", []
    where, values = selection.condition()
    # The plus keeps SQLite from asking the full text anew for every record of the selection.
    return f" AND +rowid IN (SELECT rid FROM record WHERE {where})", values


def _count(reader: Reader, match: str, selection: Selection) -> int:
    narrowed, values = _narrowed(selection)
    sql = f"SELECT count(*) FROM search WHERE search MATCH ?{narrowed}"
    return int(reader.database.execute(sql, [match, *values]).fetchone()[0])


def _ranked(reader: Reader, match: str, selection: Selection, limit: int | None) -> Iterator[Hit]:
    narrowed, values = _narrowed(selection)
    sql = (
        f"SELECT rowid, bm25(search, {_WEIGHTS}) AS rank FROM search WHERE search MATCH ?{narrowed} ORDER BY rank, rowid LIMIT ?"
    )
    found = reader.database.execute(sql, [match, *values, -1 if limit is None else limit]).fetchall()
    rows = reader.by_rid([rid for rid, _ in found])
    for rid, rank in found:
        yield Hit(rows[rid], round(-rank, 4))


def near_words(reader: Reader, text: str, limit: int = 3) -> list[str]:
    """The question with its unknown words replaced by words of the corpus that come nearest, the likeliest first.

    Empty if every word is known or nothing comes near.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    # Frequent words first: of equally near words the extraction keeps this order.
    vocabulary = [str(row[0]) for row in reader.database.execute("SELECT term FROM search_words ORDER BY doc DESC, term")]
    known = set(vocabulary)
    spellings: list[list[str]] = []
    for word in words(text)[:_MAX_TERMS]:
        near: list[str] = []
        if word not in known and len(word) > 3:
            furthest = 1 if len(word) < 6 else 2
            found = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=furthest, limit=limit)
            near = [term for term, distance, _ in found if distance == found[0][1]]
        spellings.append(near or [word])
    if all(word in options for word, options in zip(words(text), spellings, strict=False)):
        return []
    many = max(len(options) for options in spellings)
    tries = [" ".join(options[min(index, len(options) - 1)] for options in spellings) for index in range(min(many, limit))]
    return list(dict.fromkeys(tries))
