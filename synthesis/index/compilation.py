"""Fills a database with a corpus.

Four passes, of which none holds the corpus in memory: every record is read and put aside; the tables are written, now that every
reference can be told from a dangling one; the database derives what follows; the full text is written in the order of its rowids.
"""

import json
import sqlite3
from collections.abc import Iterator

from synthesis.index.derivations import DERIVATIONS
from synthesis.index.docs import locators, names, titles
from synthesis.index.facets import IN_FULL_TEXT, facets, token
from synthesis.index.fulltext import FullText
from synthesis.index.rows import Sheet, entries, sheet
from synthesis.index.schema import APPLICATION_ID, INDEX_VERSION, SHARED
from synthesis.index.staging import Staged, StagedDocs, Staging
from synthesis.index.tables import create_statement, entity_tables
from synthesis.index.writer import NULL, Writer
from synthesis.language.folding import words
from synthesis.reading.corpus import Corpus

_PLACE = ("document", "part", "section", "heading", "footnote", "table", "page")


def compile_corpus(corpus: Corpus, database: sqlite3.Connection) -> None:
    """Writes all records of `corpus` into the empty `database`, in one transaction."""
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    # Only references to known records are written, so nothing need be enforced; while a reference is open,
    # SQLite would look through whole tables for it at every insert, in quadratic time.
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("BEGIN")
    for root in entity_tables().values():
        for table in root.walk():
            database.execute(create_statement(table))
    # An index is made faster of a full table than row by row.
    for _, _, sql in SHARED:
        if not sql.startswith("CREATE INDEX"):
            database.execute(sql)
    _Compiler(corpus, database).run()
    database.execute("COMMIT")


class _Compiler:
    def __init__(self, corpus: Corpus, database: sqlite3.Connection) -> None:
        self.corpus = corpus
        self.database = database
        self.staging = Staging(database)
        self.docs = StagedDocs(self.staging)
        self.text = FullText(database, self.docs)
        self.writer = Writer(database)
        self.dangling = 0

    def run(self) -> None:
        self.staging.fill(self.corpus)
        sheets = {kind: sheet(table) for kind, table in entity_tables().items()}
        for record in self.staging.records():
            self._record(record, sheets[record.kind])
        self.writer.finish()
        # Sorted first: rows that come in the order of their key cost a fraction of those that come as they like.
        self.database.execute("INSERT INTO name SELECT folded, rid, preferred FROM named ORDER BY folded, rid")
        for _, _, sql in SHARED:
            if sql.startswith("CREATE INDEX"):
                self.database.execute(sql)
        for sql in DERIVATIONS:
            self.database.execute(sql)
        self.text.write()
        self.database.executemany("INSERT INTO meta VALUES (?, ?)", list(self._meta()))
        self.staging.close()

    def _record(self, record: Staged, sheet: Sheet) -> None:
        rid, kind, id, file, line, year, text, short_nl, short_en = record
        doc = json.loads(text)
        rows = self.writer.rows
        title_nl, title_en = titles(doc)
        if short_nl is None or short_en is None:
            short_nl, short_en = title_nl, title_en
        dated = NULL if year is None else year
        rows["record"] += (rid, kind, id, title_nl, title_en, short_nl, short_en, dated, file, line, text)
        found = entries(sheet, id, doc, self.staging.numbers)
        (table, row), *lists = found.rows  # the row of the record itself is kept by number
        rows[table] += row
        self.writer.keyed.append((id, lists))
        for link in found.links:
            if link.to is None:
                self.dangling += 1
            else:
                rows["link"] += (rid, link.field, link.to, link.role or NULL, link.via or NULL)
        for field, position, locator in locators(doc):
            rows["locator"] += (rid, field, position, *(locator.get(part, NULL) for part in _PLACE))
        counted = []
        for pair in facets(kind, id, doc, self.docs):
            self.writer.facets[pair].append(rid)
            if pair[0] in IN_FULL_TEXT:
                counted.append(token(*pair))
        best: dict[str, int] = {}
        for folded, preferred in (*names(id, doc), *((" ".join(words(said)), 1) for said in {short_nl, short_en})):
            best[folded] = max(preferred, best.get(folded, 0))
        for folded, preferred in best.items():
            rows["named"] += (folded, rid, preferred)
        own, context = self.text.spoken(rid, kind, doc)
        rows["said"] += (rid, own, context, " ".join(counted))
        self.writer.next()

    def _meta(self) -> Iterator[tuple[str, str]]:
        manifest = self.corpus.manifest
        yield "index_version", str(INDEX_VERSION)
        yield "language", manifest.value.language if manifest else "nl"
        yield "as_of", manifest.value.as_of if manifest else ""
        document = manifest.value.model_dump(mode="json", by_alias=True, exclude_unset=True) if manifest else {}
        yield "manifest", json.dumps(document, ensure_ascii=False)
        yield "documents", " ".join(self.staging.documents)
        yield "left_out", str(sum(len(ids) for ids in self.corpus.left_out.values()))
        yield "faults", str(sum(fault.severity != "info" for fault in self.corpus.faults) + self.dangling)
