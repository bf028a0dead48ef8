"""Entries of reference lists as records of sources: the fields of CSL, with how sure each of them is."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from synthesis.citations.references.reference import Person, Reference
from synthesis.citations.years import letter, number
from synthesis.model.codes import CODES, NOT_STATED

SURE: Final = 0.8
"""A field that is less sure is flagged for a look."""

_FIELDS: Final = (
    ("container", "container-title"),
    ("edition", "edition"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("pages", "page"),
    ("publisher", "publisher"),
    ("place", "publisher-place"),
    ("doi", "DOI"),
    ("url", "URL"),
)
"""Fields of a reference, and what a source calls them, in the order of the data files."""

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_NO_DATE: Final = re.compile(r"[\W_]*(?:[nsz]\.?\s?d\.?|o\.?\s?j\.?|zonder datum|no date|ca?\.?|circa)?[\W_]*", re.IGNORECASE)
_DUTCH: Final = frozenset(("van", "de", "den", "der", "het", "ten", "ter", "te", "'t", "’t", "op", "in", "aan", "bij", "uit"))


@dataclass(frozen=True)
class Draft:
    """A record made of an entry: `doc` as a data file has it, and for each field of it how sure it is, from 0 to 1."""

    reference: Reference
    doc: Mapping[str, Any]
    confidence: Mapping[str, float]

    @property
    def unsure(self) -> dict[str, float]:
        """The fields that ask for a look."""
        return {name: value for name, value in self.confidence.items() if value < SURE}


def draft(reference: Reference, lists: Sequence[str] = ()) -> Draft:
    """The record of an entry; `lists` are the ids of the corpus's reference lists that hold it."""
    sure = reference.confidence
    kind = reference.type if reference.type in CODES["source-type"] else "document"
    doc: dict[str, Any] = {"type": kind, "title": _clean(reference.title) or NOT_STATED}
    confidence = {"type": sure.get("type", 0.5), "title": sure.get("title", 0.5) if reference.title else 0.0}
    for people, name in ((reference.authors, "author"), (reference.editors, "editor")):
        said = [record for person in people if (record := _name(person))]
        if said:
            doc[name] = said
            confidence[name] = sure.get(f"{name}s", 0.5)
    if reference.et_al:
        confidence["author"] = min(confidence.get("author", 0.0), 0.5)
    for name, value, certainty in _date(reference):
        doc[name] = value
        confidence[name] = certainty
    for field, name in _FIELDS:
        value = _clean(getattr(reference, field))
        if value:
            doc[name] = value
            confidence[name] = sure.get(field, 0.5)
    if "URL" in doc and not _SCHEME.match(doc["URL"]):
        doc["URL"] = f"https://{doc['URL']}"  # an address needs its scheme; which one the list does not say
        confidence["URL"] = min(confidence["URL"], 0.7)
    doc["status"] = "listed"
    if lists:
        doc["listed_in"] = list(lists)
    return Draft(reference, doc, {name: value for name, value in confidence.items() if name in doc})


def drafts(references: Iterable[Reference], lists: Sequence[str] = ()) -> list[Draft]:
    """The records of entries, in their order."""
    return [draft(reference, lists) for reference in references]


def year_letter(reference: Reference) -> str:
    """The letter that the entry's year has: `a` of `2018a`."""
    return letter(reference.year)


def _date(reference: Reference) -> Iterator[tuple[str, Any, float]]:
    """Year of issue and of the first edition; what is no year, such as `in press`, as a note."""
    found = [year for year in number(reference.year) if year <= 9999]
    sure = reference.confidence.get("year", 0.5)
    if found:
        plain = re.fullmatch(r"\d{4}[a-z]?(?:\s*/\s*\d{4}[a-z]?)?", reference.year.strip()) is not None
        yield "issued", max(found), sure if plain else min(sure, 0.6)
        if len(set(found)) > 1:
            yield "original-date", min(found), sure if plain else min(sure, 0.6)
    elif not _NO_DATE.fullmatch(reference.year):
        yield "note", _clean(reference.year), sure


def _name(person: Person) -> dict[str, str]:
    if person.family:
        particle = person.particle.lower() if {*person.particle.lower().split()} <= _DUTCH else person.particle
        parts = (
            ("family", person.family),
            ("given", person.given),
            ("non-dropping-particle", particle),
            ("suffix", person.suffix),
        )
    else:
        parts = (("literal", person.literal), ("short", person.short), ("", ""), ("", ""))
    return {name: text for name, value in parts if (text := _clean(value))}


def _clean(text: str) -> str:
    """The text on one line, without signs that cannot be seen."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
