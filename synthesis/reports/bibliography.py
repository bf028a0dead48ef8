"""The reference list, in APA 7 style."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from synthesis.errors import UsageError
from synthesis.formats import apa
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.model.codes import CODES
from synthesis.reports.wording import source_doc

SUFFIXES: Final[Mapping[str, tuple[str, ...]]] = {"text": (".txt",), "markdown": (".md",), "html": (".html",), "json": (".json",)}


def write(reader: Reader, selection: Selection, statuses: Sequence[str], format: str) -> str:
    """The references of the sources within `selection`, in `format`.

    Raises:
        UsageError: a status that does not exist.
    """
    for status in statuses:
        if status not in CODES["source-status"]:
            raise UsageError(f"There is no status '{status}'.", f"choose from {', '.join(CODES['source-status'])}")
    where, values = selection.condition()
    docs = [source_doc(row, reader.lang) for row in reader.rows(f"kind = 'source' AND {where}", values)]
    docs = [doc for doc in docs if not statuses or doc.get("status", "listed") in statuses]
    if format == "json":
        found = [{"id": entry.id, "reference": entry.text} for entry in apa.references(docs, reader.lang)]
        return json.dumps({"format": 1, "references": found}, ensure_ascii=False, indent=2) + "\n"
    return apa.write_bibliography(docs, reader.lang, format)


def full_reference(reader: Reader, id: str, holder: Iterable[str] = ()) -> str:
    """The reference of one source; `holder` is the work that contains it, which lends it its editors and title."""
    found = {row.id: source_doc(row, reader.lang) for wanted in (id, *holder) if (row := reader.get("source", wanted))}
    return next(entry.text for entry in apa.references(list(found.values()), reader.lang) if entry.id == id)


def references(reader: Reader, ids: Iterable[str]) -> Iterator[str]:
    """The references of the sources with these ids as plain text, in the order of a reference list."""
    wanted = set(ids)
    docs = [source_doc(row, reader.lang) for row in reader.kind("source") if row.id in wanted]
    for entry in apa.references(docs, reader.lang):
        yield entry.text
