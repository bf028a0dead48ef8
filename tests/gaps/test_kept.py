"""What the engine found is kept in the index, and read back as it was."""

from pathlib import Path

import pytest

from synthesis.gaps import kept
from synthesis.gaps.assembled import assemble
from synthesis.gaps.kept import all_gaps
from synthesis.index.reader import Reader
from synthesis.index.store import build_in_memory, open_index

KNOWN = Path(__file__).parent / "known"


def fails(*_: object) -> None:
    raise AssertionError("the engine ran")


def test_gaps_come_back_as_they_were_found(monkeypatch: pytest.MonkeyPatch) -> None:
    with Reader(open_index(KNOWN), "nl") as reader:
        found = assemble(reader).gaps
        assert all_gaps(reader) == found
        later = assemble(reader, 2060).gaps
        assert all_gaps(reader, 2060) == later != found
    monkeypatch.setattr("synthesis.gaps.assembled.assemble", fails)
    with Reader(open_index(KNOWN), "en") as reader:
        assert all_gaps(reader) == found
        assert all_gaps(reader, 2060) == later
        rows = reader.database.execute("SELECT id, score FROM ranked_gap WHERE as_of = '' ORDER BY rank").fetchall()
        assert rows == [(gap.id, gap.priority.score) for gap in found]


def test_another_engine_works_them_out_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with Reader(open_index(KNOWN), "nl") as reader:
        all_gaps(reader)
    monkeypatch.setattr(kept, "_stamp", lambda: "another")
    monkeypatch.setattr("synthesis.gaps.assembled.assemble", fails)
    with Reader(open_index(KNOWN), "nl") as reader, pytest.raises(AssertionError, match="the engine ran"):
        all_gaps(reader)


def test_an_index_in_memory_keeps_nothing() -> None:
    with Reader(build_in_memory(KNOWN), "nl") as reader:
        assert all_gaps(reader) == assemble(reader).gaps
        assert reader.meta("gaps ") == ""


def test_an_index_that_cannot_be_written_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "index.sqlite"
    open_index(KNOWN, file).close()
    import sqlite3

    with Reader(open_index(KNOWN, file), "nl") as reader:
        writer = sqlite3.connect(file, isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        try:
            assert all_gaps(reader)
        finally:
            writer.close()
        assert reader.meta("gaps ") == ""
