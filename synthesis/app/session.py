"""From options to a reader of the right corpus in the right language; from an answer to where it goes."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from synthesis.app.output import deliver
from synthesis.errors import UsageError
from synthesis.formats.document import Document
from synthesis.formats.documents import DOCUMENT_FORMATS, choose, write
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection, select
from synthesis.index.store import open_index
from synthesis.reading.discovery import find_corpus
from synthesis.terminal import is_terminal, show, waiting, wants_colour, width

DOCUMENT_SUFFIXES = {name: format.suffixes for name, format in DOCUMENT_FORMATS.items()}


def note(line: str) -> None:
    """Tells the user something beside the answer."""
    print(f"synthesis: {line}", file=sys.stderr)


def open_reader(corpus: Path | None, index: Path | None, lang: str | None) -> Reader:
    """A reader of the corpus that is meant; says so if records had to be left out."""
    chosen = _given_language(lang)
    root = find_corpus(corpus)
    with waiting("reading the corpus"):
        reader = Reader(open_index(root, index, note), "nl")
    reader.lang = chosen or _locale_language() or reader.meta("language") or "nl"
    check = f"synthesis check {corpus}" if corpus else "synthesis check"
    _tell_faults(int(reader.meta("left_out") or 0), int(reader.meta("faults") or 0), check)
    return reader


def _tell_faults(left_out: int, faults: int, check: str) -> None:
    """Says that an answer may be incomplete because of what is wrong with the data."""
    if left_out:
        what = "1 record was" if left_out == 1 else f"{left_out} records were"
        note(f"{what} left out because of faults; `{check}` shows them.")
    elif faults:
        what = "a fault" if faults == 1 else f"{faults} faults"
        note(f"the data have {what}, and this answer may miss something; `{check}` shows more.")


def language(lang: str | None) -> str | None:
    """The language that is asked for, else that of the user's locale; None if neither says."""
    return _given_language(lang) or _locale_language()


def _given_language(lang: str | None) -> str | None:
    if lang is None:
        return None
    folded = lang.lower().replace("_", "-").split("-")[0]
    names = {"nl": "nl", "en": "en", "nederlands": "nl", "dutch": "nl", "engels": "en", "english": "en"}
    if folded not in names:
        raise UsageError(f"There is no language '{lang}' here.", "choose nl or en")
    return names[folded]


def _locale_language() -> str | None:
    """The language of the user's locale (POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is set decides)."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return value[:2].lower() if value[:2].lower() in ("nl", "en") and not value[2:3].isalpha() else None
    return None


def chosen(reader: Reader, facets: Mapping[str, list[str] | None], years: list[str] | None) -> Selection:
    """The selection that the facets ask for."""
    return select(reader, {name: values or [] for name, values in facets.items()}, years or [])


def answer(
    document: Document,
    format: str | None,
    output: Path | None,
    no_colour: bool,
    template: Path | None = None,
    wide: int | None = None,
) -> None:
    """Gives the document in the format that is asked for: in colour on a terminal, plain elsewhere, text as `wide` as asked."""
    name = choose(format, output, DOCUMENT_SUFFIXES, "text")
    if name == "text" and wide is not None and template is None:
        from synthesis.formats import text

        deliver(text.write(document, wide), output)
        return
    if name == "text" and output is None and template is None and is_terminal():
        if wants_colour(no_colour):
            show(document)
            return
        from synthesis.formats import text

        deliver(text.write(document, width()), None)
        return
    deliver(write(document, name, template), output)
