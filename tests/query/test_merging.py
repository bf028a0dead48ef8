"""A finding leads its sources, and another voice comes before a repetition."""

from synthesis.query.merging import merge, vary
from synthesis.query.ranking import Scored


def record(rid: int, kind: str, score: float, *matched: str) -> Scored:
    return Scored(rid, kind, {"words": score}, matched)


SOURCES = {1: [(1, "s1")], 2: [(1, "s1")], 3: [(3, "s3")], 4: [(1, "s1")]}


def test_the_best_finding_takes_the_place_of_its_source() -> None:
    source, finding, other = record(1, "source", 0.9, "a"), record(2, "finding", 0.5, "a"), record(3, "source", 0.6, "a")
    merged = merge([source, other, finding], SOURCES)
    assert [entry.rid for entry in merged] == [2, 3]
    assert merged[0].score == 0.9
    assert [entry.rid for entry in merge([source, other, finding], SOURCES, {1})] == [1, 3, 2]


def test_a_finding_that_holds_fewer_terms_does_not_lead() -> None:
    found = [record(1, "source", 0.9, "a", "b"), record(2, "finding", 0.5, "a")]
    assert merge(found, SOURCES) == found


def test_another_voice_comes_before_a_repetition() -> None:
    found = [record(2, "finding", 0.9), record(4, "finding", 0.85), record(3, "finding", 0.8)]
    varied = vary(found, SOURCES, 3)
    assert [entry.rid for entry in varied] == [2, 3, 4]
    assert varied[2].score < 0.85
    assert vary(found, {}, 3) == found
