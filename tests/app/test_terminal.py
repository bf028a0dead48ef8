"""What a person sees on a terminal: the same lines as in a pipe, in colour."""

import re

import pytest

from synthesis.formats import text
from synthesis.formats.document import Code, Document, Entry, Grid, Items, Prose, Section
from synthesis.terminal import show

DOCUMENT = Document(
    title="Title",
    lang="en",
    lead=[Prose("A paragraph of words that is long enough to be wrapped when the window is as narrow as it may be.")],
    sections=[
        Section("One", [Items(["first", "second"], numbers=True), Grid(("name", "n"), [("a [bold] name", 3), ("b", 12)])]),
        Section("Two", [Entry("Headline", id="an-id", mark="1", tags=["tag"], body=["Body."], fields=[("Label", "value")])]),
        Section("Three", [Code("graph\n  a --> b", "mermaid")]),
    ],
)


def test_the_terminal_shows_the_lines_of_the_plain_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("FORCE_COLOR", "1")
    show(DOCUMENT)
    painted = capsys.readouterr().out
    assert "\x1b[" in painted
    plain = re.sub(r"\x1b\[[0-9;]*m", "", painted)
    assert [line.rstrip() for line in plain.strip("\n").split("\n")] == text.write(DOCUMENT, 60).rstrip("\n").split("\n")


@pytest.mark.parametrize("width", [1, 40, 60, 80, 100, 300])
def test_lines_fit(width: int) -> None:
    assert max(len(line) for line in text.write(DOCUMENT, width).splitlines()) <= max(40, min(width, 100))
