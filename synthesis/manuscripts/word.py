"""Word files (docx): paragraphs, tables, notes and text boxes in the order of the text (ISO/IEC 29500-1, chapter 17)."""

import posixpath
from collections.abc import Mapping
from typing import Final

from synthesis.manuscripts.archive import Archive
from synthesis.manuscripts.galley import Block, Galley
from synthesis.manuscripts.manuscript import Manuscript
from synthesis.manuscripts.word_body import Body
from synthesis.manuscripts.word_paragraph import Notes, Paragraph
from synthesis.manuscripts.word_styles import read_styles, short, value

_MAIN: Final = "word/document.xml"


def read(data: bytes, name: str) -> Manuscript:
    """The text of a Word file as it reads with all its changes accepted.

    Raises:
        UsageError: the file is damaged, locked, or not what a word processor makes.
    """
    archive = Archive(data, name)
    main = main_part(archive)
    if main not in archive.names:
        raise archive.broken()
    folder = posixpath.dirname(main)
    folder = folder + "/" if folder else ""
    styles = read_styles(archive, folder)
    footnotes = _Notes(archive, f"{folder}footnotes.xml", "w:footnote").notes
    endnotes = _Notes(archive, f"{folder}endnotes.xml", "w:endnote").notes
    galley = Galley()
    body = Body(galley, styles, Notes(footnotes, endnotes))
    # Word writes where its pages end, but other programs do not; without that only the breaks set by hand are known.
    body.counts_pages = b"lastRenderedPageBreak" in archive.read(main)
    archive.walk(main, body.start, body.end, body.words)
    body.close()
    return galley.manuscript("docx")


def main_part(archive: Archive) -> str:
    """The name of the part that holds the text, as the relations of the file tell it."""
    found = [_MAIN]

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if short(tag) == ":Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            found.append(posixpath.normpath(attributes.get("Target", "").lstrip("/")))

    archive.walk("_rels/.rels", start, lambda _: None, lambda _: None)
    return found[-1] if found[-1] in archive.names else _MAIN


class _Notes:
    """The footnotes or endnotes of a file, by id."""

    def __init__(self, archive: Archive, part: str, kind: str) -> None:
        self.notes: dict[str, Block] = {}
        self._kind = kind
        self._body: Body | None = None
        self._id = ""
        archive.walk(part, self._start, self._end, self._words)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._body is not None:
            self._body.start(tag, attributes)
        elif short(tag) == self._kind and value(attributes, "type") in ("", "normal"):
            self._id = value(attributes, "id")
            self._body = Body(None, None, None)

    def _end(self, tag: str) -> None:
        if self._body is None:
            return
        if short(tag) == self._kind:
            self.notes[self._id] = _joined(self._body.paragraphs)
            self._body = None
        else:
            self._body.end(tag)

    def _words(self, text: str) -> None:
        if self._body is not None:
            self._body.words(text)


def _joined(paragraphs: list[Paragraph]) -> Block:
    """A note of several paragraphs as one, so that all of it belongs to its mark."""
    block = Block()
    for paragraph in paragraphs:
        block.add("\n" if block.pieces else "")
        block.pieces.extend((text, None) for text, _ in paragraph.pieces)
    return block
