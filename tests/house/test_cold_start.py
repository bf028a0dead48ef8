"""A question to a fresh index loads nothing heavy: neither the model, nor the reader, nor what paints or guesses."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from synthesis.app.commands import COMMANDS
from tests.conftest import ROOT, Run

HEAVY = {
    "yaml",
    "pydantic",
    "pydantic_core",
    "rapidfuzz",
    "rich",
    "xlsxwriter",
    "synthesis.model.fields",
    "synthesis.reading.load",
}
QUESTIONS = (
    ["query", "netwerk"],
    ["query", "netwerk", "--theme", "buren", "--year", "2010.."],
    ["gaps"],
    ["gaps", "--format", "json"],
    ["map"],
    ["map", "--format", "svg"],
    ["show", "klusclub"],
    ["list"],
    ["list", "sources"],
    ["sql", "SELECT 1"],
    ["crossref", "klusclub"],
)
_MODULE = re.compile(r"^import time: .*\| +(\S+)$", re.MULTILINE)


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_question_loads_nothing_heavy(run: Run, sample: Path, question: list[str]) -> None:
    assert run(*question).code == 0  # builds the index
    command = [sys.executable, "-X", "importtime", "-m", "synthesis", question[0], "--corpus", str(sample), *question[1:]]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    loaded = set(_MODULE.findall(done.stderr))
    assert "typer" in loaded, "the list of imports was not understood"
    assert {name for name in loaded if name in HEAVY or name.split(".")[0] in HEAVY} == set()
    others = {command.function for name, command in COMMANDS.items() if name != question[0]}
    assert {name for name in loaded if name.removeprefix("synthesis.app.") in others} == set(), "only the command asked for"


def test_version_loads_no_command() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "synthesis", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert {name for name in _MODULE.findall(done.stderr) if name.split(".")[0] in HEAVY} == set()
    assert done.stdout.startswith("synthesis ")
