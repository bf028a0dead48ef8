"""What the lines of a reference list look like: the opening of an entry, a page number, a rule."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from synthesis.citations.references.dates import FUTURE, MONTH, UNDATED, YEAR
from synthesis.citations.references.heads import opens_with_full_names, opens_with_names
from synthesis.citations.references.names import looks_institutional
from synthesis.citations.references.sentences import breaks

BULLET: Final = re.compile(r"\s*[-*+•●▪‣·]\s+(?=\S)")
NUMBER: Final = re.compile(
    r"\s*(?:\[(?P<square>\d{1,4})\]|\((?P<round>\d{1,3})\)|(?P<plain>\d{1,4})[.)])\s*(?=[^\W\d]|[\"'‘“*\[(<_])"
)
_FURNITURE: Final = re.compile(
    r"\s*(?:[-–—|•\[(]?\s*(?:(?:pagina|page|blz\.?|p\.|seite)\s*)?\d{1,4}(?:\s*(?:/|van|of|von)\s*\d{1,4})?\s*[-–—|"
    r"•\])]?|[-*_=–—\s]{3,}|\f+|<!--.*-->|<br ?/?>|"
    r"[ivxlc]{1,6})\s*$",
    re.IGNORECASE,
)
_DATED: Final = re.compile(
    rf"^(?P<head>.{{2,260}}?)[\s.,]*[(\[](?:(?:ca?\.\s?)?{YEAR}[a-z]?(?![\d])[^()\[\]]{{0,40}}|"
    rf"(?:\d{{1,2}}[\s.-]+)?{MONTH}[\s.-]+(?:\d{{1,2}},?\s)?{YEAR}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]{YEAR}|{UNDATED}|"
    rf"{FUTURE})[)\]](?P<after>.{{0,40}})",
    re.IGNORECASE | re.DOTALL,
)
_BARE: Final = re.compile(rf"^(?P<head>.{{2,200}}?)[.,\s]\s?(?:{YEAR}[a-z]?|{UNDATED})[.,:;]?\s", re.IGNORECASE | re.DOTALL)
_FULL: Final = re.compile(
    r"(?:(?:[a-z'’]+\s){0,3}[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+)?, [^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z]\.?)*)"
    r"(?:(?:,? (?:and|en|und|et|&)|[,;]) .{3,150})?"
)  # Jansen, Piet, and Klaas de Vries
_ANY_YEAR: Final = re.compile(rf"(?<!\d)(?:{YEAR})[a-z]?(?!\d)|{UNDATED}|{FUTURE}", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://|www\.|\bdoi\b|10\.\d{4,}/")
_NUMBERS: Final = re.compile(r"\d+")
_VERB: Final = re.compile(r"\s*[.,:]?\s*[a-z]")
_SENTENCE: Final = re.compile(r"[^.]{2,60}\.\s+")
_TITLE_CASE: Final = re.compile(
    r"[^\W\d_a-z]|(?:(?:van|de|den|der|ten|ter|von|['’][tsn]|el|le|la|du|di|da|op)\s){1,3}(?:[dl]['’])?[^\W\d_a-z]|"
    r"al-|[dl]['’][^\W\d_a-z]|[\"'‘“*_]"
)
_DASHES: Final = re.compile(r"\s*[-–—_―]{2,}[.,]?\s*(?:\(|\d{4})|\s*[—―]\s*[.,]?\s*(?:\(|\d{4})")

_LONGEST_NAME: Final = 12


def is_furniture(line: str) -> bool:
    """A page number, a rule, a comment: what a page adds to a list."""
    return len(line) < 80 and _FURNITURE.fullmatch(line) is not None


def running_heads(lines: Sequence[str]) -> Counter[str]:
    """How often each short line returns, whatever the page number in it."""
    return Counter(_NUMBERS.sub("#", line.strip()) for line in lines if 0 < len(line) < 100 and 0 < len(line.strip()) < 90)


def is_running_head(line: str, again: Mapping[str, int]) -> bool:
    """Whether a line is a header or footer, that returns on each page."""
    if len(line) >= 100 or "," in line or line.startswith("#") or again.get(_NUMBERS.sub("#", line.strip()), 0) < 2:
        return False
    return not has_year(line) and not ends_closed(line)


def bare(line: str) -> str:
    """A line without bullet, number and emphasis at its beginning."""
    match = BULLET.match(line) or NUMBER.match(line)
    return (line[match.end() :] if match else line).strip().lstrip("*_> ").replace("\\", "")


def opens(line: str, more: str = "") -> float:
    """How much a line looks like the first of an entry, from 0 to 1; `more` is the text that follows it."""
    said = bare(line)
    if not said or not _TITLE_CASE.match(said):
        return 0.9 if _DASHES.match(line) else 0.0
    text = said if len(said) > 320 else f"{said} {more}"[:420]
    if opens_with_names(text[:160]):
        return 1.0 if _ANY_YEAR.search(text) else 0.75
    dated = _DATED.match(text)
    full = dated is None or len(dated["head"]) >= len(said)
    plain = _BARE.match(text) if full else None
    if plain is not None and len(plain["head"]) < len(said) and _FULL.fullmatch(plain["head"]):
        return 0.75  # `Jansen, Piet. 2014. De buurt`, whatever date follows
    if plain is not None and len(plain["head"]) < len(said) and plain[0].rstrip().endswith((".", ":")):
        name = plain["head"]
        if looks_institutional(name) and len(name.split()) <= _LONGEST_NAME and not breaks(name) and not _is_prose(name):
            return 0.5  # `Bureau voor Buurten, 2014. De buurt`
    if dated is not None:
        head = dated["head"]
        if _reads_on(dated["after"]) or _is_prose(head):
            return 0.0
        if re.fullmatch(
            r"[^\W\d_]{1,2}\.?(?:[\s-]?[^\W\d_]\.)*(?:,?\s\((?:Reds?|Eds?)\.?\))?|(?:Red|Reds|Eds?)\.?", head.strip(" ,")
        ):
            return 0.0  # initials that a line end parted from their name
        lead = _SENTENCE.match(head)
        if lead is not None and opens_with_names(head[lead.end() :]):
            return 0.0  # `Coutinho. Okafor, C. (1988)`: the end of one entry and the next
        if len(head) < len(said):
            return 0.9
        if breaks(head) or _ADDRESS.search(head):
            return 0.0  # the date of the entry after this one
        return 0.75 if opens_with_full_names(said) else 0.6
    if (
        plain is not None
        and len(plain["head"].split()) <= 12
        and plain["head"].count(",")
        and plain["head"][:1].isupper()
        and len(plain["head"]) < len(said)
    ):
        return 0.5
    return 0.0


def looks_like_entry(text: str) -> bool:
    """Whether a whole paragraph can be an entry: it has names or a date, or an address."""
    said = bare(text)
    if not said or len(said) > 3000:
        return False
    if opens(said) >= 0.6:
        return True
    if not (_ANY_YEAR.search(said) or _ADDRESS.search(said)):
        return False
    return len(said) > 25 and len(said) < 500 and not said.endswith(":") and bool(_TITLE_CASE.match(said) or _ADDRESS.match(said))


def ends_open(line: str) -> bool:
    """Whether a line breaks off in the middle of an entry: at a comma, a joiner, an opened bracket."""
    said = line.rstrip(" *_\t")
    return bool(
        re.search(r"(?:[,&(\[/;:–-]|\b(?:en|and|und|et|in|van|de|den|der|of|the|voor|het|een|a|for|&))$", said)
    ) or said.count("(") > said.count(")")


def ends_closed(line: str) -> bool:
    """Whether a line ends as an entry can: with a full stop, a bracket, an address."""
    said = line.rstrip(" *_\t")
    return said.endswith((".", ")", "]", ">", "!", "?", "”", "’", '"', "'", "\\")) or bool(
        re.search(r"(?:https?://|www\.|10\.\d{4,}/)\S+$", said)
    )


def has_year(text: str) -> bool:
    """Whether a text holds a year or what stands for one."""
    return _ANY_YEAR.search(text) is not None


def _reads_on(after: str) -> bool:
    """`Jansen (2018) stelt dat`: a sentence goes on behind the year."""
    return (
        bool(re.match(r"[,;]?\s+[a-zà-ÿ]{2,}[\s:,]", after)) and not re.match(r"\s+(?:de|het|een|van|in|the|a)\s", after)
    ) or bool(re.match(r"['’]s\b|\s*[;)]", after))


def _is_prose(head: str) -> bool:
    """Whether what stands before a year reads as running text: many words without a capital, or a sentence and more."""
    words = head.split()
    if len(words) < 6:
        return False
    lower = sum(1 for word in words if word[:1].islower())
    if lower * 2 <= len(words):
        return False
    return ("," not in head and len(words) >= 14) or any(_closes_sentence(head[:at]) for at in breaks(head))


def _closes_sentence(text: str) -> bool:
    """Whether a text ends in a whole sentence, not in initials or the name of an institution."""
    words = text.split()
    return len(words) > 5 and sum(1 for word in words if word[:1].islower()) * 2 > len(words)
