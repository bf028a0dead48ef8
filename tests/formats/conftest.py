"""The sample corpus, and the files that it must give."""

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from synthesis.formats.contents import Contents
from tests.conftest import GOLDEN


@pytest.fixture(scope="session")
def sample() -> Callable[..., Contents]:
    """The sample as the formats get it: `sample("en")`."""
    rows = yaml.safe_load((GOLDEN / "sample.yaml").read_text(encoding="utf-8"))
    manifest = rows.pop("corpus")
    records = {kind: [{"id": id, **record} for id, record in docs.items()] for kind, docs in rows.items()}
    return lambda lang="nl": Contents(manifest, records, lang)


@pytest.fixture(scope="session")
def sources(sample: Callable[..., Contents]) -> list[dict[str, Any]]:
    """The sources of the sample."""
    return [dict(doc) for doc in sample().sources]


@pytest.fixture(scope="session")
def source(sources: list[dict[str, Any]]) -> Callable[[str], dict[str, Any]]:
    """One source of the sample by its id."""
    return {doc["id"]: doc for doc in sources}.__getitem__
