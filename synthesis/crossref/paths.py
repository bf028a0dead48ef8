"""How two records hang together: the shortest ways from one to the other along the links of the corpus.

Two kinds of record join nearly everything and therefore explain nothing: the documents that the corpus encodes, and the
terms of the vocabulary. A way ends at them, but does not lead through them; what two records share of them is told apart.
"""

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final, NamedTuple

from synthesis.crossref.links import Link, Links, places_only
from synthesis.index.reader import Reader, Row
from synthesis.model.entities import KINDS

LONGEST: Final = 8
"""Links in a way at most: what hangs together by more does not hang together for a reader."""
MOST_RECORDS: Final = 50_000
"""Records entered before the search gives up."""
MOST_PATHS: Final = 10
"""Ways that are spelt out."""

_RANK: Final = {kind: rank for rank, kind in enumerate(("finding", "source", "intervention", "gap", "frame", "concept"))}


class Hop(NamedTuple):
    """A step of a way: the record that it reaches, and the links by which; `forward` tells which end holds the link."""

    row: Row
    links: tuple[tuple[str, str | None, bool], ...]
    """(field, role, forward)"""


class Joined(NamedTuple):
    """The shortest ways: how many links long (None if there is none), how many there are, and the first of them."""

    length: int | None
    total: int
    paths: list[list[Hop]]
    complete: bool
    """Whether all of the corpus that can be reached was searched: without a way, nothing joins the two."""


class _Side:
    """One of the two searches that come to meet each other."""

    def __init__(self, start: int) -> None:
        self.ways = {start: 1}
        self.parents: dict[int, list[int]] = {start: []}
        self.front = [start]
        self.depth = 0


def join(reader: Reader, one: Row, other: Row) -> Joined:
    """The shortest ways between two records."""
    if one.rid == other.rid:
        return Joined(0, 1, [[]], True)
    search = _Search(reader, one.rid, other.rid)
    here, there = _Side(one.rid), _Side(other.rid)
    while here.front and there.front:
        if here.depth + there.depth == LONGEST or len(here.ways) + len(there.ways) > MOST_RECORDS:
            return Joined(None, 0, [], False)
        side, target = (here, there) if len(here.front) <= len(there.front) else (there, here)
        search.widen(side)
        if not target.ways.keys().isdisjoint(side.front):
            return search.told(here, there)
    return Joined(None, 0, [], True)


class _Search:
    def __init__(self, reader: Reader, one: int, other: int) -> None:
        self.reader = reader
        self.ends = (one, other)
        self.links = Links(reader)
        joins_all = "kind = 'term' OR (kind = 'source' AND id IN (SELECT id FROM source WHERE status = 'document'))"
        self.closed = {rid for (rid,) in reader.database.execute(f"SELECT rid FROM record WHERE {joins_all}")}

    def _around(self, rids: list[int]) -> Iterator[Link]:
        for found in (self.links.outgoing(rids), self.links.incoming(rids)):
            for links in found.values():
                for link in links:
                    # Everything stands in a document; that counts only where the document itself is one of the two.
                    if not places_only(link.field) or link.near in self.ends or link.far in self.ends:
                        yield link

    def widen(self, side: _Side) -> None:
        """One step further on all sides."""
        reached: dict[int, dict[int, None]] = {}
        for link in self._around(side.front):
            if link.far not in side.ways and (link.far in self.ends or link.far not in self.closed):
                reached.setdefault(link.far, {}).setdefault(link.near)
        for rid, parents in reached.items():
            side.parents[rid] = sorted(parents)
            side.ways[rid] = sum(side.ways[parent] for parent in parents)
        side.front = sorted(reached)
        side.depth += 1

    def told(self, here: _Side, there: _Side) -> Joined:
        """The ways through the records where the two searches meet."""
        middle = sorted({*here.front} & {*there.front})  # had they met earlier, the search would have ended there
        total = sum(here.ways[rid] * there.ways[rid] for rid in middle)
        kinds = {rid: row.kind for rid, row in self.reader.by_rid(middle).items()}
        middle.sort(key=lambda rid: (_RANK.get(kinds[rid], len(KINDS)), rid))
        ways = ([*reversed(back), rid, *forth] for rid in middle for back in _back(here, rid) for forth in _back(there, rid))
        paths = [self._spelt(way) for way in islice(ways, MOST_PATHS)]
        return Joined(here.depth + there.depth, total, paths, True)

    def _spelt(self, way: list[int]) -> list[Hop]:
        rows = self.reader.by_rid(sorted(way))
        forward, backward = self.links.outgoing(way), self.links.incoming(way)
        hops = []
        for near, far in pairwise(way):
            links = [(link.field, link.role, True) for link in forward.get(near, ()) if link.far == far]
            links += [(link.field, link.role, False) for link in backward.get(near, ()) if link.far == far]
            hops.append(Hop(rows[far], tuple(dict.fromkeys(links))))
        return hops


def _back(side: _Side, rid: int) -> Iterator[list[int]]:
    """The ways back from a record to where the search began, without the record itself."""
    if not side.parents[rid]:
        yield []
    for parent in side.parents[rid]:
        for rest in _back(side, parent):
            yield [parent, *rest]
