"""Which of the works that a document cites a corpus has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from synthesis.citations.audit import Audit
from synthesis.citations.linking import Linked
from synthesis.citations.matching import Shelf, link
from synthesis.citations.records import drafts
from synthesis.citations.sources import find_twins
from synthesis.citations.works import plain, title_words, works
from synthesis.citations.years import number


@dataclass(frozen=True)
class Holdings:
    """The sources of a corpus that a document cites; None for a work that the corpus lacks.

    `entries` has the entries of the lists by number; `loose` the works that are cited and in no list, by names and
    year as printed.
    """

    entries: Mapping[int, str | None]
    loose: Mapping[str, str | None]

    def of(self, one: Linked) -> str | None:
        """The source that a citation means."""
        return self.entries[one.reference] if one.reference is not None else self.loose.get(said(one))


def look_up(audit: Audit, sources: Sequence[tuple[str, Mapping[str, Any]]]) -> Holdings:
    """Looks up every entry and every citation without one among the sources (id and record).

    An entry is a source if author, title and year agree, as for near-duplicates (SYN508); else if its citations fit
    that source alone and the titles share most words.
    """
    shelf = Shelf(works(sources))
    held = {work.id: work for work in shelf.works}
    twins = find_twins(drafts(audit.references), sources)
    entries = {
        one.number: twin.id if twin and twin.id in held else None for one, twin in zip(audit.references, twins, strict=True)
    }
    titles = {one.number: _words(one.title) for one in audit.references}
    loose: dict[str, str | None] = {}
    for one in audit.citations:
        if one.mention.back or not one.mention.authors:
            continue
        found = link(one.mention, shelf)
        only = found.work if len(found.works) == 1 else None
        if one.reference is None:
            if one.status == "missing" and number(one.mention.year):
                loose[said(one)] = only
        elif entries[one.reference] is None and only is not None and _alike(titles[one.reference], held[only].title_words):
            entries[one.reference] = only
    return Holdings(entries, loose)


def said(one: Linked) -> str:
    """A cited work without what authors vary in naming it."""
    mention = one.mention
    return plain(f"{' '.join(mention.authors)} {'et al.' if mention.et_al else ''} {mention.year}")


def _words(title: str) -> frozenset[str]:
    return title_words([title])


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and 2 * len(one & other) > max(len(one), len(other))
