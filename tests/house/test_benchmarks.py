"""The corpora of the benchmarks are sound and the same every time; what is timed is not looked at here."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, Run


def make(folder: Path, seed: int) -> dict[str, bytes]:
    command = [sys.executable, str(ROOT / "benchmarks" / "corpora.py"), "1100", str(folder), str(seed)]
    subprocess.run(command, check=True, capture_output=True)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


def test_synthetic_corpus(run: Run, tmp_path: Path) -> None:
    found = make(tmp_path / "one", 1)
    assert found == make(tmp_path / "same", 1)
    assert found != make(tmp_path / "other", 2)
    assert list(found) == [
        "corpus.yaml", "findings.yaml", "gaps.yaml", "sources/0001.yaml", "sources/0002.yaml", "themes.yaml", "vocabulary.yaml",
    ]  # fmt: skip
    checked = run("check", "--strict", corpus=tmp_path / "one")
    assert (checked.code, checked.err) == (0, ""), checked.out
