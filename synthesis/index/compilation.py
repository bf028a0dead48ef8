"""Fills a database with a corpus."""

import json
import sqlite3
from collections.abc import Iterator
from itertools import count
from typing import Any

from synthesis.index.derivations import DERIVATIONS
from synthesis.index.docs import Doc, full_text, locators, names, titles
from synthesis.index.facets import facets
from synthesis.index.freshness import storable
from synthesis.index.rows import links, table_rows
from synthesis.index.schema import APPLICATION_ID, INDEX_VERSION, SHARED
from synthesis.index.tables import Table, create_statement, entity_tables
from synthesis.language.citing import short_citations
from synthesis.language.dates import year
from synthesis.language.folding import words
from synthesis.reading.corpus import Corpus

_BATCH = 2_000


def compile_corpus(corpus: Corpus, database: sqlite3.Connection) -> None:
    """Writes all records of `corpus` into the empty `database`, in one transaction."""
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    # Only references to known records are written, so nothing need be enforced; while a reference is open,
    # SQLite would look through whole tables for it at every insert, in quadratic time.
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("BEGIN")
    for _, _, sql in SHARED:
        database.execute(sql)
    for root in entity_tables().values():
        for table in root.walk():
            database.execute(create_statement(table))
    _Compiler(corpus, database).run()
    database.execute("COMMIT")


class _Compiler:
    def __init__(self, corpus: Corpus, database: sqlite3.Connection) -> None:
        self.corpus = corpus
        self.database = database
        self.docs: dict[tuple[str, str], Doc] = {}
        self.rids: dict[tuple[str, str], int] = {}
        self.dangling = 0
        self.shorts: dict[str, dict[str, str]] = {}
        self.pending: dict[str, list[tuple[Any, ...]]] = {}

    def run(self) -> None:
        numbers = count(1)
        for record in self.corpus.all():
            key = (record.kind, record.id)
            self.docs[key] = record.value.model_dump(mode="json", by_alias=True, exclude_unset=True)
            self.rids[key] = next(numbers)
        sources = [{**doc, "id": id} for (kind, id), doc in self.docs.items() if kind == "source"]
        self.shorts = {lang: short_citations(sources, lang) for lang in ("nl", "en")}
        tables = entity_tables()
        for record in self.corpus.all():
            self._record(record.kind, record.id, record.place.file, record.place.line, tables[record.kind])
        for name in list(self.pending):
            self._flush(name)
        for sql in DERIVATIONS:
            self.database.execute(sql)
        self.database.executemany("INSERT INTO meta VALUES (?, ?)", list(self._meta()))

    def _knows(self, kind: str, id: str) -> bool:
        return (kind, id) in self.rids

    def _record(self, kind: str, id: str, file: str, line: int, table: Table) -> None:
        doc = self.docs[kind, id]
        rid = self.rids[kind, id]
        title_nl, title_en = titles(doc)
        short = (self.shorts["nl"][id], self.shorts["en"][id]) if kind == "source" else (title_nl, title_en)
        text = json.dumps(doc, ensure_ascii=False, separators=(",", ":"))
        self._insert("record", (rid, kind, id, title_nl, title_en, *short, year(doc), storable(file), line, text))
        for owner, row in table_rows(table, id, doc, self._knows):
            self._insert(owner.name, row)
        for link in links(table, doc):
            target = self.rids.get((link.kind, link.id))
            if target is None:
                self.dangling += 1
            else:
                via = self.rids.get(("source", link.via)) if link.via else None
                self._insert("link", (rid, link.field, target, link.role, via))
        for field, position, locator in locators(doc):
            cells = (locator.get(name) for name in ("document", "part", "section", "heading", "footnote", "table", "page"))
            self._insert("locator", (rid, field, position, *cells))
        for name, value in facets(kind, id, doc, self.docs):
            self._insert("facet", (rid, name, value))
        best: dict[str, int] = {}
        for folded, preferred in (*names(id, doc), *((" ".join(words(text)), 1) for text in short)):
            best[folded] = max(preferred, best.get(folded, 0))
        for folded, preferred in best.items():
            self._insert("name", (folded, rid, preferred))
        self._insert("search", (rid, *full_text(doc, self._context(doc))))

    def _context(self, doc: Doc) -> str:
        """Labels of the themes and terms that the record carries: a query may name these instead."""
        found: list[str] = []
        for kind, field in (("theme", "themes"), ("term", "groups"), ("term", "design")):
            value = doc.get(field, ())
            for id in value if isinstance(value, list) else ():
                found.extend(titles(self.docs.get((kind, id), {})))
        for use in doc.get("sources", ()):
            if isinstance(use, dict):
                source = self.docs.get(("source", use["id"]), {})
                found.extend(name.get("family") or name.get("literal", "") for name in source.get("author", ()))
        return " ".join(found)

    def _insert(self, table: str, row: tuple[Any, ...]) -> None:
        rows = self.pending.setdefault(table, [])
        rows.append(row)
        if len(rows) >= _BATCH:
            self._flush(table)

    def _flush(self, table: str) -> None:
        rows, self.pending[table] = self.pending[table], []
        if rows:
            columns = " (rowid, title, statement, author, context, body)" if table == "search" else ""
            self.database.executemany(f'INSERT INTO "{table}"{columns} VALUES ({", ".join("?" * len(rows[0]))})', rows)

    def _meta(self) -> Iterator[tuple[str, str]]:
        manifest = self.corpus.manifest
        yield "index_version", str(INDEX_VERSION)
        yield "language", manifest.value.language if manifest else "nl"
        yield "as_of", manifest.value.as_of if manifest else ""
        document = manifest.value.model_dump(mode="json", by_alias=True, exclude_unset=True) if manifest else {}
        yield "manifest", json.dumps(document, ensure_ascii=False)
        yield "left_out", str(sum(len(ids) for ids in self.corpus.left_out.values()))
        yield "faults", str(sum(fault.severity != "info" for fault in self.corpus.faults) + self.dangling)
