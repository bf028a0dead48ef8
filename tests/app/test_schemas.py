"""The answers of map, diff and crossref keep to their published schemas, and an answer that does not is told apart."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import ROOT, Run

SHIPPED = ROOT / "data"
MAPS = (
    [],
    ["--rows", "types", "--columns", "recognition", "--split", "recognition"],
    ["--rows", "designs", "--columns", "years", "--count", "sources"],
    ["--split", "certainty", "--year", "1700"],
)
CROSSREFS = (
    ["cordes2018", "--steps", "2"],
    ["bankjes-eenzaamheid", "hemels2015"],
    ["klusclub", "klusclub"],
    ["--matrix", "themes", "groups"],
    ["--matrix", "levels", "groups", "--count", "sources"],
    ["--without", "bdb2020", "--without", "doorn2009"],
    [],
    ["--view", "shared"],
)


def faults(name: str, answer: Any) -> list[str]:
    schema = json.loads((ROOT / "schema" / "answers" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return [error.message for error in Draft202012Validator(schema).iter_errors(answer)]


@pytest.mark.parametrize("arguments", MAPS, ids=" ".join)
def test_maps(run: Run, arguments: list[str]) -> None:
    assert faults("map", json.loads(run("map", *arguments, "--format", "json").out)) == []


@pytest.mark.parametrize("arguments", CROSSREFS, ids=" ".join)
def test_cross_references(run: Run, arguments: list[str]) -> None:
    assert faults("crossref", json.loads(run("crossref", *arguments, "--format", "json").out)) == []


def test_a_difference(run: Run, sample: Path, corpus: Path) -> None:
    """All that can change at once: records, settings, words, an id."""
    assert faults("diff", json.loads(run("diff", str(sample), "--format", "json", corpus=corpus).out)) == []
    findings = corpus / "findings.yaml"
    text = findings.read_text(encoding="utf-8")
    first = next(line for line in text.split("\n") if line and not line.startswith(("#", " ")))
    findings.write_text(text.replace(first, "another-id:", 1), encoding="utf-8")
    gaps = corpus / "gaps.yaml"
    told = gaps.read_text(encoding="utf-8").replace("bankjes-tegenstrijdig:\n", "bankjes-tegenstrijdig:\n  status: closed\n")
    gaps.write_text(told, encoding="utf-8")
    answer = json.loads(run("diff", str(sample), "--format", "json", corpus=corpus).out)
    assert answer["changed"] and answer["renamed"]
    assert faults("diff", answer) == []
    assert faults("diff", json.loads(run("diff", str(sample), "--format", "json", corpus=SHIPPED).out)) == []


@pytest.mark.parametrize(("name", "arguments"), [("map", ["map"]), ("crossref", ["crossref", "cordes2018"])])
def test_an_answer_that_is_not_as_told_is_refused(run: Run, name: str, arguments: list[str]) -> None:
    answer = json.loads(run(*arguments, "--format", "json").out)
    for key in answer:
        less = copy.deepcopy(answer)
        del less[key]
        assert faults(name, less), key
    assert faults(name, {**answer, "more": 1})
