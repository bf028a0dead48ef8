"""`synthesis map`: formats, width, and one line where something does not go together."""

import sys
from pathlib import Path

import pytest

from tests.conftest import Run


def test_a_picture_goes_to_a_file(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    for name, head in (("map.svg", b"<svg"), ("map.png", b"\x89PNG")):
        outcome = run("map", "--output", str(tmp_path / name))
        assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
        assert (tmp_path / name).read_bytes().startswith(head)


def test_a_missing_extra_is_said_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    outcome = run("map", "--output", str(tmp_path / "map.png"))
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "documents" in outcome.err and not list(tmp_path.iterdir())


def test_the_width_can_be_told(run: Run) -> None:
    for width in (40, 80, 200):
        lines = run("map", "--width", str(width)).out.split("\n")
        assert max(map(len, lines)) <= max(width, 80)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--rows", "thems"], "did you mean 'themes'"),
        (["--columns", "themes"], "both themes"),
        (["--split", "recognition"], "split by"),
        (["--format", "gif"], "choose from"),
        (["--format", "svg", "--template", "x.docx"], "takes no template"),
    ],
)
def test_wrong_usage(run: Run, arguments: list[str], words: str) -> None:
    outcome = run("map", *arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert words in outcome.err
