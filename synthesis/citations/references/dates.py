"""Finds when a work was published, which also tells where the names in an entry end."""

import re
from typing import Final, NamedTuple

from synthesis.language.dates import MONTHS

_OTHER_MONTHS: Final = [
    "jan",
    "feb",
    "febr",
    "mrt",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "okt",
    "oct",
    "nov",
    "dec",
    "januar",
    "februar",
    "märz",
    "mai",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "janvier",
    "février",
    "mars",
    "avril",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "gennaio",
    "febbraio",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "settembre",
    "ottobre",
    "dicembre",
    "lente",
    "zomer",
    "herfst",
    "najaar",
    "voorjaar",
    "winter",
    "spring",
    "summer",
    "autumn",
    "fall",
]
MONTH: Final = (
    "(?:" + "|".join(sorted({*MONTHS["nl"], *MONTHS["en"], *_OTHER_MONTHS}, key=lambda name: (-len(name), name))) + r")\.?"
)
YEAR: Final = r"(?:1[4-9]|20)\d\d"
_CORE: Final = (
    rf"(?:(?:ca?\.?|circa|approx\.|ongeveer|um|vers|±)\s*)?{YEAR}(?:\s?[a-z](?![^\W\d_]))?(?:\s?/\s?{YEAR}[a-z]?"
    rf"|\s?[-–—]\s?(?:{YEAR}|\d\d(?!\d)|heden|present|nu|now|heute)?|\s?\[{YEAR}\])?|\[{YEAR}\]\s?{YEAR}[a-z]?"
)
_DAY: Final = r"\d{1,2}(?:ste|de|e|st|nd|rd|th|er)?\.?"
_DATE: Final = (
    rf"(?:{_DAY}\s*(?:[-–/]\s?{_DAY}\s*)?(?:of |de )?{MONTH}|{MONTH}(?:\s*[-–/]\s*{MONTH})?(?:\s+{_DAY}(?:\s?[-–]\s?{_DAY})?)?"
    r"|\d{1,2}[-/.]\d{1,2})"
)
UNDATED: Final = (
    r"(?:z\.\s?[dj]\.?|n\.\s?d\.?|s\.\s?[da]\.?|o\.\s?J\.?|zd|nd|zonder (?:datum|jaar(?:tal)?)|ongedateerd|"
    r"datum onbekend|no date|"
    r"undated|ohne Jahr|sans date|sin fecha|s\.\s?f\.|onbekend)(?:\s?-\s?[a-z]\b|[a-z]\b)?"
)
FUTURE: Final = (
    r"(?:in (?:druk|press|voorbereiding|prep(?:aration)?\.?)|ter perse|im (?:Druck|Erscheinen)|sous presse|à paraître|en prensa|"
    r"(?:nog )?te verschijnen|forthcoming|submitted|ingediend|under review|accepted|aanvaard)"
)
_INSIDE: Final = (
    rf"(?P<year>{_CORE})(?:\s*[,;:]?\s+(?P<day>{_DATE})|[,;]\s[^()\[\]]{{1,40}}|\s(?:orig|oorspr|eerste|first|\[)[^()]{{0,40}})?"
    rf"|(?P<first>{_DATE})[,\s-]+(?P<last>{_CORE})|(?P<none>{UNDATED})(?:\s*,\s*[^()]{{0,30}})?|(?P<coming>{FUTURE})"
)
_BRACKET: Final = re.compile(rf"(?<![\w])[(\[]\s*(?:{_INSIDE})\s*[)\]]", re.IGNORECASE)
_BARE: Final = re.compile(
    rf"(?:(?<=[.,;:)\]])|(?<=\w))\s(?P<year>(?:ca?\.\s?)?{YEAR}[a-z]?(?:/{YEAR})?|{UNDATED})(?=\s?[.,:;]\s|[.,:;]?$|"
    rf"\s['\"‘“*]|\s[–-]\s)",
    re.IGNORECASE,
)
_AT_END: Final = re.compile(
    rf"(?:[,.;:)]\s*|\s\()(?:{_DATE}[,\s-]+)?(?P<year>{YEAR}[a-z]?|{UNDATED})\)?(?:[,:;]?\s*(?:pp?\.|"
    rf"blz\.)?\s*\d[\d\s–-]*)?[.\s]*$",
    re.IGNORECASE,
)
_OF_ISSUE: Final = re.compile(rf"[,.]?\s(?P<year>{YEAR})(?:\s{MONTH}(?:\s\d{{1,2}})?)?;\s?(?=\d)", re.IGNORECASE)


class Dated(NamedTuple):
    """A date as printed, the year taken out; the stretch `start` to `end` of the entry holds it."""

    year: str
    start: int
    end: int
    to_the_day: bool = False
    bracketed: bool = True


def bracketed_dates(text: str) -> list[Dated]:
    """The dates between brackets, in order, at most six."""
    found = []
    for match in _BRACKET.finditer(text):
        said = match["year"] or match["last"] or match["none"] or match["coming"]
        # A bare number between brackets is the issue of a journal unless it can be a year; those four digits can.
        found.append(Dated(_tidy(said), match.start(), match.end(), bool(match["day"] or match["first"])))
        if len(found) == 6:
            break
    return found


def bare_dates(text: str) -> list[Dated]:
    """The years that stand free between other elements, in order, at most six."""
    found = []
    for match in _BARE.finditer(text):
        found.append(Dated(_tidy(match["year"]), match.start("year"), match.end("year"), bracketed=False))
        if len(found) == 6:
            break
    return found


def date_at_end(text: str) -> Dated | None:
    """The year that closes an entry: `Amsterdam: Boom, 2018.`"""
    match = _AT_END.search(text, max(0, len(text) - 80))
    return Dated(_tidy(match["year"]), match.start(), match.end("year"), bracketed=False) if match else None


def date_of_issue(text: str) -> Dated | None:
    """The year before volume and pages, as medical journals have it: `2019;20(2):88-94`."""
    match = _OF_ISSUE.search(text)
    return Dated(_tidy(match["year"]), match.start(), match.end(), bracketed=False) if match else None


def without_date(text: str) -> str:
    """A name without the day on which it appeared: `Trouw, 12 mei`, `BBC News, September 14`."""
    return re.sub(rf",\s+(?:{_DATE})(?:[,\s]+{YEAR})?$", "", text, flags=re.IGNORECASE)


def _tidy(said: str) -> str:
    said = " ".join(said.split())
    return re.sub(rf"({YEAR})\s([a-z])$", r"\1\2", said).strip(" ,;:[")
