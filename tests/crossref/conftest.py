"""A small corpus in which every kind of support occurs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.index.reader import Reader
from tests.crossref.corpora import read


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Reader]:
    with read(tmp_path) as reader:
        assert reader.meta("faults") == "0"
        yield reader
