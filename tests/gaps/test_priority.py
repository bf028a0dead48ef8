"""Priority: named parts, weights of the manifest, and thresholds that must exist."""

import pytest

from synthesis.errors import UnknownName, UsageError
from synthesis.gaps.assembled import assemble
from synthesis.gaps.choice import as_one, choose
from synthesis.gaps.computed import computed_gaps, find_rule
from synthesis.gaps.contract import contract
from synthesis.gaps.facts import Facts
from synthesis.gaps.priority import WEIGHTS, weights
from synthesis.index.reader import Reader
from synthesis.index.selection import select
from tests.indexes import KNOWN, ready


def test_every_score_is_the_sum_of_its_parts() -> None:
    with Reader(ready(KNOWN), "en") as reader:
        gaps = assemble(reader).gaps
    assert [gap.priority.score for gap in gaps] == sorted((gap.priority.score for gap in gaps), reverse=True)
    for gap in gaps:
        assert [part.name for part in gap.priority.parts] == list(WEIGHTS)
        assert gap.priority.score == pytest.approx(sum(part.points for part in gap.priority.parts), abs=0.05)
        assert all(0 <= part.value <= 1 and set(part.reason) == {"nl", "en"} for part in gap.priority.parts)


def test_the_manifest_sets_weights() -> None:
    assert weights({}) == WEIGHTS
    assert weights({"priority": {"places": 5}})["places"] == 5
    with pytest.raises(UsageError, match="beauty"):
        weights({"priority": {"beauty": 1}})
    with pytest.raises(UsageError, match="nothing"):
        weights({"priority": dict.fromkeys(WEIGHTS, 0)})


@pytest.mark.parametrize("thresholds", [{"absloute": {"expected": 1}}, {"absolute": {"expcted": 1}}])
def test_a_threshold_that_does_not_exist_is_refused(thresholds: dict[str, dict[str, float]]) -> None:
    with Reader(ready(KNOWN), "en") as reader:
        reader.manifest["gap_rules"]["thresholds"] = thresholds
        with pytest.raises(UsageError):
            computed_gaps(Facts(reader))


def test_rules_are_found_by_slug_and_code() -> None:
    assert find_rule("GAP103") is find_rule("single-source")
    with pytest.raises(UnknownName):
        find_rule("GAP999")


def chosen(origin: str = "", rules: tuple[str, ...] = (), least: float = 0, **wanted: list[str]) -> list[str]:
    with Reader(ready(KNOWN), "en") as reader:
        found = choose(reader, assemble(reader).gaps, select(reader, wanted), origin, rules, least)
    return sorted(gap.id for gap in found)


def test_gaps_are_chosen_by_facet_origin_rule_and_weight() -> None:
    assert chosen(theme=["licht"]) == ["no-effect-study:licht", "weak-design:licht", "werking-onbekend"]
    assert chosen("stated", theme=["licht"]) == ["werking-onbekend"]
    assert chosen(group=["teens"]) == ["absolute:leeg:teens"]
    assert chosen("computed", scope=["practice"], theme=["beroep"]) == ["one-perspective:beroep"]
    assert chosen("computed", design=["evaluation"]) == ["weak-design:licht"]
    assert chosen(rules=("no-effect-study",)) == ["no-effect-study:licht", "werking-onbekend"]
    assert chosen("computed", rules=("no-effect-study",)) == ["no-effect-study:licht"]
    assert chosen(least=50) == ["werking-onbekend"]


def test_what_is_the_same_lack_is_shown_as_one() -> None:
    with Reader(ready(KNOWN), "en") as reader:
        gaps = assemble(reader).gaps
    shown = [gap.id for gap in as_one(gaps)]
    assert "werking-onbekend" in shown and "no-effect-study:licht" not in shown
    alone = [gap for gap in gaps if gap.origin == "computed"]
    assert as_one(alone) == alone, "nothing to be shown with"


def test_the_contract_has_the_same_fields_whatever_the_origin() -> None:
    with Reader(ready(KNOWN), "en") as reader:
        gaps = assemble(reader)
    stated, computed = gaps.get("werking-onbekend"), gaps.get("no-effect-study:licht")
    assert stated is not None and computed is not None
    one, other = contract(stated, "en"), contract(computed, "nl")
    assert list(one) == list(other)
    assert (one["matches"], other["matches"]) == (["no-effect-study:licht"], ["werking-onbekend"])
    assert other["rule"] == {"code": "GAP113", "slug": "no-effect-study", "title": "Geen effectonderzoek"}
    assert one["verdict"]["outcome"] == "borne-out"
    assert other["why"] == ["Zonder effectstudie: 1 van 1 interventie met een eigen naam in dit thema."]
