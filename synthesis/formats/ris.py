"""RIS: the sources for reference managers (EndNote, Zotero, Mendeley)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from synthesis.formats.containers import fill
from synthesis.formats.contents import Doc
from synthesis.language.dates import date_parts
from synthesis.language.names import surname
from synthesis.model.codes import NOT_STATED

TYPES: Final = {
    "article": "UNPB",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "dataset": "DATA",
    "document": "GEN",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "interview": "PCOMM",
    "legislation": "STAT",
    "manuscript": "UNPB",
    "motion_picture": "MPCT",
    "pamphlet": "PAMP",
    "paper-conference": "CONF",
    "periodical": "SER",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "review": "JOUR",
    "software": "COMP",
    "speech": "GEN",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""CSL type -> RIS type."""

_BEFORE: Final = (
    ("title", "TI"),
    ("container-title", "T2"),
    ("collection-title", "T3"),
    ("volume", "VL"),
    ("issue", "IS"),
)
_AFTER: Final = (
    ("number", "M1"),
    ("edition", "ET"),
    ("publisher", "PB"),
    ("publisher-place", "CY"),
    ("genre", "M3"),
    ("ISBN", "SN"),
    ("ISSN", "SN"),
    ("DOI", "DO"),
    ("URL", "UR"),
    ("language", "LA"),
    ("note", "N1"),
)
_DASHES: Final = str.maketrans("–—", "--")


def write(docs: Sequence[Doc]) -> str:
    """One record for each source, lines ending in CRLF, each record closed with `ER`.

    RIS parts a name at its commas: an institution of several words ends in one, so that it stays whole, and
    one whose name has a comma reads back in parts.
    """
    return "\r\n".join(_record(doc) for doc in fill(docs))


def _record(doc: Doc) -> str:
    return "".join(f"{tag}  - {' '.join(str(value).split())}\r\n" for tag, value in _lines(doc)) + "ER  - \r\n"


def _lines(doc: Doc) -> Iterator[tuple[str, Any]]:
    yield "TY", TYPES[doc["type"]]
    yield "ID", doc["id"]
    for tag, field in (("AU", "author"), ("ED", "editor")):
        for name in doc.get(field, ()):
            yield tag, _name(name)
    yield from _dates(doc)
    yield from ((tag, doc[field]) for field, tag in _BEFORE if doc.get(field, NOT_STATED) != NOT_STATED)
    first, _, last = doc.get("page", "").translate(_DASHES).partition("-")
    yield from ((tag, page) for tag, page in (("SP", first), ("EP", last)) if page)
    yield from ((tag, doc[field]) for field, tag in _AFTER if field in doc)


def _dates(doc: Doc) -> Iterator[tuple[str, Any]]:
    parts = date_parts(doc.get("issued"))
    if parts:
        yield "PY", parts[0]
    if len(parts) > 1:
        yield "DA", "/".join(f"{part:02}" for part in parts) + "/" * (4 - len(parts))
    if "original-date" in doc:
        yield "OP", doc["original-date"]


def _name(name: Mapping[str, Any]) -> str:
    if "literal" in name:
        # Without a comma readers take the last word for a family name.
        said = " ".join(str(name["literal"]).split())
        return f"{said}," if " " in said and "," not in said else said
    return ", ".join(filter(None, [surname(name), name.get("given", ""), name.get("suffix", "")]))
