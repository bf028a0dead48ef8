"""Finds what is wrong with the reference lists of a document."""

from collections.abc import Iterator, Mapping, Sequence

from synthesis.citations.completeness import lacking
from synthesis.citations.defect import Defect
from synthesis.citations.linking import Linked, cited_numbers
from synthesis.citations.ordering import out_of_order
from synthesis.citations.references.reference import Reference, ReferenceList
from synthesis.citations.years import letter, number


def find_defects(
    text: str,
    lists: Sequence[ReferenceList],
    references: Sequence[Reference],
    citations: Sequence[Linked],
    same: Sequence[tuple[Reference, Reference]],
) -> list[Defect]:
    """The defects of the lists and of their entries, kind by kind.

    Arguments:
        same: pairs of entries that are one work, the earlier first.
    """
    return [
        *_uncited(references, citations, same),
        *_twice(same),
        *(defect for reference in references for defect in lacking(reference)),
        *(defect for own in lists for defect in out_of_order([one for one in references if one.list == own.index], text)),
    ]


def _uncited(
    references: Sequence[Reference], citations: Sequence[Linked], same: Sequence[tuple[Reference, Reference]]
) -> Iterator[Defect]:
    """Entries that nothing cites. The copy of a cited entry is a duplicate, and not uncited besides."""
    cited = cited_numbers(citations)
    twins: Mapping[int, int] = {later.number: earlier.number for earlier, later in same if earlier.list == later.list}
    for reference in references if citations else ():
        if reference.number not in cited and reference.number not in twins:
            yield Defect("uncited", reference.line, reference=reference.number, parts={"text": reference.text})


def _twice(same: Sequence[tuple[Reference, Reference]]) -> Iterator[Defect]:
    for earlier, later in same:
        if earlier.list == later.list:
            parts = {"text": later.text, "line": str(earlier.line)}
            yield Defect("duplicate", later.line, reference=later.number, other=earlier.number, parts=parts)
        elif set(number(earlier.year)) != set(number(later.year)):
            parts = {"text": later.text, "year": later.year, "other": earlier.year, "line": str(earlier.line)}
            yield Defect("year-conflict", later.line, reference=later.number, other=earlier.number, parts=parts)
        elif letter(earlier.year) != letter(later.year):
            parts = {"text": later.text, "year": later.year, "other": earlier.year, "line": str(earlier.line)}
            yield Defect("year-suffix-conflict", later.line, reference=later.number, other=earlier.number, parts=parts)
