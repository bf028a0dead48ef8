"""A file that has grown too long holds two things."""

from pathlib import Path
from statistics import median

import pytest

from tests.conftest import ROOT

LONGEST = 300
FOLDERS = ("synthesis", "tests", "benchmarks", "docs")
FILES = [ROOT / "cli.py", *(path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py")))]


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_too_long() -> None:
    assert len(FILES) > 100
    assert {str(path.relative_to(ROOT)): lines(path) for path in FILES if lines(path) > LONGEST} == {}


def test_files_are_short() -> None:
    assert median(lines(path) for path in FILES if path.is_relative_to(ROOT / "synthesis")) < 120


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "base", "manager"])
def test_no_file_has_a_name_that_says_nothing(name: str) -> None:
    assert [path for path in FILES if path.stem == name or path.parent.name == name] == []
