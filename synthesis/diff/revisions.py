"""A corpus as it stood at a revision of its git repository.

Git is only asked to read (`rev-parse`, `cat-file`, `ls-tree`), with arguments that no name can turn into an option, without
a shell, and without the network: not even a clone that left objects behind on a server fetches them.
"""

import os
import subprocess
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from synthesis.errors import CorpusError, UnknownName, UsageError
from synthesis.reading.discovery import SUFFIXES

_SECONDS: Final = 120
_FILES: Final = ("100644", "100755")
"""Modes of plain files. A link is no file of the corpus: what it leads to may lie outside of the revision."""
_MISLEADING: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")
"""Set where git itself runs a program, in a hook: they would name the repository of the hook, not that of the corpus."""


class Revision(NamedTuple):
    """A folder of a repository at a revision."""

    folder: Path
    """Where git is asked."""
    commit: str
    """Hash of the commit; empty where a tree is named."""
    tree: str
    """Hash of the tree that holds the corpus."""


def find_revision(name: str, root: Path) -> Revision | None:
    """The revision `name` of the repository that holds the corpus in `root`; None if there is no such revision.

    `name` is what git takes for a commit (`HEAD~3`, a tag, a branch), which means the folder of the corpus in it; or
    `REV:path`, which means that folder.

    Raises:
        UsageError: the name starts with a hyphen, the corpus does not lie in a repository, or git is missing.
        UnknownName: the revision exists, the folder in it does not.
    """
    if name.startswith("-"):
        raise UsageError(f"'{name}' is no revision: none starts with a hyphen.", "name a commit, tag, folder or index file")
    if not name.strip() or any(sign < " " for sign in name):
        return None
    prefix = _prefix(root)
    found = _ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    if not found:
        _blame_the_folder(name, root)
        return None
    kind = _ask(root, "cat-file", "-t", found)
    if kind == "blob":
        raise UsageError(f"{name} is a file.", "name the folder that holds the corpus")
    if kind == "tree":
        return Revision(root, "", found)
    commit = _ask(root, "rev-parse", "--verify", "--quiet", f"{found}^{{commit}}")
    if not commit:
        return None
    tree = _ask(root, "rev-parse", "--verify", "--quiet", f"{commit}:{prefix}" if prefix else f"{commit}^{{tree}}")
    if not tree:
        raise UnknownName(f"There is no folder {prefix} in {name}.", f"name the folder that held the corpus: {name}:FOLDER")
    return Revision(root, commit, tree)


def _blame_the_folder(name: str, root: Path) -> None:
    """Says so where the revision of `REV:path` exists and the path in it does not."""
    revision, colon, path = name.partition(":")
    if colon and revision and _ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"):
        raise UnknownName(f"There is no folder {path} in {revision}.", "git ls-tree tells what there is")


def is_shallow(root: Path) -> bool:
    """Whether the repository is a clone without its older history, as build servers make them."""
    return _ask(root, "rev-parse", "--is-shallow-repository") == "true"


def describe(revision: Revision) -> str:
    """The short hash and the day of the commit: `d92c9f1, 2024-05-31`; of a tree its short hash."""
    if not revision.commit:
        return revision.tree[:7]
    head = _ask(revision.folder, "cat-file", "commit", revision.commit).partition("\n\n")[0]
    committer = next((line for line in head.splitlines() if line.startswith("committer ")), "")
    *_, seconds, zone = committer.split() if len(committer.split()) > 3 else ("", "", "")
    if not seconds.isdigit():
        return revision.commit[:7]
    return f"{revision.commit[:7]}, {_day(int(seconds), zone)}"


def _day(seconds: int, zone: str) -> str:
    from datetime import UTC, datetime, timedelta

    sign, hours, minutes = (-1 if zone.startswith("-") else 1), zone[1:3], zone[3:5]
    shift = timedelta(hours=int(hours), minutes=int(minutes)) if (hours + minutes).isdigit() else timedelta()
    try:
        return (datetime.fromtimestamp(seconds, UTC) + sign * shift).date().isoformat()
    except (OverflowError, OSError, ValueError):
        return "?"


def write_files(revision: Revision, folder: Path) -> None:
    """Writes the data files of the revision into the empty `folder`, byte by byte as they were kept.

    Raises:
        CorpusError: git cannot read one of them.
    """
    listed = _run(revision.folder, "ls-tree", "-r", "-z", "--full-tree", revision.tree)
    if listed.returncode:
        raise _unreadable(listed)
    files = []
    for entry in listed.stdout.decode("utf-8", "surrogateescape").split("\0"):
        told, _, name = entry.partition("\t")
        mode, _, blob = told.split(" ") if told.count(" ") == 2 else ("", "", "")
        path = PurePosixPath(name)
        if mode in _FILES and path.suffix in SUFFIXES and _is_inside(name):
            files.append((path, blob))
    asked = "".join(f"{blob}\n" for _, blob in files).encode()
    done = _run(revision.folder, "cat-file", "--batch", feed=asked)
    if done.returncode:
        raise _unreadable(done)
    at = 0
    for path, blob in files:
        end = done.stdout.index(b"\n", at)
        told_of = done.stdout[at:end].split(b" ")
        if len(told_of) != 3 or told_of[1] != b"blob":
            raise CorpusError(f"git cannot read {path}: {blob[:7]} is missing.", "fetch the whole history, or name a folder")
        size = int(told_of[2])
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(done.stdout[end + 1 : end + 1 + size])
        at = end + size + 2


def _is_inside(name: str) -> bool:
    """Whether a name in a tree stays within the folder; git's own tools make no other, but a repository may hold one."""
    parts = name.split("/")
    return all(part not in ("", ".", "..") and "\\" not in part and ":" not in part for part in parts)


def _prefix(root: Path) -> str:
    """The folder of the corpus within its repository; empty at the top."""
    done = _run(root, "rev-parse", "--show-prefix")
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace")
        if "not a git repository" in told:
            raise UsageError(
                "That is no folder and no exported index, and the corpus does not lie in a git repository.",
                "check the name",
            )
        raise _unreadable(done)
    return done.stdout.decode("utf-8", "surrogateescape").removesuffix("\n").rstrip("/")


def _ask(folder: Path, *arguments: str) -> str:
    """What git answers, without the line end; empty if it does not know."""
    done = _run(folder, *arguments)
    return done.stdout.decode("utf-8", "surrogateescape").removesuffix("\n") if done.returncode == 0 else ""


def _run(folder: Path, *arguments: str, feed: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    settings = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    # `none` is the name of no protocol: nothing may be fetched, whatever the settings of the repository say.
    settings |= {"LC_ALL": "C", "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    settings |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1"}
    try:
        command = ["git", "--no-pager", "-C", os.fspath(folder), *arguments]
        return subprocess.run(  # noqa: S603
            command, input=feed, capture_output=True, env=settings, timeout=_SECONDS, check=False
        )
    except FileNotFoundError as error:
        raise UsageError("git is not installed here.", "name a folder or an exported index instead") from error
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
        raise CorpusError(f"git does not answer: {error}.", "name a folder or an exported index instead") from error


def _unreadable(done: "subprocess.CompletedProcess[bytes]") -> CorpusError:
    told = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
    return CorpusError(f"git cannot read the repository: {told[0].removeprefix('fatal: ')}.", "see `git status` in the corpus")
