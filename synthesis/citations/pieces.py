"""Reads a list of citations: what stands between one pair of brackets, or after `Bron:`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from synthesis.citations.authors import Authors, authors_before
from synthesis.citations.lexicon import LAW_WORDS, OPENERS, SEASONS, STRUCTURE, VIA_VERBS
from synthesis.citations.years import Year, years
from synthesis.language.folding import fold

_SEPARATORS: Final = re.compile(r"(?:[\s,&/:]|\b(?:en|and|und|et|y|e)\b)*")
LOCATOR: Final = re.compile(
    r"[\s,:]*(?:(?:pp?|ss?|blz|bl|pag|nr|no|vol|par|hst|hfst|ch|chap|fig|tab|noot|n|h|s|sec)\.\s*|(?:pagina|pages?|hoofdstuk|chapter|tabel|table|figuur|"
    r"figure|bijlage|appendix|paragraaf|section|noot|note|voetnoot|footnote|deel|part)\s+|§+\s*|:\s*)[\d.]+[a-z]?(?:\s?[-–]\s?\d+)?|[\s,]*\d+\s?[-–]\s?\d+",
    re.IGNORECASE,
)
_VERBS: Final = "|".join(re.escape(verb) for verb in sorted(VIA_VERBS))
_BY: Final = rf"(?:(?:{_VERBS})\s+)+(?:par|door|by|bei|nach|n\.|dans|por|da)\s+"
_VIA: Final = re.compile(rf"[\s,(]*(?:((?:(?:{_VERBS})\s+)*)(?:in|via)(?::\s*|\s+)|{_BY})", re.IGNORECASE)
_VIA_BEFORE: Final = re.compile(rf"[\s,](?:((?:(?:{_VERBS})\s+)*)in(?::\s*|\s+)|{_BY})$", re.IGNORECASE)
QUOTED: Final = re.compile(
    r"\s*(?:(?:as|zoals)\s+)?(?:aangehaald|geciteerd|cited|quoted|zitiert|zit\.|citée?s?|citado|citato|geparafraseerd|weergegeven)\s+"
    r"(?:in:?|via|door|by|bei|nach|n\.|par|dans|por|da)\s",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\s*(?P<rest>(?:(?:zie|see)(?:\s+(?:ook|also))?\s+)?(?:(?:(?:en|and|&)\s+)?(?P<others>et\s+al\.?|e\.\s?a\.|u\.\s?a\.),?\s*)?)(?=(?:1[5-9]|20)\d\d)",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(r"\s*[\"“‘']?((?:[^\W\d_][^\s,;()]*|&|-|–|:)(?:\s+(?:[^\W\d_][^\s;()]*|&|-|–|:)){0,11}?)[\"”’']?,\s*")


@dataclass(frozen=True)
class Cited:
    """One citation at `text[start:end]`; the fields are those of a mention."""

    authors: tuple[str, ...]
    year: str
    start: int
    end: int
    et_al: bool = False
    narrative: bool = False
    via: str = ""
    sure: bool = True
    nearby: tuple[str, ...] = ()
    lead: str = ""
    weak: bool = False
    back: str = ""

    def narrated(self, sure: bool) -> "Cited":
        """The same, with its names in the sentence."""
        return replace(self, narrative=True, sure=sure)


def read_list(text: str, offset: int, head: Authors | None = None, whole: bool = True) -> Iterator[Cited]:
    """The citations in `text`, which begins at `offset` in its passage.

    Arguments:
        head: names that stand before the brackets and go with the first year.
        whole: that `text` is all that stands between brackets, so that a piece of it may be a title.
    """
    found: list[Cited] = []
    start = 0
    for piece in text.split(";"):
        if start == 0:
            _read_piece(piece, offset, head, whole, found)
        elif found and (lead := _GOES_ON.match(piece)):
            # `2014; 2016` and `2014; et al., 2016`: the names are those of the piece before
            names = found[-1].authors[:1] if lead["others"] else found[-1].authors
            same = Authors(names, bool(lead["others"]) or found[-1].et_al, offset + start + lead.start("rest"))
            _read_piece(" " * lead.end() + piece[lead.end() :], offset + start, same, whole, found)
        else:
            _read_piece(piece, offset + start, None, whole, found)
        start += len(piece) + 1
    yield from found


def _read_piece(piece: str, offset: int, head: Authors | None, whole: bool, found: list[Cited]) -> None:
    last = 0
    current = head
    fresh = True  # whether the names have no year yet
    for year in years(piece):
        between = piece[last : year.start]
        rest = between
        while last and (locator := LOCATOR.match(rest)):
            rest = rest[locator.end() :]
        if current is not None and current.names and _SEPARATORS.fullmatch(rest):
            start = current.start if fresh else offset + year.start
            found.append(Cited(current.names, year.said, start, offset + year.end, current.et_al))
            last, fresh = year.end, False
            continue
        current = _authors(between, year, whole and last == 0)
        if current is not None:
            current = replace(current, start=current.start + offset + last)
            _add(between, year, offset, last, current, found)
            fresh = False
        last = year.end


def _authors(between: str, year: Year, title_allowed: bool) -> Authors | None:
    """The names right before a year, else a title that stands for them."""
    if year.span and not between.rstrip().endswith(","):
        return None
    names = authors_before(between, len(between), listed=True)
    if names is not None or not title_allowed:
        return names
    match = _TITLE.fullmatch(between)
    if match is None or not match[1][:1].isupper():
        return None
    first = fold(match[1].split()[0]).strip(".,:")
    if first in OPENERS or first in STRUCTURE or first in LAW_WORDS or first in SEASONS or " " not in match[1].strip():
        return None
    return Authors((" ".join(match[1].split()),), False, match.start(1), title=True)


def _add(between: str, year: Year, offset: int, last: int, current: Authors, found: list[Cited]) -> None:
    """Adds a citation; if it is cited through, the originals before it learn so."""
    via = _VIA.match(between) if last else None
    said = f"{', '.join(current.names)}{' et al.' if current.et_al else ''}, {year.said}"
    if via and found:
        said_both = (via[1] or "").lower()
        both = "beide" in said_both or "allebei" in said_both or "both" in said_both
        first = found[-1].authors
        for at in range(len(found) - 1, -1, -1):
            if found[at].authors != first and not (both and at == len(found) - 2):
                break
            found[at] = replace(found[at], via=said)
    else:
        start = current.start - offset - last
        original = original_before(between[:start], said, listed=True)
        if original is not None:
            at = offset + last
            found.append(replace(original, start=original.start + at, end=original.end + at))
    found.append(Cited(current.names, year.said, current.start, offset + year.end, current.et_al, sure=not current.title))


def original_before(text: str, via: str, listed: bool = False) -> Cited | None:
    """The original without a year of its own at the end of `text`: `Tonkens in ` before `Bredewold et al., 2018`."""
    before = _VIA_BEFORE.search(text)
    names = authors_before(text, before.start(), listed) if before else None
    if before is None or names is None or (not listed and not text[before.start() - 1].isalpha()):
        return None
    return Cited(names.names, "", names.start, before.start(), names.et_al, via=via)
