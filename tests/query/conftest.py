"""The sample corpus, compiled once for a module of tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.index.reader import Reader
from synthesis.query.vocabulary import Vocabulary
from tests.indexes import ready


@pytest.fixture(scope="module")
def reader(sample: Path) -> Iterator[Reader]:
    with Reader(ready(sample), "nl") as reader:
        yield reader


@pytest.fixture(scope="module")
def vocabulary(reader: Reader) -> Vocabulary:
    return Vocabulary(reader.database)
