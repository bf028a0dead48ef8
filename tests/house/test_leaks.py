"""No file tells on which machine it was written."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

PARTS = (
    ("/ho" + "me/", r"[a-z]"),
    ("/Us" + "ers/", r"[A-Za-z]"),
    ("/ro" + "ot/", r"[\w.]"),
    ("/wo" + "rk/", r"[a-z]"),
    ("/t" + "mp/", r"[\w.]"),
    ("C:" + r"\\Users", r"\\"),
    ("file:" + "///", r"[a-z]"),
    ("local" + r"host:\d", r"\d"),
    (r"127\.0\.0" + r"\.1", ""),
    (r"(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\." + r"\d+", r"(?![\d./])"),
    ("arti" + "factory", ""),
    ("(?:index-url|extra-index-url|find-links|trusted-host)", r"[ =]+\S"),
    ("(?:pypi|npm|registry|mirror|proxy)" + r"\.(?!org|npmjs)[a-z0-9-]+\.(?:internal|local|corp|net|com|io)", ""),
)
"""Absolute paths of a machine, private addresses, hosts of package registries; cut in two, so that this file is clean."""

_LEAK = re.compile("|".join(f"(?:{start}{end})" for start, end in PARTS))
_ALLOWED = re.compile(r"/tmp/(?:x|out)\b")
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
    return [match[0] for line in text.splitlines() if not _ALLOWED.search(line) for match in _LEAK.finditer(line)]


def test_no_file_leaks() -> None:
    found = {str(path.relative_to(ROOT)): leaks(path.read_text(encoding="utf-8", errors="replace")) for path in files()}
    assert len(found) > 100
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.parametrize(
    "text",
    ["see /ho" + "me/jo/x", "at /wo" + "rk/main", "in /t" + "mp/abc", "http://10.1.2" + ".3/simple", "--index" + "-url https://x", "pypi" + ".corp.internal"],
)  # fmt: skip
def test_leaks_are_seen(text: str) -> None:
    assert leaks(text)


@pytest.mark.parametrize(
    "text", ["10.5555/ait.2022.77", "https://pypi.org/simple", "10.1080/1533256X.2015.1.2", "/workshop", "section 4.10.2.1"]
)
def test_innocent_text_is_not(text: str) -> None:
    assert leaks(text) == []
