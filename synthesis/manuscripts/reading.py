"""Reads a file as a manuscript, by what it holds rather than by its name."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from synthesis.errors import UsageError
from synthesis.manuscripts import opendocument, pdf, plain, web, word
from synthesis.manuscripts.archive import Archive, locked
from synthesis.manuscripts.manuscript import Manuscript

LARGEST: Final = 256 * 2**20
"""Most bytes of a file that is read."""
_HOW: Final = "name a file of plain text, Markdown, HTML, Word (docx), OpenDocument (odt) or PDF"
_ZIPS: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_RTF: Final = b"{\\rtf"
_PDF: Final = b"%PDF-"
_PDF_WITHIN: Final = 1024
"""A reader accepts a PDF that begins within the first 1024 bytes (PDF Reference 1.7, appendix H, note 13)."""
_HTML: Final = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL)
_FLAT: Final = re.compile(rb"\s*<\?xml[^>]*>\s*(?:<!--.*?-->\s*)*<office:document[\s>]", re.DOTALL)
_LOOKED_AT: Final = 4096
_ODT: Final = b"application/vnd.oasis.opendocument.text"
_NAMES: Final = {"docx": "Word document", "odt": "OpenDocument text", "pdf": "PDF"}
"""What a file claims to be that is never plain text."""
_PARTS: Final = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an EPUB"),
    ("Index/Document.iwa", "a Pages document"),
)
"""What a zip archive is that holds a certain part."""


def read(path: Path) -> Manuscript:
    """The text of a document: plain text, Markdown, HTML, Word, OpenDocument or PDF.

    Raises:
        UsageError: the file cannot be read, is damaged or locked, or is of another kind.
        MissingExtra: the library for its kind is not installed.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise UsageError(f"{path} cannot be read: {reason}.", _HOW) from error
    if len(data) > LARGEST:
        raise UsageError(f"{path} is larger than {LARGEST >> 20} MB.", "cut it into parts")
    return read_bytes(data, str(path), path.suffix.lower().lstrip("."))


def read_bytes(data: bytes, name: str, suffix: str = "") -> Manuscript:
    """As `read`, for the bytes of a file; `name` is what messages call it, `suffix` how its name ends, without the dot.

    Raises:
        UsageError: the bytes are damaged or locked, or of another kind.
        MissingExtra: the library for their kind is not installed.
    """
    for is_kind, reader in _KINDS:
        if is_kind(data):
            return reader(data, name)
    if not data and suffix in _NAMES:
        raise UsageError(f"{name} is empty.", "save or fetch the document again")
    if suffix in ("html", "htm", "xhtml"):
        return web.read(data, name)
    try:
        return plain.read(data, name, "md" if suffix in ("md", "markdown") else "txt")
    except UsageError as error:
        if suffix not in _NAMES:
            raise
        raise UsageError(
            f"{name} is no {_NAMES[suffix]} that can be read: it is something else, or damaged.",
            "save the document anew, or take another copy",
        ) from error


def _is_html(data: bytes) -> bool:
    head = data.removeprefix(b"\xef\xbb\xbf")[:_LOOKED_AT]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")[2:]
    return bool(_HTML.match(head))


def _read_zip(data: bytes, name: str) -> Manuscript:
    archive = Archive(data, name)
    if word.main_part(archive) in archive.names:
        return word.read(data, name)
    if archive.read("mimetype").startswith(_ODT) or ("content.xml" in archive.names and "mimetype" not in archive.names):
        return opendocument.read(data, name)
    what = next((what for part, what in _PARTS if part in archive.names), "a zip archive")
    raise UsageError(f"{name} is {what}, not a text document.", "save the text as docx, odt, html or plain text")


def _refuse_ole(data: bytes, name: str) -> Manuscript:
    if _PACKAGE in data:
        raise locked(name)
    raise UsageError(
        f"{name} is an old Word document (doc), which is not read.",
        "save it as docx in a word processor, or: soffice --headless --convert-to docx FILE",
    )


def _refuse_rtf(_: bytes, name: str) -> Manuscript:
    raise UsageError(
        f"{name} is rich text (rtf), which is not read.", "save it as docx in a word processor, or: pandoc FILE -o text.docx"
    )


_KINDS: Final[tuple[tuple[Callable[[bytes], bool], Callable[[bytes, str], Manuscript]], ...]] = (
    (lambda data: data.startswith(_ZIPS), _read_zip),
    (lambda data: data.startswith(_OLE), _refuse_ole),
    (lambda data: data.lstrip()[: len(_RTF)] == _RTF, _refuse_rtf),
    (lambda data: _PDF in data[:_PDF_WITHIN], pdf.read),
    (lambda data: bool(_FLAT.match(data[:_LOOKED_AT])), opendocument.read_flat),
    (_is_html, web.read),
)
"""How a kind shows in the bytes, and who reads it."""
