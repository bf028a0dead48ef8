"""The entries of a document's reference lists as records for `sources.yaml`: those that are new, and those that are not."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from synthesis.citations.records import SURE, Draft, drafts
from synthesis.citations.references.reading import read_references
from synthesis.citations.sources import Twin, citation_keys, find_twins
from synthesis.formats.yaml_records import write_record
from synthesis.manuscripts.manuscript import Manuscript
from synthesis.reports.document_faults import shortened
from synthesis.reports.document_places import contract, in_words


@dataclass(frozen=True)
class Import:
    """New records by their citation key, and the entries that the corpus (or the document itself) has already."""

    manuscript: Manuscript
    new: Mapping[str, Draft]
    known: Sequence[tuple[Draft, Twin]]

    @property
    def records(self) -> dict[str, dict[str, Any]]:
        """The new records as a data file has them."""
        return {key: dict(one.doc) for key, one in self.new.items()}

    @property
    def looks(self) -> int:
        """How many fields ask for a look."""
        return sum(len(one.unsure) for one in self.new.values())

    def summary(self) -> str:
        """In one line what came of the entries."""
        entries, new, known = len(self.new) + len(self.known), len(self.new), len(self.known)
        said = f"{_count(entries, 'entry', 'entries')} read: {_count(new, 'new record', 'new records')}"
        said += f", {known} already there" if known else ""
        return f"{said}; {_count(self.looks, 'field asks', 'fields ask')} for a look (`# look`)." if self.looks else f"{said}."

    def duplicates(self) -> list[str]:
        """A line for each entry that is not added: where it stands, which source it is, and what the two share."""
        return [
            f"{self._place(one)}: {twin.shared} as {twin.id}: {shortened(one.reference.text, 60)}" for one, twin in self.known
        ]

    def _place(self, one: Draft) -> str:
        return in_words(self.manuscript.place(one.reference.line), "en", whole=True)


def of_references(
    manuscript: Manuscript, sources: Sequence[tuple[str, Mapping[str, Any]]], taken: Sequence[str], lists: Sequence[str]
) -> Import:
    """Reads the reference lists of a document as records.

    Arguments:
        sources: id and record of those that there are already.
        taken: ids that no new record may have.
        lists: ids of the corpus's reference lists that the new records stand in.
    """
    found = drafts(read_references(manuscript.text)[1], lists)
    twins = find_twins(found, sources)
    new = [one for one, twin in zip(found, twins, strict=True) if twin is None]
    keys = citation_keys(new, taken)
    by_place = {f"#{at}": keys[new.index(one)] for at, one in enumerate(found) if twins[at] is None}
    known = [(one, twin._replace(id=by_place.get(twin.id, twin.id))) for one, twin in zip(found, twins, strict=True) if twin]
    return Import(manuscript, dict(zip(keys, new, strict=True)), known)


def write_yaml(found: Import) -> str:
    """The records as a data file has them, each unsure field with a comment behind it."""
    records = []
    for key, one in found.new.items():
        comments = {name: f"look: {round(100 * sure)} % sure" for name, sure in one.unsure.items()}
        records.append(write_record(key, one.doc, comments))
    return "\n".join(records)


def write_report(found: Import) -> str:
    """The records as YAML, after them as comments what is not among them."""
    left_out = "".join(f"# not added, {line}\n" for line in found.duplicates())
    return "\n".join(filter(None, (write_yaml(found), left_out)))


def write_json(found: Import) -> str:
    """`{"format": 1, "records": {id: record}, "confidence": {id: {field: 0..1}}, …}`."""
    places = {key: _placed(found, one) for key, one in found.new.items()}
    data = {
        "format": 1,
        "records": found.records,
        "confidence": {key: dict(one.confidence) for key, one in found.new.items()},
        "look": {key: list(one.unsure) for key, one in found.new.items() if one.unsure},
        "entries": places,
        "duplicates": [{"source": twin.id, "shared": twin.shared, **_placed(found, one)} for one, twin in found.known],
        "summary": {"new": len(found.new), "duplicates": len(found.known), "look": found.looks, "sure_from": SURE},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _placed(found: Import, one: Draft) -> dict[str, Any]:
    place = contract(found.manuscript.place(one.reference.line))
    del place["column"]
    return {"number": one.reference.number, **place, "text": one.reference.text}


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
