"""Reads where in a periodical an article stands: volume, issue, pages or article number."""

import re
from typing import Final, NamedTuple

_DASH: Final = r"\s?[-–—‒−]{1,2}\s?"
_PAGE: Final = r"[A-Za-z]{0,3}\d{1,6}[a-z]?"
_RANGE: Final = rf"{_PAGE}(?:{_DASH}{_PAGE})(?:,\s?{_PAGE}(?:{_DASH}{_PAGE})?(?!\())*"
_PAGES_LABEL: Final = r"(?:pp?\.?|blz\.?|pag(?:\.|ina(?:['’]?s)?)?|pages?|S\.|págs?\.)"
_LABELLED: Final = rf"{_PAGES_LABEL}\s?(?P<labelled>{_PAGE}(?:{_DASH}{_PAGE})?(?:,\s?{_PAGE}(?:{_DASH}{_PAGE})?)*\+?)"
_VOLUME_LABEL: Final = r"(?:vol(?:ume)?|jrg|jaargang|jg|bd|band|tome|t|anno)"
_ISSUE_LABEL: Final = r"(?:nr|nrs|no|nos|nummer|number|num|issue|iss|afl(?:evering)?|heft|h|n°|nº|#|heft)"
_ISSUE: Final = (
    r"(?:\d{1,4}(?:\s?[-–/&+]\s?\d{1,4})?[a-z]?|suppl(?:ement)?\.?(?:[_\s]?\d{1,3})?|special issue|themanummer|special)"
)
_MONTHS: Final = (
    r"(?:jan|feb|mar|maa|mrt|apr|may|mei|jun|jul|aug|sep|okt|oct|nov|dec|spring|summer|autumn|fall|winter|lente|zomer|"
    r"herfst|voorjaar|najaar)"
    r"[a-z]{0,7}\.?"
)
_ITEMS: Final = (
    rf"(?P<volume>(?:{_VOLUME_LABEL}\.?\s?)?(?P<number>\d{{1,4}}(?:[-–/]\d{{1,4}})?[A-Z]?|(?<=[\s.])[IVXLC]{{1,7}}(?![\w.])))"
    rf"(?:\s?\(\s?(?:(?:{_ISSUE_LABEL})\.?:?\s?)?(?P<issue>[^()]{{1,30}})\s?\))?",
)
_HEAD: Final = re.compile(
    rf"(?P<lead>[,.;:]\s*|"
    rf"\s+)(?:(?P<label>{_VOLUME_LABEL})\b\.?\s?)?(?P<volume>\d{{1,4}}(?:\s?[-–/]\s?\d{{1,4}})?[A-Z]?(?![\w])|"
    rf"[IVXLC]{{1,7}}(?![\w.]))"
    rf"(?:\s?\(\s?(?:{_ISSUE_LABEL}\b\.?:?\s?)?(?P<issue>[^()]{{1,30}}?)\s?\))?",
    re.IGNORECASE,
)
_BRACKETED: Final = re.compile(
    rf"(?P<lead>,?\s*)\(\s?(?:{_ISSUE_LABEL}\b\.?:?\s?)?(?P<issue>\d{{1,4}}(?:\s?[-–/]\s?\d{{1,4}})?)\s?\)", re.IGNORECASE
)
_ISSUE_FIRST: Final = re.compile(rf"(?P<lead>[,.;:]\s*|\s+)(?:{_ISSUE_LABEL})\b\.?:?\s?(?P<issue>{_ISSUE})", re.IGNORECASE)
_PAGES_FIRST: Final = re.compile(rf"(?P<lead>[,.;:]\s*)(?:{_LABELLED}|(?P<range>{_RANGE}))", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_REST: Final = re.compile(
    rf"[\s,.;:]*(?:"
    rf"(?P<issue>(?:{_ISSUE_LABEL})\b\.?:?\s?{_ISSUE}|(?<=[,\s])\({_ISSUE}\))"
    rf"|{_LABELLED}"
    rf"|(?P<article>(?:art(?:icle|ikel)?\.?(?:\s?(?:id|no|nr|nummer|"
    rf"number)\b\.?:?)?)\s?(?P<identifier>[\w.-]{{1,20}}\w)|(?<![\w])e\d{{2,9}}\b(?!\s?[-–—]))"
    rf"|(?P<range>{_RANGE})"
    rf"|(?P<single>{_PAGE}(?![\w]))"
    rf"|(?P<noise>\(?{_MONTHS}\)?|\(?(?:1[89]|20)\d\d\)?|advance online publication|online first|early view|epub ahead of print|"
    rf"in press|online|article in press|\(?special issue\)?|\(?themanummer\)?|\(?z\.\s?p\.\)?|n\.\s?pag)"
    rf")",
    re.IGNORECASE,
)
_LONGEST: Final = 110


class Locator(NamedTuple):
    """Volume, issue and pages (or article number) as printed; the name of the periodical ends at `start`."""

    start: int
    volume: str = ""
    issue: str = ""
    pages: str = ""
    sure: float = 1.0


def find_locator(text: str, italic: str = "") -> Locator | None:
    """The locator at the end of `text`, None if it ends otherwise. `italic` marks the signs in italics."""
    end = len(text.rstrip(" .,;"))
    best: Locator | None = None
    for at in range(max(1, end - _LONGEST), end):
        if text[at] not in ",.;: (" or (text[at] == " " and text[at - 1] in ",.;: "):
            continue
        found = _at(text, at, end)
        if found is not None and (best is None or _weight(found) > _weight(best)):
            best = found
    return best


def _weight(found: Locator) -> int:
    return 2 * bool(found.volume) + 2 * bool(found.issue) + 2 * bool(found.pages)


def _at(text: str, at: int, end: int) -> Locator | None:
    for pattern in (_HEAD, _ISSUE_FIRST, _PAGES_FIRST, _BRACKETED):
        match = pattern.match(text, at, end)
        if match is not None:
            found = _follow(text, match, end)
            if found is not None:
                return found
    return None


def _follow(text: str, match: re.Match[str], end: int) -> Locator | None:
    groups = match.groupdict()
    volume, issue = (groups.get("volume") or "").strip(), (groups.get("issue") or "").strip()
    pages = (groups.get("labelled") or groups.get("range") or "").strip()
    labelled = bool(groups.get("label") or groups.get("labelled")) or match.re is _ISSUE_FIRST
    if volume and issue and _YEAR.fullmatch(issue) and not _YEAR.fullmatch(volume):
        issue = ""  # `Tijdschrift, 12 (2018)`
    at = match.end()
    while at < end:
        item = _REST.match(text, at, end)
        if item is None or item.end() == at:
            return None
        kind = item.lastgroup
        if item["noise"]:
            pass
        elif item["issue"] and not issue:
            issue = re.sub(rf"^\(|\)$|^(?:{_ISSUE_LABEL})\b\.?:?\s?", "", item["issue"], flags=re.IGNORECASE)
        elif item["labelled"] and not pages:
            pages, labelled = item["labelled"], True
        elif item["article"] and not pages:
            pages = item["identifier"] or item["article"]
        elif item["range"] and not pages:
            pages = item["range"]
        elif item["single"] and not pages and (volume or issue):
            pages = item["single"]
        else:
            return None
        at = item.end()
        del kind
    parts = re.split(r"\s?[-–/]\s?", volume)
    if len(parts) == 2 and pages and not issue and all(one.isdigit() for one in parts) and int(parts[1]) < int(parts[0]):
        volume, issue = parts  # `39 – 2, 138-155`
    if volume and not issue and not pages and re.search(r"[-–]", volume) and not labelled:
        volume, pages = "", volume
        return Locator(match.start(), pages=pages, sure=0.4) if match["lead"].startswith(",") else None
    if volume and not issue and not pages:
        if _YEAR.fullmatch(volume) or not (labelled or match["lead"].startswith(",")):
            return None
        return Locator(match.start(), volume, sure=0.5)
    if volume and not issue and pages and not re.search(r"\D", pages) and not labelled and match["lead"].isspace():
        return None
    if match.re is _PAGES_FIRST and not volume and not issue:
        return Locator(match.start(), pages=pages, sure=0.4)
    if match.re is _BRACKETED:
        return Locator(match.start(), issue=issue, pages=pages, sure=0.6 if match["lead"].startswith(",") else 0.3)
    if volume and not issue and match["lead"].isspace() and not labelled:
        return Locator(match.start(), volume, "", pages, 0.6)
    return Locator(match.start(), volume, issue, _plain(pages), 1.0 if volume and (issue or pages) else 0.8)


def _plain(pages: str) -> str:
    return " ".join(pages.split())
