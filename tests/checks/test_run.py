"""Faults are collected, ignored, sorted and chosen."""

from collections.abc import Callable
from pathlib import Path

import pytest

from synthesis.checks.examples import FINDING, THEME
from synthesis.checks.registry import RULES, find_rule
from synthesis.checks.run import choose, run
from synthesis.errors import UnknownName
from synthesis.faults import Fault
from synthesis.reading.corpus import Corpus
from synthesis.reading.load import load

CorpusOf = Callable[..., Corpus]


@pytest.fixture
def faults(corpus_of: CorpusOf) -> list[Fault]:
    """One of reading, two of reference, one of language."""
    return run(
        corpus_of(
            themes="a:\n  lable: x\n",
            findings=FINDING.replace("id: synthese2023", "id: niemand") + "  themes: [niets]\n",
            interventions='i:\n  label: {nl: I, en: I}\n  type: method\n  summary: {nl: "Een , te veel.", en: Fine.}\n',
        )
    )


def test_run_gives_all_in_the_order_of_files_and_lines(faults: list[Fault]) -> None:
    assert [(fault.place.file, fault.place.line, fault.code) for fault in faults] == [
        ("findings.yaml", 4, "SYN302"),
        ("findings.yaml", 6, "SYN303"),
        ("interventions.yaml", 4, "SYN604"),
        ("themes.yaml", 1, "SYN201"),
        ("themes.yaml", 2, "SYN202"),
    ]


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ([], [], ["SYN302", "SYN303", "SYN604", "SYN201", "SYN202"]),
        (["SYN3"], [], ["SYN302", "SYN303"]),
        (["syn30"], ["dangling-source"], ["SYN303"]),
        (["untidy-text", "SYN202"], [], ["SYN604", "SYN202"]),
        ([], ["SYN2", "SYN3", "SYN6"], []),
    ],
)
def test_choose(faults: list[Fault], select: list[str], ignore: list[str], codes: list[str]) -> None:
    assert [fault.code for fault in choose(faults, select, ignore)] == codes


@pytest.mark.parametrize("name", ["dangling", "SYN9", "SYN", "", "3"])
def test_choose_refuses_what_is_no_rule(faults: list[Fault], name: str) -> None:
    with pytest.raises(UnknownName):
        choose(faults, [name])
    with pytest.raises(UnknownName):
        choose(faults, [], [name])


def test_find_rule_by_code_and_slug() -> None:
    assert find_rule("syn302") is find_rule("Dangling-Source") is RULES["SYN302"]


def test_find_rule_says_what_was_meant() -> None:
    with pytest.raises(UnknownName) as caught:
        find_rule("dangling-sorce")
    assert caught.value.hint.startswith("did you mean dangling-source")
    with pytest.raises(UnknownName, match="zzz"):
        find_rule("zzz")


def test_a_comment_with_a_reason_ignores_a_fault_of_a_check(corpus_of: CorpusOf) -> None:
    text = FINDING.replace("geven:", "geven: # synthesis: ignore SYN302 the source is not public")
    assert run(corpus_of(findings=text.replace("id: synthese2023", "id: geheim"))) == []


def test_reading_and_checks_leave_the_corpus_as_it_is(corpus_of: CorpusOf) -> None:
    corpus = corpus_of(themes=THEME, findings=FINDING + "  themes: [niets]\n")
    assert run(corpus) == run(corpus)


def test_a_corpus_without_a_file_has_no_fault(tmp_path: Path) -> None:
    assert run(load(tmp_path)) == []


def test_a_broken_manifest_is_not_missing(corpus_of: CorpusOf) -> None:
    assert [fault.slug for fault in run(corpus_of(corpus="title: {nl: x\nid: y\n", themes=THEME))] == ["not-yaml"]


def test_of_two_manifests_one_is_told(corpus_of: CorpusOf, tmp_path: Path) -> None:
    corpus_of(themes=THEME)
    (tmp_path / "corpus.yml").write_bytes((tmp_path / "corpus.yaml").read_bytes())
    (fault,) = run(load(tmp_path))
    assert (fault.slug, fault.place.file) == ("duplicate-id", "corpus.yml")
