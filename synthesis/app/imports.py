"""From a document to new records, and from there to a corpus or to where the answer goes."""

from pathlib import Path
from typing import TYPE_CHECKING

from synthesis.app.documents import name_of, read_document
from synthesis.app.session import note
from synthesis.errors import CorpusError, UnknownName, UsageError

if TYPE_CHECKING:
    from synthesis.reading.corpus import Corpus
    from synthesis.reports.imports import Import

FORMATS = {"yaml": (".yaml", ".yml"), "json": (".json",)}


def read_entries(file: Path, corpus: Path | None, lists: list[str]) -> "Import":
    """The entries of a document as records, compared with a corpus: the one given, else the nearest one upwards.

    Raises:
        UsageError: the document has no reference list.
    """
    from synthesis.model.source import Source
    from synthesis.reports.imports import of_references

    known = _corpus(corpus)
    if lists:
        _check_lists(known, lists)
    manuscript = read_document(file)
    sources = [] if known is None else list(known.of("source", Source))
    docs = [(one.id, one.value.model_dump(mode="json", by_alias=True, exclude_unset=True)) for one in sources]
    taken = [] if known is None else [*known.records["source"], *sorted(known.left_out.get("source", ()))]
    found = of_references(manuscript, docs, taken, lists)
    if not found.new and not found.known:
        raise UsageError(
            f"{name_of(file)} has no reference list.", "a list is known by its heading (Literatuur, References, …) or its shape"
        )
    return found


def add(found: "Import", into: Path) -> None:
    """Adds the new records to the sources of a corpus; the file is replaced as a whole or not at all."""
    from synthesis.app.output import write_atomically
    from synthesis.reading.appending import appended, file_for
    from synthesis.reading.discovery import find_corpus
    from synthesis.reports.imports import write_yaml

    if not found.new:
        return
    path = file_for(find_corpus(into, origin="--into: "), "source")
    data = appended(path, "source", write_yaml(found), found.records)
    try:
        write_atomically(path, data)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CorpusError(f"{path} cannot be written: {reason}.", "check the permissions of the corpus") from error


def deliver_import(found: "Import", format: str | None, output: Path | None, written: bool) -> None:
    """Gives the records; if they were `written` to a corpus, only their ids and what was left out."""
    from synthesis.app.output import deliver
    from synthesis.formats.documents import choose
    from synthesis.reports.imports import write_json, write_report

    name = choose(format, output, FORMATS, "yaml")
    if written and format is None and output is None:
        lines = [*(f"added {key}" for key in found.new), *(f"not added, {line}" for line in found.duplicates())]
        deliver("\n".join(lines) + "\n", None)
    else:
        deliver(write_json(found) if name == "json" else write_report(found), output)
    note(found.summary())


def _corpus(given: Path | None) -> "Corpus | None":
    """The corpus to compare with; none if none is named or near: new works need not be new to the one that ships."""
    from synthesis.reading.discovery import find_corpus, shipped_corpus
    from synthesis.reading.load import load

    root = find_corpus(given)
    if given is None and root == shipped_corpus() and not _is_near(root):
        return None
    return load(root)


def _is_near(root: Path) -> bool:
    here = Path.cwd().resolve()
    return any(folder in (root.resolve(), root.resolve().parent) for folder in (here, *here.parents))


def _check_lists(known: "Corpus | None", lists: list[str]) -> None:
    manifest = known.manifest.value if known is not None and known.manifest is not None else None
    names = list(manifest.reference_lists) if manifest is not None else []
    for name in lists:
        if name not in names:
            hint = f"choose from {', '.join(names)}" if names else "corpus.yaml names them under `reference_lists`"
            raise UnknownName(f"The corpus has no reference list '{name}'.", hint)
