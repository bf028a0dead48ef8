"""`synthesis import --references`: records of a document's reference list, in YAML, JSON, or added to a corpus."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import ROOT, Run

SCHEMA = json.loads((ROOT / "schema" / "answers" / "import.schema.json").read_text(encoding="utf-8"))
LIST = """Zo is dat (Alkema, 2011).

## Literatuur

Alkema, P., & van den Berg, Q. (2011). *Buren: in beeld "gebracht"*. Nergens.

Instituut voor Straten. (z.d.). *Straten*. https://example.org/straten

Pool, B. (2012a). Straten. *Tijdschrift voor Buurten*, *3*(2), 1–9. https://doi.org/10.1000/182

Pool, B. (2012b). Stegen en sloppen. *Tijdschrift voor Buurten*, *3*(4), 10–19.

Pool, B. (2012b). Stegen en slopen. *Tijdschrift voor Buurten*, *3*(4), 10–19.
"""


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "tekst.md"
    file.write_text(LIST, encoding="utf-8")
    return file


def answer_of(run: Run, document: Path, corpus: Path | None, *arguments: str) -> dict[str, Any]:
    outcome = run("import", str(document), "--references", "--format", "json", *arguments, corpus=corpus)
    answer: dict[str, Any] = json.loads(outcome.out)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(answer)] == []
    return answer


def test_entries_become_records_with_keys_by_the_rule(run: Run, document: Path) -> None:
    answer = answer_of(run, document, None)
    found = answer["records"]
    assert list(found) == ["alkema2011", "instituutnd", "pool2012a", "pool2012b"]
    assert found["alkema2011"]["title"] == 'Buren: in beeld "gebracht"'
    assert found["alkema2011"]["author"] == [
        {"family": "Alkema", "given": "P."},
        {"family": "Berg", "given": "Q.", "non-dropping-particle": "van den"},
    ]
    assert (found["pool2012a"]["issued"], found["pool2012a"]["DOI"]) == (2012, "10.1000/182")
    assert "issued" not in found["instituutnd"]
    (twin,) = answer["duplicates"]
    assert (twin["source"], twin["line"]) == ("pool2012b", 13)
    confidence = answer["confidence"]["pool2012a"]
    assert {*found["pool2012a"]} - {"status"} == {*confidence} and all(0 <= one <= 1 for one in confidence.values())


def test_the_yaml_passes_the_check_and_gives_the_same_records(run: Run, document: Path, corpus: Path) -> None:
    records = answer_of(run, document, corpus)["records"]
    outcome = run("import", str(document), "--references", corpus=corpus)
    assert outcome.code == 0 and "4 new records" in outcome.err
    with (corpus / "sources.yaml").open("a", encoding="utf-8") as stream:
        stream.write("\n" + outcome.out)
    from synthesis.reading.events import parse

    assert parse(outcome.out).root == records
    before = {"SYN411", "SYN315", "SYN314"}  # no list is named yet, and nothing uses the new records
    faults = json.loads(run("check", "--format", "json", corpus=corpus).out)["faults"]
    new = [one for one in faults if one["subject"].removeprefix("source:") in records]
    assert {one["code"] for one in new} <= before, new


def test_an_address_without_scheme_gets_one_and_is_flagged(run: Run, document: Path) -> None:
    document.write_text(LIST.replace("https://example.org", "www.example.org"), encoding="utf-8")
    answer = answer_of(run, document, None)
    assert answer["records"]["instituutnd"]["URL"] == "https://www.example.org/straten"
    assert "URL" in answer["look"]["instituutnd"]


def test_into_appends_and_leaves_the_rest_byte_for_byte(run: Run, document: Path, corpus: Path) -> None:
    file = corpus / "sources.yaml"
    old = file.read_bytes().rstrip(b"\n")
    file.write_bytes(old)
    outcome = run("import", str(document), "--references", "--into", str(corpus), corpus=None)
    assert outcome.code == 0 and "added alkema2011" in outcome.out and "not added, line 13" in outcome.out
    new = file.read_bytes()
    assert new.startswith(old + b"\n\n") and b"pool2012a:\n" in new
    assert not [one for one in corpus.iterdir() if one.name.startswith(".")]
    again = run("import", str(document), "--references", "--into", str(corpus), corpus=None)
    assert again.code == 0 and "0 new records, 5 already there" in again.err
    assert file.read_bytes() == new


def test_line_ends_of_the_file_are_kept(run: Run, document: Path, corpus: Path) -> None:
    file = corpus / "sources.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    run("import", str(document), "--references", "--into", str(corpus), corpus=None)
    assert file.read_bytes().count(b"\n") == file.read_bytes().count(b"\r\n")


def test_a_key_that_is_taken_gets_a_letter(run: Run, document: Path, corpus: Path) -> None:
    with (corpus / "sources.yaml").open("a", encoding="utf-8") as stream:
        stream.write(
            "\nalkema2011:\n  type: book\n  title: Iets heel anders\n  author: [{family: Alkema, given: P.}]\n  issued: 2011\n"
        )
        stream.write(
            "\npool2012b:\n  type: book\n  title: Ook iets anders\n  author: [{family: Pool, given: B.}]\n  issued: 2012\n"
        )
    assert list(answer_of(run, document, corpus)["records"]) == ["alkema2011a", "instituutnd", "pool2012a", "pool2012c"]


def test_a_data_file_with_faults_is_left_alone(run: Run, document: Path, corpus: Path) -> None:
    file = corpus / "sources.yaml"
    file.write_bytes(file.read_bytes() + b"\nbroken: [\n")
    old = file.read_bytes()
    outcome = run("import", str(document), "--references", "--into", str(corpus), corpus=None)
    assert outcome.code == 3 and "synthesis check" in outcome.err and file.read_bytes() == old


def test_records_stand_in_the_list_that_is_named(run: Run, document: Path) -> None:
    found = answer_of(run, document, ROOT / "data", "--list", "part-1")["records"]
    assert found["alkema2011"]["listed_in"] == ["part-1"]
    outcome = run("import", str(document), "--references", "--list", "part-9", corpus=ROOT / "data")
    assert outcome.code == 2 and "choose from part-1" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["tekst.md"], "--references"),
        (["leeg.md", "--references"], "no reference list"),
        (["nix.md", "--references"], "cannot be read"),
    ],
)
def test_wrong_usage_is_one_line(run: Run, document: Path, arguments: list[str], words: str) -> None:
    (document.parent / "leeg.md").touch()
    outcome = run("import", *arguments, corpus=None)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1) and words in outcome.err
