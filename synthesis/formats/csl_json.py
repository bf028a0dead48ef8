"""CSL-JSON: the sources for citation managers and citeproc (CSL 1.0.2, `csl-data.json`)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from synthesis.formats.containers import fill
from synthesis.formats.contents import Doc
from synthesis.language.dates import date_parts
from synthesis.model.codes import NOT_STATED

VARIABLES: Final = (
    "id",
    "type",
    "title",
    "author",
    "editor",
    "issued",
    "original-date",
    "container-title",
    "collection-title",
    "edition",
    "volume",
    "issue",
    "number",
    "page",
    "publisher",
    "publisher-place",
    "genre",
    "DOI",
    "ISBN",
    "ISSN",
    "URL",
    "note",
    "language",
)
"""The fields of a source that are CSL variables, in the order in which they are written."""

_NAME_PARTS: Final = ("family", "given", "non-dropping-particle", "suffix", "literal")


def write(docs: Sequence[Doc]) -> str:
    """A JSON array with one item for each source; its id is the source's id.

    Our own fields (status, design, where it is cited) are left out, and so is the short form of a name.
    """
    return json.dumps([item(doc) for doc in fill(docs)], ensure_ascii=False, indent=2) + "\n"


def item(doc: Doc) -> dict[str, Any]:
    """One source as a CSL item; what is not stated, such as a title, is left out."""
    return {variable: _value(variable, doc[variable]) for variable in VARIABLES if doc.get(variable, NOT_STATED) != NOT_STATED}


def _value(variable: str, value: Any) -> Any:
    if variable in ("author", "editor"):
        return [_name(name) for name in value]
    if variable in ("issued", "original-date"):
        return {"date-parts": [date_parts(value)]}
    return value


def _name(name: Mapping[str, Any]) -> dict[str, Any]:
    return {part: name[part] for part in _NAME_PARTS if part in name}
