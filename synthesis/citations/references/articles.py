"""Reads an article: its title, and the periodical that it stands in."""

import re
from typing import Final

from synthesis.citations.references.body import CLOSES, QUOTED, Body, tidy
from synthesis.citations.references.kinds import is_issuer
from synthesis.citations.references.locators import Locator, find_locator
from synthesis.citations.references.marked import Marked
from synthesis.citations.references.publishers import looks_like_publisher
from synthesis.citations.references.sentences import sentences
from synthesis.citations.references.words import JOURNAL_WORDS, MAGAZINES, NEWSPAPERS
from synthesis.language.folding import words

_IN_LEAD: Final = re.compile(r"^(?:in|uit)\s?:\s*|^In\s+(?=[A-Z])", re.IGNORECASE)

_SHORTENED: Final = re.compile(r"(?:[^\W\d_a-z][^\W\d_]{0,8}\.\s*)+")
"""Words of a periodical cut short: `Int. J. Geriatr.`"""

_LONGEST_NAME: Final = 12


def read_article(rest: Marked, found: Locator, body: Body) -> None:
    """Title and periodical of an article that ends in `found`."""
    body.volume, body.issue, body.pages = found.volume, found.issue, found.pages
    body.periodical = True
    before = rest.cut(0, found.start)
    title, container, sure = split_title(before, found.start, rest)
    body.title, body.container = title, tidy(_IN_LEAD.sub("", container))
    body.sure_title, body.sure_rest = sure, min(sure, found.sure)


def split_title(before: Marked, end: int, rest: Marked) -> tuple[str, str, float]:
    """The title and the periodical in what stands before a locator, and how sure the cut is."""
    del end, rest
    text = before.text
    runs = [match.span() for match in re.finditer("i+", before.italic)]
    # The last italic stretch is the periodical, if it begins after a title.
    if runs and runs[-1][0] > 2 and runs[-1][1] >= len(text) - 3:
        start = runs[-1][0]
        while len(runs) > 1 and not text[runs[-2][1] : start].strip(" &-–:") and runs[-2][0] > 2:
            runs.pop()
            start = runs[-1][0]
        return tidy(text[:start]), text[start:], 1.0
    quoted = QUOTED.match(text)
    if quoted and quoted["close"] == CLOSES[quoted["open"]] and quoted.end() < len(text) - 2:
        after = text[quoted.end() :].strip()
        whole = quoted["mark"] == "," or quoted["title"][-1:] in ",." or (quoted["mark"] in (".", "") and after[:1].isupper())
        if whole and len(sentences(after)) == 1:
            return tidy(quoted["title"]), after, 0.95
    parts = sentences(text)
    if len(parts) > 1:
        at = len(parts) - 1
        while at > 1 and _SHORTENED.fullmatch(text[slice(*parts[at - 1])]):
            at -= 1
        if re.match(r"[^\W\d_a-z]?[a-z]*\s*$", text[slice(*parts[at])]) and len(text[parts[at][0] :]) < 3 and at > 1:
            at -= 1
        return tidy(text[: parts[at][0]]), text[parts[at][0] :], 0.95
    inner = re.search(r"\s[-–—]\s(?=[A-Z][^–—]{3,80}$)|[,.;:]\s(?:[Ii]n:?\s)?(?=[A-Z][^,.:;]{2,90}$)", text)
    if inner and (set(words(text[inner.end() :])) & JOURNAL_WORDS or inner[0].strip()[:1] != ","):
        return tidy(text[: inner.start()]), text[inner.end() :], 0.6
    if inner:
        return tidy(text[: inner.start()]), text[inner.end() :], 0.5
    if set(words(text)) & JOURNAL_WORDS and len(text.split()) < 8:
        return "", text, 0.4
    return tidy(text), "", 0.4


def find_periodical(rest: Marked, likely: bool = False, ahead: bool = False) -> tuple[str, str] | None:
    """Title and periodical of an article without volume or pages; None if nothing says that it is one.

    `likely` says that the entry has a DOI or is in press, so that a last sentence which is no publisher is a periodical;
    `ahead`, that it is out before its volume, as only articles are.
    """
    text = rest.text.rstrip(" .")
    runs = [match.span() for match in re.finditer("i+", rest.italic)]
    if len(runs) == 1 and runs[0][0] > 5 and runs[0][1] >= len(text) - 1 and re.search(r"[.?!,'’\"”]\s*$", text[: runs[0][0]]):
        return tidy(text[: runs[0][0]]), tidy(text[runs[0][0] :])
    parts = sentences(text)
    if len(parts) < 2:
        return None
    last = text[slice(*parts[-1])].strip(" .")
    joined = "+".join(last.lower().split())
    named = set(words(last)) & JOURNAL_WORDS and len(last.split()) <= 9 and looks_like_publisher(last) >= 0.4
    if likely and not named and looks_like_publisher(last) >= 0.55 and not is_issuer(last) and not text[:3].startswith("["):
        named = {last}
    if ahead and len(last.split()) <= _LONGEST_NAME:
        named = {last}
    if (
        joined in NEWSPAPERS
        or joined in MAGAZINES
        or (named and not re.search(r"\b(?:press|uitgever|verlag)", last, re.IGNORECASE))
    ):
        return tidy(text[: parts[-1][0]]), last
    return None


def read_locator(rest: Marked) -> Locator | None:
    """The locator of an article, unless the text ends in a publisher."""
    return find_locator(rest.text.rstrip(" .,;"), rest.italic)
