"""Which corpora, and which of their files, a list of paths means."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from synthesis.errors import CorpusError, UsageError
from synthesis.model.entities import KINDS, MANIFEST_FILE
from synthesis.reading.discovery import SUFFIXES, find_corpus, shipped_corpus


@dataclass
class Target:
    """A corpus to check. `files` narrows the report to these files; `prefix` goes before every file name.

    `is_shipped` says that nobody named it and none was near, so that the one in the package was taken.
    """

    root: Path
    prefix: str
    files: set[str] | None = None
    is_shipped: bool = False


def targets(paths: Sequence[Path], corpus: Path | None = None) -> list[Target]:
    """The corpora that `paths` name, each once: folders, or single data files of a corpus.

    Without paths the corpus that every command would take.

    Raises:
        CorpusError: a path does not exist or is no part of a corpus. UsageError: paths and `corpus` at once.
    """
    if paths and corpus is not None:
        raise UsageError("Paths and --corpus name two things to check.", "leave one of them out")
    if not paths:
        root = find_corpus(corpus)
        return [Target(root, _prefix(root), is_shipped=not _prefix(root) and root == shipped_corpus())]
    found: dict[Path, Target] = {}
    for path in paths:
        file = path.resolve() if path.is_file() else None
        root = _corpus_of(file) if file else find_corpus(path, origin="")
        target = found.setdefault(root.resolve(), Target(root, _prefix(root), set()))
        if file is None:
            target.files = None
        elif target.files is not None:
            target.files.add(file.relative_to(root.resolve()).as_posix())
    return list(found.values())


def _corpus_of(file: Path) -> Path:
    folders = {kind.file for kind in KINDS.values()}
    if file.suffix in SUFFIXES:
        if file.stem in {MANIFEST_FILE, *folders} and file.parent.name not in folders:
            return file.parent
        return next((folder.parent for folder in file.parents if folder.name in folders), file.parent)
    raise CorpusError(f"{file.name} is not a YAML file.", "name a data file of a corpus, or its folder")


def _prefix(root: Path) -> str:
    """The folder as seen from where the user stands; nothing if it lies elsewhere, so that no machine's path is printed."""
    try:
        relative = os.path.relpath(root.resolve(), Path.cwd())
    except ValueError:  # another drive
        return ""
    return "" if relative == "." or relative.startswith("..") else Path(relative).as_posix() + "/"
