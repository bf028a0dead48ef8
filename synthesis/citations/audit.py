"""Audits the citations of a document against its own reference lists: text in, citations, references and faults out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from synthesis.citations.acronyms import introduced
from synthesis.citations.anatomy import dissect
from synthesis.citations.crossrefs import dangling
from synthesis.citations.defect import Defect
from synthesis.citations.defects import find_defects
from synthesis.citations.duplicates import same_works
from synthesis.citations.linking import Linked, Linker, cited_numbers
from synthesis.citations.outline import passages
from synthesis.citations.references.reading import read_references
from synthesis.citations.references.reference import Reference, ReferenceList
from synthesis.citations.scanner import scan_passage
from synthesis.citations.years import years


@dataclass(frozen=True)
class Audit:
    """What an audit found: the reference lists, their entries, the citations with their entries, and the defects.

    Citations, references and defects stand in the order of the text; lines and columns count from 1 in the text as
    given, with `\\n` as line end.
    """

    lists: Sequence[ReferenceList]
    references: Sequence[Reference]
    citations: Sequence[Linked]
    defects: Sequence[Defect]

    @property
    def cited(self) -> frozenset[int]:
        """Numbers of the entries that the text cites."""
        return cited_numbers(self.citations)

    def contract(self) -> dict[str, Any]:
        """The audit as JSON gives it."""
        cited = self.cited
        problems: dict[int, list[str]] = {}
        for defect in self.defects:
            if defect.reference is not None:
                problems.setdefault(defect.reference, []).append(defect.slug)
        return {
            "references": [
                {
                    "number": one.number,
                    "line": one.line,
                    "text": one.text,
                    "authors": [person.name for person in one.authors],
                    "year": one.year,
                    "title": one.title,
                    "type": one.type,
                    "cited": one.number in cited,
                    "problems": problems.get(one.number, []),
                }
                for one in self.references
            ],
            "citations": [_citation(one) for one in self.citations],
            "defects": [defect.contract() for defect in self.defects],
            "summary": self.summary(),
        }

    def summary(self) -> dict[str, Any]:
        """How many there are of everything, and whether the document cites by author and year at all."""
        statuses = Counter(one.status for one in self.citations)
        return {
            "lists": len(self.lists),
            "references": len(self.references),
            "citations": len(self.citations),
            **{status: statuses[status] for status in ("matched", "variant", "ambiguous", "missing")},
            "uncited": sum(defect.slug == "uncited" for defect in self.defects),
            "defects": len(self.defects),
            "author_year": len(self.citations) >= max(1, len(self.references) // 5),
        }


def audit(text: str) -> Audit:
    """Audits a document.

    Arguments:
        text: plain text or Markdown with `\\n` as line end.

    Any text has an answer; it takes time in proportion to its length.
    """
    lists, references = read_references(text)
    same = list(same_works(references))
    twins = {later.number: earlier.number for earlier, later in same if earlier.list == later.list}
    skipped = [(one.line, one.end_line) for one in lists]
    every = list(passages(text, skipped, headings=True))
    mentions = [mention for passage in every for mention in scan_passage(passage)]
    citations = Linker(references, lists, introduced("\n".join(passage.text for passage in every)), twins).link_all(mentions)
    anatomy = dissect(text, every, skipped)
    defects = find_defects(text, lists, references, citations, same)
    defects = sorted([*defects, *dangling(anatomy, every)], key=lambda one: (one.line, one.column, one.slug))
    return Audit(lists, references, citations, defects)


def _citation(one: Linked) -> dict[str, Any]:
    mention = one.mention
    return {
        "line": mention.line,
        "column": mention.column,
        "text": mention.text,
        "authors": _authors(one),
        "year": mention.year,
        "status": one.status,
        "reference": one.reference,
        "candidates": list(one.references if one.status == "ambiguous" else one.near),
        "via": one.via,
        "problems": list(one.problems),
    }


def _authors(one: Linked) -> list[str]:
    """The names as printed; those of an institution with commas in its name in one."""
    names = one.mention.authors
    year = next(years(one.mention.text), None)
    if one.institution and len(names) > 1 and year is not None:
        return [one.mention.text[: year.start].rstrip(" (,")]
    return list(names)
