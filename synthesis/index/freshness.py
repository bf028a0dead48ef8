"""Whether an index still says what the files say: size and time first, content to decide."""

import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, NamedTuple

from synthesis.index.schema import APPLICATION_ID, INDEX_VERSION
from synthesis.reading.discovery import data_names

_RACY_NS: Final = 2_000_000_000
"""A file changed this shortly before it was read may have changed again within the
same tick of the file system's clock, so that its time proves nothing (git's rule)."""


class Stamp(NamedTuple):
    """One file as the file system shows it. Size and time are -1 for a file that cannot be seen."""

    path: str
    size: int
    mtime_ns: int


def scan(root: Path) -> list[Stamp]:
    """The data files of a corpus with size and time, in a fixed order."""
    stamps = []
    for _, name in data_names(root):
        try:
            status = os.stat(f"{root}/{name}")  # noqa: PTH116 - a Path for each of a thousand files takes longer than all else
            stamps.append(Stamp(name, status.st_size, status.st_mtime_ns))
        except OSError:
            stamps.append(Stamp(name, -1, -1))
    return stamps


def digest(root: Path, name: str) -> str:
    """SHA-256 of a file's content; empty if the file cannot be read."""
    import hashlib

    try:
        with (root / name).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def storable(text: str) -> str:
    """A path as a database can hold it: bytes that are not UTF-8 written out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def stamp_rows(root: Path, stamps: list[Stamp]) -> list[tuple[str, int, int, str]]:
    """Rows of the `file` table."""
    return [(storable(stamp.path), stamp.size, stamp.mtime_ns, digest(root, stamp.path)) for stamp in stamps]


def is_ours(path: Path) -> bool:
    """Whether the file is an index of this program, of whatever version, also if it is damaged further on.

    The application id stands at byte 68 (SQLite file format, section 1.3).
    """
    with path.open("rb") as stream:
        head = stream.read(72)
    return head.startswith(b"SQLite format 3\0") and head[68:] == APPLICATION_ID.to_bytes(4, "big")


def is_fresh(database: sqlite3.Connection, root: Path) -> bool:
    """Whether the index in `database` was built by this version from the files as they are now."""
    now = time.time_ns()
    meta = dict(database.execute("SELECT key, value FROM meta WHERE key IN ('index_version', 'stamped_ns', 'root')"))
    if meta.get("index_version") != str(INDEX_VERSION) or meta.get("root") != storable(str(root)):
        return False
    stamps = scan(root)
    known = {path: (size, mtime, sha) for path, size, mtime, sha in database.execute("SELECT * FROM file")}
    if {storable(stamp.path) for stamp in stamps} != set(known):
        return False
    stamped = int(meta.get("stamped_ns", "0"))
    settled = []
    for stamp in stamps:
        size, mtime, sha = known[storable(stamp.path)]
        if (stamp.size, stamp.mtime_ns) == (size, mtime) and mtime <= stamped - _RACY_NS and sha:
            continue
        if stamp.size != size or digest(root, stamp.path) != sha:
            return False
        if sha:  # a file that could not be read may be readable tomorrow, with the same time
            settled.append(stamp.mtime_ns)
    if settled and now - max(settled) > _RACY_NS:
        _restamp(database, stamps, now)
    return True


def _restamp(database: sqlite3.Connection, stamps: list[Stamp], now: int) -> None:
    """Notes the new times of files whose content did not change, so that the next look is cheap."""
    path = database.execute("PRAGMA database_list").fetchone()[2]
    rows = [(stamp.size, stamp.mtime_ns, storable(stamp.path)) for stamp in stamps]
    # Only a saving of time: a cache that is read-only or in use stays as it is.
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as writer:
        # A journal in a file could outlive a crash, and then bar the index from those who may only read it.
        writer.execute("PRAGMA journal_mode = MEMORY")
        writer.execute("BEGIN IMMEDIATE")
        writer.executemany("UPDATE file SET size = ?, mtime_ns = ? WHERE path = ?", rows)
        writer.execute("UPDATE meta SET value = ? WHERE key = 'stamped_ns'", (str(now),))
        writer.execute("COMMIT")
