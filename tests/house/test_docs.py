"""What follows from the code is written down as the code has it."""

import re
import subprocess
import sys

import pytest

from synthesis.app.commands import COMMANDS
from tests.conftest import ROOT


def test_generated_pages_are_fresh() -> None:
    done = subprocess.run([sys.executable, "docs/generate.py", "--check"], capture_output=True, text=True, cwd=ROOT, check=False,
                          env={"PYTHONPATH": str(ROOT)})  # fmt: skip
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0), "run docs/generate.py"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_manual(command: str) -> None:
    pages = [ROOT / "README.md", ROOT / "docs" / "commands.md"]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages if page.exists())
    assert re.search(rf"synthesis {re.escape(command)}\b", text)


def test_no_page_names_a_command_that_is_none() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## synthesis (\S+)", text, re.MULTILINE)) == set(COMMANDS)
