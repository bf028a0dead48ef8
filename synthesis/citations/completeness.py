"""What an entry lacks by the rules of APA 7 (chapter 10) for its kind of work."""

from collections.abc import Iterator
from typing import Final

from synthesis.citations.defect import Defect
from synthesis.citations.references.reference import Reference
from synthesis.citations.years import number

_NEEDED: Final = {
    "article-journal": (("container",), ("volume", "issue", "pages", "doi")),
    "chapter": (("container",),),
    "paper-conference": (("container", "publisher", "url", "doi"),),
}
"""Kind of work -> groups of fields; of each group one must be there."""


def lacking(reference: Reference) -> Iterator[Defect]:
    """The parts that an entry misses: one defect for each."""
    for name in _missing(reference):
        yield Defect(
            "incomplete",
            reference.line,
            reference=reference.number,
            parts={"text": reference.text, "field": name, "type": reference.type},
        )


def _missing(reference: Reference) -> Iterator[str]:
    if not reference.authors and not reference.editors and not reference.title:
        yield "author"
    if not reference.year:
        yield "year"
    if not reference.title:
        yield "title"
    forthcoming = reference.type == "article-journal" and not number(reference.year)
    for group in _NEEDED.get(reference.type, ()):
        if not forthcoming and not any(getattr(reference, name) for name in group):
            yield group[0]
