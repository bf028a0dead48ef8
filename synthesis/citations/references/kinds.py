"""What kind of work an entry describes, as a CSL item type."""

import re
from typing import Final

from synthesis.citations.references.words import MAGAZINES, NEWSPAPERS, PUBLISHERS
from synthesis.language.folding import fold

_REPORT: Final = re.compile(
    r"\b(?:rapport\w*|\w*rapportage|report|monitor\w*|evaluatie\w*|evaluation|jaarverslag|annual|advies\w*|verkenning|"
    r"handreiking|"
    r"factsheet|nota|notitie|beleids\w+|white ?paper|working paper|\w*onderzoeksverslag|kamerbrief|handreiking|leidraad|"
    r"richtlijn|guideline|kennissynthese|inventarisatie|nulmeting|plan van aanpak|\w*agenda|programma|strategy|"
    r"review of evidence|survey)\b",
    re.IGNORECASE,
)
_ISSUER: Final = re.compile(
    r"(?:ministeri|ministry|gemeente\b|municipality|planbureau|rijksinstituut|inspect|rekenkamer|raad\b|council|"
    r"government|overheid|"
    r"stationery office|movisie|vilans|nivel|rivm|\bscp\b|\bcbs\b|\bwrr\b|trimbos|verwey|nji\b|jeugdinstituut|pharos|platform|"
    r"kenniscentrum|expertisecentrum|steunpunt|vereniging|federati|divosa|\bvng\b|zonmw|regioplan|institu[tu]|"
    r"foundation|commission|"
    r"hogeschool|lectoraat|werkplaats|agency|department|office|bureau|stichting|organi[sz]ati|association|oecd|unicef|"
    r"world health|nations|"
    r"consultanc|research|author\b|auteur\b|centre\b|centrum|board\b|society|trust\b|ggd|ggz|network|netwerk|dienst|"
    r"amt\b|zorg\b)",
    re.IGNORECASE,
)
_HOUSE: Final = re.compile(r"\b(?:press|uitgever\w*|verlag|publish\w*|books|drukkers|éditions|boeken)\b", re.IGNORECASE)
_LAW: Final = re.compile(
    r"^(?:wet\b|besluit\b|\w+wet\b|\w+besluit\b|.{3,80}\b(?:act|verordening|decreet)\b(?: \d{4})?$|grondwet|burgerlijk wetboek)",
    re.IGNORECASE,
)
_PAPER: Final = re.compile(
    r"(?:dagblad|krant|courant|nieuws|times|post|herald|guardian|tribune|telegraph|zeitung|observer|news)\b", re.IGNORECASE
)
_CONFERENCE: Final = re.compile(r"\b(?:proceedings|conference|congres\w*|symposium)\b", re.IGNORECASE)


def periodical(name: str, to_the_day: bool = False, online: bool = False) -> str:
    """The type of an article, by what it appeared in.

    `to_the_day` says that it has a date and no volume; `online`, that it has an address and no pages besides.
    """
    joined = "+".join(name.lower().strip(" .").split())
    if joined in NEWSPAPERS:
        return "article-newspaper"
    if to_the_day and _PAPER.search(name):
        return "article-newspaper"
    if to_the_day and online and joined not in MAGAZINES:
        return "webpage"
    return "article-magazine" if joined in MAGAZINES or to_the_day else "article-journal"


def held(book: str, pages: bool) -> str:
    """The type of a part of a book."""
    low = book.lower()
    if _CONFERENCE.search(low) and re.search(r"\bproceedings\b", low):
        return "paper-conference"
    if not pages and re.match(r"(?:wikipedia|encyclop|.{0,20}encyclopedia)", low):
        return "entry-encyclopedia"
    return "chapter"


def is_issuer(name: str) -> bool:
    """Whether a name is that of a publisher or of an institution that publishes itself."""
    known = "+".join(fold(name).split()) in PUBLISHERS or re.search("universit", name, re.IGNORECASE) is not None
    return known or _ISSUER.search(name) is not None or _HOUSE.search(name) is not None


def is_law(title: str) -> bool:
    """Whether a title without author is that of a law."""
    return _LAW.search(title) is not None


def standing_alone(
    title: str,
    publisher: str,
    url: str,
    institution: bool,
    same: bool,
    number: bool,
    to_the_day: bool,
    several: bool,
    undated: bool,
) -> str:
    """The type of a work that nothing holds.

    `institution` says that it is the author, `same` that it published the work itself, `number` that the work has a
    report number.
    """
    known = "+".join(fold(publisher).split())
    house = (known in PUBLISHERS and not _ISSUER.search(publisher)) or _HOUSE.search(publisher) is not None
    if number:
        return "report"
    if not publisher:
        if url:
            paper = re.search(r"\.(?:pdf|docx?)\b|/pdf", url, re.IGNORECASE) or _REPORT.search(title)
            return "report" if paper and not to_the_day else "webpage"
        return "report" if institution else "book"
    pdf = re.search(r"\.pdf\b", url, re.IGNORECASE) is not None
    if url and (to_the_day or undated) and not house and not pdf and (same or to_the_day or not _ISSUER.search(publisher)):
        return "webpage"
    if re.search(r"universit", publisher, re.IGNORECASE) and not house and not institution and not _REPORT.search(title):
        return "report" if several else "thesis"
    if url and not house and not same and not _ISSUER.search(publisher):
        return "report" if _REPORT.search(title) and pdf else "webpage"
    if same or (institution and not house):
        return "report"
    if _ISSUER.search(publisher) and not house:
        return "report"
    return "book"
