"""All gaps of a corpus, computed once: what the engine found is kept in the index and read back from there.

The engine reads every finding and source; a report of what it found need not. What is kept goes with the index when the corpus
changes, and is worked out anew when the engine itself has changed.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from synthesis import __version__
from synthesis.gaps.rule import ComputedGap
from synthesis.gaps.view import GapView, Part, Priority, Verdict
from synthesis.index.reader import Reader

_TABLE: Final = """CREATE TABLE IF NOT EXISTS ranked_gap (
  as_of TEXT NOT NULL, -- the year judged by, empty for the date of the manifest
  rank INTEGER NOT NULL, -- from 1, the heaviest first
  id TEXT NOT NULL,
  origin TEXT NOT NULL, -- stated or computed
  rule TEXT, -- of a computed gap
  kind TEXT NOT NULL,
  score REAL NOT NULL, -- 0 to 100
  data TEXT NOT NULL, -- the rest as JSON
  PRIMARY KEY (as_of, rank)
) WITHOUT ROWID"""


def all_gaps(reader: Reader, as_of: int | None = None) -> tuple[GapView, ...]:
    """All gaps of the corpus, the heaviest first, as `assemble` gives them.

    Arguments:
        as_of: a year to judge by instead of the date of the manifest.

    Raises:
        UsageError: the manifest sets a threshold or a weight that does not exist.
    """
    found = _read(reader, as_of)
    if found is None:
        from synthesis.gaps.assembled import assemble

        found = assemble(reader, as_of).gaps
        _keep(reader, as_of, found)
    return found


def _key(as_of: int | None) -> str:
    return "" if as_of is None else str(as_of)


def _stamp() -> str:
    """Tells one engine from another: by the version, and by what its files weigh and when they were written."""
    folder = Path(__file__).parent
    files = sorted((*folder.glob("*.py"), *folder.glob("rules/*.py")))
    seen = [(path.name, (status := path.stat()).st_size, status.st_mtime_ns) for path in files]
    return f"{__version__}-{crc32(repr(seen).encode()):08x}"


def _read(reader: Reader, as_of: int | None) -> tuple[GapView, ...] | None:
    key = _key(as_of)
    if reader.meta(f"gaps {key}") != _stamp():
        return None
    docs = {row.id: row.doc for row in reader.kind("gap")}
    rows = reader.database.execute("SELECT id, data FROM ranked_gap WHERE as_of = ? ORDER BY rank", (key,))
    return tuple(_view(id, json.loads(data), docs.get(id, {})) for id, data in rows)


def _keep(reader: Reader, as_of: int | None, gaps: Sequence[GapView]) -> None:
    path = reader.database.execute("PRAGMA database_list").fetchone()[2]
    if not path:
        return  # the index is in memory
    key = _key(as_of)
    rows = [
        (key, rank, gap.id, gap.origin, gap.computed.rule if gap.computed else None, gap.kind, gap.priority.score, _data(gap))
        for rank, gap in enumerate(gaps, 1)
    ]
    # Only a saving of time: an index that is read-only or in use stays as it is.
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as writer:
        # A journal in a file could outlive a crash, and then bar the index from those who may only read it.
        writer.execute("PRAGMA journal_mode = MEMORY")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute(_TABLE)
        writer.execute("DELETE FROM ranked_gap WHERE as_of = ?", (key,))
        writer.executemany("INSERT INTO ranked_gap VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        writer.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (f"gaps {key}", _stamp()))
        writer.execute("COMMIT")


_SIMPLE: Final = ("origin", "kind", "reason", "scope", "statement", "themes", "groups", "levels", "why", "matches", "near",
                  "evidence", "rests_on", "status")  # fmt: skip
_OF_RULE: Final = ("rule", "code", "title", "question", "numbers")


def _data(gap: GapView) -> str:
    data: dict[str, Any] = {name: getattr(gap, name) for name in _SIMPLE}
    data["score"] = gap.priority.score
    data["parts"] = [(part.name, part.value, part.weight, part.points, part.reason) for part in gap.priority.parts]
    if gap.verdict:
        data["verdict"] = [gap.verdict.outcome, gap.verdict.question, gap.verdict.reasons, gap.verdict.numbers]
    if gap.computed:
        data["computed"] = {name: getattr(gap.computed, name) for name in _OF_RULE}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _view(id: str, data: dict[str, Any], doc: Mapping[str, Any]) -> GapView:
    shared: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name in _SIMPLE for value in (data[name],)
    }
    shared["why"] = {lang: tuple(told) for lang, told in data["why"].items()}
    shared["rests_on"] = tuple((kind, other) for kind, other in data["rests_on"])
    verdict = computed = None
    if "verdict" in data:
        outcome, question, reasons, numbers = data["verdict"]
        verdict = Verdict(outcome, question, tuple(reasons), numbers)
    if "computed" in data:
        same = ("kind", "reason", "scope", "statement", "why", "themes", "groups", "levels", "rests_on", "evidence")
        computed = ComputedGap(id, **data["computed"], **{name: shared[name] for name in same})
    priority = Priority(data["score"], tuple(Part(*part) for part in data["parts"]))
    return GapView(id=id, priority=priority, verdict=verdict, doc=doc, computed=computed, **shared)
