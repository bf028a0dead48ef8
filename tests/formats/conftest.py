"""The sample corpus, and the files that it must give."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from synthesis.formats.contents import Contents

GOLDEN = Path(__file__).parent.parent / "golden"


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


@pytest.fixture(scope="session")
def golden() -> Callable[[str, str], None]:
    """Holds what was written against the file of that name; with UPDATE_GOLDEN set it writes the file."""

    def compare(name: str, written: str) -> None:
        path = GOLDEN / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_bytes(written.encode())
        assert written == path.read_bytes().decode()

    return compare
