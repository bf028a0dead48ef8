"""Opens the index of a corpus, building it first where that is needed.

An index is written beside its final name and then renamed, so that a reader
sees the old one or the new one and never half of one. Two processes that build
at once do the same work twice and both end well. Where nothing can be written,
the index is built in memory.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final
from zlib import adler32, crc32

from synthesis.errors import CorpusError, OutputError
from synthesis.index.freshness import is_fresh, is_ours, scan, stamp_rows, storable
from synthesis.index.schema import INDEX_VERSION

_STALE_SECONDS: Final = 3600
_CACHE_KIB: Final = 64 * 1024
"""Pages that a build holds in memory, of the index and of what it puts aside, each."""
Note = Callable[[str], None]
"""Takes one line that the user should know of."""


def index_path(root: Path) -> Path:
    """The file in the user's cache folder that belongs to the corpus in `root`.

    Raises:
        OSError: it is not known where this user's cache folder is.
    """
    import platformdirs

    # Two folders of one name would only drive each other out, and a checksum starts faster than a hash.
    name = f"{crc32(os.fsencode(root)):08x}{adler32(os.fsencode(root)):08x}"
    folder = Path(platformdirs.user_cache_dir("synthesis", appauthor=False))
    if not folder.is_absolute():
        # No home folder, or a setting that the XDG specification tells to ignore: a folder below the current one is not meant.
        raise FileNotFoundError(2, "no cache folder is known")
    return folder / f"{name}-v{INDEX_VERSION}.sqlite"


def open_index(root: Path, file: Path | None = None, note: Note = lambda line: None) -> sqlite3.Connection:
    """A read-only connection to a fresh index of the corpus in `root`.

    Arguments:
        root: the folder of the corpus.
        file: where the index is kept; by default in the user's cache folder.
        note: called with a line if the index could not be kept.

    Raises:
        OutputError: `file` exists and is something else than an index.
        CorpusError: the folder cannot be read.
    """
    root = root.resolve()
    place = ""
    try:
        path = index_path(root) if file is None else _named(file)
        place = f" in {path.parent}"
        return _open_fresh(root, path) or _build_file(root, path)
    except (OSError, sqlite3.DatabaseError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        built = build_in_memory(root)
        note(f"The index cannot be kept{place} ({reason.lower()}); it was built in memory for this command.")
        return built


def _named(file: Path) -> Path:
    """The file behind a name that the user gave; nothing but an index is ever written over."""
    path = file.resolve()
    try:
        is_free = not path.exists() or (path.is_file() and (path.stat().st_size == 0 or is_ours(path)))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"{file} cannot be read: {reason}.", "name another file with --index") from error
    if not is_free:
        raise OutputError(f"{file} exists and is not an index.", "name another file with --index")
    return path


def _open_fresh(root: Path, path: Path) -> sqlite3.Connection | None:
    with contextlib.suppress(OSError, sqlite3.DatabaseError, ValueError):
        if path.is_file() and is_ours(path):
            database = _connect(path)
            try:
                fresh = is_fresh(database, root)
            except BaseException:
                database.close()
                raise
            if fresh:
                return database
            database.close()
    return None


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=5)
    database.execute("PRAGMA query_only = ON")
    return database


def _build_file(
    root: Path, path: Path, finish: Callable[[sqlite3.Connection], None] = lambda database: None
) -> sqlite3.Connection:
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    handle, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        # Durability does not matter: a file that a crash leaves behind is never renamed.
        with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            database.execute(f"PRAGMA temp.cache_size = -{_CACHE_KIB}")
            _fill(root, database)
            finish(database)
        # The journal of an older file of this name, were there one, would be taken for that of the new.
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    return _connect(path)


def _sweep(path: Path) -> None:
    """Removes what builds that were killed have left behind."""
    for left in path.parent.iterdir():
        if left.name.startswith(f"{path.name}.") and left.suffix == ".part":
            with contextlib.suppress(OSError):
                if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                    left.unlink()


def build_in_memory(root: Path) -> sqlite3.Connection:
    """An index of the corpus in `root` that no file holds.

    Raises:
        CorpusError: the folder cannot be read.
    """
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.execute("PRAGMA temp_store = MEMORY")
    try:
        _fill(root, database)
    except OSError as error:
        database.close()
        reason = (error.strerror or str(error)).lower()
        raise CorpusError(f"{root} cannot be read: {reason}.", "check the folder and its permissions") from error
    database.execute("PRAGMA query_only = ON")
    return database


def write_index(root: Path, file: Path) -> None:
    """Writes a new index of the corpus in `root` to `file`, for others to open; an older file is replaced when it is done.

    It holds no path and no time of this machine, so that the same corpus gives the same bytes.
    """
    _build_file(root.resolve(), file.resolve(), _forget_machine).close()


def _forget_machine(database: sqlite3.Connection) -> None:
    database.execute("UPDATE file SET mtime_ns = 0")
    database.execute("DELETE FROM meta WHERE key IN ('root', 'stamped_ns')")
    database.execute("VACUUM")


def _fill(root: Path, database: sqlite3.Connection) -> None:
    from synthesis.index.compilation import compile_corpus
    from synthesis.reading.load import PassingCorpus, without_collector

    # The stamps are taken before reading: a file that changes meanwhile is then seen as changed.
    stamps = stamp_rows(root, scan(root))
    stamped = time.time_ns()
    with without_collector():
        compile_corpus(PassingCorpus(root), database)
    database.execute("BEGIN")
    database.executemany("INSERT INTO file VALUES (?, ?, ?, ?)", stamps)
    database.executemany("INSERT INTO meta VALUES (?, ?)", [("root", storable(str(root))), ("stamped_ns", str(stamped))])
    database.execute("COMMIT")
