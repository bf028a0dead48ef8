"""Opens the index of a corpus, building it first where that is needed.

An index is written beside its final name and then renamed, so that a reader
sees the old one or the new one and never half of one. Two processes that build
at once do the same work twice and both end well. Where nothing can be written,
the index is built in memory.
"""

import contextlib
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Final

from synthesis.errors import OutputError
from synthesis.index.freshness import is_fresh, is_ours, scan, stamp_rows
from synthesis.index.schema import INDEX_VERSION

_STALE_SECONDS: Final = 3600
Note = Callable[[str], None]
"""Takes one line that the user should know of."""


def index_path(root: Path) -> Path:
    """The file in the user's cache folder that belongs to the corpus in `root`."""
    import platformdirs

    name = sha256(str(root).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return Path(platformdirs.user_cache_dir("synthesis", appauthor=False)) / f"{name}-v{INDEX_VERSION}.sqlite"


def open_index(root: Path, file: Path | None = None, note: Note = lambda line: None) -> sqlite3.Connection:
    """A read-only connection to a fresh index of the corpus in `root`.

    Arguments:
        root: the folder of the corpus.
        file: where the index is kept; by default in the user's cache folder.
        note: called with a line if the index could not be kept.

    Raises:
        OutputError: `file` exists and is something else than an index.
    """
    root = root.resolve()
    path = file if file is not None else index_path(root)
    found = _open_fresh(root, path, named=file is not None)
    if found is not None:
        return found
    try:
        return _build_file(root, path)
    except (OSError, sqlite3.OperationalError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        note(f"The index cannot be kept in {path.parent} ({reason.lower()}); it was built in memory for this command.")
        return build_in_memory(root)


def _open_fresh(root: Path, path: Path, named: bool) -> sqlite3.Connection | None:
    try:
        if not path.is_file():
            return None
    except OSError:
        return None
    database: sqlite3.Connection | None = None
    try:
        database = _connect(path)
        if named and not is_ours(database):
            raise OutputError(f"{path} exists and is not an index.", "name another file with --index")
        if is_ours(database) and is_fresh(database, root):
            return database
    except sqlite3.DatabaseError as error:
        if named and "not a database" in str(error):
            raise OutputError(f"{path} exists and is not an index.", "name another file with --index") from error
    if database is not None:
        database.close()
    return None


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=5)
    database.execute("PRAGMA query_only = ON")
    return database


def _build_file(root: Path, path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    handle, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        # Durability does not matter: a file that a crash leaves behind is never renamed.
        database = sqlite3.connect(part, isolation_level=None)
        try:
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            _fill(root, database)
        finally:
            database.close()
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    return _connect(path)


def _sweep(path: Path) -> None:
    """Removes what builds that were killed have left behind."""
    for left in path.parent.glob(f"{path.name}.*.part"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                left.unlink()


def build_in_memory(root: Path) -> sqlite3.Connection:
    """An index of the corpus in `root` that no file holds."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    _fill(root, database)
    database.execute("PRAGMA query_only = ON")
    return database


def write_index(root: Path, file: Path) -> None:
    """Writes a new index of the corpus in `root` to `file`, for others to open.

    It holds no path and no time of this machine, so that the same corpus gives the same bytes.
    """
    _build_file(root.resolve(), file).close()
    database = sqlite3.connect(file, isolation_level=None)
    database.execute("UPDATE file SET mtime_ns = 0")
    database.execute("DELETE FROM meta WHERE key IN ('root', 'stamped_ns')")
    database.execute("VACUUM")
    database.close()


def _fill(root: Path, database: sqlite3.Connection) -> None:
    from synthesis.index.compilation import compile_corpus
    from synthesis.reading.load import load, without_collector

    # The stamps are taken before reading: a file that changes meanwhile is then seen as changed.
    stamps = stamp_rows(root, scan(root))
    stamped = time.time_ns()
    with without_collector():
        compile_corpus(load(root), database)
    database.execute("BEGIN")
    database.executemany("INSERT INTO file VALUES (?, ?, ?, ?)", stamps)
    database.executemany("INSERT INTO meta VALUES (?, ?)", [("root", str(root)), ("stamped_ns", str(stamped))])
    database.execute("COMMIT")
