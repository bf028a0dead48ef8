"""Which corpus is meant, and which files it is made of.

Only the standard library is imported here: every command needs this room,
also those that answer from the index without reading YAML.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from synthesis.errors import CorpusError
from synthesis.model.entities import KINDS, MANIFEST_FILE

SUFFIXES: Final = (".yaml", ".yml")
ENVIRONMENT: Final = "SYNTHESIS_CORPUS"


def find_corpus(given: str | os.PathLike[str] | None = None, start: Path | None = None, origin: str = "--corpus: ") -> Path:
    """The folder of the corpus that is meant.

    The folder `given`; else that of the environment variable; else the nearest
    folder upwards of `start` (by default the current one) that holds a
    `corpus.yaml`, itself or in `data/`; else the corpus that ships with the package.

    `origin` is what an error says first, to tell where the name came from.

    Raises:
        CorpusError: the folder given does not exist or holds no data file.
    """
    named = given or os.environ.get(ENVIRONMENT)
    if named:
        return _checked(Path(named), origin if given else f"{ENVIRONMENT}: ")
    try:
        here = (start or Path.cwd()).resolve()
    except OSError:
        here = None
    if here is not None:
        for folder in (here, *here.parents):
            for candidate in (folder, folder / "data"):
                if _manifest(candidate) is not None:
                    return candidate
    return shipped_corpus()


def shipped_corpus() -> Path:
    """The corpus in the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for candidate in (package / "data", package.parent / "data"):
        if _manifest(candidate) is not None:
            return candidate
    raise CorpusError("No corpus found, and none ships with this installation.", "name one with --corpus FOLDER")


def _manifest(folder: Path) -> Path | None:
    for suffix in SUFFIXES:
        path = folder / (MANIFEST_FILE + suffix)
        if path.is_file():
            return path
    return None


def _checked(folder: Path, origin: str) -> Path:
    try:
        if folder.is_file() and folder.suffix in SUFFIXES:
            folder = folder.parent
        if not folder.is_dir():
            raise CorpusError(f"{origin}there is no folder {folder}.", "name a folder that holds a corpus.yaml")
        if _manifest(folder) is None and _manifest(folder / "data") is not None:
            return folder / "data"
        if not any(data_files(folder)):
            raise CorpusError(
                f"{origin}{folder} holds no data file.",
                "a corpus is a folder with corpus.yaml, sources.yaml, themes.yaml, …",
            )
        return folder
    except OSError as error:
        message = f"{origin}{folder} cannot be read: {error.strerror}."
        raise CorpusError(message, "check the name and its permissions") from error


def data_files(root: Path) -> Iterator[tuple[str, Path]]:
    """The data files of a corpus as (kind, path), in a fixed order; the manifest's kind is `corpus`.

    Each entity stands in `<file>.yaml`, in the folder `<file>/` (split over files
    at any depth), or in both.
    """
    return ((kind, root / name) for kind, name in data_names(root))


def data_names(root: Path) -> Iterator[tuple[str, str]]:
    """The same with the names relative to `root`, and without a path for each: every command looks at all of them."""
    for kind, stem in ((MANIFEST_FILE, MANIFEST_FILE), *((kind.name, kind.file) for kind in KINDS.values())):
        for suffix in SUFFIXES:
            if os.path.lexists(root / (stem + suffix)):
                yield kind, stem + suffix
        if kind != MANIFEST_FILE:
            for parts in _below(os.fspath(root / stem)):
                yield kind, "/".join((stem, *parts))


def _below(folder: str) -> list[tuple[str, ...]]:
    """The YAML files in a folder at any depth, in order, each as its steps from there."""
    found: list[tuple[str, ...]] = []
    waiting: list[tuple[str, tuple[str, ...]]] = [(folder, ())]
    while waiting:
        path, steps = waiting.pop()
        # What is no folder, or may not be looked into, holds nothing.
        with suppress(OSError), os.scandir(path) as entries:
            for entry in entries:
                if entry.name.endswith(SUFFIXES) and not entry.name.startswith("."):
                    found.append((*steps, entry.name))
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, (*steps, entry.name)))
    return sorted(found)


def stray_files(root: Path) -> Iterator[Path]:
    """YAML files at the top of a corpus whose name no entity has."""
    known = {MANIFEST_FILE, *(kind.file for kind in KINDS.values())}
    for path in sorted(root.iterdir()):
        if path.suffix in SUFFIXES and path.stem not in known and not path.name.startswith("."):
            yield path
