"""Asks the index: records by id, by name, by facet; what points to what."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple, Self

from synthesis.model.codes import CODES, NOT_STATED, say
from synthesis.model.entities import KINDS


class _Cells(NamedTuple):
    rid: int
    kind: str
    id: str
    title_nl: str
    title_en: str
    short_nl: str
    short_en: str
    year: int | None
    file: str
    line: int
    json: str


class Row(_Cells):
    """One record as the index holds it."""

    @cached_property
    def doc(self) -> dict[str, Any]:
        """The whole record."""
        found: dict[str, Any] = json.loads(self.json)
        return found

    def title(self, lang: str) -> str:
        """Label, title or statement."""
        return self.title_nl if lang == "nl" else self.title_en

    def short(self, lang: str) -> str:
        """Short citation of a source, else the title."""
        return self.short_nl if lang == "nl" else self.short_en

    @property
    def subject(self) -> str:
        """`kind:id`."""
        return f"{self.kind}:{self.id}"


class Reference(NamedTuple):
    """A link as seen from one of its ends: `other` is the record at the far end."""

    field: str
    other: Row
    role: str | None


_COLUMNS = "rid, kind, id, title_nl, title_en, short_nl, short_en, year, file, line, doc"


class Reader:
    """Questions to one index, answered in one language; as a context manager it closes the index at the end."""

    def __init__(self, database: sqlite3.Connection, lang: str) -> None:
        self.database = database
        self.lang = lang
        self._shorts: dict[tuple[str, str], tuple[str, str] | None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.database.close()

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """The manifest; empty if the corpus has none."""
        found: dict[str, Any] = json.loads(self.meta("manifest") or "{}")
        return found

    def meta(self, key: str) -> str:
        """A fact about the index; empty if it has none."""
        row = self.database.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def rows(self, where: str = "1", values: Sequence[Any] = (), order: str = "rid") -> Iterator[Row]:
        """Records by a condition on the `record` table, in the order of the corpus unless told otherwise."""
        for row in self.database.execute(f"SELECT {_COLUMNS} FROM record WHERE {where} ORDER BY {order}", values):
            yield Row(*row)

    def kind(self, kind: str) -> Iterator[Row]:
        """All records of a kind."""
        return self.rows("kind = ?", (kind,))

    def get(self, kind: str, id: str) -> Row | None:
        """The record, or None."""
        return next(self.rows("kind = ? AND id = ?", (kind, id)), None)

    def by_rid(self, rids: Sequence[int]) -> dict[int, Row]:
        """Records by their number; any number of them."""
        found = {}
        for start in range(0, len(rids), 500):
            some = rids[start : start + 500]
            found.update({row.rid: row for row in self.rows(f"rid IN ({','.join('?' * len(some))})", some)})
        return found

    def label(self, kind: str, id: str) -> str:
        """What the record is called: a source's short citation, else its title; the id if there is no such record."""
        key = (kind, id)
        if key not in self._shorts:
            self._shorts[key] = self.database.execute(
                "SELECT short_nl, short_en FROM record WHERE kind = ? AND id = ?", key
            ).fetchone()
        found = self._shorts[key]
        return found[self.lang != "nl"] if found else id

    def labels(self, kind: str, ids: object) -> str:
        """Labels of several records, or the words for `not stated`."""
        if ids == NOT_STATED:
            return say("", NOT_STATED, self.lang)
        return ", ".join(self.label(kind, id) for id in ids) if isinstance(ids, list) else ""

    def codes(self, scheme: str, codes: Iterable[str]) -> str:
        """Labels of several codes of the model."""
        return ", ".join(say(scheme, code, self.lang) for code in codes)

    def text(self, value: object) -> str:
        """A bilingual text in the reader's language; empty if there is none."""
        if value == NOT_STATED:
            return say("", NOT_STATED, self.lang)
        return str(value.get(self.lang, "")) if isinstance(value, Mapping) else ""

    def outgoing(self, row: Row) -> list[Reference]:
        """What the record points to, in the order of its fields."""
        return self._links("from_rid", "to_rid", row.rid)

    def incoming(self, row: Row) -> list[Reference]:
        """What points to the record, in the order of the corpus."""
        return self._links("to_rid", "from_rid", row.rid)

    def _links(self, near: str, far: str, rid: int) -> list[Reference]:
        columns = ", ".join(f"record.{name}" for name in _COLUMNS.split(", "))
        sql = f"SELECT field, role, {columns} FROM link JOIN record ON rid = {far} WHERE {near} = ? ORDER BY rid, link.rowid"
        seen = set()
        found = []
        for field, role, *rest in self.database.execute(sql, (rid,)):
            reference = Reference(field, Row(*rest), role)
            if (field, role, reference.other.rid) not in seen:
                seen.add((field, role, reference.other.rid))
                found.append(reference)
        return found

    def counts(self) -> dict[str, int]:
        """How many records there are of each kind, in the order of the kinds."""
        found = dict(self.database.execute("SELECT kind, count(*) FROM record GROUP BY kind"))
        return {kind: found.get(kind, 0) for kind in KINDS}

    def code_label(self, field: str, kind: str, code: str) -> str:
        """The label of a code in a field of a record, whatever its scheme."""
        for scheme in (f"{kind}-{field}", field):
            if scheme in CODES and code in CODES[scheme]:
                return say(scheme, code, self.lang)
        return code
