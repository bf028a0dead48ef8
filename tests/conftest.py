"""What every test may use: the sample corpus, a cache folder of its own, and the command line."""

import contextlib
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from inspect import signature
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from tests.indexes import ROOT, SAMPLE, UNCHANGED, built

GOLDEN = ROOT / "tests" / "golden"

# The first example of a worker may load a dictionary; what is timed is measured in benchmarks/.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@dataclass(frozen=True)
class Outcome:
    """What a run of the command line gave."""

    code: int
    out: str
    err: str
    data: bytes = b""
    """Standard output as bytes."""


Run = Callable[..., Outcome]
"""`run("query", "buren", corpus=folder)`; see the fixtures `run` and `run_process`."""
Furnish = Callable[[Path | None], None]


@pytest.fixture(scope="session")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A new name for a cache folder each time; pytest's own numbering looks through all older folders first."""
    folder = tmp_path_factory.mktemp("caches")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def cache(caches: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, and none of the settings of whoever runs the tests."""
    folder = next(caches)
    folder.mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    for name in ("SYNTHESIS_CORPUS", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    return folder


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of the sample corpus; nothing may write there (see `corpus`)."""
    return SAMPLE


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A copy of the sample corpus, to change at will."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "corpus"))


@pytest.fixture
def furnish(cache: Path) -> Furnish:
    """Puts the index of a corpus that no test changes into the cache folder, as a command before would have left it."""

    def put(root: Path | None) -> None:
        from synthesis.index.store import index_path

        if root in UNCHANGED and not (file := cache / "synthesis" / index_path(root).name).exists():
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(built(root))

    return put


@pytest.fixture
def run(sample: Path, furnish: Furnish) -> Run:
    """Runs the command line in this process: `run("gaps", "--lang", "en")` gives code, out and err.

    The corpus is the sample, unless `corpus=` names another folder or is None. The index of a corpus that no test changes is
    there already; that of a copy (see `corpus`) is built by the command.
    """

    def call(*arguments: str, corpus: Path | None = sample) -> Outcome:
        from synthesis.app.main import run as run_command

        furnish(corpus)
        buffer = io.BytesIO()
        out = io.TextIOWrapper(buffer, encoding="utf-8", write_through=True)
        err = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run_command(_with_corpus(arguments, corpus))
        return _outcome(code, buffer.getvalue(), err.getvalue())

    return call


@pytest.fixture
def run_process(sample: Path, furnish: Furnish) -> Run:
    """Runs the command line in a process of its own, as a user does; `stdin`, `cwd` and `env` may be given."""

    def call(
        *arguments: str,
        corpus: Path | None = sample,
        stdin: str = "",
        cwd: Path | None = None,
        env: dict[str, str | None] | None = None,
    ) -> Outcome:
        furnish(corpus)
        settings = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
        done = subprocess.run(
            [sys.executable, "-m", "synthesis", *_with_corpus(arguments, corpus)],
            input=stdin.encode(),
            capture_output=True,
            cwd=cwd,
            env={name: value for name, value in settings.items() if value is not None},
            timeout=120,
            check=False,
        )
        return _outcome(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))

    return call


def _outcome(code: int, data: bytes, err: str) -> Outcome:
    return Outcome(code, data.decode("utf-8", "replace"), err, data)


def _with_corpus(arguments: tuple[str, ...], corpus: Path | None) -> list[str]:
    """The arguments with `--corpus`, where the command knows that option and it is not given."""
    from synthesis.app.commands import COMMANDS

    name, *rest = arguments or ("",)
    command = COMMANDS.get(name)
    if corpus is None or command is None or any(argument.startswith("--corpus") for argument in rest):
        return list(arguments)
    function = getattr(import_module(f"synthesis.app.{command.function}"), command.function)
    return [name, "--corpus", str(corpus), *rest] if "corpus" in signature(function).parameters else list(arguments)


@pytest.fixture(scope="session")
def golden() -> Callable[[str, str], None]:
    """Holds what was written against the file of that name; with UPDATE_GOLDEN set it writes the file."""

    def compare(name: str, written: str) -> None:
        path = GOLDEN / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_bytes(written.encode())
        assert written == path.read_bytes().decode()

    return compare
