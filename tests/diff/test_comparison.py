"""Two corpora of which it is known what differs."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from synthesis.diff.comparison import Difference, compare
from synthesis.index.reader import Reader
from synthesis.index.store import build_in_memory
from tests.conftest import ROOT

KNOWN = ROOT / "tests" / "gaps" / "known"


@pytest.fixture
def known(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KNOWN, tmp_path / "known"))


def edit(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert re.search(old, text, re.MULTILINE), old
    path.write_text(re.sub(old, new, text, flags=re.MULTILINE), encoding="utf-8")


def add(folder: Path, file: str, text: str) -> None:
    path = folder / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}", encoding="utf-8")


@contextmanager
def between(old: Path, new: Path, as_of: int | None = None) -> Iterator[Difference]:
    with Reader(build_in_memory(old), "en") as before, Reader(build_in_memory(new), "en") as after:
        yield compare(before, after, as_of)


def told(difference: Difference) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (record.kind, record.id, record.change, tuple(change.meaning for change in record.changes))
        for record in difference.records.records
    ]


def gaps(difference: Difference, change: str) -> set[str]:
    return {move.view.id for move in difference.gaps if move.change == change}


FINDING = "nieuw:\n  statement: {nl: Een nieuwe bevinding., en: A new finding.}\n  kind: description\n"


def test_a_corpus_does_not_differ_from_itself(known: Path) -> None:
    with between(KNOWN, known) as difference:
        assert not difference.is_changed
        assert difference.records.records == () and difference.settings == ()
        assert not difference.records.renamed and not difference.records.reworded and not difference.records.aside


def test_a_new_finding_closes_a_gap_and_is_named_as_the_reason(known: Path) -> None:
    add(known, "findings.yaml", f"{FINDING}  themes: [wees]\n  sources: [{{id: bos2021}}]\n")
    with between(KNOWN, known) as difference:
        assert told(difference) == [("finding", "nieuw", "came", ())]
        assert gaps(difference, "closed") == {"orphan-theme:wees"}
        assert [move.because for move in difference.gaps if move.change == "closed"] == [(("finding", "nieuw"),)]
    with between(known, KNOWN) as difference:
        assert told(difference) == [("finding", "nieuw", "went", ())]
        assert gaps(difference, "opened") == {"orphan-theme:wees"}


def test_a_source_that_is_withdrawn_takes_support_and_certainty_with_it(known: Path) -> None:
    add(known, "findings.yaml", f"{FINDING}  themes: [vol]\n  sources: [{{id: bos2021}}, {{id: dijk2022}}, {{id: akker2020}}]\n")
    less = Path(shutil.copytree(known, known.parent / "less"))
    edit(less, "findings.yaml", r", \{id: dijk2022\}, \{id: akker2020\}", "")
    with between(known, less) as difference:
        assert told(difference) == [("finding", "nieuw", "changed", ("support-lost",))]
        (move,) = difference.findings
        assert move.id == "nieuw" and not move.is_up
        assert "adequacy" in {concern.component for concern in move.concerns}
        assert move.because == (("finding", "nieuw"),)


def test_a_design_that_becomes_known_makes_the_findings_on_it_more_certain(known: Path) -> None:
    bare = Path(shutil.copytree(known, known.parent / "bare"))
    edit(bare, "sources.yaml", r"^(bos2021:(?:\n  .*)*?)\n  design: .*$", r"\1")
    with between(bare, known) as difference:
        assert ("source", "bos2021", "changed", ("known-now",)) in told(difference)
        assert difference.findings and all(move.is_up for move in difference.findings)
        assert {key for move in difference.findings for key in move.because} == {("source", "bos2021")}


def test_a_gap_that_is_closed_loses_priority(known: Path) -> None:
    edit(known, "gaps.yaml", r"^(werking-onbekend:)$", r"\1\n  status: closed")
    with between(KNOWN, known) as difference:
        assert told(difference) == [("gap", "werking-onbekend", "changed", ("closed",))]
        (move,) = [move for move in difference.gaps if move.view.id == "werking-onbekend"]
        assert move.points < 0 and move.old_rank is not None and move.new_rank is not None


def test_a_recognition_expires_by_time_alone(known: Path) -> None:
    edit(known, "corpus.yaml", r'^as_of: "\d{4}', 'as_of: "2040')
    with between(KNOWN, known) as difference:
        expired = {record.id for record in difference.records.records if record.changes[0].meaning == "recognition-expired"}
        assert "anderen" in expired
        assert [setting.field for setting in difference.settings] == ["as_of"]
        assert "expired-recognition:anderen" in gaps(difference, "opened")
    with between(KNOWN, known, 2024) as difference:
        assert not difference.is_changed and difference.settings == ()


def test_another_yardstick_is_no_change_of_the_evidence(known: Path) -> None:
    edit(known, "corpus.yaml", r"\[inleiding\]", "[]")
    with between(KNOWN, known) as difference:
        assert not difference.is_changed
        assert [(one.field, one.old, one.new) for one in difference.settings] == [("gap_rules.not_subjects", ["inleiding"], [])]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("sources.yaml", "bos2021", "bos2021a"),
        ("themes.yaml", "eenwerk|een-werk", "one-work"),
        ("findings.yaml", "vol-1", "full-1"),
    ],
)
def test_another_id_is_no_change(known: Path, file: str, old: str, new: str) -> None:
    for path in known.glob("*.yaml"):
        path.write_text(re.sub(rf"\b(?:{old})\b(?=[:,\]}}])", new, path.read_text(encoding="utf-8")), encoding="utf-8")
    with between(KNOWN, known) as difference:
        assert told(difference) == []
        assert set(difference.records.renamed.values()) == {new}
        assert not difference.gaps and not difference.findings


def test_other_words_are_counted_only(known: Path) -> None:
    edit(known, "findings.yaml", "Bevinding nummer 1 over vol", "Nummer 1 van de bevindingen over vol")
    edit(known, "findings.yaml", "Finding number 1 on vol", "Number 1 of the findings on vol")
    with between(KNOWN, known) as difference:
        assert not difference.is_changed
        assert difference.records.reworded == {"finding": ("vol-1",)}
