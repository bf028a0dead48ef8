"""The house has floors, and an import may only point down."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

FLOORS = (
    {"__main__"},
    {"app"},
    {"terminal"},
    {"reports"},
    {"formats"},
    {"diff"},
    {"query", "crossref", "gaps", "citations", "guide"},
    {"index"},
    {"checks"},
    {"reading", "manuscripts"},
    {"language"},
    {"model"},
    {"faults"},
    {"places", "errors", "__init__"},
)
"""From the roof to the cellar. Rooms on one floor do not know each other."""

LIBRARIES = {"typer": ("app/",), "rich": ("terminal.py",), "yaml": ("reading/",)}
"""Where a library may be known."""

SOURCE = ROOT / "synthesis"
FILES = sorted(SOURCE.rglob("*.py"))


def floor(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything that a file imports, at its head or within a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports by a relative name"
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in FILES} <= set().union(*FLOORS)
    assert sum(map(len, FLOORS)) == len(set().union(*FLOORS))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_point_down(path: Path) -> None:
    own = room(path)
    for line, name in imports(path):
        top, *rest = name.split(".")
        if top == "synthesis":
            other = rest[0] if rest[0] in set().union(*FLOORS) else "__init__"
            assert other == own or floor(other) > floor(own), f"line {line}: {own} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_libraries_are_known_in_one_room_only(path: Path) -> None:
    where = path.relative_to(SOURCE).as_posix()
    for line, name in imports(path):
        rooms = LIBRARIES.get(name.split(".")[0])
        assert rooms is None or where.startswith(rooms), f"line {line}: {where} imports {name}"


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("__init__.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_packages_hold_only_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    if path.parent != SOURCE:  # the root tells the version too
        assert len(tree.body) == 1
