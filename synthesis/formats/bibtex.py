"""BibTeX: the sources for LaTeX, in the classic entry types and fields, UTF-8."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from synthesis.formats.containers import fill
from synthesis.formats.contents import Doc
from synthesis.formats.latex import address, escape
from synthesis.language.dates import date_parts
from synthesis.language.names import particle
from synthesis.model.codes import NOT_STATED

_TYPES: Final = {
    "article": "misc",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "review": "article",
}
"""CSL type -> BibTeX type; whatever is not here is `misc`, and a thesis goes by its genre."""

_CONTAINER: Final = {"article": "journal"}
_PUBLISHER: Final = {
    "techreport": "institution",
    "phdthesis": "school",
    "mastersthesis": "school",
    "misc": "howpublished",
    "booklet": "howpublished",
}
_LANGUAGES: Final = {
    "nl": "dutch",
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "da": "danish",
    "sv": "swedish",
    "no": "norwegian",
    "fy": "frisian",
}
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MASTERS: Final = re.compile(r"master|bachelor|scriptie|\bM\.?(A|Sc)\b", re.IGNORECASE)
_RANGE: Final = re.compile(r"(?<=\w)\s*[-–—]+\s*(?=\w)")


def write(docs: Sequence[Doc]) -> str:
    """One entry for each source, keyed by its id; undated works have no year.

    Titles stand in double braces: their capitals are as printed and no style may lower them.
    """
    return "\n".join(_entry(doc) for doc in fill(docs))


def entry_type(doc: Doc) -> str:
    """The BibTeX type of a source."""
    if doc["type"] == "thesis":
        return "mastersthesis" if _MASTERS.search(doc.get("genre", "")) else "phdthesis"
    return _TYPES.get(doc["type"], "misc")


def _entry(doc: Doc) -> str:
    kind = entry_type(doc)
    lines = [f"  {field} = {value},\n" for field, value in _fields(doc, kind).items()]
    return f"@{kind}{{{doc['id']},\n{''.join(lines)}}}\n"


def _fields(doc: Doc, kind: str) -> dict[str, str]:
    number = "issue" if kind == "article" or "number" not in doc else "number"
    rows: list[tuple[str, str, Callable[[Any], str]]] = [
        ("author", "author", _names),
        ("title", "title", lambda title: f"{{{{{escape(title)}}}}}"),
        ("editor", "editor", _names),
        ("container-title", _CONTAINER.get(kind, "booktitle"), _text),
        ("publisher", _PUBLISHER.get(kind, "publisher"), _text),
        ("publisher-place", "address", _text),
        ("collection-title", "series", _text),
        ("edition", "edition", _text),
        ("volume", "volume", _text),
        (number, "number", _text),
        ("page", "pages", lambda page: f"{{{_RANGE.sub('--', escape(page))}}}"),
        ("genre", "type", _text),
    ]
    found = {field: say(doc[source]) for source, field, say in rows if doc.get(source, NOT_STATED) != NOT_STATED}
    if kind == "article" and "number" in doc:
        found["eid"] = _text(doc["number"])
    found |= _dates(doc)
    found |= {field.lower(): f"{{{address(doc[field])}}}" for field in ("DOI", "ISBN", "ISSN", "URL") if field in doc}
    if doc.get("language") in _LANGUAGES:
        found["langid"] = f"{{{_LANGUAGES[doc['language']]}}}"
    if "note" in doc:
        found["note"] = _text(doc["note"])
    return found


def _text(value: str) -> str:
    return f"{{{escape(value)}}}"


def _dates(doc: Doc) -> dict[str, str]:
    parts = date_parts(doc.get("issued"))
    found = {"year": f"{{{parts[0]}}}"} if parts else {}
    if len(parts) > 1:
        found["month"] = _MONTHS[parts[1] - 1]
    if len(parts) > 2:
        found["day"] = f"{{{parts[2]}}}"
    if "original-date" in doc:
        found["origdate"] = f"{{{doc['original-date']}}}"
    return found


def _names(names: Sequence[Mapping[str, Any]]) -> str:
    return f"{{{' and '.join(map(_name, names))}}}"


def _name(name: Mapping[str, Any]) -> str:
    if "literal" in name:
        return f"{{{escape(name['literal'])}}}"
    before, given, suffix = particle(name), _whole(name.get("given", "")), escape(name.get("suffix", ""))
    family = escape(before) + (" " if before.endswith(" ") else "") + _whole(name["family"])
    if not given and (" " in family or suffix):
        # Only the comma says that the first of several words is no given name.
        given = "{}"
    return ", ".join(filter(None, [family, suffix, given]))


def _whole(part: str) -> str:
    # Without braces a lower-case word would be read as the particle, "and" as the next name, a comma as a new part.
    said = escape(part)
    split = any(word[0].islower() or word == "and" for word in part.split())
    return f"{{{said}}}" if split or "," in part else said
