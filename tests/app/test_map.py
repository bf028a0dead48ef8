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


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_width_can_be_told(run: Run, width: int, lang: str) -> None:
    lines = run("map", "--width", str(width), "--lang", lang).out.split("\n")
    # An id stays whole, so that it can be copied.
    assert [line for line in lines if len(line) > width and " " in line.strip()] == []


def test_a_selection_without_anything_is_told(run: Run) -> None:
    outcome = run("map", "--year", "1700", "--lang", "en")
    assert "Selection: year: 1700." in outcome.out
    assert "There are no findings here: all cells are empty." in outcome.out


def test_a_picture_without_anything_to_draw_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "corpus.yaml").write_text('format: 1\nid: bare\ntitle: {nl: Leeg, en: Bare}\nlanguage: en\nas_of: "2024-01-01"\n')
    drawn = run("map", "--year", "1700", "--format", "svg", "--lang", "en", corpus=tmp_path).out
    assert "There is nothing to put on the map." in drawn
    assert "Selection: year: 1700." in drawn


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
