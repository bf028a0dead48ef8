"""A corpus in memory: records with their places, and the faults met on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from synthesis.faults import Fault
from synthesis.model.fields import Entity
from synthesis.model.manifest import Manifest
from synthesis.places import Place
from synthesis.reading.ignores import Ignore
from synthesis.reading.nodes import MappingNode, find, unpack

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True)
class Record(Generic[E]):
    """One record: what it says, and where."""

    kind: str
    id: str
    value: E
    node: MappingNode
    file: str
    at: int

    @property
    def subject(self) -> str:
        """`kind:id`, the name under which faults speak of it."""
        return f"{self.kind}:{self.id}"

    @property
    def place(self) -> Place:
        """The place of the record's id."""
        return Place(self.file, *unpack(self.at))

    def place_of(self, *path: str | int) -> Place:
        """The place of the value at `path`, or of the nearest value above it, at last of the record's id."""
        position = find(self.node, path) if path else None
        return self.place if position is None or position == self.node.at else Place(self.file, *unpack(position))


@dataclass
class Corpus:
    """Everything that was read from one folder."""

    root: Path
    manifest: Record[Manifest] | None = None
    records: dict[str, dict[str, Record[Any]]] = field(default_factory=dict)
    left_out: dict[str, set[str]] = field(default_factory=dict)
    """Ids per kind whose record has a fault: a reference to one is not dangling."""
    faults: list[Fault] = field(default_factory=list)
    ignores: list[Ignore] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def of(self, kind: str, cls: type[E]) -> Iterator[Record[E]]:
        """The records of `kind`, in the order of the files. `cls` only tells the type checker what they are."""
        return iter(cast("list[Record[E]]", list(self.records.get(kind, {}).values())))

    def all(self) -> Iterator[Record[Any]]:
        """All records, kind by kind."""
        for group in self.records.values():
            yield from group.values()

    def numbers(self) -> Mapping[str, Mapping[str, int]]:
        """The number of each record, counted from 1 in the order of `all`, by kind and id."""
        numbers = count(1)
        return {kind: dict(zip(group, numbers)) for kind, group in self.records.items()}  # noqa: B905

    def get(self, kind: str, id: str) -> Record[Any] | None:
        """The record, or None."""
        return self.records.get(kind, {}).get(id)

    def knows(self, kind: str, id: str) -> bool:
        """Whether `id` is a record of `kind`, sound or not."""
        return id in self.records.get(kind, {}) or id in self.left_out.get(kind, ())
