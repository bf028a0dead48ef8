"""No file tells on which machine it was written."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

_STARTS = ("ho" + "me", "Us" + "ers", "ro" + "ot", "wo" + "rk", "t" + "mp", "op" + "t")  # cut in two, so that this file is clean
_LEAKS = (
    rf"(?<![\w.~}}*/])/(?:{'|'.join(_STARTS)})/[\w.]",
    r"[A-Z]:\\Users",
    r"file:/{3}",
    r"localhost:\d",
    r"(?<![\d.])(?:10\.\d{1,3}|127\.0|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?![.\d])",
    r"(?:extra-)?index-url[ =]\S|trusted-host[ =]\S|find-links[ =]\S",
    r"(?:pypi|npm|registry|artifactory|proxy)\.(?!org\b|npmjs\.org\b|python\.org\b)[\w-]+\.\w",
)
"""Absolute paths of a machine, private addresses, hosts of package registries."""

_LEAK = re.compile("|".join(_LEAKS))
_SKIPPED = frozenset({".png", ".xlsx", ".docx", ".pdf", ".sqlite"})


def files() -> list[Path]:
    """The files under version control or about to be; without git, all that is not hidden."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(listing, capture_output=True, text=True, cwd=ROOT, check=True)
    except (OSError, subprocess.CalledProcessError):
        found = [path for path in ROOT.rglob("*") if not any(part.startswith(".") for part in path.relative_to(ROOT).parts)]
    else:
        found = [ROOT / name for name in done.stdout.split("\0") if name]
    return [path for path in found if path.is_file() and path.suffix not in _SKIPPED and "__pycache__" not in path.parts]


def leaks(text: str) -> list[str]:
    return [match[0] for match in _LEAK.finditer(text)]


def test_no_file_leaks() -> None:
    found = {str(path.relative_to(ROOT)): leaks(path.read_text(encoding="utf-8", errors="replace")) for path in files()}
    assert len(found) > 100
    assert {name: told for name, told in found.items() if told} == {}


LEAKING = (
    "see /ho" + "me/jo/x",
    '"/wo' + 'rk/main"',
    "in /t" + "mp/abc",
    "C:" + "\\Users\\jo",
    "http://10.1" + ".2.3/simple",
    "pip install --index" + "-url https://x",
    "https://pypi" + ".corp.internal/simple",
    "file:" + "///etc",
)
INNOCENT = (
    "10.5555/ait.2022.77",
    "https://pypi" + ".org/simple",
    "10.1080/1533256X.2015.1.2",
    "/workshop",
    "section 4.10.2.1",
    "https://example.org/ho" + "me/x",
    "registry.py",
)


@pytest.mark.parametrize("text", LEAKING)
def test_leaks_are_seen(text: str) -> None:
    assert leaks(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent_text_is_not(text: str) -> None:
    assert leaks(text) == []
