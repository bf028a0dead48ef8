"""Every rule carries its manual, in both languages, and every find tells its numbers, in both languages."""

import re
from pathlib import Path

import pytest

from synthesis.gaps.answers import BORNE_OUT, CANNOT_TELL, CONTRADICTED
from synthesis.gaps.assembled import assemble
from synthesis.gaps.linking import SORTS
from synthesis.gaps.questions import ASK
from synthesis.gaps.registry import FINDERS, RULES
from synthesis.gaps.rule import GapRule
from synthesis.index.reader import Reader
from synthesis.model.codes import CODES
from tests.indexes import KNOWN, SHIPPED, ready


def test_codes_and_modules_follow_the_slugs() -> None:
    assert [rule.code for rule in RULES.values()] == [f"GAP{number}" for number in range(101, 101 + len(RULES))]
    for slug, finder in FINDERS.items():
        assert finder.find.__module__ == f"synthesis.gaps.rules.{slug.replace('-', '_')}"
    assert set(SORTS) == set(CODES["gap-kind"])
    assert {slug for sorts in SORTS.values() for slug in sorts} <= set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_has_its_manual(rule: GapRule) -> None:
    assert rule.kind in CODES["gap-kind"] and rule.reason in CODES["gap-reason"]
    assert set(rule.scope) <= set(CODES["gap-scope"])
    for text in (rule.title, rule.finds, rule.why, rule.does_not_apply):
        assert text["nl"] and text["en"] and text["nl"] != text["en"]


@pytest.mark.parametrize("folder", [SHIPPED, KNOWN], ids=["shipped", "known"])
def test_every_gap_tells_why(folder: Path) -> None:
    with Reader(ready(folder), "nl") as reader:
        found = assemble(reader)
        records = set(reader.database.execute("SELECT kind, id FROM record"))
    assert len({gap.id for gap in found.gaps}) == len(found.gaps)
    for gap in found.gaps:
        assert len(gap.why["nl"]) == len(gap.why["en"]) > 0
        assert all(reference in records for reference in gap.rests_on)
        texts = [*gap.statement.values(), *gap.why["nl"], *gap.why["en"]]
        if gap.computed:
            assert re.search(r"\d", " ".join(gap.why["nl"])), "no number"
            assert gap.rests_on
            texts += gap.computed.question.values()
        if gap.verdict:
            assert gap.verdict.outcome in (BORNE_OUT, CONTRADICTED, CANNOT_TELL)
            assert gap.verdict.question in ASK and gap.verdict.reasons
        assert not [text for text in texts if "{" in text or "  " in text or not text.strip()]
        assert all((found.get(other) or gap).origin != gap.origin for other in gap.matches)


def test_a_work_in_between_is_called_by_its_name() -> None:
    with Reader(ready(KNOWN), "en") as reader:
        found = assemble(reader).get("secondary-basis:vos2021")
    assert found is not None
    assert found.statement["en"] == "3 findings are known at second hand only, through Vos, 2021."


def test_the_shipped_corpus_gives_a_handful_a_rule() -> None:
    with Reader(ready(SHIPPED), "nl") as reader:
        computed = [gap.computed.rule for gap in assemble(reader).gaps if gap.computed]
    assert 30 <= len(computed) <= 120
    assert max(computed.count(slug) for slug in RULES) <= 24
