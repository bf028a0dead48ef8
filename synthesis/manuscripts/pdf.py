"""PDF files: the lines of their pages, put together to running text again."""

from importlib import import_module
from typing import Any, Final

from synthesis.errors import MissingExtra, UsageError
from synthesis.manuscripts.archive import locked
from synthesis.manuscripts.manuscript import Manuscript
from synthesis.manuscripts.pdf_furniture import drop_furniture
from synthesis.manuscripts.pdf_headings import mark_headings
from synthesis.manuscripts.pdf_lines import Line, read_page
from synthesis.manuscripts.pdf_notes import mark_notes
from synthesis.manuscripts.pdf_setting import set_pages

_OCR: Final = "run OCR on it (for example: ocrmypdf in.pdf out.pdf), and read the result"
_PASSWORD: Final = (4, 5)
"""FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h."""
_MOST_SIGNS: Final = 100_000_000
_UNREADABLE: Final = 0.3
_FEW: Final = 5


def read(data: bytes, name: str) -> Manuscript:
    """The text of a PDF file: no running heads, no page numbers, words that were cut at a line end whole again.

    Raises:
        MissingExtra: the library that reads PDF is not installed.
        UsageError: the file is damaged, locked, or holds no text that can be read.
    """
    try:
        pdfium = import_module("pypdfium2")
    except ImportError:
        raise MissingExtra(f"{name}: reading PDF", "documents") from None
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in _PASSWORD:
            raise locked(name) from error
        raise _broken(name) from error
    try:
        pages, empty = _pages(document, name)
        titles = _titles(document)
    except (pdfium.PdfiumError, ValueError, OSError) as error:
        raise _broken(name) from error
    finally:
        document.close()
    _refuse_unreadable(pages, name)
    drop_furniture(pages)
    mark_notes(pages)
    mark_headings(pages, titles)
    return set_pages(pages, _notes(empty, len(pages)))


def _broken(name: str) -> UsageError:
    return UsageError(f"{name} is damaged and cannot be read as PDF.", "save the document anew, or take another copy")


def _pages(document: Any, name: str) -> tuple[list[list[Line]], list[int]]:
    """The lines of every page, and the numbers of the pages without any."""
    pages: list[list[Line]] = []
    empty = []
    signs = 0
    for number in range(1, len(document) + 1):
        page = document[number - 1]
        try:
            lines = read_page(page, number)
        finally:
            page.close()
        pages.append(lines)
        signs += sum(len(line.text) for line in lines)
        if signs > _MOST_SIGNS:
            raise UsageError(f"{name} holds more text than a document can.", "cut it into parts")
        if not lines:
            empty.append(number)
    return pages, empty


def _titles(document: Any) -> list[tuple[str, int, int]]:
    """Title, depth from 1, and page from 1 (0 if unknown) of every bookmark."""
    found = []
    for mark in document.get_toc(max_depth=6):
        target = mark.get_dest()
        index = target.get_index() if target is not None else None
        found.append((mark.get_title(), mark.level + 1, 0 if index is None else index + 1))
    return found


def _refuse_unreadable(pages: list[list[Line]], name: str) -> None:
    text = "".join(line.text for page in pages for line in page)
    if not any(sign.isalnum() for sign in text):
        raise UsageError(f"{name} holds no text, only pictures of pages.", _OCR)
    # Fonts without a table of letters give signs of private use, or none that are known.
    bad = sum(1 for sign in text if "\ue000" <= sign <= "\uf8ff" or sign == "\ufffd" or (sign < " " and sign != "\t"))
    if bad > _UNREADABLE * len(text):
        raise UsageError(f"{name} does not tell which letters its signs are.", _OCR)


def _notes(empty: list[int], pages: int) -> tuple[str, ...]:
    if not empty or len(empty) == pages:
        return ()
    told = ", ".join(map(str, empty[:_FEW])) + (", …" if len(empty) > _FEW else "")
    return (f"pages without text were left out, as pictures may be (page {told}).",)
