"""Finds citations outside brackets: after `Bron:` or `zie`, in the cells of a table, and `Loohuis, 2018` in a note."""

import re
from collections import deque
from collections.abc import Iterator
from typing import Final

from synthesis.citations.authors import authors_before
from synthesis.citations.pieces import Cited, read_list
from synthesis.citations.years import years

_ORIGIN: Final = re.compile(
    r"(?:\b(?:bronnen|bron|sources|source|naar|adapted from|ontleend aan|overgenomen uit|quelle|nach|fuente|fonte)\s*:|"
    r"\b(?:overgenomen uit|ontleend aan|adapted from|gebaseerd op|based on|naar)\s(?=[^\W\d_a-z]))",
    re.IGNORECASE,
)
_SEE: Final = re.compile(
    r"(?<!\w)(?:zie(?: ook)?|vgl\.|vergelijk(?: ook)?|cf\.|see(?: also)?|compare|siehe|voir)\s+(?=[^\W\d_])", re.IGNORECASE
)
_REACH: Final = 400
_NEAR: Final = 160
_STOP: Final = re.compile(r"[\n(|]|\.\s+[^\W\d_a-z][^\W\d_]{3,}\s+[^\W\d_a-z]*[a-z]")
_PAGE: Final = re.compile(r",\s*(?:pp?|blz|s)\.\s*\d", re.IGNORECASE)
_FORMAL: Final = re.compile(r"(?:,\s*|\bal\.?,?\s+|e\.a\.,?\s+)$")


def announced(text: str) -> Iterator[Cited]:
    """What stands behind a word that announces citations, and alone in the cell of a table."""
    for start, end in _announced(text):
        yield from read_list(text[start:end], start, whole=False)
    if "|" in text or "\t" in text:
        for match in re.finditer(r"[^|\t\n]+", text):
            if match.end() < len(text) and _is_cell(text, match.start(), match.end()):
                yield from read_list(match[0], match.start(), whole=False)


def unannounced(text: str, note: bool = False) -> Iterator[Cited]:
    """Names with a year right after them, in prose: most are none, so they count only with a work that fits.

    Certain are `Moreels et al., 2019`, `Pool & Smit, 2011`, a year with a page behind it, and in the text of a `note`
    a year behind a comma.
    """
    for year in years(text):
        begin = max(0, year.start - _REACH)
        names = authors_before(text[begin : year.start], year.start - begin, listed=True)
        if names is None or year.span:
            continue
        between = text[begin + names.start : year.start]
        if "\n\n" in between or "(" in between:
            continue
        formal = _FORMAL.search(between) is not None and not between.rstrip(", ").endswith(("’", '"'))
        paged = _PAGE.match(text, year.end) is not None
        formal = formal or paged
        joined = len(names.names) > 1 and "&" in between
        sure = formal and (names.et_al or note or paged or joined)
        yield Cited(names.names, year.said, begin + names.start, year.end, names.et_al, sure=sure, weak=not formal)


def _announced(text: str) -> Iterator[tuple[int, int]]:
    for match in _ORIGIN.finditer(text):
        near = text[match.end() : match.end() + _REACH]
        stop = _STOP.search(near)
        if match[0].rstrip().endswith(":") or _opens_with_names(text, match.end()):
            yield match.end(), match.end() + (stop.start() if stop else len(near))
    for match in _SEE.finditer(text):
        year = next(years(text[match.end() : match.end() + _NEAR]), None)
        if year is not None and _opens_with_names(text, match.end()):
            yield match.end(), match.end() + year.end


def _opens_with_names(text: str, start: int) -> bool:
    """Whether names that reach up to a year begin right here."""
    year = next(years(text[start : start + _NEAR]), None)
    if year is None or authors_before(text, start + year.start, listed=False) is None:
        return False
    head = authors_before(text, start + year.start, listed=True)
    return head is not None and head.start <= start + 1


def _is_cell(text: str, start: int, end: int) -> bool:
    """Whether a cell holds nothing but citations: it opens with names and closes with a year."""
    said = text[start:end].strip()
    if not said or len(said) > _REACH or not said[-1].isalnum():
        return False
    last = next(iter(deque(years(said), maxlen=1)), None)
    return last is not None and last.end == len(said) and authors_before(said, last.start, listed=True) is not None
