"""Whether an index still says what the files say: size and time first, content to decide."""

import hashlib
import sqlite3
import time
from pathlib import Path
from typing import Final, NamedTuple

from synthesis.index.schema import APPLICATION_ID, INDEX_VERSION
from synthesis.reading.discovery import data_files

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
    for _, path in data_files(root):
        name = path.relative_to(root).as_posix()
        try:
            status = path.stat()
            stamps.append(Stamp(name, status.st_size, status.st_mtime_ns))
        except OSError:
            stamps.append(Stamp(name, -1, -1))
    return stamps


def digest(root: Path, name: str) -> str:
    """SHA-256 of a file's content; empty if the file cannot be read."""
    try:
        with (root / name).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def stamp_rows(root: Path, stamps: list[Stamp]) -> list[tuple[str, int, int, str]]:
    """Rows of the `file` table."""
    return [(*stamp, digest(root, stamp.path)) for stamp in stamps]


def is_ours(database: sqlite3.Connection) -> bool:
    """Whether the file is an index of this program, of whatever version."""
    return bool(database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def is_fresh(database: sqlite3.Connection, root: Path) -> bool:
    """Whether the index in `database` was built by this version from the files as they are now."""
    meta = dict(database.execute("SELECT key, value FROM meta WHERE key IN ('index_version', 'stamped_ns', 'root')"))
    if meta.get("index_version") != str(INDEX_VERSION) or meta.get("root") != str(root):
        return False
    stamps = scan(root)
    known = {path: (size, mtime, sha) for path, size, mtime, sha in database.execute("SELECT * FROM file")}
    if {stamp.path for stamp in stamps} != set(known):
        return False
    stamped = int(meta.get("stamped_ns", "0"))
    doubtful = [
        stamp for stamp in stamps if (stamp.size, stamp.mtime_ns) != known[stamp.path][:2] or stamp.mtime_ns > stamped - _RACY_NS
    ]
    if any(stamp.size != known[stamp.path][0] or digest(root, stamp.path) != known[stamp.path][2] for stamp in doubtful):
        return False
    if doubtful and time.time_ns() - max(stamp.mtime_ns for stamp in doubtful) > _RACY_NS:
        _restamp(database, stamps)
    return True


def _restamp(database: sqlite3.Connection, stamps: list[Stamp]) -> None:
    """Notes the new times of files whose content did not change, so that the next look is cheap."""
    path = database.execute("PRAGMA database_list").fetchone()[2]
    try:
        writer = sqlite3.connect(path, timeout=0, isolation_level=None)
        with writer:
            writer.execute("BEGIN IMMEDIATE")
            writer.executemany(
                "UPDATE file SET size = ?, mtime_ns = ? WHERE path = ?", [(s.size, s.mtime_ns, s.path) for s in stamps]
            )
            writer.execute("UPDATE meta SET value = ? WHERE key = 'stamped_ns'", (str(time.time_ns()),))
            writer.execute("COMMIT")
        writer.close()
    except sqlite3.Error:
        return  # only a saving of time: a cache that is read-only or in use stays as it is
