"""`synthesis coverage` and `synthesis list sources --uncited`."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.manuscripts.files import pandoc

TEXT = """## 2.1 Praatjes

Wie praat, krijgt steun (Zilverberg & Van der Meer, 2011b; Nergenshuizen, 1999).

## 2.2 Vertrouwen

Dat vraagt tijd (Cordes et al., 2018).
"""


@pytest.mark.parametrize("format", ["text", "markdown", "html", "json", "csv"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_format_and_language(run: Run, tmp_path: Path, format: str, lang: str) -> None:
    file = tmp_path / "report.md"
    file.write_text(TEXT, encoding="utf-8")
    for arguments in ([], ["--missing"], ["--document", str(file)]):
        outcome = run("coverage", *arguments, "--format", format, "--lang", lang)
        assert (outcome.code, outcome.err) == (0, "")
        assert "{" not in outcome.out or format in ("json", "html")
        assert str(tmp_path) not in outcome.out


def test_the_sections_stand_in_the_order_of_the_themes(run: Run) -> None:
    answer = json.loads(run("coverage", "--format", "json").out)
    assert [one["section"] for one in answer["sections"]][:3] == ["2", "2.1", "2.2"]
    assert answer["sections"][1]["records"]["finding"] >= 1
    assert set(answer["summary"]) == {
        "finding", "gap", "intervention", "frame", "sources_cited", "citations", "carried", "not_carried",
    }  # fmt: skip
    assert {one["list"] for one in answer["lists"]} == {"deel-1", "deel-2"}


def test_a_section_means_what_lies_under_it_too(run: Run) -> None:
    answer = json.loads(run("coverage", "--format", "json", "--section", "2").out)
    assert [one["section"] for one in answer["sections"]] == ["2", "2.1", "2.2"]
    assert json.loads(run("coverage", "--format", "json", "--section", "2.2").out)["sections"][0]["section"] == "2.2"


@pytest.mark.parametrize("encode", ["utf-8", "utf-8-sig", "crlf"])
def test_the_citations_of_a_document(run: Run, tmp_path: Path, encode: str) -> None:
    file = tmp_path / "report.md"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode() if encode == "crlf" else TEXT.encode(encode))
    answer = json.loads(run("coverage", "--document", str(file), "--format", "json").out)
    rows = [(one["line"], one["column"], one["status"], one["source"], one["carried"]) for one in answer["citations"]]
    assert rows == [
        (3, 26, "matched", "zilverberg2011b", True),
        (3, 60, "missing", None, False),
        (7, 18, "matched", "cordes2018", False),
    ]
    assert answer["summary"] == {
        "citations": 3, "matched": 2, "variant": 0, "ambiguous": 0, "missing": 1, "carried": 1, "not_carried": 1,
    }  # fmt: skip


def test_strict_fails_if_something_is_not_covered(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.md"
    file.write_text(TEXT, encoding="utf-8")
    assert run("coverage", "--document", str(file), "--strict").code == 1
    assert run("coverage", "--document", str(file), "--strict", "--section", "9").code == 0
    file.write_text("## 2.1 Praatjes\n\n(Zilverberg & Van der Meer, 2011b)\n", encoding="utf-8")
    assert run("coverage", "--document", str(file), "--strict").code == 0


def test_bytes_that_are_no_utf8_are_replaced_and_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(TEXT.encode() + b"\ncaf\xe9\n")
    outcome = run("coverage", "--document", str(file), "--format", "json")
    assert outcome.code == 0 and "report.txt" in outcome.err and "line 9" in outcome.err
    assert len(json.loads(outcome.out)["citations"]) == 3


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"PK\x03\x04", b"{\\rtf1 a}", b"\x00\x01"])
def test_a_file_that_is_no_text_is_refused(run: Run, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(content)
    outcome = run("coverage", "--document", str(file))
    assert (outcome.code, outcome.out) == (2, "") and "report.pdf" in outcome.err and outcome.err.count("\n") <= 2
    assert run("coverage", "--document", str(tmp_path / "none.txt")).code == 2


def test_places_are_those_of_the_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(pandoc(TEXT, "docx", tmp_path))
    arguments = ("coverage", "--document", str(file), "--lang", "en")
    cited = json.loads(run(*arguments, "--format", "json").out)["citations"]
    assert [(one["paragraph"], one["page"]) for one in cited] == [(2, None), (2, None), (4, None)]
    assert "paragraph 4" in run(*arguments).out
    file = tmp_path / "report.html"
    file.write_text("<html><body>\n<h2>2.1 Praatjes</h2>\n<p>\nSteun (Nergenshuizen, 1999).</p></body></html>", encoding="utf-8")
    (one,) = json.loads(run("coverage", "--document", str(file), "--format", "json").out)["citations"]
    assert (one["line"], one["page"], one["paragraph"]) == (4, None, None)


def test_an_empty_document_has_no_citations(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(b"")
    assert json.loads(run("coverage", "--document", str(file), "--format", "json").out)["citations"] == []


def test_uncited_sources_are_those_of_a_list_that_no_document_cites(run: Run) -> None:
    every = json.loads(run("export", "json").out)["records"]["source"]
    wanted = [id for id, doc in every.items() if doc.get("status", "listed") == "listed" and not doc.get("cited_in")]
    found = json.loads(run("list", "sources", "--uncited", "--format", "json").out)
    assert [one["id"] for one in found["records"]] == wanted
    assert run("list", "gaps", "--uncited").code == 2
