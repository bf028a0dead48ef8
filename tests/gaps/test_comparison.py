"""Stated against computed: the answer follows from the figures, and says when these are too few."""

from collections.abc import Iterator
from typing import Any

import pytest

from synthesis.gaps.answers import BORNE_OUT, CANNOT_TELL, CONTRADICTED, share
from synthesis.gaps.comparison import compare
from synthesis.gaps.computed import computed_gaps
from synthesis.gaps.facts import Facts
from synthesis.gaps.view import Verdict
from synthesis.index.reader import Reader
from tests.indexes import KNOWN, ready


@pytest.fixture(scope="module")
def facts() -> Iterator[Facts]:
    with Reader(ready(KNOWN), "en") as reader:
        yield Facts(reader)


def doc(kind: str, en: str, *themes: str, groups: tuple[str, ...] = (), **other: Any) -> dict[str, Any]:
    return {"kind": kind, "statement": {"en": en}, "themes": themes, "groups": groups, "scope": ["research"], **other}


def verdict(facts: Facts, *record: str, groups: tuple[str, ...] = (), **other: Any) -> Verdict:
    return compare(facts, doc(*record, groups=groups, **other), [])


@pytest.mark.parametrize(
    ("part", "known", "unknown", "outcome"),
    [
        (1, 6, 20, BORNE_OUT),
        (5, 6, 20, CONTRADICTED),
        (3, 6, 0, CANNOT_TELL),
        (0, 3, 0, BORNE_OUT),
        (0, 3, 3, CANNOT_TELL),
        (3, 3, 3, CANNOT_TELL),
        (0, 0, 4, CANNOT_TELL),
    ],
)
def test_a_share_of_few_counts_what_is_not_known_against_it(part: int, known: int, unknown: int, outcome: str) -> None:
    assert share(part, known, unknown) == outcome


def test_the_groups_that_a_gap_names_narrow_the_studies(facts: Facts) -> None:
    wide = verdict(facts, "evidence", "There is little research.", "overzicht")
    assert (wide.outcome, wide.numbers["studies"]) == (CANNOT_TELL, 5)
    narrow = verdict(facts, "evidence", "There is little research.", "overzicht", groups=("teens",))
    assert (narrow.outcome, narrow.numbers["studies_about"]) == (BORNE_OUT, 0)
    everybody = verdict(facts, "evidence", "There is little research.", "overzicht", groups=("residents",))
    assert everybody.outcome == CANNOT_TELL and "about" not in everybody.numbers


def test_what_studies_do_not_show_is_not_told_by_their_number(facts: Facts) -> None:
    found = verdict(facts, "evidence", "Studies do often leave unsaid what workers do.", "een-werk")
    assert (found.question, found.outcome) == ("primary", CANNOT_TELL)
    found = verdict(facts, "evidence", "Studies do often leave unsaid what workers do.", "wees")
    assert (found.question, found.outcome) == ("primary", BORNE_OUT)


def test_setting_is_told_of_primary_studies(facts: Facts) -> None:
    assert verdict(facts, "evidence", "There is hardly any Dutch research.", "elders-gedaan").outcome == BORNE_OUT
    assert verdict(facts, "evidence", "There is hardly any Dutch research.", "overzicht").outcome == CANNOT_TELL


def test_a_computed_gap_on_a_part_does_not_bear_out_the_whole(facts: Facts) -> None:
    every = {gap.id: gap for gap in computed_gaps(facts)}
    stated = doc("synthesis", "A review is missing.", "overzicht", "vol")
    whole = compare(facts, doc("synthesis", "A review is missing.", "overzicht"), [every["synthesis:overzicht"]])
    assert whole.reasons[0]["en"] == "Computed from the corpus itself as well."
    part = compare(facts, stated, [every["synthesis:overzicht"]])
    assert part.outcome == CONTRADICTED, "there is one on the other theme"
