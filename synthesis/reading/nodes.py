"""YAML values that know where they stand.

A mapping is a `dict`, a sequence a `list`, so that everything downstream can
take them as they are; positions are packed in one integer to stay small.
"""

from collections.abc import Sequence
from typing import Any

Position = int
"""Line and column, counted from 0, packed: `line << 16 | column`."""

MAX_COLUMN = 0xFFFF


def pack(line: int, column: int) -> Position:
    """Packs a position; columns beyond 65,535 are cut off there."""
    return line << 16 | min(column, MAX_COLUMN)


def unpack(position: Position) -> tuple[int, int]:
    """Line and column as editors count them, from 1."""
    return (position >> 16) + 1, (position & MAX_COLUMN) + 1


class MappingNode(dict[str, Any]):
    """A YAML mapping: `at` is where it starts, `keys_at` and `values_at` where its parts stand."""

    __slots__ = ("at", "keys_at", "values_at")

    def __init__(self, at: Position) -> None:
        super().__init__()
        self.at = at
        self.keys_at: dict[str, Position] = {}
        self.values_at: dict[str, Position] = {}


class SequenceNode(list[Any]):
    """A YAML sequence: `at` is where it starts, `items_at` where its items stand."""

    __slots__ = ("at", "items_at")

    def __init__(self, at: Position) -> None:
        super().__init__()
        self.at = at
        self.items_at: list[Position] = []


def find(node: Any, path: Sequence[str | int], *, key: bool = False) -> Position | None:
    """The position of the value at `path` below `node`, or of the nearest value above it.

    With `key`, the position of the last key itself rather than of its value.
    """
    at: Position | None = getattr(node, "at", None)
    for step, name in enumerate(path):
        if isinstance(node, MappingNode) and name in node.values_at:
            last = step == len(path) - 1
            at = node.keys_at[str(name)] if key and last else node.values_at[str(name)]
            node = node[str(name)]
        elif isinstance(node, SequenceNode) and isinstance(name, int) and name < len(node.items_at):
            at = node.items_at[name]
            node = node[name]
        else:
            break
    return at
