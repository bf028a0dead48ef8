"""What a file is shows in its bytes; whatever they are, there is a text or one clear line."""

import random
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from synthesis.errors import SynthesisError, UsageError
from synthesis.manuscripts.manuscript import Manuscript, Place
from synthesis.manuscripts.reading import read, read_bytes
from tests.manuscripts.files import docx, odt, odt_xml, p, packed

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
NOISE = random.Random(3).randbytes(10_000_000)  # noqa: S311
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a", "a.DOCX"])
def test_the_name_does_not_count(name: str, tmp_path: Path) -> None:
    for data, kind in ((docx(p("Een")), "docx"), (odt("<text:p>Een</text:p>"), "odt"), (b"<!DOCTYPE html><p>Een", "html")):
        file = tmp_path / name
        file.write_bytes(data)
        found = read(file)
        assert (found.kind, found.text) == (kind, "Een\n")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OLE, "doc"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"{\\rtf1 Een}", "rtf"),
        (packed({"xl/workbook.xml": "<a/>"}), "Excel"),
        (packed({"META-INF/container.xml": "<a/>"}), "EPUB"),
        (packed({"a.txt": "a"}), "zip archive"),
        (b"PK\x03\x04", "damaged"),
        (docx(p("Een"))[:-40], "damaged"),
        (packed({"word/document.xml": "<w:document>"}), "damaged"),
        (packed({"word/document.xml": BOMB + "<a>&b;</a>"}), "document type"),
        (packed({"content.xml": BOMB + "<a>&b;</a>"}), "document type"),
        (packed({"word/document.xml": "<a>" * 1000}), "nested"),
        (NOISE, "no Word document"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(UsageError, match=said) as failure:
        read_bytes(data, "a.docx", "docx")
    assert failure.value.hint and "\n" not in failure.value.message + failure.value.hint and "a.docx" in failure.value.message


@pytest.mark.parametrize("data", [b"\x00\x01", b"\xff\xfe" + NOISE, NOISE, b"\x7fELF" + bytes(range(1, 32)) * 9])
def test_what_is_no_text_is_told_in_one_line(data: bytes) -> None:
    with pytest.raises(UsageError, match=r"^a\.txt .* not plain text") as failure:
        read_bytes(data, "a.txt", "txt")
    assert failure.value.hint and "\n" not in failure.value.message + failure.value.hint


def test_an_archive_that_grows_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("synthesis.manuscripts.archive.LARGEST", 1 << 20)
    with pytest.raises(UsageError, match="unpacks"):
        read_bytes(docx(" " * (2 << 20)), "a.docx")


def test_a_part_with_elements_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("synthesis.manuscripts.archive.MOST_ELEMENTS", 1000)
    with pytest.raises(UsageError, match="elements"):
        read_bytes(docx("<w:p/>" * 1000), "a.docx")


def test_a_file_that_is_not_there_or_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(UsageError, match="cannot be read"):
            read(path)
    monkeypatch.setattr("synthesis.manuscripts.reading.LARGEST", 10)
    (tmp_path / "a.txt").write_text("elf tekens.", encoding="utf-8")
    with pytest.raises(UsageError, match="larger"):
        read(tmp_path / "a.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_text_in_many_encodings(encoding: str, ends: str) -> None:
    text = "Eén cliënt – (Kok, 2014)\nen “daarna” Smit (2001)\n"
    found = read_bytes(text.replace("\n", ends).encode(encoding), "a.txt")
    assert found.text == text
    assert bool(found.notes) == (encoding == "cp1252")
    assert found.place(2, 14) == Place(2, 14)


def test_bytes_that_do_not_fit_are_told_by_line() -> None:
    found = read_bytes("één\n".encode() + b"caf\xe9 \x81\n" * 9, "a.txt")
    assert found.text.startswith("één\ncafé \ufffd\n")
    assert found.notes == ("bytes that are not UTF-8 were read as Windows-1252 (line 2, 3, 4, 5, 6, …).",)


def test_an_empty_file_is_an_empty_text() -> None:
    found = read_bytes(b"", "a.txt")
    assert (found.text, found.place(5, 5), found.place_at(9)) == ("", Place(1, 1), Place(1, 1))


def places_stand_inside(found: Manuscript, data: bytes) -> None:
    for line, said in enumerate(found.text.split("\n")[:50], 1):
        place = found.place(line, len(said) + 3)
        assert min(place) >= 0
        if found.kind in ("txt", "md"):
            assert place.line == line and 1 <= place.column <= len(said) + 1
        if found.kind == "html" and found.text:
            assert place.line <= 1 + data.count(b"\n") + data.count(b"\r")


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "</tr>", "<li>", "<ol>", "</ol>", "<h1>", "</h1>",
         "<sup>", "</sup>", "1",
         '<a href="#x">', '<a id="x">', "</a>", "<pre>", "\n", " ", "Kok (2014)", "&shy;", "&#0;", "<br>",
         "<del>", "<div hidden>", "<"]
    ),
    max_size=40,
).map(lambda pieces: ("<html>" + "".join(pieces)).encode())  # fmt: skip
WORD = st.lists(
    st.sampled_from([p("a"), p(p("b")), "<w:tr/>", f"<w:tbl><w:tr><w:tc>{p('c')}</w:tc></w:tr></w:tbl>",
                     "<w:r><w:t>d</w:t></w:r>", p('<w:r><w:br w:type="page"/></w:r>'),
                     p("<w:r><w:lastRenderedPageBreak/></w:r>"), f"<w:tc>{p('e')}</w:tc>"]),
    max_size=12,
).map(lambda pieces: docx("".join(pieces)))  # fmt: skip
OPEN = st.lists(
    st.sampled_from(["<text:p>a</text:p>", "<text:h>b<text:p>c</text:p></text:h>", "<table:table-row/>",
                     "<text:list><text:p>d</text:p></text:list>",
                     "<text:note><text:p>e</text:p></text:note>", "<text:p><text:note/><text:span/></text:p>",
                     "<table:table-cell/>"]),
    max_size=12,
).map(lambda pieces: odt("".join(pieces)))  # fmt: skip
ANY = st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")) | MARKUP | WORD | OPEN
BEGINS = st.sampled_from(
    [b"", b"PK\x03\x04", b"%PDF-1.7\n", b"<html>", b"\xff\xfe", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"<?xml?><office:document "]
)


@settings(max_examples=300, deadline=None)
@given(BEGINS, ANY, st.sampled_from(["", "txt", "md", "html"]))
@example(b"", odt_xml("<text:p>a</text:p>").encode(), "html")
def test_any_bytes_give_a_text_or_a_clear_error(begin: bytes, rest: bytes, suffix: str) -> None:
    try:
        found = read_bytes(begin + rest, "a", suffix)
    except SynthesisError as error:
        assert error.message and "\n" not in error.message
    else:
        assert "\r" not in found.text and "\x00" not in found.text
        places_stand_inside(found, begin + rest)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_damaged_archive_is_told(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from([docx(p("Een (Kok, 2014)")), odt("<text:p>Een</text:p>")])))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_bytes(bytes(whole), "a")
    except SynthesisError as error:
        assert error.message


@pytest.mark.parametrize("suffix", ["docx", "odt", "pdf"])
def test_an_empty_file_of_a_kind_that_is_never_empty_is_damaged(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"report.{suffix}"
    path.touch()
    with pytest.raises(UsageError, match="is empty"):
        read(path)


@pytest.mark.parametrize(("suffix", "kind"), [("docx", "Word document"), ("odt", "OpenDocument text"), ("pdf", "PDF")])
def test_a_file_that_is_not_what_its_name_says_is_told_so(suffix: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"report.{suffix}"
    path.write_bytes(bytes(range(256)) * 8)
    with pytest.raises(UsageError, match=f"is no {kind} that can be read"):
        read(path)
    path.write_bytes(b"Plain words (Jansen, 2019) under another name.")
    assert "Jansen" in read(path).text
