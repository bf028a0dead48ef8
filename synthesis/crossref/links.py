"""What a record rests on and what rests on it, step by step."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from synthesis.index.reader import Reader, Row

Direction = Literal["rests-on", "carries"]


@dataclass(frozen=True)
class Step:
    """A link between two records, `distance` steps away from where the walk began (1 for its own links)."""

    distance: int
    start: Row
    end: Row
    field: str
    role: str | None
    direction: Direction


def walk(reader: Reader, row: Row, direction: Direction, steps: int = 1) -> Iterator[Step]:
    """The links of `row` in one direction, breadth first, up to `steps` away; no record is entered twice."""
    seen = {row.rid}
    queue = deque([(row, 0)])
    while queue:
        current, distance = queue.popleft()
        if distance == steps:
            continue
        references = reader.outgoing(current) if direction == "rests-on" else reader.incoming(current)
        for reference in references:
            start, end = (current, reference.other) if direction == "rests-on" else (reference.other, current)
            yield Step(distance + 1, start, end, reference.field, reference.role, direction)
            if reference.other.rid not in seen:
                seen.add(reference.other.rid)
                queue.append((reference.other, distance + 1))
