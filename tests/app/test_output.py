"""Where an answer goes, and what happens when it cannot go there."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from synthesis.app import output
from synthesis.app.output import deliver, write_atomically
from synthesis.errors import OutputError
from tests.conftest import ROOT, Furnish, Run

Shell = Callable[[str], "subprocess.CompletedProcess[str]"]


@pytest.fixture
def shell(sample: Path, furnish: Furnish) -> Shell:
    """Runs a line of shell in which `synthesis` is the command line and `$CORPUS` the sample."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CORPUS": str(sample), "PYTHON": sys.executable}
    furnish(sample)

    def call(command: str) -> "subprocess.CompletedProcess[str]":
        script = f'synthesis() {{ "$PYTHON" -m synthesis "$@"; }}\n{command}'
        return subprocess.run(["bash", "-c", script], capture_output=True, text=True, env=environment, timeout=60, check=False)

    return call


def test_reader_that_has_seen_enough(shell: Shell) -> None:
    done = shell('synthesis export json --corpus "$CORPUS" | head -c 1; echo " ${PIPESTATUS[0]}"')
    assert (done.stdout, done.stderr) == ("{ 0\n", "")


def test_reader_that_is_gone(shell: Shell) -> None:
    done = shell('synthesis list --corpus "$CORPUS" | true; echo "${PIPESTATUS[0]}"')
    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_full_standard_output(shell: Shell) -> None:
    done = shell('synthesis list --corpus "$CORPUS" > /dev/full')
    assert done.returncode == 2
    assert done.stderr == (
        "synthesis: Standard output cannot be written: no space left on device. (write to a file with --output)\n"
    )


@pytest.mark.parametrize("closed", [">&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams(shell: Shell, closed: str) -> None:
    done = shell(f'synthesis list --corpus "$CORPUS" {closed}')
    assert (done.returncode, done.stderr) == (0, "")


def test_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "answer.txt"
    deliver("old", file)
    file.chmod(0o640)
    deliver("new", file)
    assert file.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output.os, "fdopen", fail)  # type: ignore[attr-defined]
    with pytest.raises(OutputError, match="cannot be written: no space left on device"):
        deliver("newer", file)
    monkeypatch.undo()
    assert file.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [file]


def test_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "file", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o640


def test_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write_atomically(tmp_path / "link", b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"x"


def test_device_is_written_to(tmp_path: Path) -> None:
    write_atomically(Path(os.devnull), b"x")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(("name", "reason"), [("none/file", "no such file or directory"), (".", "is a directory")])
def test_file_that_cannot_be(run: Run, tmp_path: Path, name: str, reason: str) -> None:
    found = run("list", "--output", str(tmp_path / name))
    assert (found.code, found.out) == (2, "")
    assert f"cannot be written: {reason}. (choose another file with --output)" in found.err
