"""Takes addresses out of an entry: the DOI, the URL, and when it was looked up."""

import re
from typing import Final, NamedTuple

from synthesis.citations.references.marked import Marked

_DOI: Final = re.compile(
    r"(?:https?\s?:?//)?(?:dx\.)?doi\.org/+(?:doi:\s?)?(?P<linked>10\.\d{4,9}/\S+)"
    r"|\bdoi\s*:?\s*(?P<named>10\.\d{4,9}/\s?\S+)"
    r"|(?<![\w/.])(?P<bare>10\.\d{4,9}/\S+)"
    r"|https?://[^\s/]{3,80}/(?:[^\s]{0,60}/)?doi/(?:abs/|full/|pdf/|epub/|epdf/)?(?P<hosted>10\.\d{4,9}/[^\s?#]+)",
    re.IGNORECASE,
)
_URL: Final = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>]+", re.IGNORECASE)
_NAKED: Final = re.compile(r"[\w-]{2,40}(?:\.[\w-]{2,40}){0,3}\.(?:nl|be|com|org|net|eu|de|fr|uk|edu|gov|info)(?:/\S*)?$")
_LOOKED_UP: Final = re.compile(
    r"[(\[]?\b(?:op \d{1,2} \w+ \d{4} (?=ontleend|geraadpleegd|verkregen|opgehaald|gedownload|bezocht)|(?:laatst |"
    r"last |zuletzt )?(?:geraadpleegd|opgehaald|verkregen|ontleend|gedownload|bezocht|opgevraagd|"
    r"gevonden|bekeken|retrieved|accessed|downloaded|consulted|viewed|abgerufen|aufgerufen|zugriff|consult[ée]e?|récupéré|"
    r"recuperado|consultado)\b|(?:online )?(?:beschikbaar|te raadplegen|te downloaden|te vinden|raadpleegbaar|available|"
    r"verfügbar|disponible)\b(?: online)?|\bvia(?=:?\s+(?:https?:|www\.))|\bURL\s*:|\bonline\s*:|\bzie(?=:?\s+(?:https?:|www\.))|"
    r"\bop(?=:?\s+(?:https?:|www\.))|\b(?:from|van|at)(?=:?\s+(?:https?:|www\.))|\blink\s*:)",
    re.IGNORECASE,
)
_TRAILER: Final = re.compile(
    r"[.;,]\s+(?:(?:PMID|PMCID|PMC|ISSN|ISBN|EAN)[\s:]*(?:PMC)?[\dXx–-]{5,20}"
    r"|(?P<ahead>advance online publication|online first|epub ahead of print|early view))[\s.;,]*$",
    re.IGNORECASE,
)
_REACH: Final = 110
_PAIRS: Final = (("(", ")"), ("[", "]"))


class Links(NamedTuple):
    """The rest of an entry and the addresses that were taken out of it."""

    rest: Marked
    doi: str
    url: str
    looked_up: bool


def take_links(entry: Marked) -> Links:
    """The entry without its addresses; a DOI is given without resolver, in the spelling of the entry."""
    text = entry.text
    doi, url = "", ""
    cuts: list[tuple[int, int]] = []
    for match in _DOI.finditer(text):
        found = match["linked"] or match["named"] or match["bare"] or match["hosted"]
        end = match.end()
        clean = trim(found.replace(" ", ""))
        doi = doi or clean
        cuts.append((match.start(), end))
    for match in _URL.finditer(text):
        if any(start <= match.start() < end for start, end in cuts):
            continue
        url = url or trim(match[0])
        cuts.append((match.start(), match.end()))
    cuts.sort()
    looked_up = _retrieval(text, cuts)
    if looked_up is not None and not cuts:
        naked = _NAKED.search(text[looked_up:].rstrip(" .)]"))
        url = naked[0] if naked else ""
    begin = min([*(start for start, _ in cuts), *([looked_up] if looked_up is not None else [])], default=len(text))
    rest = entry.cut(0, begin)
    after = entry.cut(cuts[-1][1]) if cuts else Marked("", "")
    # An address in the middle of an entry: what follows it belongs to the reference.
    if len(after.text) > 25 and looked_up is None and re.search(r"[^\W\d_]{3}", after.text):
        rest = Marked(f"{rest.text} {after.text}", f"{rest.italic} {after.italic}")
    trimmed = re.sub(r"[\s\[(<,:;]+$|\s+(?:doi|DOI|URL)\s*:?\s*$", "", rest.text)
    return Links(rest.cut(0, len(trimmed)), doi, url, looked_up is not None)


def take_trailers(rest: Marked) -> tuple[Marked, bool]:
    """The text without numbers of databases at its end, and whether it said that the article came out ahead of print."""
    ahead = False
    while match := _TRAILER.search(rest.text, max(0, len(rest.text) - _REACH)):
        ahead = ahead or match["ahead"] is not None
        rest = rest.cut(0, match.start() + 1)
    return rest, ahead


def trim(address: str) -> str:
    """An address without the punctuation of its sentence: dots, and brackets that it did not open."""
    while address:
        last = address[-1]
        pair = next((pair for pair in _PAIRS if pair[1] == last), None)
        if last in ".,;:!?'\"’”>»" or (pair and address.count(pair[1]) > address.count(pair[0])):
            address = address[:-1]
        else:
            break
    return address


def _retrieval(text: str, cuts: list[tuple[int, int]]) -> int | None:
    """Where the words begin that say how and when the address was looked up."""
    first = cuts[0][0] if cuts else len(text)
    after_title = min(20, first // 3)
    for match in _LOOKED_UP.finditer(text, after_title):
        near = first - match.end()
        if match.start() > first or (cuts and near <= _REACH) or (not cuts and _says_when(text, match.end())):
            return match.start()
    return None


def _says_when(text: str, at: int) -> bool:
    """Without an address only words that end the entry, with a date or a site."""
    tail = text[at:]
    return len(tail) < 90 and bool(re.search(r"\d{4}|\.\w{2,3}\b", tail)) and not re.match(r"\s*\.", tail)
