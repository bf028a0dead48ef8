"""Runs a command as a child and tells what it took: CPU, time and peak memory, as the operating system counted them."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent


class Took(NamedTuple):
    """What one run took: seconds of CPU (user and system), seconds on the clock, peak memory in MiB; and what it gave."""

    cpu: float
    wall: float
    memory: float
    code: int
    out: str


def run(command: Sequence[str], environment: Mapping[str, str], keep: bool = False) -> Took:
    """Runs `command` from the root of the checkout; with `keep`, its output is returned, else dropped."""
    started = time.perf_counter()
    output = subprocess.PIPE if keep else subprocess.DEVNULL
    with subprocess.Popen(
        command, stdout=output, stdin=subprocess.DEVNULL, stderr=output, env=dict(environment), cwd=ROOT
    ) as child:
        said = child.stdout.read() if child.stdout else b""
        if child.stderr:
            said += child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    return Took(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, child.returncode, said.decode())


def environment(cache: Path) -> dict[str, str]:
    """The settings of this process, without locale, and with a folder for the index and for bytecode (which must be kept)."""
    ours = ("LC_", "SYNTHESIS_", "PYTHON")
    settings = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**settings, "XDG_CACHE_HOME": str(cache), "PYTHONPYCACHEPREFIX": str(cache / "bytecode"), "LANG": "C.UTF-8"}
