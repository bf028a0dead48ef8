"""What a record rests on and what rests on it, step by step."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

from synthesis.index.reader import Reader, Row

Direction = Literal["rests-on", "carries"]

VIA: Final = "via"
"""The field under which a link leads to the work that was read instead of a source."""
_SOME: Final = 500
"""Records asked about in one statement: SQLite allows no endless list."""


@dataclass(frozen=True)
class Step:
    """A link between two records, `distance` steps away from where the walk began (1 for its own links)."""

    distance: int
    start: Row
    end: Row
    field: str
    role: str | None
    direction: Direction


class Link(NamedTuple):
    """A link by the numbers of its ends: `near` is the record asked about, `far` the other."""

    near: int
    far: int
    field: str
    role: str | None


def places_only(field: str) -> bool:
    """Whether a field only says in which document a record stands."""
    return field.endswith(".document")


class Links:
    """The links of many records at once, those to and from the works through which sources were read among them."""

    def __init__(self, reader: Reader) -> None:
        self._database = reader.database

    @cached_property
    def _read_for(self) -> dict[int, list[Link]]:
        """The uses for which each work was read instead of the source; gathered once, as no index leads there."""
        found: dict[int, list[Link]] = {}
        sql = "SELECT DISTINCT via_rid, from_rid FROM link WHERE via_rid IS NOT NULL ORDER BY 1, 2"
        for via, user in self._database.execute(sql):
            found.setdefault(via, []).append(Link(via, user, VIA, None))
        return found

    def outgoing(self, rids: Iterable[int]) -> dict[int, list[Link]]:
        """What each record points to, in the order of the corpus; each link once."""
        found: dict[int, dict[Link, None]] = {}
        for some in _batches(rids):
            sql = f"SELECT from_rid, to_rid, field, role, via_rid FROM link WHERE from_rid IN ({_marks(some)}) ORDER BY 2, rowid"
            for near, far, field, role, via in self._database.execute(sql, some):
                links = found.setdefault(near, {})
                links.setdefault(Link(near, far, field, role))
                if via is not None:
                    links.setdefault(Link(near, via, VIA, None))
        return {near: list(links) for near, links in found.items()}

    def incoming(self, rids: Iterable[int]) -> dict[int, list[Link]]:
        """What points to each record, in the order of the corpus; each link once."""
        found: dict[int, dict[Link, None]] = {}
        asked = list(rids)
        for some in _batches(asked):
            sql = f"SELECT to_rid, from_rid, field, role FROM link WHERE to_rid IN ({_marks(some)}) ORDER BY 2, rowid"
            for row in self._database.execute(sql, some):
                found.setdefault(row[0], {}).setdefault(Link(*row))
        for near in asked:
            for link in self._read_for.get(near, ()):
                found.setdefault(near, {}).setdefault(link)
        return {near: list(links) for near, links in found.items()}


def _batches(rids: Iterable[int]) -> Iterator[list[int]]:
    every = list(rids)
    for start in range(0, len(every), _SOME):
        yield every[start : start + _SOME]


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def walk(reader: Reader, row: Row, direction: Direction, steps: int = 1) -> Iterator[Step]:
    """The links of `row` in one direction, breadth first, up to `steps` away; no record is entered twice."""
    links = Links(reader)
    rows = {row.rid: row}
    front = [row.rid]
    for distance in range(1, steps + 1):
        ways = links.outgoing(front) if direction == "rests-on" else links.incoming(front)
        reached = list(dict.fromkeys(link.far for near in front for link in ways.get(near, ()) if link.far not in rows))
        rows.update(reader.by_rid(reached))
        for near in front:
            for link in ways.get(near, ()):
                ends = (rows[near], rows[link.far])
                start, end = ends if direction == "rests-on" else reversed(ends)
                yield Step(distance, start, end, link.field, link.role, direction)
        front = reached
