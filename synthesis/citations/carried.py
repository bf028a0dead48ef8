"""Which citations of a document the corpus carries: that rest under a record located in the section where they stand."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from synthesis.citations.matching import Link
from synthesis.citations.mention import Mention, Place

Used = Callable[[Place], frozenset[str]]
"""The ids of the sources that records located at a place use."""


@dataclass(frozen=True)
class Verdict:
    """A citation with its source, and whether a record in its section uses that source."""

    link: Link
    carried: bool

    @property
    def mention(self) -> Mention:
        """The citation."""
        return self.link.mention


def judge(links: Iterable[Link], used: Used) -> list[Verdict]:
    """Each citation with whether it is carried; of several works that tie, one is enough."""
    return [Verdict(link, not used(link.mention.place).isdisjoint(link.works)) for link in links]


def summary(verdicts: Iterable[Verdict]) -> dict[str, int]:
    """How many citations there are, how they match, and how many are carried."""
    every = list(verdicts)
    statuses = Counter(verdict.link.status for verdict in every)
    carried = sum(verdict.carried for verdict in every)
    return {
        "citations": len(every),
        **{status: statuses[status] for status in ("matched", "variant", "ambiguous", "missing")},
        "carried": carried,
        "not_carried": len(every) - carried - statuses["missing"],
    }


def contract(verdict: Verdict) -> dict[str, Any]:
    """The citation as JSON gives it."""
    mention, link = verdict.mention, verdict.link
    place = mention.place
    return {
        "line": mention.line,
        "column": mention.column,
        "text": mention.text,
        "authors": list(mention.authors),
        "year": mention.year,
        "via": mention.via or None,
        "section": place.section,
        "heading": place.heading,
        "footnote": place.footnote,
        "table": place.table,
        "status": link.status,
        "source": link.work,
        "candidates": list(link.works[1:]),
        "carried": verdict.carried,
    }
