"""What the tests of the index share: opening, counting and changing corpora."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from synthesis.index.reader import Reader
from synthesis.index.store import build_in_memory, open_index

LONG_AGO = 1_600_000_000_000_000_000
"""A time of change (nanoseconds) that is past all doubt."""

THEME = """{id}:
  label:
    nl: {label}
    en: {label} (en)
"""


@contextmanager
def opened(root: Path, file: Path | None = None) -> Iterator[Reader]:
    """A reader of a fresh index that may say nothing beside."""

    def refuse(line: str) -> None:
        raise AssertionError(line)

    with closing(open_index(root, file, refuse)) as database:
        yield Reader(database, "nl")


@contextmanager
def compiled(root: Path) -> Iterator[Reader]:
    """A reader of an index in memory."""
    with closing(build_in_memory(root)) as database:
        yield Reader(database, "nl")


def ids(root: Path, kind: str, file: Path | None = None) -> list[str]:
    """Ids of the records of a kind, from a fresh index."""
    with opened(root, file) as reader:
        return [row.id for row in reader.kind(kind)]


def write(root: Path, name: str, text: str, mtime_ns: int = LONG_AGO) -> Path:
    """Writes a file of a corpus, with a time of change of long ago."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(mtime_ns, mtime_ns))
    return path


def tiny(root: Path, *themes: str) -> Path:
    """A corpus of a few themes, last changed long ago."""
    write(root, "themes.yaml", "\n".join(THEME.format(id=id, label=id.capitalize()) for id in themes))
    return root


def index_file(cache: Path) -> Path:
    """The one index in the cache folder."""
    [file] = (cache / "synthesis").glob("*.sqlite")
    return file


def identity(file: Path) -> tuple[int, int]:
    """Changes whenever the file is replaced by another."""
    return file.stat().st_ino, file.stat().st_size


def scalar(database: sqlite3.Connection, sql: str) -> object:
    """The one value that a statement gives."""
    return database.execute(sql).fetchone()[0]
