"""Word, PDF and Excel: what a reader finds in the file, read back with other libraries."""

import io
import re
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from synthesis.errors import MissingExtra, UsageError
from synthesis.formats import docx, html, pdf, xlsx_document
from synthesis.formats.document import Document, Grid, Prose, Section
from synthesis.formats.documents import write
from synthesis.formats.phrasing import flowing, shares
from tests.conftest import SAMPLE, Run
from tests.formats.reports import COUNTS, rich

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {f"{W}softHyphen": "\u00ad", f"{W}noBreakHyphen": "\u2011"}
"""Signs that Word has elements for."""
MARKUP = '#let x = 1 *b* _i_ $m$ `r` @ref <lbl> // \\u{41} [x](y) <w:t> &amp; </w:p> ]] "q" ~ ^ --- \' %'


def word(written: bytes) -> tuple[ElementTree.Element, dict[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return ElementTree.fromstring(parts["word/document.xml"]), parts  # noqa: S314


def paragraphs(body: ElementTree.Element) -> list[tuple[str, str]]:
    """Style and text of each paragraph."""
    found = []
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = "".join(SIGNS.get(part.tag, part.text or "") for part in paragraph.iter() if part.tag in (f"{W}t", *SIGNS))
        found.append(("" if style is None else style.get(f"{W}val", ""), text))
    return found


def pdf_text(written: bytes) -> str:
    document = pypdfium2.PdfDocument(written)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Letters only: where lines end, and whether a hyphen stands there, is the page's affair."""
    return re.sub(r"[\s\u00ad\u2010\ufffe-]", "", text)


def test_word_has_headings_captions_tables_links_and_pictures() -> None:
    body, parts = word(docx.write(rich("Words & <b>")))
    lines = paragraphs(body)
    assert lines[0] == ("Title", "Words & <b>")
    headings = [(style, text) for style, text in lines if style.startswith("Heading")]
    assert headings == [
        ("Heading1", "Words & <b>"),
        ("Heading1", "Words & <b>"),
        ("Heading1", "Deep"),
        ("Heading2", "1 Words & <b>"),
        ("Heading2", "Deeper"),
        ("Heading3", "Deepest"),
        ("Heading4", "1 Words & <b>"),
    ]
    captions = [text for style, text in lines if style in ("TableCaption", "FigureCaption")]
    assert captions == [
        "Figure\u00a01. Words & <b> drawn",
        "Table\u00a01. Words & <b> drawn (as a table)",
        "Table\u00a02. Findings by theme",
    ]
    tables = list(body.iter(f"{W}tbl"))
    assert len(tables) == 3
    for table in tables:
        first, *others = table.findall(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None and row.find(f"{W}trPr/{W}cantSplit") is not None for row in others)
    bookmarks = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    inner = {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")} - {None}
    assert inner and inner <= bookmarks
    assert b'Target="https://example.org"' in parts["word/_rels/document.xml.rels"]
    pictures = [one.get("descr") for one in body.iter() if one.tag.endswith("}docPr")]
    assert pictures == ["Words & <b> in a picture", "Words & <b>"]
    assert parts["word/media/" + min(name[11:] for name in parts if name.startswith("word/media/"))].startswith(b"\x89PNG")


@pytest.mark.parametrize(("lang", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_word_tells_its_language_title_and_no_moment(lang: str, tag: str) -> None:
    written = docx.write(rich("Titel", lang))
    _, parts = word(written)
    for part, mark in (("word/styles.xml", "lang"), ("word/settings.xml", "themeFontLang")):
        root = ElementTree.fromstring(parts[part])  # noqa: S314
        assert [one.get(f"{W}val") for one in root.iter(f"{W}{mark}")] == [tag]
    assert b"<dc:title>Titel</dc:title>" in parts["docProps/core.xml"]
    assert b"2023-01-01T00:00:00Z" in parts["docProps/core.xml"]
    assert b"PAGE" in b"".join(data for name, data in parts.items() if "footer" in name)
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {2023}


def test_word_takes_the_styles_of_a_template(tmp_path: Path) -> None:
    template = tmp_path / "house.docx"
    with zipfile.ZipFile(io.BytesIO(docx.write(rich()))) as old, zipfile.ZipFile(template, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"0B5A6F", b"AA0011") if name == "word/styles.xml" else old.read(name))
    _, parts = word(docx.write(rich(), template))
    assert b"AA0011" in parts["word/styles.xml"] and b"0B5A6F" not in parts["word/styles.xml"]
    with pytest.raises(UsageError, match="pdf takes no template"):
        write(rich(), "pdf", template)
    template.write_text("no Word file")
    with pytest.raises(UsageError, match=r"house\.docx is no Word file"):
        docx.write(rich(), template)
    with pytest.raises(UsageError, match="cannot be read"):
        docx.write(rich(), tmp_path / "none.docx")


def test_pdf_is_tagged_titled_and_has_bookmarks() -> None:
    written = pdf.write(rich("Words", "nl"))
    for mark in (b"/StructTreeRoot", b"/MarkInfo<</Marked true", b"/Lang(nl)", b"<pdfuaid:part>1<", b"/DisplayDocTitle true"):
        assert mark in written
    assert b"CreationDate(D:197" in written or b"CreationDate" not in written
    document = pypdfium2.PdfDocument(written)
    try:
        assert document.get_metadata_dict()["Title"] == "Words"
        outline = [(item.level, item.get_title()) for item in document.get_toc()]
    finally:
        document.close()
    assert (0, "Deep") in outline and (1, "Deeper") in outline and (2, "Deepest") in outline
    text = pdf_text(written).replace("\u00a0", " ")
    assert "Tabel 2" in text and "Figuur 1" in text and "Findings by theme" in text


def test_pdf_replaces_what_no_font_has() -> None:
    text = pdf_text(pdf.write(rich("before\U000f1234\U000e0001after 😀")))
    assert "before" in text and "after" in text


@pytest.mark.parametrize("format", ["docx", "pdf", "xlsx"])
def test_the_same_document_gives_the_same_bytes(format: str) -> None:
    assert write(rich(), format) == write(rich(), format)


@pytest.mark.parametrize("words", [MARKUP, "= heading", "- item", "1. item", "/ term: x", '#import "x"', "{{x}}", "\\"])
def test_no_text_is_taken_for_markup(words: str) -> None:
    body, _ = word(docx.write(rich(words)))
    assert sum(words in text for _, text in paragraphs(body)) >= 10
    assert squeezed(pdf_text(pdf.write(rich(words)))).count(squeezed(words)) >= 8


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=40))
def test_any_text_survives(words: str) -> None:
    document = Document("", "nl", [Prose(words)], [Section(words, [Grid((words, "n"), [(words, 1)], words)])])
    body, _ = word(docx.write(document))
    wanted = flowing(words).replace("\u00ad", "")  # pandoc keeps soft hyphens only where they part something
    assert sum(wanted in " ".join(text.split()).replace("\u00ad", "") for _, text in paragraphs(body)) >= 4
    assert pdf.write(document).startswith(b"%PDF")
    html.write(document).encode()
    read = sheets(xlsx_document.write(document))
    assert any(rows[1][1] == 1 for rows in read.values() if len(rows) > 1 and len(rows[1]) > 1)


def sheets(written: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(written))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_excel_has_a_sheet_for_each_table() -> None:
    written = xlsx_document.write(rich("=1+1", "nl"))
    read = sheets(written)
    assert list(read) == ["Antwoord", "=1+1 drawn", "Findings by theme", "Deepest", "Toelichting"]
    assert read["Antwoord"] == [["a", "b"], ["=1+1", 1]]
    assert read["Findings by theme"][1:] == [["Reciprocity", 3, "", "see https://example.org/a."], ["Networks", 12, 4, "=1+1"]]
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        inside = "".join(archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/sheet"))
    assert "<f>" not in inside and "<hyperlink" not in inside
    assert inside.count("<autoFilter") == inside.count('ySplit="1"') == 4


def test_sheet_names_are_what_excel_allows() -> None:
    grids = [Grid(("a",), [(1,)], caption) for caption in ("x" * 40, "X" * 40, "a/b:c*[d]?", "'q'", "History", "")]
    names = list(sheets(xlsx_document.write(Document("T", "en", sections=[Section("S", grids)]))))
    assert list(sheets(xlsx_document.write(Document("", "en", [Grid(("a",), [(1,)], "😀" * 20)])))) == ["😀" * 15]
    assert names == ["x" * 31, "X" * 27 + " (2)", "a b c d", "q", "History.", "a", "About"]


def test_columns_share_the_line() -> None:
    assert sum(shares(COUNTS)) <= 1
    wide = shares(Grid(("n", "text"), [(1, "word " * 60)] * 2))
    assert wide[0] < 0.2 < wide[1] and sum(wide) <= 1.001
    assert sum(shares(Grid(tuple("abcdefghijkl"), [("longwordlongword",) * 12]))) == pytest.approx(1, abs=0.01)
    assert sum(shares(Grid(("", ""), []))) <= 1


def test_columns_of_numbers_leave_room_for_names() -> None:
    counts = Grid(("Group", *map(str, range(1, 11)), "Total"), [("People with mental health problems", *(12,) * 10, 120)])
    name, *numbers = shares(counts)
    assert name > 2.5 * max(numbers) and name + sum(numbers) <= 1.001


def test_a_caption_stands_with_its_table() -> None:
    from pypdfium2 import PdfDocument

    grid = Grid(("Name", "Number"), [(f"Row {number}", number) for number in range(40)], "Lonely caption")
    for lines in range(37, 42):  # the table moves down until its caption has to go to the next page
        with closing(PdfDocument(pdf.write(Document("", "en", [*(Prose(f"Line {n}") for n in range(lines)), grid])))) as printed:
            pages = [page.get_textpage().get_text_range() for page in printed]
        assert all("Row" in text for text in pages if "Lonely caption" in text), lines


@pytest.mark.parametrize(("format", "library"), [("docx", "pypandoc"), ("pdf", "typst"), ("xlsx", "xlsxwriter")])
def test_a_missing_library_is_named(format: str, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra) as caught:
        write(rich(), format)
    assert re.search(r"pip install 'synthesis-toolkit\[(documents|spreadsheet)\]'", caught.value.hint)


@pytest.mark.parametrize(("format", "start"), [("docx", b"PK"), ("xlsx", b"PK"), ("pdf", b"%PDF")])
def test_the_command_line_writes_files(run: Run, tmp_path: Path, format: str, start: bytes) -> None:
    file = tmp_path / f"gaps.{format}"
    assert run("gaps", "--output", str(file), corpus=SAMPLE).code == 0
    piped = run("gaps", "--format", format, corpus=SAMPLE)
    assert (piped.code, piped.err) == (0, "")
    assert file.read_bytes() == piped.data
    assert piped.data.startswith(start)


def test_a_template_for_another_format_is_refused(run: Run, tmp_path: Path) -> None:
    refused = run("gaps", "--format", "html", "--template", str(tmp_path / "x.docx"), corpus=SAMPLE)
    assert (refused.code, refused.out) == (2, "")
    assert "html takes no template. (leave out --template, or choose --format docx)" in refused.err
