"""What a build puts aside between its passes, so that it needs not hold the corpus in memory.

All of it stands in temporary tables, which SQLite keeps on disk once they are large.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from synthesis.index.docs import Doc
from synthesis.index.freshness import storable
from synthesis.index.rows import Numbers
from synthesis.index.writer import NULL, Writer, insert
from synthesis.language.citing import short_citations, year_suffixes
from synthesis.language.dates import year
from synthesis.reading.corpus import Corpus

_REMEMBERED: Final = 20_000
_CREDITS: Final = ("type", "title", "author", "editor", "issued", "original-date")
"""What a short citation is made of."""

_TABLES: Final = (
    "staged (rid INTEGER PRIMARY KEY, kind TEXT, id TEXT, file TEXT, line INTEGER, year INTEGER, doc TEXT)",
    "short (rid INTEGER PRIMARY KEY, nl TEXT, en TEXT)",
    "said (rid INTEGER PRIMARY KEY, own BLOB, context BLOB, counted TEXT)",
    "named (folded TEXT, rid INTEGER, preferred INTEGER)",
    "near (key INTEGER, word TEXT)",
)


class Staged(NamedTuple):
    """A record as it was put aside, with its short citations if it is a source."""

    rid: int
    kind: str
    id: str
    file: str
    line: int
    year: int | None
    json: str
    short_nl: str | None
    short_en: str | None


class Staging:
    """The records of a corpus, put aside."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self.numbers: Numbers = {}
        self.documents: list[str] = []
        """Ids of the sources that the corpus encodes."""
        for table in _TABLES:
            database.execute(f"CREATE TEMP TABLE {table}")

    def close(self) -> None:
        """Gives the room back."""
        for table in _TABLES:
            self.database.execute(f"DROP TABLE temp.{table.partition(' ')[0]}")

    def fill(self, corpus: Corpus) -> None:
        """Puts aside every record of the corpus, and the short citation of every source."""
        writer = Writer(self.database)
        for rid, record in enumerate(corpus.all(), 1):
            node = record.node
            if record.kind == "source" and node.get("status") == "document":
                self.documents.append(record.id)
            text = record.value.model_dump_json(by_alias=True, exclude_unset=True)
            place = (storable(record.file), (record.at >> 16) + 1)
            issued = NULL if (found := year(node)) is None else found
            writer.rows["staged"] += (rid, record.kind, record.id, *place, issued, text)
            writer.next()
        writer.finish()
        self.numbers = corpus.numbers()
        self._cite()

    def _cite(self) -> None:
        """Works can only share a label with works of the same year, so the sources are held year by year."""
        self.database.execute("CREATE INDEX temp.staged_year ON staged(year) WHERE kind = 'source'")
        years = self.database.execute("SELECT DISTINCT year FROM staged WHERE kind = 'source' ORDER BY year").fetchall()
        for row in years:
            sql = "SELECT rid, id, doc FROM staged WHERE kind = 'source' AND year IS ? ORDER BY rid"
            sources = []
            for rid, id, text in self.database.execute(sql, row):
                doc = json.loads(text)
                sources.append({"id": id, "rid": rid, **{name: doc[name] for name in _CREDITS if name in doc}})
            suffixes = year_suffixes(sources)
            nl, en = (short_citations(sources, lang, suffixes) for lang in ("nl", "en"))
            rows = ((source["rid"], nl[source["id"]], en[source["id"]]) for source in sources)
            insert(self.database, "short", rows)

    def records(self) -> Iterator[Staged]:
        """All records in the order of their numbers."""
        sql = "SELECT staged.*, nl, en FROM staged LEFT JOIN short USING (rid) ORDER BY rid"
        return map(Staged._make, self.database.execute(sql))


class StagedDocs(Mapping[tuple[str, str], Doc]):
    """The records by kind and id; those asked for most are remembered."""

    def __init__(self, staging: Staging) -> None:
        self._staging = staging
        self._read = lru_cache(_REMEMBERED)(self._read_anew)

    def __getitem__(self, key: tuple[str, str]) -> Doc:
        return self._read(self._staging.numbers[key[0]][key[1]])

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((kind, id) for kind, ids in self._staging.numbers.items() for id in ids)

    def __len__(self) -> int:
        return sum(map(len, self._staging.numbers.values()))

    def _read_anew(self, rid: int) -> Doc:
        (text,) = self._staging.database.execute("SELECT doc FROM staged WHERE rid = ?", (rid,)).fetchone()
        found: Doc = json.loads(text)
        return found
