"""The corpus, or a part of it, handed to other programs."""

import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Final

from synthesis.errors import UsageError
from synthesis.formats.contents import Contents
from synthesis.formats.documents import choose
from synthesis.formats.export import EXPORTS
from synthesis.index.lookup import kind_named
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.model.entities import KINDS

SQLITE: Final = "sqlite"
FORMATS: Final[dict[str, tuple[str, ...]]] = {
    **{name: (export.suffix,) for name, export in EXPORTS.items()},
    SQLITE: (".sqlite", ".sqlite3", ".db"),
}
"""Every format of `export`, with the suffixes of its files."""


def choose_export(given: str | None, output: PurePath | None) -> str:
    """The format that is meant: the one given, else that of the suffix of `output`.

    Raises:
        UsageError: there is no such format, or none can be told.
    """
    if given is None and output is not None and output.name.lower().endswith(".csl.json"):
        return "csl-json"
    name = choose(given, output, FORMATS, "")
    if not name:
        raise UsageError("Which format?", f"name one: {', '.join(FORMATS)}")
    return name


def write(reader: Reader, name: str, selection: Selection, only: Sequence[str], corpus: Path | None = None) -> str | bytes:
    """The records within `selection`, in the format `name`.

    Arguments:
        only: kinds of record, as a user names them; all if empty.
        corpus: the folder that the user named, for `sqlite`, which is compiled anew.

    Raises:
        UnknownName: there is no such kind. UsageError: `sqlite` with a selection, which it cannot hold.
        MissingExtra: the format needs a library that is not installed.
    """
    kinds = [kind_named(kind) for kind in only]
    if name == SQLITE:
        if kinds or not selection.is_empty:
            raise UsageError(
                "The sqlite export always holds the whole corpus.", "leave out the selection, or choose another format"
            )
        return _database(corpus)
    export = EXPORTS[name]
    if export.sources_only and kinds not in ([], ["source"]):
        raise UsageError(f"{name} holds sources only.", "leave out --only, or say --only sources")
    where, values = selection.condition()
    records = {}
    for kind in ["source"] if export.sources_only else kinds or list(KINDS):
        rows = list(reader.rows(f"kind = ? AND {where}", [kind, *values]))
        if export.sources_only:
            # Remarks of the encoder would be printed with the reference by many styles.
            records[kind] = [{"id": row.id, **{f: v for f, v in row.doc.items() if f != "note"}} for row in rows]
        elif rows or kinds:
            records[kind] = [{"id": row.id, **row.doc} for row in rows]
    return export.write(Contents(reader.manifest, records, reader.lang))


def _database(corpus: Path | None) -> bytes:
    from synthesis.index.store import write_index
    from synthesis.reading.discovery import find_corpus

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "corpus.sqlite"
        write_index(find_corpus(corpus), file)
        return file.read_bytes()
