"""The options of `synthesis gaps`."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Run

KNOWN = ROOT / "tests" / "gaps" / "known"


def gaps(run: Run, *options: str) -> list[dict[str, Any]]:
    outcome = run("gaps", "--format", "json", "--lang", "en", *options, corpus=KNOWN)
    assert (outcome.code, outcome.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(outcome.out)["gaps"]
    return found


def ids(run: Run, *options: str) -> set[str]:
    return {gap["id"] for gap in gaps(run, *options)}


def test_gaps_are_chosen_by_origin_rule_and_weight(run: Run) -> None:
    every = ids(run)
    assert ids(run, "--stated") | ids(run, "--computed") == every
    assert ids(run, "--stated") & ids(run, "--computed") == set()
    assert ids(run, "--stated", "--computed") == every
    assert ids(run, "--rule", "GAP113") == ids(run, "--rule", "no-effect-study") == {"no-effect-study:licht", "werking-onbekend"}
    heavy = gaps(run, "--min-priority", "40")
    assert heavy and all(gap["priority"] >= 40 for gap in heavy)


def test_top_takes_the_heaviest_each_lack_once(run: Run) -> None:
    found = gaps(run, "--top", "2")
    assert len(found) == 2
    assert found[0]["id"] == "werking-onbekend"
    assert "no-effect-study:licht" not in {gap["id"] for gap in found}, "the same lack as the first"


def test_a_year_to_judge_by(run: Run) -> None:
    assert any(id.startswith("expired-recognition:") for id in ids(run, "--as-of", "2090"))
    assert not any(id.startswith("expired-recognition:") for id in ids(run, "--as-of", "2000"))


@pytest.mark.parametrize(("options", "code"), [(["GAP113"], 1), (["no-effect-study"], 1), (["GAP113", "--theme", "leeg"], 0)])
def test_a_build_can_fail_on_a_gap(run: Run, options: list[str], code: int) -> None:
    outcome = run("gaps", "--stated", "--top", "1", "--fail-on", *options, corpus=KNOWN)
    assert outcome.code == code
    assert outcome.out
    assert ("1 gap of no-effect-study: no-effect-study:licht" in outcome.err) == (code == 1)


def test_one_gap_is_explained(run: Run) -> None:
    told = run("gaps", "--explain", "no-effect-study:licht", "--lang", "en", corpus=KNOWN).out
    assert "GAP113" in told and "werking-onbekend" in told and "Priority" in told
    stated = run("gaps", "--explain", "werking-onbekend", "--lang", "nl", corpus=KNOWN).out
    assert "Getoetst: Bevestigd." in stated and "Ook berekend" in stated
    answer = json.loads(run("gaps", "--explain", "weak-design:licht", "--format", "json", corpus=KNOWN).out)
    assert answer["gap"]["rule"]["code"] == "GAP104"
    assert all(len(one["concerns"]) == 4 for one in answer["certainty"] if one["level"])


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--explain", "werking"], "did you mean 'werking-onbekend'?"),
        (["--rule", "GAP999"], "no gap rule"),
        (["--fail-on", "GAP999"], "no gap rule"),
        (["--explain", "werking-onbekend", "--fail-on", "GAP113"], "leave out one"),
    ],
)
def test_wrong_usage(run: Run, options: list[str], words: str) -> None:
    outcome = run("gaps", *options, corpus=KNOWN)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert words in outcome.err


def test_text_is_short_unless_all_is_asked_for(run: Run, tmp_path: Path) -> None:
    short = run("gaps", "--lang", "en", corpus=ROOT / "data").out
    full = run("gaps", "--lang", "en", "--full", corpus=ROOT / "data").out
    assert len(short.splitlines()) < 250 < len(full.splitlines())
    assert "--explain ID" in short and "--explain ID" not in full
    file = tmp_path / "gaps.txt"
    assert run("gaps", "--lang", "en", "--output", str(file), corpus=ROOT / "data").code == 0
    assert file.read_text(encoding="utf-8") == full


def test_every_gap_has_a_line_in_the_table(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("gaps", "--format", "csv", corpus=KNOWN).out)))
    assert {row["id"] for row in rows} == ids(run)
    numbers = {row["id"]: row["number"] for row in rows}
    assert numbers["no-effect-study:licht"] == numbers["werking-onbekend"] == "1", "the same lack, the same number"


@pytest.mark.parametrize(("line", "said"), [("  searched_on: 2023-05\n", "May 2023"), ("", "not stated")])
def test_the_report_tells_when_the_literature_was_searched(run: Run, corpus: Path, line: str, said: str) -> None:
    manifest = corpus / "corpus.yaml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace("search_protocol:\n", f"search_protocol:\n{line}"), encoding="utf-8")
    told = run("gaps", "--full", "--lang", "en", corpus=corpus).out
    assert said in next(one for one in told.split("\n") if one.startswith("Date of search"))
