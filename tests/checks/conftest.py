"""A corpus from a few lines of YAML, and the faults of one kind that it has."""

from collections.abc import Callable
from pathlib import Path

import pytest

from synthesis.checks.examples import complete
from synthesis.checks.options import Options
from synthesis.checks.registry import find_rule
from synthesis.checks.run import run
from synthesis.faults import Fault
from synthesis.reading.corpus import Corpus
from synthesis.reading.load import load

FaultsOf = Callable[..., list[Fault]]


@pytest.fixture
def corpus_of(tmp_path: Path) -> Callable[..., Corpus]:
    """`corpus_of(sources="…", themes="…")`: each argument is the text of the file of that name."""

    def read(**files: str) -> Corpus:
        for name, text in complete({f"{name}.yaml": text for name, text in files.items()}).items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load(tmp_path)

    return read


@pytest.fixture
def faults_of(corpus_of: Callable[..., Corpus]) -> FaultsOf:
    """`faults_of("dangling-source", findings="…")`: the faults of one rule; other faults of reading fail the test."""

    def check(slug: str, as_of: str | None = None, **files: str) -> list[Fault]:
        corpus = corpus_of(**files)
        assert not corpus.faults
        code = find_rule(slug).code
        return [fault for fault in run(corpus, Options(as_of=as_of)) if fault.code == code]

    return check
