"""What the README tells a reader to type works as printed."""

import re
import shlex
import shutil
from pathlib import Path

import pypandoc
import pytest

from tests.conftest import ROOT, Run

README = (ROOT / "README.md").read_text(encoding="utf-8")
TOUR = README.split("## Five minutes")[1].split("## In CI")[0]
LINES = "".join(re.findall(r"```sh\n(.+?)```", TOUR, re.DOTALL)).splitlines()
COMMANDS = [line.split("#")[0].strip() for line in LINES if line.strip()]


def test_the_tour_is_there() -> None:
    assert len(COMMANDS) >= 15


REPORT = """# Help

People help each other (Pool, 2012).

# References

Pool, A. (2012). *Streets and people*. Harbour Press.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the tour speaks of."""
    folder = tmp_path_factory.mktemp("tour")
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    pypandoc.convert_text(REPORT, "docx", format="markdown", outputfile=str(folder / "report.docx"))
    shutil.copytree(ROOT / "data", folder / "last-year" / "data")
    return folder


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_of_the_tour_works(run: Run, line: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    program, *arguments = shlex.split(line.split(" | ")[0])
    assert program == "synthesis"
    outcome = run(*arguments, corpus=ROOT / "data")
    assert outcome.code == 0
    assert not outcome.err or arguments[0] == "import"  # which counts there what it read
    assert outcome.out or "--output" in arguments
    assert "Niets gevonden." not in outcome.out or "vraagverlegenhied" in arguments


def test_the_corpus_of_the_readme_is_sound(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "my-corpus"
    folder.mkdir()
    for name, text in re.findall(r"```yaml\n# my-corpus/(\S+)\n(.+?)```", README, re.DOTALL):
        (folder / name).write_text(text, encoding="utf-8")
    outcome = run("check", str(folder), "--strict", corpus=None)
    assert (outcome.code, outcome.err) == (0, ""), outcome.out
    assert "peer support" in run("gaps", corpus=folder).out
