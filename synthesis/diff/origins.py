"""From what somebody names (a revision, a folder, an index file) to a reader of the corpus that is meant."""

import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from synthesis.diff.revisions import describe, find_revision, is_shallow, write_files
from synthesis.errors import AmbiguousName, CorpusError, UnknownName, UsageError
from synthesis.index.freshness import is_ours
from synthesis.index.reader import Reader
from synthesis.index.schema import INDEX_VERSION
from synthesis.index.store import build_in_memory, open_index
from synthesis.reading.discovery import data_files, find_corpus

Note = Callable[[str], None]


@dataclass(frozen=True)
class Side:
    """One of the two corpora: what it is called, what more is known of it, and its reader."""

    name: str
    """As it was named; of a path its last part. Empty for the corpus as it stands."""
    about: str
    """Of a revision its hash and day; else empty."""
    reader: Reader


def open_side(name: str, root: Path, lang: str, partial: bool = False, note: Note = lambda line: None) -> Side:
    """The corpus that `name` names.

    Arguments:
        name: a revision of the repository that holds the corpus in `root`, `REV:path`, a folder, or an index file.
        partial: whether a corpus with records that cannot be read will do.
        note: called with a line that the user should know of.

    Raises:
        UnknownName: there is neither such a revision nor such a path.
        AmbiguousName: there are both.
        UsageError: the file is no index, or the name no revision.
        CorpusError: the corpus cannot be read, or, unless `partial`, not all of it.
    """
    path = Path(name).expanduser() if name.startswith("~/") else Path(name)
    exists = bool(name.strip()) and _exists(path)
    if exists and (path.is_absolute() or "/" in name or "\\" in name or name.startswith((".", "~"))):
        return _of_path(name, path, lang, partial, note)
    try:
        revision = find_revision(name, root)
    except (UsageError, CorpusError):
        # Without git, or outside of a repository, a name can only be that of a path.
        if not exists:
            raise
        revision = None
    if revision and exists:
        raise AmbiguousName(f"'{name}' is a revision and a path.", f"write ./{name} for the path, or the full hash of the commit")
    if revision:
        with tempfile.TemporaryDirectory(prefix="synthesis-") as made:
            folder = Path(made)
            write_files(revision, folder)
            corpus = next((one for one in (folder, folder / "data") if any(data_files(one))), None)
            if corpus is None:
                raise CorpusError(
                    f"{name} holds no corpus there.", f"name the folder that held it: {name.partition(':')[0]}:FOLDER"
                )
            return _checked(Side(name, describe(revision), Reader(build_in_memory(corpus), lang)), corpus, partial, note)
    if exists:
        return _of_path(name, path, lang, partial, note)
    hint = "name a commit, a tag, a folder or a file of `synthesis export sqlite`"
    if ".." in name and not name.startswith("."):
        hint = "write the two revisions apart: OLD NEW"
    elif is_shallow(root):
        hint = "the clone is shallow and knows no older ones: git fetch --unshallow --tags"
    raise UnknownName(f"There is no revision and no path '{name}'.", hint)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _of_path(name: str, path: Path, lang: str, partial: bool, note: Note) -> Side:
    last = path.resolve().name
    if path.is_file() and path.suffix not in (".yaml", ".yml"):
        return _checked(Side(last, "", Reader(_open_file(name, path), lang)), None, partial, note)
    root = find_corpus(path, origin="")
    return _checked(Side(last, "", Reader(open_index(root, None, note), lang)), root, partial, note)


def _open_file(name: str, path: Path) -> sqlite3.Connection:
    """A connection to an exported index: read only, and not a byte of it is changed."""
    try:
        ours = is_ours(path)
    except OSError as error:
        raise CorpusError(f"{name} cannot be read: {(error.strerror or str(error)).lower()}.", "check its permissions") from error
    if not ours:
        raise UsageError(f"{name} is no index of a corpus.", "make one with `synthesis export sqlite --output FILE`")
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        row = database.execute("SELECT value FROM meta WHERE key = 'index_version'").fetchone()
        database.execute("PRAGMA query_only = ON")
        database.execute("SELECT max(rid) FROM record").fetchone()
    except sqlite3.DatabaseError as error:
        database.close()
        raise CorpusError(f"{name} is damaged: {error}.", "export it anew") from error
    if row is None or row[0] != str(INDEX_VERSION):
        database.close()
        raise CorpusError(f"{name} was made by another version of the program.", "export it anew, or name the corpus itself")
    return database


def _checked(side: Side, root: Path | None, partial: bool, note: Note) -> Side:
    """The side, if all of it could be read: what could not would look as if it had gone, or come."""
    told = _broken(side, root)
    if told and not partial:
        side.reader.database.close()
        raise CorpusError(f"{side.name}: {told}", "mend it, or compare what can be read with --partial")
    if told:
        note(f"{side.name}: {told} What cannot be read looks as if it had come or gone.")
    return side


def check_current(root: Path, index: Path | None, partial: bool, note: Note) -> None:
    """The same for the corpus as it stands, before the caller opens it.

    Raises:
        CorpusError: not all of it can be read, and `partial` was not asked for.
    """
    with Reader(open_index(root, index), "nl") as reader:
        _checked(Side("the corpus as it stands", "", reader), root, partial, note)


def _broken(side: Side, root: Path | None) -> str:
    """What of the corpus cannot be read; empty if nothing."""
    left_out = int(side.reader.meta("left_out") or 0)
    if root is not None and int(side.reader.meta("faults") or 0):
        from synthesis.reading.load import load

        faults = [fault for fault in load(root).faults if fault.severity == "error"]
        if faults:
            more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
            return f"the corpus is broken: {faults[0].place}: {faults[0].message}{more}."
    return f"{left_out} of its records cannot be read." if left_out else ""
