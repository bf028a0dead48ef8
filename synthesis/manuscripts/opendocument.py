"""OpenDocument texts (odt, and fodt in one XML file): paragraphs, tables, notes and frames in the order of the text."""

from synthesis.manuscripts.archive import Archive, locked, walk
from synthesis.manuscripts.galley import Galley
from synthesis.manuscripts.manuscript import Manuscript
from synthesis.manuscripts.opendocument_body import OdtBody
from synthesis.manuscripts.opendocument_styles import OdtStyles


def read(data: bytes, name: str) -> Manuscript:
    """The text of an OpenDocument text as it reads with all its changes accepted.

    Raises:
        UsageError: the file is damaged, locked, or not what a word processor makes.
    """
    archive = Archive(data, name)
    if "content.xml" not in archive.names:
        raise archive.broken()
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise locked(name)
    styles = OdtStyles()
    for part in ("styles.xml", "content.xml"):
        archive.walk(part, styles.start, lambda _: None, lambda _: None)
    galley = Galley()
    body = OdtBody(galley, styles, _has_both(archive.read("content.xml")))
    archive.walk("content.xml", body.start, body.end, body.words)
    return galley.manuscript("odt")


def read_flat(data: bytes, name: str) -> Manuscript:
    """The text of an OpenDocument text that is one XML file.

    Raises:
        UsageError: the file is damaged, or not what a word processor makes.
    """
    styles = OdtStyles()
    walk(data, name, styles.start, lambda _: None, lambda _: None)
    galley = Galley()
    body = OdtBody(galley, styles, _has_both(data))
    walk(data, name, body.start, body.end, body.words)
    return galley.manuscript("odt")


def _has_both(content: bytes) -> bool:
    return b'note-class="footnote"' in content and b'note-class="endnote"' in content
