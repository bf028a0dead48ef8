"""`synthesis audit`: places, formats, exit codes, and what a user can do wrong."""

import io
import json
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from synthesis.checks.document_rules import KINDS
from synthesis.formats.documents import DOCUMENT_FORMATS
from tests.conftest import ROOT, Run
from tests.manuscripts.files import pandoc

SCHEMA = json.loads((ROOT / "schema" / "answers" / "audit.schema.json").read_text(encoding="utf-8"))
TEXT = """# Buren in de straat

Buren helpen elkaar (Alkema, 2011), zo vond ook Pool (2013). Maar niet altijd (Verwey & Ras, 2020).

Dat blijkt vaker, zoals beschreven is in een lange zin die pas na veel woorden bij haar bron komt (Verwey & Ras, 2020).

## Literatuur

Alkema, P. (2011). *Buren in beeld gebracht*. Nergens.

Pool, B. (2012). *Straten en stegen*. Nergens.

Zijl, D. (2014). *Zelf doen*. Nergens.
"""


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "tekst.md"
    file.write_text(TEXT, encoding="utf-8")
    return file


def faults(run: Run, file: Path, *arguments: str) -> list[tuple[str, int, int]]:
    answer = json.loads(run("audit", str(file), "--format", "json", *arguments, corpus=None).out)
    return [(one["code"], one["line"], one["column"]) for one in answer["faults"]]


def test_every_fault_has_its_line_and_column(run: Run, document: Path) -> None:
    expected = [("SYN704", 3, 49), ("SYN701", 3, 80), ("SYN701", 5, 100), ("SYN708", 13, 1)]
    assert faults(run, document) == expected
    document.write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert faults(run, document) == expected


def test_the_text_shows_the_line_with_carets(run: Run, document: Path) -> None:
    outcome = run("audit", str(document), "--lang", "nl", corpus=None)
    assert (outcome.code, outcome.err) == (1, "")
    lines = outcome.out.splitlines()
    carets = [(lines[at - 1], line) for at, line in enumerate(lines) if line.strip() and not line.strip("^ ")]
    marked = [shown[line.index("^") : line.rindex("^") + 1] for shown, line in carets]
    assert marked == ["Verwey & Ras, 2020", "Pool (2013)"]
    assert "2 keer" in outcome.out and "ook: regel 5:100" in outcome.out
    assert "de lijst heeft 2012" in outcome.out and "regel 13" in outcome.out
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("format", DOCUMENT_FORMATS)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_format_in_both_languages(run: Run, document: Path, format: str, lang: str) -> None:
    outcome = run("audit", str(document), "--format", format, "--lang", lang, corpus=None)
    assert (outcome.code, outcome.err) == (1, "")
    assert "Verwey" in outcome.out or format in ("docx", "pdf", "xlsx")  # these hold it compressed
    assert str(document.parent) not in outcome.out
    assert outcome.out == run("audit", str(document), "--format", format, "--lang", lang, corpus=None).out


def test_the_language_is_that_of_the_document_if_nobody_says(run: Run, document: Path) -> None:
    assert run("audit", str(document), corpus=None).out.startswith("Controle")
    document.write_text("The street and its people have been there for years (Pool, 2012).", encoding="utf-8")
    assert run("audit", str(document), corpus=None).out.startswith("Citation audit")


def test_the_json_keeps_to_its_schema(run: Run, document: Path) -> None:
    for arguments in ((), ("--corpus", str(ROOT / "data"))):
        answer = json.loads(run("audit", str(document), "--format", "json", *arguments, corpus=None).out)
        assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(answer)] == []
    assert [one["status"] for one in answer["citations"]] == ["matched", "variant", "missing", "missing"]
    assert [(one["line"], one["cited"], one["source"]) for one in answer["references"]] == [
        (9, True, None),
        (11, True, None),
        (13, False, None),
    ]


def test_annotations_name_the_file_as_seen_from_here(run: Run, document: Path) -> None:
    outcome = run("audit", str(document), "--format", "github", "--lang", "en", corpus=None)
    assert outcome.out.startswith(
        "::error file=tekst.md,line=3,col=49,title=SYN704 citation-year::“Pool (2013)”: the list has 2012"
    )
    log = json.loads(run("audit", str(document), "--format", "sarif", corpus=None).out)["runs"][0]
    assert [one["ruleId"] for one in log["results"]] == ["SYN704", "SYN701", "SYN701", "SYN708"]
    assert {rule["id"] for rule in log["tool"]["driver"]["rules"]} >= {"SYN701", "SYN715"}


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf", "html"])
def test_other_files_have_places_of_their_own(run: Run, document: Path, kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"tekst.{kind}"
    file.write_bytes(pandoc(TEXT, kind, tmp_path))
    answer = json.loads(run("audit", str(file), "--format", "json", corpus=None).out)
    assert [one["code"] for one in answer["faults"]] == ["SYN704", "SYN701", "SYN701", "SYN708"]
    first = answer["faults"][0]
    paragraphs = kind in ("docx", "odt")
    assert (first["paragraph"] is not None, first["page"]) == (paragraphs, 1 if kind == "pdf" else None)
    shown = run("audit", str(file), "--lang", "en", "--format", "github", corpus=None).out
    where = f"paragraph {first['paragraph']}: " if paragraphs else "p. 1, line " if kind == "pdf" else f"line={first['line']},"
    assert where in shown.splitlines()[0]


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("none", 0), ("ambiguous,duplicate", 0), ("missing,variant", 1), ("uncited", 1), ("SYN708", 1), ("any", 1), ("info", 0)],
)
def test_what_gives_exit_code_1(run: Run, document: Path, fail_on: str, code: int) -> None:
    assert run("audit", str(document), "--fail-on", fail_on, corpus=None).code == code


def test_rules_can_be_chosen(run: Run, document: Path) -> None:
    assert {code for code, _, _ in faults(run, document, "--select", "missing")} == {"SYN701"}
    assert {code for code, _, _ in faults(run, document, "--ignore", "missing-reference", "--ignore", "uncited")} == {"SYN704"}


def test_a_sound_document_gives_exit_code_0(run: Run, document: Path) -> None:
    document.write_text("Zo is dat (Alkema, 2011).\n\n## Bronnen\n\nAlkema, P. (2011). *Buren*. Nergens.\n", encoding="utf-8")
    outcome = run("audit", str(document), "--lang", "en", corpus=None)
    assert (outcome.code, outcome.err) == (0, "") and "Nothing was found to be wrong" in outcome.out


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="utf-8"))
    outcome = run("audit", "-", "--format", "json", corpus=None)
    assert outcome.code == 1 and len(json.loads(outcome.out)["citations"]) == 4


def test_what_there_is_to_say_of_nothing(run: Run, document: Path) -> None:
    document.write_bytes(b"")
    outcome = run("audit", str(document), "--lang", "en", corpus=None)
    assert outcome.code == 0 and "No citation and no reference list" in outcome.out
    document.write_text("Zo is dat (Alkema, 2011).\n", encoding="utf-8")
    assert "No reference list was found" in run("audit", str(document), "--lang", "en", corpus=None).out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["geen.md"], 2, "cannot be read"),
        (["."], 2, "is a directory"),
        (["tekst.md", "--fail-on", "mising"], 2, "did you mean 'missing'?"),
        (["tekst.md", "--select", "zzz"], 2, "choose from"),
        (["tekst.md", "--format", "jsn"], 2, "did you mean 'json'?"),
        (["tekst.md", "--corpus", "nergens"], 3, "there is no folder nergens"),
        (["tekst.md", "--output", "a.xml"], 2, "say --format"),
        (["tekst.md", "--lang", "fr"], 2, "choose nl or en"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_wrong_usage_is_one_line(run: Run, document: Path, arguments: list[str], code: int, words: str) -> None:
    outcome = run("audit", *arguments, corpus=None)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (code, "", 1)
    assert words in outcome.err


def test_the_output_file_chooses_the_format(run: Run, document: Path, tmp_path: Path) -> None:
    for suffix, begins in ((".html", "<!"), (".md", "# "), (".sarif", "{"), (".csv", "code,kind")):
        file = tmp_path / f"report{suffix}"
        assert run("audit", str(document), "--output", str(file), corpus=None).out == ""
        assert file.read_text(encoding="utf-8").startswith(begins)


def test_against_a_corpus_the_works_that_it_lacks_are_told(run: Run, document: Path, corpus: Path) -> None:
    with (corpus / "sources.yaml").open("a", encoding="utf-8") as stream:
        stream.write(
            "\npool2012:\n  type: thesis\n  title: Straten en stegen\n  author: [{family: Pool, given: B.}]\n  issued: 2012\n"
        )
    answer = json.loads(run("audit", str(document), "--format", "json", corpus=corpus).out)
    assert [one["text"] for one in answer["faults"] if one["kind"] == "corpus"] == [
        "Alkema, P. (2011). Buren in beeld gebracht. Nergens.",
        "Verwey & Ras, 2020",
    ]
    assert [one["source"] for one in answer["references"]] == [None, "pool2012", None]
    assert [one["source"] for one in answer["citations"]] == [None, "pool2012", None, None]
    outcome = run("audit", str(document), "--lang", "en", "--fail-on", "corpus", corpus=corpus)
    assert outcome.code == 1 and "Of the 3 works that are cited, the corpus has 1." in outcome.out


def test_the_manual_s_example_of_python_runs(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "audit.md").read_text(encoding="utf-8")
    exec(page.split("```python\n")[1].split("```")[0], {})  # noqa: S102
    assert capsys.readouterr().out.splitlines() == [
        "1 Alkema, 2011 matched 1",
        "1 Pool, 2012 missing None",
        "1 Alkema 2011 Buren in beeld gebracht book",
    ]


def test_the_manual_names_every_kind_and_code() -> None:
    page = (ROOT / "docs" / "audit.md").read_text(encoding="utf-8")
    assert all(f"| `{kind}` | {codes[0]}" in page for kind, codes in KINDS.items())
