"""YAML values that know where they stand.

A mapping is a `dict`, a sequence a `list`, so that everything downstream can
take them as they are; positions are packed in one integer to stay small.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

Position = int
"""Line and column, counted from 0, packed: `line << 16 | column`."""

MAX_COLUMN = 0xFFFF


def pack(line: int, column: int) -> Position:
    """Packs a position; columns beyond 65,535 are cut off there."""
    return line << 16 | min(column, MAX_COLUMN)


def unpack(position: Position) -> tuple[int, int]:
    """Line and column as editors count them, from 1."""
    return (position >> 16) + 1, (position & MAX_COLUMN) + 1


class Mark(NamedTuple):
    """A line and a column, both from 0. Those of PyYAML, which nodes keep as they come, have more to them."""

    line: int
    column: int


class MappingNode(dict[str, Any]):
    """A YAML mapping: `at` is where it starts, `marks` where each key and each value starts, by turns.

    Few marks are ever looked at, so they are made into positions only then.
    """

    __slots__ = ("at", "marks")

    def __init__(self, at: Position) -> None:
        self.at = at
        self.marks: list[Any] = []

    def keys_at(self) -> dict[str, Position]:
        """Where each key stands."""
        return {key: pack(mark.line, mark.column) for key, mark in zip(self, self.marks[::2], strict=True)}


class SequenceNode(list[Any]):
    """A YAML sequence: `at` is where it starts, `marks` where its items start."""

    __slots__ = ("at", "marks")

    def __init__(self, at: Position) -> None:
        self.at = at
        self.marks: list[Any] = []


def find(node: Any, path: Sequence[str | int], *, key: bool = False) -> Position | None:
    """The position of the value at `path` below `node`, or of the nearest value above it.

    With `key`, the position of the last key itself rather than of its value.
    """
    at: Position | None = getattr(node, "at", None)
    for step, name in enumerate(path):
        if isinstance(node, MappingNode) and name in node:
            place = 2 * list(node).index(str(name))
            mark = node.marks[place if key and step == len(path) - 1 else place + 1]
            node = node[str(name)]
        elif isinstance(node, SequenceNode) and isinstance(name, int) and name < len(node):
            mark = node.marks[name]
            node = node[name]
        else:
            break
        at = pack(mark.line, mark.column)
    return at
