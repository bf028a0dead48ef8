"""`synthesis diff`."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run

FINDING = """
klus-vertrouwen:
  statement: {nl: Samen klussen vergroot het vertrouwen., en: Doing odd jobs together increases trust.}
  kind: association
  themes: [klussen]
  sources: [{id: cordes2018}]
  locator: {document: buurtbanden2024, part: 2, section: "4.1"}
"""


@pytest.fixture
def changed(corpus: Path) -> Path:
    with (corpus / "findings.yaml").open("a", encoding="utf-8") as stream:
        stream.write(FINDING)
    gaps = corpus / "gaps.yaml"
    text = gaps.read_text(encoding="utf-8")
    gaps.write_text(text.replace("bankjes-tegenstrijdig:\n", "bankjes-tegenstrijdig:\n  status: closed\n"), encoding="utf-8")
    return corpus


@pytest.mark.parametrize("format", ["text", "markdown", "html", "json", "csv"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_format_and_language(run: Run, sample: Path, changed: Path, format: str, lang: str) -> None:
    outcome = run("diff", str(sample), "--format", format, "--lang", lang, corpus=changed)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == run("diff", str(sample), "--format", format, "--lang", lang, corpus=changed).out
    assert str(changed.parent) not in outcome.out
    assert ("klussen vergroot" in outcome.out) or lang == "en"
    if format == "text":
        assert max(map(len, outcome.out.splitlines())) <= 80


def test_the_contract(run: Run, sample: Path, changed: Path) -> None:
    answer = json.loads(run("diff", str(sample), "--format", "json", corpus=changed).out)
    assert set(answer) == {
        "format", "old", "new", "changed", "records", "certainty", "gaps", "settings", "renamed", "reworded", "details", "aside",
        "summary",
    }  # fmt: skip
    assert answer["changed"] is True
    assert [(one["kind"], one["id"], one["change"]) for one in answer["records"]] == [
        ("finding", "klus-vertrouwen", "came"),
        ("gap", "bankjes-tegenstrijdig", "changed"),
    ]
    assert answer["records"][1]["changes"] == [{"meaning": "closed", "field": "status", "old": "open", "new": "closed"}]
    assert answer["new"]["records"]["finding"] == answer["old"]["records"]["finding"] + 1
    (moved,) = [one for one in answer["gaps"] if one["id"] == "bankjes-tegenstrijdig"]
    assert moved["priority"]["new"] < moved["priority"]["old"]
    assert answer["summary"]["records"]["finding"] == {"came": 1, "went": 0, "changed": 0}


def test_nothing_changed_says_so(run: Run, sample: Path, corpus: Path) -> None:
    outcome = run("diff", str(sample), "--exit-code", "--lang", "en", corpus=corpus)
    assert outcome.code == 0 and "Nothing changed." in outcome.out
    text = (corpus / "themes.yaml").read_text(encoding="utf-8")
    (corpus / "themes.yaml").write_text(text.replace("nl: Praatjes", "nl: De praatjes"), encoding="utf-8")
    outcome = run("diff", str(sample), "--exit-code", "--lang", "en", corpus=corpus)
    assert outcome.code == 0 and "Nothing changed in the evidence." in outcome.out and "Only worded otherwise" in outcome.out


def test_the_exit_code_tells_on_request(run: Run, sample: Path, changed: Path) -> None:
    assert run("diff", str(sample), corpus=changed).code == 0
    assert run("diff", str(sample), "--exit-code", corpus=changed).code == 1


def test_an_exported_index_can_be_either_side(run: Run, sample: Path, changed: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.sqlite"
    assert run("export", "sqlite", "--output", str(file)).code == 0
    one = json.loads(run("diff", str(file), str(changed), "--format", "json").out)
    other = json.loads(run("diff", str(sample), str(changed), "--format", "json").out)
    assert one["old"].pop("name") == "old.sqlite" and other["old"].pop("name") == "sample"
    assert one == other
    back = json.loads(run("diff", str(changed), str(file), "--format", "json").out)
    assert [(one["id"], one["change"]) for one in back["records"]] == [
        ("klus-vertrouwen", "went"),
        ("bankjes-tegenstrijdig", "changed"),
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["nowhere"], 2, "no revision and no path"),
        (["--", "--output=x"], 2, "hyphen"),
        (["./tests"], 2, "no revision and no path"),
        (["HEAD", "--corpus", "nowhere"], 3, "no folder nowhere"),
    ],
)
def test_wrong_usage_is_one_line(
    run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, words: str
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(corpus.parent))
    monkeypatch.chdir(corpus)
    outcome = run("diff", *arguments, corpus=corpus)
    told = outcome.err
    assert (outcome.code, outcome.out) == (code, "") and told.count("\n") == 1
    assert words in told or "git repository" in told


def test_a_broken_side_is_told(run: Run, sample: Path, corpus: Path) -> None:
    with (corpus / "gaps.yaml").open("a", encoding="utf-8") as stream:
        stream.write("\nbroken: 3\n")
    for arguments in ([str(sample), str(corpus)], [str(corpus), str(sample)]):
        outcome = run("diff", *arguments)
        assert (outcome.code, outcome.out) == (3, "") and outcome.err.count("\n") == 1
        assert "corpus: the corpus is broken: gaps.yaml" in outcome.err
    outcome = run("diff", str(sample), corpus=corpus)
    assert outcome.code == 3 and outcome.err.count("\n") == 1 and "as it stands: the corpus is broken" in outcome.err
    assert run("diff", str(sample), str(corpus), "--partial").code == 0
