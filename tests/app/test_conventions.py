"""What holds for every command: exit codes, streams, languages, formats, files."""

import json
import os
from pathlib import Path

import pytest

from synthesis.app.commands import COMMANDS
from tests.conftest import ROOT, Furnish, Run
from tests.indexes import SHIPPED

READING = {
    "gaps": ["gaps"],
    "map": ["map"],
    "query": ["query", "buren"],
    "show": ["show", "cordes2018"],
    "list": ["list", "sources"],
    "crossref": ["crossref", "cordes2018"],
}
"""Commands that answer with a document, each with arguments that work on the sample."""


@pytest.mark.parametrize("arguments", READING.values(), ids=READING)
@pytest.mark.parametrize("format", ["text", "markdown", "html", "json", "csv"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_answer_in_every_format_and_language(run: Run, arguments: list[str], format: str, lang: str) -> None:
    outcome = run(*arguments, "--format", format, "--lang", lang)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.endswith("\n") and not outcome.out.endswith("\n\n")
    assert str(ROOT) not in outcome.out
    assert outcome.out == run(*arguments, "--format", format, "--lang", lang).out
    if format == "json":
        assert json.loads(outcome.out)["format"] == 1
    if format == "text":
        assert max(len(line) for line in outcome.out.splitlines()) <= 80


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    outcome = run(command, "--help", corpus=None)
    assert outcome.code == 0
    assert "Usage" in outcome.out


def test_no_arguments_show_the_help(run: Run) -> None:
    assert "gaps" in run(corpus=None).out


def test_version(run: Run) -> None:
    from synthesis import __version__

    assert run("--version", corpus=None).out == f"synthesis {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["gap"], 2, "gaps"),
        (["gaps", "--format", "jsn"], 2, "did you mean 'json'?"),
        (["gaps", "--lang", "fr"], 2, "choose nl or en"),
        (["gaps", "--theme", "niets"], 2, "niets"),
        (["show", "cordes2081"], 2, "did you mean 'cordes2018'"),
        (["show", "source:cordes2081"], 2, "did you mean 'cordes2018'"),
        (["list", "gasp"], 2, "did you mean 'gap"),
        (["query", "buren", "--year", "2020..2010"], 2, "2010..2020"),
        (["query", "buren", "--year", "abc"], 2, "2015..2020"),
        (["query", "!!!"], 2, "no word"),
        (["query"], 2, "no word"),
        (["sql", "SELECT * FROM nowhere"], 2, "the tables are"),
        (["sql", "DELETE FROM record"], 2, "only SELECT"),
        (["export"], 2, "name one"),
        (["export", "bibtx"], 2, "did you mean 'bibtex'?"),
        (["export", "ris", "--only", "gaps"], 2, "sources only"),
        (["export", "sqlite", "--only", "gaps"], 2, "whole corpus"),
        (["crossref", "--view", "theme"], 2, "did you mean 'themes'?"),
        (["explain", "SYN999"], 2, "SYN999"),
        (["schema", "gasp"], 2, "did you mean 'gap"),
        (["check", "--as-of", "tomorrow"], 2, "YYYY-MM-DD"),
        (["check", "--select", "SYN9"], 2, "SYN9"),
        (["bibliography", "--status", "lost"], 2, "choose from"),
        (["gaps", "--corpus", "nowhere"], 3, "there is no folder nowhere"),
        (["check", "nowhere"], 3, "there is no folder nowhere"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_wrong_usage_is_one_line_that_tells_the_way_out(run: Run, arguments: list[str], code: int, words: str) -> None:
    outcome = run(*arguments, **({"corpus": None} if arguments[0] == "check" else {}))
    assert outcome.code == code
    assert outcome.out == ""
    assert words in outcome.err
    if arguments[0] in COMMANDS:
        assert outcome.err.count("\n") == 1
    assert "Traceback" not in outcome.err


def test_a_folder_without_data_is_no_corpus(run: Run, tmp_path: Path) -> None:
    outcome = run("gaps", corpus=tmp_path)
    assert (outcome.code, outcome.out) == (3, "")
    assert "holds no data file" in outcome.err


def test_the_nearest_corpus_upwards_is_taken(run_process: Run, corpus: Path) -> None:
    deep = corpus / "notes" / "deep"
    deep.mkdir(parents=True)
    assert "Buurtbanden" in run_process("gaps", corpus=None, cwd=deep).out


def test_a_data_folder_counts_as_the_corpus_of_its_parent(run_process: Run, corpus: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    corpus.rename(project / "data")
    assert "Buurtbanden" in run_process("gaps", corpus=None, cwd=project).out


def test_the_environment_names_a_corpus(run_process: Run, furnish: Furnish, sample: Path, tmp_path: Path) -> None:
    furnish(sample)
    assert "Buurtbanden" in run_process("gaps", corpus=None, cwd=tmp_path, env={"SYNTHESIS_CORPUS": str(sample)}).out


def test_the_shipped_corpus_is_the_last_resort(run_process: Run, furnish: Furnish, tmp_path: Path) -> None:
    furnish(SHIPPED)
    assert "Versterken van het alledaagse leven" in run_process("gaps", "--lang", "nl", corpus=None, cwd=tmp_path).out


@pytest.mark.parametrize(
    ("locale", "title"),
    [
        ("nl_NL.UTF-8", "Kennishiaten"),
        ("en_GB.UTF-8", "Knowledge gaps"),
        ("C.UTF-8", "Kennishiaten"),
        ("fr_FR.UTF-8", "Kennishiaten"),
    ],
)
def test_the_locale_chooses_the_language_else_the_corpus(
    run: Run, monkeypatch: pytest.MonkeyPatch, locale: str, title: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    assert run("gaps").out.startswith(title)


def test_output_is_written_whole_and_its_suffix_chooses_the_format(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "gaps.json"
    outcome = run("gaps", "--output", str(file))
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert json.loads(file.read_text(encoding="utf-8"))["gaps"]
    assert [path.name for path in tmp_path.iterdir()] == ["gaps.json"]


def test_an_output_that_cannot_be_written_leaves_the_old_file(run: Run, tmp_path: Path) -> None:
    outcome = run("gaps", "--output", str(tmp_path / "no" / "such" / "folder.json"))
    assert outcome.code == 2
    assert "cannot be written" in outcome.err


def test_output_keeps_the_permissions_of_an_older_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "gaps.md"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    assert run("gaps", "--output", str(file)).code == 0
    assert file.stat().st_mode & 0o777 == 0o640
    assert file.read_text(encoding="utf-8").startswith("# ")


def test_output_follows_a_link(run: Run, tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old", encoding="utf-8")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    assert run("gaps", "--output", str(tmp_path / "link.md")).code == 0
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text(encoding="utf-8").startswith("# ")


def test_a_broken_record_is_left_out_and_the_rest_answers(run: Run, corpus: Path) -> None:
    with (corpus / "themes.yaml").open("a", encoding="utf-8") as stream:
        stream.write("\nbroken:\n  lable: {nl: x, en: y}\n")
    outcome = run("gaps", corpus=corpus)
    assert outcome.code == 0
    assert "1 record was left out" in outcome.err and "synthesis check" in outcome.err
    assert outcome.out == run("gaps").out


def test_check_fails_on_errors_and_with_strict_on_warnings(run: Run, corpus: Path) -> None:
    assert run("check", str(corpus), corpus=None).code == 0
    with (corpus / "themes.yaml").open("a", encoding="utf-8") as stream:
        stream.write("\nnieuw:\n  label: {nl: Nieuw, en: New}\n  summary: {nl: Dit is TODO, en: This is TODO}\n")
    assert run("check", str(corpus), corpus=None).code == 0
    assert run("check", str(corpus), "--strict", corpus=None).code == 1
    with (corpus / "themes.yaml").open("a", encoding="utf-8") as stream:
        stream.write("  parent: nergens\n")
    assert run("check", str(corpus), corpus=None).code == 1
    assert run("check", str(corpus), "--ignore", "SYN303", corpus=None).code == 0
    assert run("check", str(corpus), "--select", "SYN1", corpus=None).code == 0


def test_check_of_one_file_tells_the_faults_of_that_file_only(run: Run, corpus: Path) -> None:
    for name in ("themes", "gaps"):
        with (corpus / f"{name}.yaml").open("a", encoding="utf-8") as stream:
            stream.write("\nbroken: 3\n")
    faults = json.loads(run("check", str(corpus / "gaps.yaml"), "--format", "json", corpus=None).out)["faults"]
    assert {Path(fault["file"]).name for fault in faults} == {"gaps.yaml"}


def test_a_pipe_that_closes_ends_quietly(sample: Path, furnish: Furnish) -> None:
    import subprocess
    import sys

    furnish(sample)
    command = f'"{sys.executable}" -m synthesis export json --corpus "{sample}" | head -c 10'
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, cwd=ROOT, check=False)
    assert done.stderr == b""
    assert done.returncode in (0, 141)


def test_colours_only_where_they_are_welcome(monkeypatch: pytest.MonkeyPatch) -> None:
    from synthesis.terminal import wants_colour

    monkeypatch.setenv("TERM", "xterm")
    assert wants_colour(no_colour=False)
    assert not wants_colour(no_colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(no_colour=False)
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_colour(no_colour=False)


def test_an_answer_does_not_depend_on_the_hash_seed(run_process: Run) -> None:
    answers = {run_process("export", "json", env={"PYTHONHASHSEED": seed}).out for seed in ("1", "2", "3")}
    assert len(answers) == 1


def test_completion_offers_what_can_be_typed(sample: Path, furnish: Furnish) -> None:
    furnish(sample)
    from types import SimpleNamespace
    from typing import Any

    from synthesis.app.completion import complete_id, complete_kind, complete_rule, of_facet, of_kind

    here: Any = SimpleNamespace(params={"corpus": sample})
    nowhere: Any = SimpleNamespace(params={"corpus": Path(os.devnull)})
    assert complete_id(here, "cord") == ["cordes2018"]
    assert complete_id(here, "source:cord") == ["source:cordes2018"]
    assert of_kind("theme")(here, "b") == ["bankjes", "buren"]
    assert of_facet("scope")(here, "p") == ["policy", "practice"]
    assert complete_id(nowhere, "cord") == []
    assert complete_kind("the") == ["themes", "thesaurus"]
    assert complete_rule("syn30")[0] == "SYN301"
    assert complete_rule("dangling-s") == ["dangling-source"]


def test_the_shell_gets_completions(run_process: Run, furnish: Furnish, sample: Path) -> None:
    furnish(sample)
    asked = {"_SYNTHESIS_COMPLETE": "complete_bash", "COMP_WORDS": f"synthesis show --corpus {sample} cordes", "COMP_CWORD": "4"}
    assert run_process(corpus=None, env=asked).out.split() == ["cordes2018"]
