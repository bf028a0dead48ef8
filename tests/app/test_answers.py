"""The JSON answers keep to their published schemas."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import ROOT, Run

SHIPPED = ROOT / "data"


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "schema" / "answers" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(found)
    return found


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("gaps", ["gaps"]),
        ("query", ["query", "buren"]),
        ("query", ["query", "zzzzzz"]),
        ("check", ["check"]),
    ],
)
@pytest.mark.parametrize("shipped", [False, True], ids=["sample", "shipped"])
def test_answers_keep_to_their_schema(run: Run, name: str, arguments: list[str], shipped: bool) -> None:
    outcome = run(*arguments, "--format", "json", **({"corpus": SHIPPED} if shipped else {}))
    errors = [error.message for error in Draft202012Validator(schema(name)).iter_errors(json.loads(outcome.out))]
    assert errors == []


def test_the_gaps_answer_holds_what_the_record_says(run: Run) -> None:
    answer = json.loads(run("gaps", "--format", "json", "--lang", "en").out)
    record = json.loads(run("export", "json").out)["records"]["gap"]
    stated = [gap for gap in answer["gaps"] if gap["origin"] == "stated"]
    assert {gap["id"] for gap in stated} == set(record)
    for gap in stated:
        assert gap["statement"] == record[gap["id"]]["statement"]
        assert gap["prominence"] == record[gap["id"]]["prominence"]
        assert gap["verdict"]["outcome"] in ("borne-out", "contradicted", "cannot-tell")
    for gap in answer["gaps"]:
        assert gap["why"]
        assert (gap["rule"] is None) == (gap["origin"] == "stated")
        assert gap["priority"] == pytest.approx(sum(part["points"] for part in gap["parts"]), abs=0.05)
    assert [gap["priority"] for gap in answer["gaps"]] == sorted((gap["priority"] for gap in answer["gaps"]), reverse=True)
    assert answer["summary"]["total"] == len(answer["gaps"])
    assert answer["summary"]["origin"]["stated"] == len(record)
    assert answer["summary"]["leading"] == sum(doc["prominence"] == "leading" for doc in record.values())


def test_data_files_keep_to_their_schema() -> None:
    """What editors check while typing is what the reader accepts."""
    from synthesis.formats.json_schema import file_schema
    from synthesis.model.entities import KINDS, MANIFEST_FILE
    from synthesis.reading.events import parse

    for kind, stem in [(MANIFEST_FILE, MANIFEST_FILE), *((kind.name, kind.file) for kind in KINDS.values())]:
        schema = file_schema(kind)
        Draft202012Validator.check_schema(schema)
        content = parse((SHIPPED / f"{stem}.yaml").read_text(encoding="utf-8")).root
        assert [error.message for error in Draft202012Validator(schema).iter_errors(content)] == []


def test_every_data_file_names_its_schema() -> None:
    for file in SHIPPED.glob("*.yaml"):
        head = file.read_text(encoding="utf-8").split("\n", 1)[0]
        assert head == f"# yaml-language-server: $schema=../schema/{file.stem}.schema.json"
        assert (ROOT / "schema" / f"{file.stem}.schema.json").is_file()
