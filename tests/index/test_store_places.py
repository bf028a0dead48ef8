"""Where an index is kept: folders of any name, settings of any kind, and never in the place of anything else."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from synthesis.errors import OutputError
from synthesis.index.store import index_path, open_index
from tests.conftest import ROOT, Run
from tests.index.building import identity, ids, index_file, tiny


def test_cache_folder_is_a_file(sample: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    found = run("list", "themes")
    assert found.code == 0
    assert "praatjes" in found.out
    assert found.err.startswith("synthesis: The index cannot be kept in ")
    assert found.err.count("\n") == 1


def test_no_cache_folder_is_known(sample: Path, tmp_path: Path, run_process: Run) -> None:
    code = "import platformdirs; platformdirs.user_cache_dir = lambda *a, **k: '~/.cache/synthesis'\n"
    (tmp_path / "sitecustomize.py").write_text(code, encoding="utf-8")
    path = f"{tmp_path}{os.pathsep}{ROOT}"
    found = run_process("list", "themes", env={"PYTHONPATH": path}, cwd=tmp_path)
    assert found.code == 0
    assert found.err == (
        "synthesis: The index cannot be kept (no cache folder is known); it was built in memory for this command.\n"
    )
    assert not (tmp_path / "~").exists()


@pytest.mark.parametrize("settings", [{"HOME": None, "XDG_CACHE_HOME": None}, {"XDG_CACHE_HOME": "relative"}])
def test_odd_settings_put_nothing_in_the_current_folder(
    run_process: Run, tmp_path: Path, settings: dict[str, str | None]
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    found = run_process("list", "themes", env={"HOME": str(tmp_path), **settings}, cwd=here)
    assert found.code == 0
    assert "praatjes" in found.out
    assert list(here.iterdir()) == []


def foreign_database(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TABLE precious (value)")


def damaged_foreign_database(file: Path) -> None:
    foreign_database(file)
    file.write_bytes(file.read_bytes()[:3000])


def text(file: Path) -> None:
    file.write_text("precious\n", encoding="utf-8")


@pytest.mark.parametrize("make", [foreign_database, damaged_foreign_database, text, Path.mkdir, os.mkfifo])
def test_nothing_else_is_ever_overwritten(sample: Path, tmp_path: Path, make: object) -> None:
    assert callable(make)
    file, link = tmp_path / "precious", tmp_path / "link"
    make(file)
    link.symlink_to(file)
    before = file.lstat()
    for name in (file, link):
        with pytest.raises(OutputError, match="exists and is not an index"):
            open_index(sample, name)
    assert (file.lstat().st_ino, file.lstat().st_mtime_ns, file.lstat().st_size) == (
        before.st_ino,
        before.st_mtime_ns,
        before.st_size,
    )
    assert sorted(tmp_path.iterdir()) == [link, file]


def test_empty_file_and_dangling_link_may_be_filled(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "link").symlink_to(tmp_path / "folder" / "target")
    assert len(ids(sample, "theme", tmp_path / "empty")) == 5
    assert len(ids(sample, "theme", tmp_path / "link")) == 5
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "folder" / "target").is_file()


@pytest.mark.parametrize(
    "name", ["with space", "ünïcødé", "100%25", "what?mode=rwc", "hash#1", "semi;colon&amp", "-dash", "a'quote\""]
)
def test_folders_of_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    root = tiny(tmp_path / name / "corpus", "a", "b")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / name / "cache"))
    for file in (None, tmp_path / name / f"{name}.sqlite"):
        assert ids(root, "theme", file) == ["a", "b"]
        assert ids(root, "theme", file) == ["a", "b"]
    assert sorted(path.name for path in (tmp_path / name).iterdir()) == sorted(["corpus", "cache", f"{name}.sqlite"])


def test_folder_and_file_whose_names_are_no_text(tmp_path: Path, cache: Path) -> None:
    root = tmp_path / os.fsdecode(b"caf\xe9")
    tiny(root / "themes", "a").joinpath("themes.yaml").rename(root / "themes" / os.fsdecode(b"th\xe8me.yaml"))
    assert ids(root, "theme") == ["a"]
    before = identity(index_file(cache))
    assert ids(root, "theme") == ["a"]
    assert identity(index_file(cache)) == before


def test_relative_index(sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(ids(sample, "theme", Path("here.sqlite"))) == 5
    assert (tmp_path / "here.sqlite").is_file()


def test_two_corpora_have_two_indexes(tmp_path: Path) -> None:
    one, other = tiny(tmp_path / "one", "a"), tiny(tmp_path / "other", "b")
    assert index_path(one) != index_path(other)
    assert [ids(one, "theme"), ids(other, "theme"), ids(one, "theme")] == [["a"], ["b"], ["a"]]
