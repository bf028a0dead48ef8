"""Who says otherwise: findings that contradict each other, and sources that contradict a record."""

from collections.abc import Collection
from typing import NamedTuple

from synthesis.crossref.links import Links
from synthesis.index.reader import Reader, Row


class Contradiction(NamedTuple):
    """`one` contradicts `other`; `mutual` if the other says so too."""

    one: Row
    other: Row
    mutual: bool


def contradictions(reader: Reader, rids: Collection[int]) -> list[Contradiction]:
    """The contradictions that any of these records is part of, each pair once, in the order of the corpus."""
    links = Links(reader)
    against: dict[tuple[int, int], None] = {}
    for link in (link for found in links.outgoing(rids).values() for link in found):
        if link.field == "contradicts":
            against.setdefault((link.near, link.far))
        elif link.role == "contradicts":
            against.setdefault((link.far, link.near))  # a record names its source, but it is the source that contradicts
    for link in (link for found in links.incoming(rids).values() for link in found):
        if link.field == "contradicts":
            against.setdefault((link.far, link.near))
        elif link.role == "contradicts":
            against.setdefault((link.near, link.far))
    rows = reader.by_rid(sorted({rid for pair in against for rid in pair}))
    found = []
    for one, other in sorted(against):
        mutual = (other, one) in against
        if one in rows and other in rows and not (mutual and one > other):
            found.append(Contradiction(rows[one], rows[other], mutual))
    return found
