"""An index is always whole, or not there, whatever happens while it is built."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from synthesis.errors import CorpusError
from synthesis.index import store
from synthesis.index.store import build_in_memory, open_index, write_index
from tests.conftest import ROOT, Run
from tests.index.building import identity, ids, index_file, opened, tiny

BUILD = "import sys; from pathlib import Path; from synthesis.index.store import open_index; open_index(Path(sys.argv[1]))"
BUILD_SLOWLY = """
import sys, time
from pathlib import Path
import synthesis.index.compilation as compilation
from synthesis.index.store import open_index
whole = compilation.compile_corpus
def halfway(corpus, database):
    whole(corpus, database)
    print("halfway", flush=True)
    time.sleep(60)
compilation.compile_corpus = halfway
open_index(Path(sys.argv[1]))
"""


def start(code: str, *arguments: object) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def collect() -> tuple[list[str], store.Note]:
    lines: list[str] = []
    return lines, lines.append


def test_second_command_finds_the_index_of_the_first(sample: Path, cache: Path) -> None:
    first = ids(sample, "theme")
    before = identity(index_file(cache))
    assert ids(sample, "theme") == first == ["buren", "praatjes", "vertrouwen", "klussen", "bankjes"]
    assert identity(index_file(cache)) == before


def test_connection_is_read_only(sample: Path) -> None:
    for connection in (open_index(sample), open_index(sample), build_in_memory(sample)):
        with closing(connection) as database, pytest.raises(sqlite3.OperationalError, match="readonly"):
            database.execute("DELETE FROM record")


def test_killed_build_leaves_nothing_that_the_next_command_trips_over(sample: Path, cache: Path) -> None:
    with start(BUILD_SLOWLY, sample) as child:
        assert child.stdout and child.stdout.readline() == "halfway\n"
        child.kill()
        assert child.wait() == -signal.SIGKILL
    [part] = (cache / "synthesis").iterdir()
    assert part.suffix == ".part"

    assert len(ids(sample, "theme")) == 5
    assert part.exists(), "a build of this hour may still be under way"

    os.utime(part, (time.time() - 7200,) * 2)
    index_file(cache).unlink()
    assert len(ids(sample, "theme")) == 5
    assert list((cache / "synthesis").iterdir()) == [index_file(cache)]


def test_sweep_takes_only_leftovers_of_this_index(tmp_path: Path) -> None:
    file = tmp_path / "a[1].sqlite"
    names = ["a[1].sqlite.x.part", "a1.sqlite.x.part", "other.part", "a[1].sqlite.x"]
    for name in names:
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, 0))
    ids(tiny(tmp_path / "corpus", "a"), "theme", file)
    assert [name for name in names if not (tmp_path / name).exists()] == ["a[1].sqlite.x.part"]


def test_interrupted_build_removes_its_part(sample: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(root: Path, database: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(store, "_fill", interrupt)
    with pytest.raises(KeyboardInterrupt):
        open_index(sample)
    assert list((cache / "synthesis").iterdir()) == []


@pytest.mark.parametrize("builders", [2, 4])
def test_builds_at_once_all_end_well(sample: Path, cache: Path, builders: int) -> None:
    children = [start(BUILD, sample) for _ in range(builders)]
    ends = [(*child.communicate(timeout=60), child.returncode) for child in children]
    assert ends == [("", "", 0)] * builders
    assert list((cache / "synthesis").iterdir()) == [index_file(cache)]
    assert len(ids(sample, "theme")) == 5


def test_reader_keeps_the_index_that_another_process_replaces(corpus: Path) -> None:
    with opened(corpus) as reader:
        (corpus / "gaps.yaml").unlink()
        assert ids(corpus, "gap") == []
        assert len(list(reader.kind("gap"))) == 3


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system too small for an index."""
    folder = tmp_path / "full"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("mounting needs rights that this user lacks")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_full_disk(sample: Path, full_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(full_disk))
    lines, note = collect()
    with closing(open_index(sample, None, note)) as database:
        assert database.execute("SELECT count(*) FROM record WHERE kind = 'theme'").fetchone() == (5,)
    assert lines[0].startswith(f"The index cannot be kept in {full_disk / 'synthesis'} (database or disk is full); it was built")
    assert len(lines) == 1
    assert list((full_disk / "synthesis").iterdir()) == []


def test_read_only_cache(sample: Path, full_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["mount", "-o", "remount,ro", full_disk], check=True)
    monkeypatch.setenv("XDG_CACHE_HOME", str(full_disk))
    lines, note = collect()
    with closing(open_index(sample, None, note)) as database:
        assert database.execute("SELECT count(*) FROM record").fetchone() == (52,)
    assert len(lines) == 1
    assert "read-only file system" in lines[0]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), sqlite3.OperationalError("disk I/O error")])
def test_failing_write_falls_back_on_memory(sample: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    fill = store._fill

    def fail(root: Path, database: sqlite3.Connection) -> None:
        if database.execute("PRAGMA database_list").fetchone()[2]:
            raise error
        fill(root, database)

    monkeypatch.setattr(store, "_fill", fail)
    lines, note = collect()
    with closing(open_index(sample, None, note)) as database:
        assert database.execute("SELECT count(*) FROM record").fetchone() == (52,)
    assert len(lines) == 1
    assert list((cache / "synthesis").iterdir()) == []


def test_corrupt_index_is_built_anew(sample: Path, cache: Path) -> None:
    themes = ids(sample, "theme")
    file = index_file(cache)
    whole = file.read_bytes()
    for damaged in (b"", b"junk", whole[:100], whole[: len(whole) // 2], whole[:-4096], whole[:100] + bytes(8000) + whole[8100:]):
        file.write_bytes(damaged)
        assert ids(sample, "theme") == themes
        assert file.stat().st_size == len(whole)


def test_index_damaged_further_on_says_what_to_do(sample: Path, cache: Path, run: Run) -> None:
    ids(sample, "theme")
    with closing(sqlite3.connect(index_file(cache))) as database:
        page, size = (database.execute(sql).fetchone()[0] for sql in (
            "SELECT rootpage FROM sqlite_master WHERE name = 'record'", "PRAGMA page_size",
        ))  # fmt: skip
    with index_file(cache).open("r+b") as stream:
        stream.seek((page - 1) * size)
        stream.write(b"\xff" * size)
    found = run("list", "themes")
    assert found.code == 3
    assert found.err == (
        "synthesis: The index is damaged: database disk image is malformed. "
        "(delete it, or name another file with --index; it is only a copy)\n"
    )


@pytest.mark.parametrize(
    "change", ["UPDATE meta SET value = '0' WHERE key = 'index_version'", "DROP TABLE meta", "DROP TABLE file"]
)
def test_index_of_another_version_is_built_anew(sample: Path, tmp_path: Path, change: str) -> None:
    file = tmp_path / "index.sqlite"
    ids(sample, "theme", file)
    before = identity(file)
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(change)
    assert len(ids(sample, "theme", file)) == 5
    assert identity(file) != before


def test_folder_that_cannot_be_read(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(root: Path) -> Iterator[tuple[str, Path]]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("synthesis.reading.load.data_files", fail)
    with pytest.raises(CorpusError, match="cannot be read: permission denied"):
        open_index(sample)


def test_written_index_is_the_same_bytes_everywhere(sample: Path, corpus: Path, tmp_path: Path) -> None:
    for path in corpus.iterdir():
        os.utime(path, ns=(1, 1))
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    write_index(sample, one)
    time.sleep(0.01)
    write_index(corpus, other)
    assert one.read_bytes() == other.read_bytes()
    assert str(sample).encode() not in one.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus", "one.sqlite", "other.sqlite"]


def test_journal_that_another_program_left_behind(sample: Path, cache: Path) -> None:
    """As when a shell of SQLite is killed while it writes: the old journal must not be applied to the new index."""
    themes = ids(sample, "theme")
    file = index_file(cache)
    dies = (
        "import os, sqlite3, sys; d = sqlite3.connect(sys.argv[1], isolation_level=None); d.execute('PRAGMA cache_size = 1'); "
        "d.execute('BEGIN'); d.execute('UPDATE record SET doc = doc || doc'); os._exit(0)"
    )
    with start(dies, file) as child:
        assert child.wait() == 0
    assert file.with_name(f"{file.name}-journal").stat().st_size > 0
    assert ids(sample, "theme") == themes
    before = identity(file)
    assert ids(sample, "theme") == themes
    assert identity(file) == before, "built anew only once"
    assert list(file.parent.iterdir()) == [file]
