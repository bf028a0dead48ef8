"""`synthesis crossref`: one question at a time, in every form."""

import csv
import io
import json
from typing import Any

import pytest

from tests.conftest import ROOT, Run

SHIPPED = ROOT / "data"


def ask(run: Run, *arguments: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("crossref", *arguments, "--format", "json", "--lang", "en").out)
    return answer


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["doorn2009", "--view", "themes"], "A record and --view do not go together."),
        (["--without", "doorn2009", "--matrix", "themes", "groups"], "--without and --matrix do not go together."),
        (["a", "b", "c"], "name one or two"),
        (["--count", "sources"], "--count belongs to --matrix"),
        (["doorn2009", "--theme", "buren"], "Only a matrix can be narrowed down."),
        (["--matrix", "thmes", "groups"], "did you mean 'themes'?"),
        (["--matrix", "themes", "groups", "--count", "fidings"], "did you mean 'findings'?"),
        (["doorn2009", "doorn2008"], "did you mean 'doorn2009'"),
        (["doorn2009", "--format", "graphlm"], "did you mean 'graphml'?"),
    ],
)
def test_what_does_not_fit_is_told(run: Run, arguments: list[str], told: str) -> None:
    outcome = run("crossref", *arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert told in outcome.err


def test_the_completion_offers_the_views_that_there_are() -> None:
    from synthesis.app.crossref import VIEWS
    from synthesis.reports import crossref_overview

    assert VIEWS == crossref_overview.VIEWS


def test_the_help_names_every_dimension(run: Run) -> None:
    from synthesis.crossref.dimensions import DIMENSIONS

    manual = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert f"Count along two dimensions: {', '.join(DIMENSIONS)}." in manual


def test_contradictions_are_named(run: Run) -> None:
    answer = ask(run, "bankjes-eenzaamheid")
    assert answer["contradictions"] == [
        {"from": {"kind": "source", "id": "bdb2020"}, "to": {"kind": "finding", "id": "bankjes-eenzaamheid"}, "mutual": False},
        {
            "from": {"kind": "finding", "id": "bankjes-eenzaamheid"},
            "to": {"kind": "finding", "id": "bankjes-blijven-leeg"},
            "mutual": True,
        },
    ]
    text = run("crossref", "bankjes-eenzaamheid", "--lang", "en").out
    assert "Contradictions (2)" in text
    assert "they contradict each other · bankjes-blijven-leeg" in text


def test_two_records(run: Run) -> None:
    answer = ask(run, "cordes2018", "effect-klusclubs")
    assert (answer["joined"], answer["length"], answer["total"]) == (True, 1, 1)
    assert ask(run, "roos1999", "doorn2009")["shared"]["places"] != []


def test_a_matrix_as_csv_is_whole(run: Run) -> None:
    answer = ask(run, "--matrix", "themes", "groups")
    rows = list(csv.reader(io.StringIO(run("crossref", "--matrix", "themes", "groups", "--format", "csv", "--lang", "en").out)))
    ids = [value["id"] or "none" for value in answer["column_values"]]
    assert rows[0] == ["themes", "label", *ids, "total"]
    assert [row[0] for row in rows[1:-1]] == [value["id"] or "none" for value in answer["row_values"]]
    numbers = {(cell["row"] or "none", cell["column"] or "none"): cell["count"] for cell in answer["cells"]}
    for row in rows[1:-1]:
        assert [int(cell) for cell in row[2:-1]] == [numbers.get((row[0], id), 0) for id in ids]
    assert int(rows[-1][-1]) == answer["total"]


@pytest.mark.parametrize(
    "pair", [("themes", "groups"), ("years", "designs"), ("sources", "themes"), ("levels", "kinds"), ("sections", "types")]
)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_matrix_fits_on_the_page(run: Run, pair: tuple[str, str], lang: str) -> None:
    text = run("crossref", "--matrix", *pair, "--lang", lang, corpus=SHIPPED).out
    assert max(map(len, text.split("\n"))) <= 80
    assert text.count("\n") < 180


@pytest.mark.parametrize(
    "arguments", [["--matrix", "kinds", "groups"], ["--without", "bdb2020"], ["doorn2009", "klusclub"], ["doorn2009"], []]
)
def test_the_same_corpus_gives_the_same_bytes(run: Run, run_process: Run, arguments: list[str]) -> None:
    for format in ("text", "json", "graphml", "csv"):
        first = run_process("crossref", *arguments, "--format", format, env={"PYTHONHASHSEED": "1"}).data
        assert first == run("crossref", *arguments, "--format", format).data != b""
