"""What the search is measured against: FTS5 as it comes, over two texts.

`plain` is what there is without this package: what a source says of itself (title, authors, where it appeared) and what the
synthesis says of its subject in Dutch. `generous` gives it our work too: every field of every record in both languages, with the
sources that a theme rests on. In both any word of the query will do (all of them, as FTS5 takes them by itself, would find next
to nothing), and the best by BM25 come first. Both know on which sources a statement rests, or nothing could be measured.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from synthesis.index.reader import Reader, Row
from synthesis.index.selection import select
from synthesis.language.folding import fold, words
from synthesis.query.sources import sources_of

Query = dict[str, Any]
Engine = Callable[[Query], Sequence[Sequence[str]]]
"""From a query to the sources of each of its first hits."""

DEPTH: Final = 10
_OF_A_SOURCE: Final = ("title", "author", "editor", "issued", "container-title", "publisher", "DOI", "abstract")


def plain(reader: Reader) -> Engine:
    """FTS5 over the sources' own text and the Dutch statements, any word."""
    return _engine(reader, _own_text)


def generous(reader: Reader) -> Engine:
    """FTS5 over all that the records say, any word."""
    return _engine(reader, lambda row: " ".join(_strings(row.doc)))


def _own_text(row: Row) -> str:
    if row.kind == "source":
        return " ".join(_strings([row.doc[field] for field in _OF_A_SOURCE if field in row.doc]))
    if row.kind in ("finding", "gap"):
        return fold(row.doc["statement"]["nl"])
    return fold(row.doc["label"]["nl"]) if row.kind == "intervention" else ""


def _engine(reader: Reader, text: Callable[[Row], str]) -> Engine:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE plain USING fts5(text, tokenize='unicode61 remove_diacritics 2')")
    database.executemany("INSERT INTO plain (rowid, text) VALUES (?, ?)", ((row.rid, text(row)) for row in reader.rows()))

    def ask(query: Query) -> list[Sequence[str]]:
        found = words(query["query"])
        if not found:
            return []
        facets, years = options(query)
        where, values = select(reader, facets, years).condition()
        allowed = {rid for (rid,) in reader.database.execute(f"SELECT rid FROM record WHERE {where}", values)}
        sql = "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank, rowid"
        ranked = [rid for (rid,) in database.execute(sql, (" OR ".join(f'"{word}"' for word in found),)) if rid in allowed]
        sources = sources_of(reader.database, ranked[:DEPTH])
        return [[id for _, id in sources[rid]] for rid in ranked[:DEPTH]]

    return ask


def options(query: Query) -> tuple[dict[str, list[str]], list[str]]:
    """The facets and the years of a labelled query."""
    facets = {name: value if isinstance(value, list) else [value] for name, value in query.get("options", {}).items()}
    return facets, [str(year) for year in facets.pop("year", [])]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, (str, int)):
        yield fold(str(value))
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
