"""Fills the full text: every record as stems, and the words, stems, spellings and labels by which a question finds them.

The texts are gone through once, and their words put aside. Dutch words are counted on the way, which tells the splitter of
compounds what is common here; then each record is written. Each distinct word is analysed once.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from synthesis.index.docs import NAME, TONGUES, Doc, Piece, full_text, labels, titles
from synthesis.index.facets import ancestors, token, year_tokens
from synthesis.index.schema import CLASS_SHIFT
from synthesis.index.spoken import Spoken, packed, spoken, unpacked
from synthesis.index.words import Wordbook
from synthesis.index.writer import insert
from synthesis.language.dates import year
from synthesis.language.spelling import keys
from synthesis.language.stop_words import telling_words
from synthesis.language.synonyms import read_synonyms, verbatim

Key = tuple[str, str]

_LABELLED: Final = ("concept", "theme", "intervention", "frame", "term")
_COLUMNS: Final = ("title", "statement", "author", "keywords", "body")

# Where a search that has to stop early begins: what was made of the sources, then sources in use, cited ones, and the others.
_RANKED: Final = """
CREATE TEMP TABLE ranked AS
SELECT CASE WHEN kind <> 'source' THEN 0
  WHEN EXISTS (SELECT 1 FROM link WHERE to_rid = rid) THEN 1
  WHEN EXISTS (SELECT 1 FROM locator WHERE locator.rid = record.rid AND field = 'cited_in') THEN 2
  ELSE 3 END AS rank, rid, year
FROM record ORDER BY rank, rid
"""
_THEMED: Final = """
CREATE TEMP TABLE themed AS
SELECT source_rid AS rid, group_concat(theme_rid, ' ') AS themes
FROM (SELECT source_rid, theme_rid FROM theme_source ORDER BY source_rid, theme_rid) GROUP BY source_rid
"""
# A record is of the years of the works that it rests on.
_DATED: Final = """
CREATE TEMP TABLE dated AS
SELECT rid, group_concat(year, ' ') AS years FROM (
  SELECT DISTINCT from_rid AS rid, year FROM link JOIN record ON record.rid = to_rid
  WHERE field LIKE 'sources%' AND year NOTNULL ORDER BY from_rid, year
) GROUP BY rid
"""
_BY_RID: Final = ("themed", "dated")
_ROWS: Final = f"""
SELECT rank << {CLASS_SHIFT} | ranked.rid, own, context, counted, themes, coalesce(year, '') || ' ' || coalesce(years, '')
FROM ranked CROSS JOIN said ON said.rid = ranked.rid LEFT JOIN themed ON themed.rid = ranked.rid
LEFT JOIN dated ON dated.rid = ranked.rid ORDER BY ranked.rowid
"""


_RARE: Final = 5
"""In so few records a word may stand for the saying of which it is the one telling word (`zelf meegemaakt`)."""

# A stem that no record holds may still lead to others.
_LEADING: Final = """
INSERT OR IGNORE INTO stem SELECT stems, 0 FROM synonym WHERE instr(stems, ' ') = 0 AND stems NOT LIKE '"%' ORDER BY stems
"""

_SEARCH: Final = """
INSERT INTO search (rowid, title, statement, author, context, keywords, body, parts, facets) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


class FullText:
    """What the records of a corpus say, column by column."""

    def __init__(self, database: sqlite3.Connection, docs: Mapping[Key, Doc]) -> None:
        self.database = database
        self.docs = docs
        self.dutch: Counter[str] = Counter()
        self.labelled: list[tuple[int, str, str, int]] = []
        self._titles = cache(self._titles_anew)
        self._theme = cache(self._theme_anew)

    def spoken(self, rid: int, kind: str, doc: Doc) -> tuple[bytes, bytes]:
        """The words of a record, and those of what it carries; what is Dutch is counted."""
        columns = full_text(doc)
        own = [spoken(columns[name]) for name in _COLUMNS]
        for column in own:
            for lang, words, _ in column:
                if lang == "nl":
                    self.dutch.update(words)
        if kind in _LABELLED:
            self.labelled.extend((rid, *label) for label in labels(doc))
        return packed(own), packed([self._context(doc)])

    def _context(self, doc: Doc) -> list[Spoken]:
        """Labels of the themes and terms that the record carries, and who wrote what it rests on: a query may name these."""
        found: list[Spoken] = []
        for kind, field in (("theme", "themes"), ("term", "groups"), ("term", "design")):
            value = doc.get(field, ())
            for id in value if isinstance(value, list) else ():
                found += self._titles((kind, id))
        credits: list[Piece] = []
        for use in doc.get("sources", ()):
            if isinstance(use, dict):
                source = self.docs.get(("source", use["id"]), {})
                credits += ((NAME, name.get("family") or name.get("literal", "")) for name in source.get("author", ()))
                credits.append((NAME, str(year(source) or "")))
        return [*found, *spoken(credits)]

    def _titles_anew(self, key: Key) -> list[Spoken]:
        return spoken(zip(TONGUES, titles(self.docs.get(key, {})), strict=True))

    def write(self) -> None:
        """Fills the tables `search`, `word`, `stem`, `synonym`, `spelling` and `label`, when all others are filled."""
        book = Wordbook(self.dutch)
        for sql in (_RANKED, _THEMED, _DATED, *(f"CREATE UNIQUE INDEX temp.{name}_rid ON {name}(rid)" for name in _BY_RID)):
            self.database.execute(sql)
        # One by one: FTS5 takes rows that come together in one statement as changes of one moment, at nearly twice the cost.
        self.database.executemany(_SEARCH, self._rows(book))
        self.database.execute("INSERT INTO stem SELECT term, doc FROM search_words WHERE instr(term, ':') = 0 ORDER BY term")
        insert(self.database, "synonym", self._synonyms(book))
        self.database.execute(_LEADING)
        insert(self.database, "word", book.words(self.database.execute("SELECT stem, df FROM stem ORDER BY stem")))
        insert(self.database, "near", ((key, word) for word in book.correctable() for key in keys(word)))
        self.database.execute("INSERT INTO spelling SELECT DISTINCT key, word FROM near ORDER BY key, word")
        rows = (
            (stems, rid, lang, text, preferred)
            for rid, lang, text, preferred in self.labelled
            for stems in book.sequences(text, lang)
        )
        self.database.executemany("INSERT OR IGNORE INTO label VALUES (?, ?, ?, ?, ?)", rows)
        for table in ("ranked", *_BY_RID):
            self.database.execute(f"DROP TABLE temp.{table}")

    def _rows(self, book: Wordbook) -> Iterator[tuple[int | str, ...]]:
        """The rows of the table `search`, by rising rowid: the full text cannot take them in another order without haste."""
        for rowid, own, context, counted, themes, years in self.database.execute(_ROWS):
            title, statement, author, keywords, body = unpacked(own)
            (around,) = unpacked(context)
            if themes:
                pairs = dict.fromkeys(counted.split())
                for theme in map(int, themes.split()):
                    labelled, above = self._theme(theme)
                    around += labelled
                    pairs |= above
                counted = " ".join(pairs)
            dates = dict.fromkeys(each for year in years.split() for each in year_tokens(int(year)))
            said, parts = book.record((title, statement, author, around, keywords, body))
            yield rowid, *said, parts, " ".join((counted, *dates))

    def _synonyms(self, book: Wordbook) -> Iterator[tuple[int | str, ...]]:
        """Rows of the table `synonym`: rings that say something in another way, and of which the corpus holds a member."""
        counts = dict(self.database.execute("SELECT stem, df FROM stem"))
        for number, ring in enumerate(read_synonyms(), 1):
            found: dict[tuple[str, str], tuple[str, int]] = {}
            for lang, members in zip(TONGUES, ring, strict=True):
                for position, text in enumerate(members, 1):
                    stems = next(book.sequences(text, lang), "") or verbatim(text)
                    found.setdefault((stems, lang), (text, position))
                    if stems[0] == '"' and len(alone := book.telling_alone(text, lang)) > 4 and counts.get(alone, 0) <= _RARE:
                        found.setdefault((alone, lang), (text, position))
            held = {stems for stems, _ in found if counts.keys() >= set(stems.split())}
            if held and len({stems for stems, _ in found}) > 1:
                book.learn(word for (stems, _), (text, _) in found.items() if stems[0] != '"' for word in telling_words(text))
                for (stems, lang), (text, position) in found.items():
                    yield stems, number, lang, text, position, int(stems in held)

    def _theme_anew(self, rid: int) -> tuple[list[Spoken], dict[str, None]]:
        (id,) = self.database.execute("SELECT id FROM record WHERE rid = ?", (rid,)).fetchone()
        return self._titles(("theme", id)), dict.fromkeys(token("theme", above) for above in ancestors(id, self.docs))
