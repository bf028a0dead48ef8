"""The house has floors, and an import may only point down."""

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

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


class Import(NamedTuple):
    """What one line of a file imports, at its head or within a function."""

    path: Path
    line: int
    name: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(SOURCE).as_posix()}:{self.line} imports {self.name}"


@cache
def imports() -> list[Import]:
    """Everything that the package imports; a relative name keeps its dots, and so is nobody's."""
    found = []
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found += [Import(path, node.lineno, alias.name) for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                module = "." * node.level + (node.module or "")
                found += [Import(path, node.lineno, f"{module}.{alias.name}") for alias in node.names]
    return found


def points_down(one: Import) -> bool:
    top, *rest = one.name.split(".")
    if top != "synthesis":
        return True
    other = rest[0] if rest[0] in set().union(*FLOORS) else "__init__"
    return other == room(one.path) or floor(other) > floor(room(one.path))


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in FILES} <= set().union(*FLOORS)
    assert sum(map(len, FLOORS)) == len(set().union(*FLOORS))


def test_imports_point_down() -> None:
    assert len(imports()) > len(FILES)
    assert [str(one) for one in imports() if not points_down(one)] == []


def test_no_import_is_relative() -> None:
    assert [str(one) for one in imports() if one.name.startswith(".")] == []


def test_libraries_are_known_in_one_room_only() -> None:
    known = [one for one in imports() if one.name.split(".")[0] in LIBRARIES]
    assert {one.name.split(".")[0] for one in known} == set(LIBRARIES)
    strangers = [
        str(one) for one in known if not one.path.relative_to(SOURCE).as_posix().startswith(LIBRARIES[one.name.split(".")[0]])
    ]
    assert strangers == []


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("__init__.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_packages_hold_only_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    if path.parent != SOURCE:  # the root tells the version too
        assert len(tree.body) == 1
