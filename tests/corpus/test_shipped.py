"""The shipped corpus: sound, complete where it can be counted, bilingual, and in own words."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from synthesis.checks.inspection import inspect
from synthesis.model.entities import KINDS
from synthesis.reading.corpus import Corpus
from synthesis.reading.load import load
from tests.conftest import ROOT

DATA = ROOT / "data"
SEED = next(iter(sorted((ROOT.parent / "shared" / "seeds").glob("002_*.txt"))), None)
RUN_OF_WORDS = 8


@cache
def shipped() -> Corpus:
    return load(DATA)


def test_check_strict_passes() -> None:
    found = inspect([DATA], None, [], [], None)
    assert [f"{fault.place} {fault.code} {fault.message}" for fault in found.failures] == []
    assert found.checked > 900


def test_all_twelve_files_are_there() -> None:
    assert {path.stem for path in DATA.glob("*.yaml")} == {"corpus", *(kind.file for kind in KINDS.values())}


def test_both_reference_lists_hold_as_many_entries_as_were_counted_in_print() -> None:
    corpus = shipped()
    assert corpus.manifest is not None
    counted = {id: found.entries for id, found in corpus.manifest.value.reference_lists.items()}
    held = {id: sum(id in record.value.listed_in for record in corpus.records["source"].values()) for id in counted}
    assert held == counted == {"part-1": 85, "part-2": 43}


def test_every_section_of_the_report_is_a_theme() -> None:
    sections = {record.value.locator.section for record in shipped().records["theme"].values() if record.value.locator}
    last = {1: 3, 2: 3, 3: 5, 4: 3, 6: 2, 7: 5, 8: 4, 9: 4}
    wanted = {str(chapter) for chapter in range(1, 12)} | {
        f"{chapter}.{n}" for chapter, top in last.items() for n in range(1, top + 1)
    }
    assert sections - {None} == wanted
    assert all(record.value.summary for record in shipped().records["theme"].values())


def test_the_five_recognition_levels_stand_in_order() -> None:
    levels = sorted(shipped().records["recognition_level"].values(), key=lambda record: record.value.order)
    assert [record.id for record in levels] == [
        "goed-beschreven",
        "goed-onderbouwd",
        "effectief-eerste-aanwijzingen",
        "effectief-goede-aanwijzingen",
        "effectief-sterke-aanwijzingen",
    ]


def test_gaps_of_the_closing_chapters_are_the_leading_ones() -> None:
    for record in shipped().records["gap"].values():
        closes = any(locator.section in ("5", "11") for locator in record.value.locators)
        assert (record.value.prominence == "leading") == closes, record.id


def texts(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """The strings of a record with the field that holds them, names of works and places aside."""
    if isinstance(value, dict):
        for name, below in value.items():
            if name not in ("label", "prefLabel", "aliases", "locator", "locators", "cited_in", "as_printed"):
                yield from texts(below, name)
    elif isinstance(value, list):
        for below in value:
            yield from texts(below, field)
    elif isinstance(value, str):
        yield field, value


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


@pytest.mark.skipif(SEED is None, reason="the report is not here")
def test_no_run_of_words_is_a_document_s() -> None:
    """Facts carry over, sentences do not: no eight words in a row of any document, names of works aside."""
    assert SEED is not None
    runs = {run for file in SEED.parent.glob("*.txt") for run in runs_of(file.read_text(encoding="utf-8"))}
    runs -= {run for record in shipped().records["source"].values() for run in runs_of(record.value.title)}
    found = [
        f"{record.subject}: {text}"
        for record in shipped().all()
        if record.kind != "source"
        for _, text in texts(record.node)
        if not runs.isdisjoint(runs_of(text))
    ]
    assert found == []


def runs_of(text: str) -> Iterator[tuple[str, ...]]:
    spoken = words(text)
    return (tuple(spoken[start : start + RUN_OF_WORDS]) for start in range(len(spoken) - RUN_OF_WORDS + 1))


@pytest.mark.skipif(SEED is None, reason="the report is not here")
def test_headings_in_locators_are_the_report_s() -> None:
    """A heading is a place to look for: it must be found there (case, marks and scanning slips of letters aside)."""
    assert SEED is not None
    report = " ".join(words(Path(SEED).read_text(encoding="utf-8")))
    unknown = set()
    for record in shipped().all():
        for before, name in pairwise(["", *_headings(record.node)]):
            if before != name and " ".join(words(name)) not in report:
                unknown.add(name)
    assert unknown <= {"Relationeel werken"}


def _headings(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if str(node.get("document")) == "kennissynthese2023" and "heading" in node:
            yield node["heading"]
        for below in node.values():
            yield from _headings(below)
    elif isinstance(node, list):
        for below in node:
            yield from _headings(below)
