"""Certainty: four components with their reasons, and nothing without a reason."""

from collections.abc import Iterator

import pytest

from synthesis.gaps.certainty import COMPONENTS, Certainty, certainty, independent, theme_certainty
from synthesis.gaps.facts import Facts
from synthesis.index.reader import Reader
from tests.indexes import KNOWN, ready


@pytest.fixture(scope="module")
def facts() -> Iterator[Facts]:
    with Reader(ready(KNOWN), "en") as reader:
        yield Facts(reader)


def of(facts: Facts, finding: str) -> Certainty:
    return certainty(facts, facts.findings[finding])


def concerns(facts: Facts, finding: str) -> list[str]:
    return [concern.concern for concern in of(facts, finding).concerns]


def test_a_review_from_the_own_country_is_certain_unless_contradicted(facts: Facts) -> None:
    assert (of(facts, "vol-4").level, concerns(facts, "vol-4")) == ("high", ["none", "none", "minor", "none"])
    assert (of(facts, "vol-1").level, concerns(facts, "vol-1")) == ("moderate", ["none", "moderate", "minor", "none"])


def test_a_qualitative_study_carries_a_description_but_not_a_claim(facts: Facts) -> None:
    assert concerns(facts, "een-werk-1") == ["none", "none", "serious", "none"]
    assert concerns(facts, "licht-1") == ["moderate", "none", "serious", "none"]
    assert of(facts, "een-werk-1").level == "moderate", "one serious concern and no other"
    assert of(facts, "licht-1").level == "low", "a serious concern and another"


def test_what_is_not_stated_is_a_concern_that_is_told(facts: Facts) -> None:
    found = of(facts, "ongelijst-1")
    told = [reason["en"] for concern in found.concerns for reason in concern.reasons]
    assert "design not stated of 1 of 1 work" in told
    assert "in the own language; country not stated" in told
    assert found.level == "low"


def test_second_hand_and_dated_weigh_more(facts: Facts) -> None:
    first, second = of(facts, "ongelijst-1"), of(facts, "tweedehands-1")
    weights = [(one.concerns[0].weight, one.concerns[3].weight) for one in (first, second)]
    assert weights == [(2, 1), (3, 2)]


def test_the_word_of_the_document_is_very_uncertain(facts: Facts) -> None:
    assert of(facts, "wees-1").level == "very-low"


def test_what_a_document_says_of_itself_is_not_assessed(facts: Facts) -> None:
    finding = facts.findings["een-werk-1"]
    finding.themes, before = ["inleiding"], finding.themes
    assert certainty(facts, finding).level is None
    finding.themes = before


def test_every_component_is_judged_and_every_concern_has_a_reason(facts: Facts) -> None:
    for finding in facts.findings.values():
        found = certainty(facts, finding)
        assert tuple(concern.component for concern in found.concerns) == COMPONENTS
        assert all(concern.reasons for concern in found.concerns if concern.weight)
        assert all(set(reason) == {"nl", "en"} for concern in found.concerns for reason in concern.reasons)


def test_a_theme_is_as_certain_as_its_middle_finding(facts: Facts) -> None:
    found = theme_certainty(facts, "licht")
    assert (found.level, found.levels, found.not_assessed) == ("low", {"high": 0, "moderate": 0, "low": 3, "very-low": 0}, 0)
    assert found.concerns["adequacy"] == {"none": 0, "minor": 0, "moderate": 0, "serious": 3}
    assert theme_certainty(facts, "inleiding").level is None


def test_positions_are_not_assessed(facts: Facts) -> None:
    finding = facts.findings["vol-4"]
    for kind in ("definition", "recommendation", "critique"):
        finding.kind, before = kind, finding.kind
        assert certainty(facts, finding).level is None
        finding.kind = before


def test_works_that_share_an_author_count_as_one(facts: Facts) -> None:
    works = [facts.works[id] for id in ("bos2021", "dijk2022", "vos2021")]
    assert independent(works) == 3
    works[0].authors, before = ["Bos", "Vos"], works[0].authors
    assert independent(works) == 2
    works[0].authors = before
