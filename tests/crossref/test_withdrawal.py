"""What would change without a source: against the small corpus, and against an independent count from the YAML that ships."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from synthesis.crossref.withdrawal import Withdrawal, withdraw
from synthesis.index.lookup import find
from synthesis.index.reader import Reader
from tests.conftest import Run
from tests.indexes import SHIPPED, ready


def changes(found: Withdrawal) -> dict[str, tuple[str, int, int]]:
    return {change.row.id: (change.fate, len(change.before), len(change.after)) for change in found.changes}


def test_what_falls_and_what_is_weakened(small: Reader) -> None:
    found = withdraw(small, [find(small, "a2000")])
    assert changes(found) == {
        "alone": ("falls", 1, 0),
        "kept": ("weakened", 2, 1),
        "read": ("falls", 1, 0),  # its source was read through the work withdrawn
        "against": ("uncontested", 1, 1),
        "twice": ("weakened", 1, 1),  # keeps its source, loses one of two ways to it
        "asked": ("falls", 1, 0),
        "held": ("weakened", 2, 1),
        "way": ("detail", 1, 1),
    }
    assert [change.recognition for change in found.changes if change.row.id == "way"] == [["good"]]
    assert [row.id for row in found.unread] == ["c1990"]
    assert [row.id for row in found.parts] == ["d2002"]
    assert [(fallen.id, other.id) for fallen, other in found.settled] == [("alone", "kept")]
    assert found.located == {}


def test_several_are_withdrawn_together(small: Reader) -> None:
    found = withdraw(small, [find(small, "a2000"), find(small, "b2001")])
    assert {id for id, (fate, *_) in changes(found).items() if fate == "falls"} == {
        "alone", "kept", "read", "against", "twice", "asked", "way",
    }  # fmt: skip
    assert [change.recognition for change in found.changes if change.row.id == "way"] == [["good", "better"]]
    assert [row.id for row in found.themes] == ["one"]  # `two` keeps c1990
    assert found.settled == []


def test_a_source_that_carries_nothing(small: Reader) -> None:
    found = withdraw(small, [find(small, "lone1999")])
    assert (found.changes, found.unread, found.parts, found.themes, found.located) == ([], [], [], [], {})


def test_a_document_holds_places_too(small: Reader) -> None:
    found = withdraw(small, [find(small, "doc")])
    assert changes(found) == {"held": ("weakened", 2, 1)}
    assert found.located == {"theme": 1, "finding": 1}


def _support(record: Mapping[str, Any]) -> list[tuple[str, str | None]]:
    uses: Iterable[Mapping[str, str]] = record.get("sources", [])
    found = [(use["id"], use.get("via")) for use in uses if use.get("role") != "contradicts"]
    return [*found, *((id, None) for id in record.get("asked_by", []))]


def _expected(records: Mapping[str, Mapping[str, Any]], gone: str) -> tuple[set[str], set[str]]:
    """Ids that fall and that are weakened, counted from the YAML alone."""
    falls, weakened = set[str](), set[str]()
    for id, record in records.items():
        support = _support(record)
        left = [use for use in support if gone not in use]
        if len(left) < len(support):
            (weakened if left else falls).add(id)
    return falls, weakened


@pytest.fixture(scope="module")
def shipped() -> dict[str, dict[str, Any]]:
    return {
        kind: yaml.load((SHIPPED / f"{kind}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
        for kind in ("sources", "findings", "gaps", "interventions", "frames", "thesaurus")
    }


def test_every_shipped_source_changes_exactly_what_the_yaml_says(shipped: dict[str, dict[str, Any]]) -> None:
    kinds = {"finding": "findings", "gap": "gaps", "intervention": "interventions", "frame": "frames", "concept": "thesaurus"}
    with Reader(ready(SHIPPED), "en") as reader:
        for source in shipped["sources"]:
            found = withdraw(reader, [find(reader, source, ["source"])])
            for kind, file in kinds.items():
                told = {
                    fate: {change.row.id for change in found.changes if change.row.kind == kind and change.fate == fate}
                    for fate in ("falls", "weakened")
                }
                assert (told["falls"], told["weakened"]) == _expected(shipped[file], source), (source, kind)


def test_the_command_names_what_would_change_without_the_most_cited_source(run: Run, shipped: dict[str, dict[str, Any]]) -> None:
    cited = max(shipped["sources"], key=lambda id: len(shipped["sources"][id].get("cited_in", [])))
    used = max(shipped["sources"], key=lambda id: sum(id in use for one in shipped["findings"].values() for use in _support(one)))
    for source in (cited, used):
        answer = json.loads(run("crossref", "--without", source, "--format", "json", corpus=SHIPPED).out)
        for kind, file in (("finding", "findings"), ("gap", "gaps")):
            told = [
                {one["id"] for one in answer["changes"] if (one["kind"], one["change"]) == (kind, fate)}
                for fate in ("falls", "weakened")
            ]
            assert (told[0], told[1]) == _expected(shipped[file], source)
            assert answer["summary"]["falls"].get(kind, 0) == len(told[0])


def test_only_sources_can_be_withdrawn(run: Run, tmp_path: Path) -> None:
    outcome = run("crossref", "--without", "klusclub")
    assert (outcome.code, outcome.out) == (2, "")
    assert "There is no source 'klusclub'" in outcome.err
