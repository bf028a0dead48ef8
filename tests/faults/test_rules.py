"""Every rule is triggered by its bad example, by nothing in its good one, and the folder of its code shows how."""

from pathlib import Path

import pytest

from synthesis.checks.examples import complete
from synthesis.checks.explanation import explain
from synthesis.checks.registry import CHECKS, RULES
from synthesis.checks.run import run
from synthesis.faults import FAMILIES, SEVERITIES, Fault, Rule
from synthesis.reading.load import load

from .regenerate import EXPECTED, HERE, rendered, write_files

each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))


def faults_of(files: dict[str, str], folder: Path) -> list[Fault]:
    return run(load(write_files(complete(files), folder)))


@each_rule
def test_bad_example_gives_this_fault_only(rule: Rule, tmp_path: Path) -> None:
    found = faults_of(rule.bad, tmp_path)
    assert [fault.code for fault in found] == [rule.code] * len(found)
    assert found
    assert all(fault.severity == rule.severity and fault.slug == rule.slug for fault in found)


@each_rule
def test_good_example_gives_no_fault(rule: Rule, tmp_path: Path) -> None:
    assert rule.good
    assert faults_of(rule.good, tmp_path) == []


@each_rule
def test_folder_gives_what_is_expected(rule: Rule) -> None:
    folder = HERE / rule.code
    for name, content in complete(rule.bad).items():
        assert (folder / name).is_dir() or (folder / name).read_bytes() == content.encode("utf-8", errors="surrogateescape")
    assert rendered(folder) == (folder / EXPECTED).read_bytes().decode()


def test_every_folder_belongs_to_a_rule() -> None:
    assert {path.name for path in HERE.iterdir() if path.name.startswith("SYN")} == set(RULES)


@each_rule
def test_message_names_the_place_and_the_way_out(rule: Rule, tmp_path: Path) -> None:
    for fault in faults_of(rule.bad, tmp_path):
        assert fault.place.file
        assert len(fault.message) > 10
        assert len(fault.hint) > 5
        assert not fault.message.endswith(".")
        assert "!" not in fault.hint.replace("!!", "")
        assert str(tmp_path) not in fault.message + fault.hint


@each_rule
def test_page_holds_both_examples(rule: Rule) -> None:
    page = explain(rule)
    assert page.startswith(f"# {rule.code} {rule.slug}\n")
    assert rule.why in page
    assert page.count("```yaml") >= sum(bool(text) for text in (*rule.bad.values(), *rule.good.values()))
    assert not any(0xD800 <= ord(sign) <= 0xDFFF for sign in page)


def test_codes_and_slugs_are_unique_and_without_gaps() -> None:
    assert len({rule.slug for rule in RULES.values()}) == len(RULES)
    for family in FAMILIES:
        numbers = [int(code[4:]) for code in RULES if code.startswith(family)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_every_check_is_named_for_its_fault_and_stands_in_the_table() -> None:
    folder = Path(str(CHECKS[0].__file__)).parent
    with_rule = {path.stem for path in folder.glob("*.py") if "\nRULE: Final = Rule(" in path.read_text(encoding="utf-8")}
    assert with_rule == {module.RULE.slug.replace("-", "_") for module in CHECKS}
    assert with_rule == {module.__name__.rpartition(".")[2] for module in CHECKS}
    assert [module.RULE.code for module in CHECKS] == sorted(module.RULE.code for module in CHECKS)


def test_severities_are_known() -> None:
    assert {rule.severity for rule in RULES.values()} <= set(SEVERITIES)
