"""Every rule about documents is triggered by its bad example, by nothing in its good one, and is explained."""

import json
from pathlib import Path

import pytest

from synthesis.checks.document_rules import DOCUMENT_RULES, KINDS
from synthesis.checks.explanation import explain
from synthesis.checks.registry import EVERY_RULE, RULES, find_rule
from synthesis.faults import Rule
from tests.conftest import Run

each_rule = pytest.mark.parametrize("rule", DOCUMENT_RULES.values(), ids=list(DOCUMENT_RULES))


def faults(run: Run, files: dict[str, str], folder: Path, lang: str) -> list[dict[str, str]]:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    corpus = ["--corpus", str(folder)] if len(files) > 1 else []
    outcome = run("audit", str(folder / "text.md"), "--format", "json", "--lang", lang, *corpus, corpus=None)
    found: list[dict[str, str]] = json.loads(outcome.out)["faults"]
    return found


@each_rule
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_bad_example_gives_the_fault(run: Run, rule: Rule, lang: str, tmp_path: Path) -> None:
    found = faults(run, rule.bad, tmp_path, lang)
    others = {"SYN702": {"SYN701"}}.get(rule.code, set())  # the work that is in no list is itself missing
    assert {rule.code} <= {one["code"] for one in found} <= {rule.code} | others
    for one in found:
        assert len(one["message"]) > 10 and len(one["hint"]) > 5
        assert not one["message"].endswith(".") and "!" not in one["hint"]


@each_rule
def test_good_example_gives_none(run: Run, rule: Rule, tmp_path: Path) -> None:
    assert faults(run, rule.good, tmp_path, "en") == []


@each_rule
def test_page_holds_both_examples(rule: Rule) -> None:
    page = explain(find_rule(rule.slug))
    assert page.startswith(f"# {rule.code} {rule.slug}\n") and rule.why in page
    assert page.count("```markdown") == 2 and f"audit FILE --ignore {rule.slug}" in page


def test_codes_follow_on_and_each_has_a_kind() -> None:
    assert list(DOCUMENT_RULES) == [f"SYN7{number:02}" for number in range(1, len(DOCUMENT_RULES) + 1)]
    assert sorted(code for codes in KINDS.values() for code in codes) == list(DOCUMENT_RULES)
    assert len({rule.slug for rule in EVERY_RULE.values()}) == len(RULES) + len(DOCUMENT_RULES)
