"""A change of the files is always seen; a change of nothing but times costs no build."""

import os
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from synthesis.index import freshness
from synthesis.index.freshness import digest, is_ours, scan
from tests.index.building import LONG_AGO, THEME, identity, ids, index_file, tiny, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A corpus of two themes whose files were last changed long ago."""
    return tiny(tmp_path / "corpus", "aaa", "bbb")


@pytest.fixture
def digests(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose content was looked at."""
    seen: list[str] = []

    def count(root: Path, name: str) -> str:
        seen.append(name)
        return digest(root, name)

    monkeypatch.setattr(freshness, "digest", count)
    return seen


def stamps(cache: Path) -> list[tuple[int, int]]:
    with closing(sqlite3.connect(index_file(cache))) as database:
        return list(database.execute("SELECT size, mtime_ns FROM file ORDER BY path"))


def test_unchanged_files_are_not_even_read(root: Path, digests: list[str]) -> None:
    assert ids(root, "theme") == ["aaa", "bbb"]
    digests.clear()
    assert ids(root, "theme") == ["aaa", "bbb"]
    assert digests == []


def test_same_size_and_time_within_two_seconds(root: Path) -> None:
    now = time.time_ns()
    write(root, "themes.yaml", THEME.format(id="one", label="One"), now)
    assert ids(root, "theme") == ["one"]
    write(root, "themes.yaml", THEME.format(id="two", label="Two"), now)
    assert ids(root, "theme") == ["two"]


def test_racy_file_is_settled_once_it_is_old(
    root: Path, cache: Path, digests: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time_ns()
    os.utime(root / "themes.yaml", ns=(now, now))
    ids(root, "theme")
    before = identity(index_file(cache))
    digests.clear()
    ids(root, "theme")
    assert digests == ["themes.yaml"]
    monkeypatch.setattr(time, "time_ns", lambda: now + 3_000_000_000)
    ids(root, "theme")
    assert digests == ["themes.yaml"] * 2
    ids(root, "theme")
    assert digests == ["themes.yaml"] * 2, "the new time was noted"
    assert identity(index_file(cache)) == before


def test_time_in_the_future_is_never_trusted(root: Path) -> None:
    future = time.time_ns() + 10**12
    write(root, "themes.yaml", THEME.format(id="one", label="One"), future)
    assert ids(root, "theme") == ["one"]
    write(root, "themes.yaml", THEME.format(id="two", label="Two"), future)
    assert ids(root, "theme") == ["two"]


def test_touched_file_is_not_built_again(root: Path, cache: Path, digests: list[str]) -> None:
    ids(root, "theme")
    before = identity(index_file(cache))
    os.utime(root / "themes.yaml", ns=(LONG_AGO + 1, LONG_AGO + 1))
    digests.clear()
    assert ids(root, "theme") == ["aaa", "bbb"]
    assert identity(index_file(cache)) == before
    assert [mtime for _, mtime in stamps(cache)] == [LONG_AGO + 1]
    assert ids(root, "theme") == ["aaa", "bbb"]
    assert digests == ["themes.yaml"], "looked at once, then known again by its time"
    assert sorted(path.suffix for path in index_file(cache).parent.iterdir()) == [".sqlite"]


def test_touched_file_with_an_index_that_cannot_be_written(root: Path, cache: Path) -> None:
    ids(root, "theme")
    before = stamps(cache)
    os.utime(root / "themes.yaml", ns=(LONG_AGO + 1, LONG_AGO + 1))
    with closing(sqlite3.connect(index_file(cache), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert ids(root, "theme") == ["aaa", "bbb"]
    assert stamps(cache) == before


def test_older_content_with_an_older_time(root: Path) -> None:
    ids(root, "theme")
    write(root, "themes.yaml", THEME.format(id="old", label="Old"), LONG_AGO - 10**15)
    assert ids(root, "theme") == ["old"]


def test_file_added(root: Path) -> None:
    ids(root, "theme")
    write(root, "themes/more.yaml", THEME.format(id="ccc", label="C"))
    assert ids(root, "theme") == ["aaa", "bbb", "ccc"]


def test_file_removed(root: Path) -> None:
    write(root, "themes/more.yaml", THEME.format(id="ccc", label="C"))
    ids(root, "theme")
    (root / "themes" / "more.yaml").unlink()
    assert ids(root, "theme") == ["aaa", "bbb"]


def test_file_split(root: Path) -> None:
    ids(root, "theme")
    (root / "themes.yaml").unlink()
    for id in ("bbb", "aaa"):
        write(root, f"themes/{id}.yaml", THEME.format(id=id, label=id))
    assert ids(root, "theme") == ["aaa", "bbb"]


def test_file_renamed(root: Path) -> None:
    write(root, "themes/one.yaml", THEME.format(id="ccc", label="C"))
    ids(root, "theme")
    (root / "themes" / "one.yaml").rename(root / "themes" / "two.yaml")
    index = ids(root, "theme")
    assert index == ["aaa", "bbb", "ccc"]


def test_hidden_and_other_files_do_not_count(root: Path, cache: Path) -> None:
    ids(root, "theme")
    before = identity(index_file(cache))
    write(root, "themes/.draft.yaml", "x")
    write(root, "notes.txt", "x")
    assert ids(root, "theme") == ["aaa", "bbb"]
    assert identity(index_file(cache)) == before


def test_corpus_moved(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "index.sqlite"
    ids(root, "theme", file)
    moved = root.rename(tmp_path / "moved")
    before = identity(file)
    assert ids(moved, "theme", file) == ["aaa", "bbb"]
    assert identity(file) != before


def test_copy_of_a_corpus_under_the_same_index(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "index.sqlite"
    other = Path(shutil.copytree(root, tmp_path / "other"))
    write(other, "themes.yaml", THEME.format(id="ccc", label="C"))
    assert [ids(root, "theme", file), ids(other, "theme", file), ids(root, "theme", file)] == [
        ["aaa", "bbb"],
        ["ccc"],
        ["aaa", "bbb"],
    ]


def test_corpus_behind_a_link_is_the_same_corpus(root: Path, tmp_path: Path, cache: Path) -> None:
    (tmp_path / "link").symlink_to(root)
    ids(root, "theme")
    before = identity(index_file(cache))
    ids(tmp_path / "link", "theme")
    assert identity(index_file(cache)) == before


def test_file_that_cannot_be_read_and_then_can(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions change no time of change, so only looking again can tell."""
    more = write(root, "themes/more.yaml", THEME.format(id="ccc", label="C"))
    opens = Path.open

    def refuse(path: Path, *rest: Any, **named: Any) -> Any:
        if path == more:
            raise PermissionError(13, "Permission denied")
        return opens(path, *rest, **named)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        assert ids(root, "theme") == ["aaa", "bbb"]
        assert ids(root, "theme") == ["aaa", "bbb"]
    assert ids(root, "theme") == ["aaa", "bbb", "ccc"]


def test_link_that_leads_nowhere_and_then_somewhere(root: Path, tmp_path: Path, cache: Path) -> None:
    (root / "themes").mkdir()
    (root / "themes" / "more.yaml").symlink_to(tmp_path / "target.yaml")
    assert ids(root, "theme") == ["aaa", "bbb"]
    before = identity(index_file(cache))
    assert ids(root, "theme") == ["aaa", "bbb"]
    assert identity(index_file(cache)) == before
    write(tmp_path, "target.yaml", THEME.format(id="ccc", label="C"))
    assert ids(root, "theme") == ["aaa", "bbb", "ccc"]


def test_scan_is_ordered_and_relative(sample: Path) -> None:
    names = [stamp.path for stamp in scan(sample)]
    assert names[:3] == ["corpus.yaml", "sources.yaml", "themes.yaml"]
    assert len(names) == 12
    assert all(stamp.size > 0 and stamp.mtime_ns > 0 for stamp in scan(sample))


def test_digest_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert digest(tmp_path, "none.yaml") == ""


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"SQLite format 3\x00" + bytes(100), b"SYNT" * 40])
def test_files_that_are_not_ours(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    assert not is_ours(tmp_path / "file")
