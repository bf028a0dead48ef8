"""What stands in brackets after a title, or between title and publisher: edition, volume, report number, pages, genre."""

import re
from typing import Final, NamedTuple

from synthesis.citations.references.words import GENRES

_EDITION: Final = re.compile(
    r"(?:\d{1,2}\s?(?:e|de|ste|st|nd|rd|th|ème)?\.?,?\s*(?:\([^()]*\)|[^()\d]{0,40}?)?\s*(?:druk|dr\b\.?|"
    r"ed(?:ition|itie|\.)?|aufl(?:age|\.)?|édition|oplage|uitgave)"
    r"|(?:rev(?:ised|\.)|herziene?|first|second|third|fourth|fifth|sixth|seventh|eerste|tweede|derde|vierde|vijfde|zesde|zevende|"
    r"achtste|negende|tiende|geheel|expanded|updated)\b[\w\s,.-]{0,40}\b(?:druk|ed(?:ition|itie|\.)?|uitgave|aufl(?:age|\.)))\.?",
    re.IGNORECASE,
)
_VOLUME: Final = re.compile(
    r"\b(?:vols?|volume|deel|dl|band|bd|tome|boek|part|teil)\.?\s?(?P<volume>\d{1,3}(?:\s?[-–]\s?\d{1,3})?|[IVX]{1,5})\b",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"(?:\b(?:rapport|report|publicatie|publication|publ|working paper|werkdocument|paper|advies|discussion|nr|no|"
    r"nummer|number|issue|"
    r"kamerstuk(?:ken)?|reeks|serie|series|research|technical|policy|dossier|isbn|versie|version|uitgave|deelrapport|"
    r"bericht|brief)\b[^()]{0,50}?"
    r"(?:nr|no|nummer|number|#)?\.?\s?[A-Z]{0,5}[-–]?\d[\w./–-]*|\bISBN[\s:]*[\d-]+|\bversie\s\S+|\bversion\s\S+)",
    re.IGNORECASE,
)
_PAGES: Final = re.compile(
    r"[(,]?\s*(?:\bpp?\.?|\bblz\.?|\bpag(?:\.|ina(?:['’]?s)?)|\bpages?|\bS\.|"
    r"\bpágs?\.)\s?(?P<pages>[A-Za-z]{0,3}\d{1,5}[a-z]?(?:\s?[-–—−]{1,2}\s?[A-Za-z]{0,3}\d{1,5})?"
    r"(?:,\s?\d{1,5}(?:\s?[-–—]\s?\d{1,5})?)*|[ivxlc]{1,7}\s?[-–—]\s?[ivxlc]{1,7}\b)\s*\)?",
)
_LOOSE_PAGES: Final = re.compile(r"[,(:]\s*(?P<pages>\d{1,4}\s?[-–—]{1,2}\s?\d{1,4})\s*\)?\s*\.?$")
_TRANSLATED: Final = re.compile(
    r"\b(?:vert(?:\.|aald|aling|aler)|trans(?:\.|lated|lator)|übers\.|trad\.|bew(?:\.|erkt))", re.IGNORECASE
)
_EDITED: Final = re.compile(r"\b(?:reds?|eds?|editors?|hrsg)\.?\s*[;)]?$|\b(?:reds?|eds?)\.?;", re.IGNORECASE)
_ORIGINAL: Final = re.compile(
    r"\(?\s*(?:oorspronkelijk(?: werk)?|origineel(?: werk)?|original(?:ly)?(?: work)?|eerste druk|first published|"
    r"reprinted from|herdruk|ursprünglich)\b[^()]{0,80}"
    r"(?:\d{4}|z\.d\.)\s*\)?\.?\s*$",
    re.IGNORECASE,
)
GENRE_TYPES: Final = {name: kind for kind, names in GENRES.items() for name in names}
_LONG_GENRES: Final = sorted((name for name in GENRE_TYPES if len(name) > 5), key=lambda name: (-len(name), name))
_GENRE: Final = re.compile(rf"(?<!\w)(?=({'|'.join(map(re.escape, _LONG_GENRES))})(?!\w))")


class Detail(NamedTuple):
    """A bracket that belongs to no title, read."""

    edition: str = ""
    volume: str = ""
    number: str = ""
    pages: str = ""
    other: bool = False


def read_detail(inside: str) -> Detail | None:
    """What a bracket says (its signs left out); None if it is part of a title."""
    said = inside.strip(" .")
    pages = _PAGES.search(" " + said)
    edition, volume, number = _EDITION.search(said), _VOLUME.search(said), _NUMBER.search(said)
    if not (edition or volume or number or pages):
        if _TRANSLATED.search(said) or _EDITED.search(said):
            return Detail(other=True)
        return None
    if len(said) > 120:
        return None
    return Detail(
        edition[0].strip(" ,") if edition else "",
        volume["volume"] if volume else "",
        number[0] if number else "",
        pages["pages"] if pages else "",
    )


def take_pages(text: str, loose: bool = False) -> tuple[str, int, int] | None:
    """Pages with their label in a chapter's reference, and where they stand; `loose` also without label at the end."""
    found = None
    for match in _PAGES.finditer(text):
        found = match
    if found is None and loose:
        found = _LOOSE_PAGES.search(text)
    if found is None:
        return None
    start, end = found.span()
    if text[start] == "(" and not found[0].rstrip().endswith(")"):
        start += 1
    elif found[0].rstrip().endswith(")") and text[start] != "(":
        # `(2e druk, pp. 12-30)`: the bracket stays with what opened it.
        end = start + found[0].rindex(")")
    return " ".join(found["pages"].split()), start, end


def genre_type(said: str) -> str:
    """The CSL type that a genre in brackets names; empty if it names none."""
    low = " ".join(said.lower().strip(" .,;:").split())
    if low in GENRE_TYPES:
        return GENRE_TYPES[low]
    first = low.split(",")[0].strip()
    if first in GENRE_TYPES:
        return GENRE_TYPES[first]
    found = min((match[1] for match in _GENRE.finditer(low)), key=lambda name: (-len(name), name), default="")
    return GENRE_TYPES.get(found, "")


def without_original(text: str) -> str:
    """The text without a closing remark on the first edition."""
    match = _ORIGINAL.search(text)
    return text[: match.start()].rstrip() if match and match.start() else text
