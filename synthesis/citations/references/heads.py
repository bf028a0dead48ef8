"""Parts an entry into its head (who), its date (when) and the rest (what and where)."""

import re
from typing import Final, NamedTuple

from synthesis.citations.references.dates import Dated, bare_dates, bracketed_dates, date_at_end, date_of_issue
from synthesis.citations.references.marked import Marked
from synthesis.citations.references.names import direct, looks_institutional
from synthesis.citations.references.people import ROLE, Credit, read_people
from synthesis.citations.references.publishers import is_known_publisher, looks_like_publisher
from synthesis.citations.references.sentences import breaks

_INVERTED: Final = re.compile(
    r"(?:(?:[a-z'’]+|Van|De|Den|Der|Ten|Ter|Von|El|Al|Le|La|Du|Di|"
    r"Da)\s+){0,3}(?:Sa?in?t\.\s|St\.\s)?[^\W\d_a-z][^\s,;:().]*(?:\s[^\s,;:().\d]+){0,3}\s?,\s+"
    r"(?:[^\W\d_a-z][^\W\d_]{0,2}\.|[A-Z]{1,3}(?=[\s,.(&;]|$))"
)
_INVERTED_FULL: Final = re.compile(
    r"(?:(?:van|de|den|der|ten|ter|von|el|al|le|la|du|di|da|"
    r"['’]t)\s){0,3}[^\W\d_a-z][^\s,;:()]+(?:\s[^\s,;:()\d]+){0,3},\s+[^\W\d_a-z][^\W\d_]+(?=[\s,.(&;-]|$)"
)
_MEDICAL: Final = re.compile(
    r"(?:(?:(?:van|de|den|der|von|la|le|"
    r"el)\s){0,3}[^\W\d_a-z][^\s,;:.()]+(?:\s[^\W\d_a-z][^\s,;:.()]*[a-z])?\s[A-Z]{1,3}(?:,\s(?:et al\.?)?|\.\s|:\s))+"
)
_HANDLE: Final = re.compile(r"\s*\[@[^\[\]\s]{1,40}\]\.?")  # Jansen, P. [@pjansen]
_ELLIPSIS: Final = re.compile(r",?\s*(?:…|\.\s\.\s\.|\.\.\.)\s*(?:&\s)?")
_LONGEST: Final = 700
_TITLE_WORDS: Final = re.compile(
    r"\b(?:handboek|handbook|dictionary|woordenboek|wet|act|besluit|verdrag|codex|atlas|encyclopedi\w+)\b", re.IGNORECASE
)


class Parted(NamedTuple):
    """Who, when and the rest; `before` is a title that stands where names do."""

    credit: Credit
    dated: Dated | None
    rest: Marked
    before: Marked
    sure_year: float


def part(entry: Marked) -> Parted:
    """The elements of an entry; an entry without names has a title before its date."""
    text = entry.text
    chosen = _choose(entry)
    if chosen is None:
        return _undated(entry)
    head = entry.cut(0, chosen.start)
    rest = entry.cut(chosen.end)
    rest = _after_date(rest)
    role = re.match(r"\s*(?:\((?:reds?|eds?)\.?\)|(?:reds?|eds?)\.)[.,:]?\s*", rest.text, re.IGNORECASE)
    edited = role is not None
    if role:
        rest = rest.cut(role.end())
    if not head.text.strip(" .,"):
        return Parted(Credit(()), chosen, rest, Marked("", ""), 0.8)
    if _is_title(head, rest):
        return Parted(Credit(()), chosen, rest, head, 0.9)
    credit = read_people(_HANDLE.sub("", head.text).rstrip(" ,:;("))
    if edited:
        credit = credit._replace(edited=True)
    del text
    return Parted(credit, chosen, rest, Marked("", ""), 1.0 if chosen.bracketed else 0.85)


def opens_with_names(text: str) -> bool:
    """Whether an entry begins like one with persons: `Jansen, P.`, `van den Berg, J. W.`"""
    return _INVERTED.match(text) is not None


def opens_with_full_names(text: str) -> bool:
    """Whether an entry begins like one with given names in full: `van den Berg, Pieter`."""
    return _INVERTED_FULL.match(text) is not None


def _choose(entry: Marked) -> Dated | None:
    """The date that follows the names."""
    text = entry.text
    bracketed = bracketed_dates(text[: 3 * _LONGEST])
    first = next((date for date in bracketed if date.start <= _LONGEST), None)
    stop = first.start if first else _LONGEST
    for date in bare_dates(text[:stop]):
        if first is not None and first.start - date.end < 5:
            break  # `Wet maatschappelijke ondersteuning 2015. (2014)`
        if _is_names(text[: date.start]):
            return date
    if first is not None and _fits(entry, first):
        return first
    return None


def _fits(entry: Marked, date: Dated) -> bool:
    """Whether what stands before a date can be names or a title alone."""
    head = entry.text[: date.start].strip()
    if _is_names(head):
        return True
    if len(breaks(head)) == 0:
        return len(head.split()) <= 40 and not re.search(r",\s*\d{1,4}\s*$|\bvol\.?\s*\d+\s*$", head, re.IGNORECASE)
    # Sentences before the date: names that hold a full stop, or a title; not names and a title.
    opening = head[: breaks(head)[0]]
    return not _is_names(opening) and entry.text[date.end :].strip(" .,;:") != ""


def _is_names(head: str) -> bool:
    """Whether a text is a list of persons or one institution, to its end."""
    head = head.strip(" ,.;:(")
    if not head or len(head) > 2 * _LONGEST:
        return False
    bare = _ELLIPSIS.sub(", ", ROLE.sub("", head)).strip(" ,.;:")
    if not bare:
        return False
    edges = breaks(bare)
    if _INVERTED.match(bare):
        return not edges and not _holds_title(bare)
    if edges:
        return False
    words = bare.split()
    if _INVERTED_FULL.match(bare):
        return not _holds_title(bare)
    if direct(words[:4]) is not None and len(words) < 60:
        return not _holds_title(bare)
    return (len(words) <= 14 and looks_institutional(bare)) or len(words) <= 3


def _holds_title(bare: str) -> bool:
    """Six lower-case words in a row are no names."""
    run = 0
    for word in bare.split():
        run = run + 1 if word[:1].islower() and word not in ("van", "de", "den", "der", "von", "en", "and", "und", "et") else 0
        if run >= 4:
            return not looks_institutional(bare)
    return False


def _is_title(head: Marked, rest: Marked) -> bool:
    """Whether what stands before the date is a title: no names in it, and after the date only who published it."""
    text = head.text.strip(" .,")
    if ROLE.search(head.text):
        return False
    if _INVERTED.match(text) or _INVERTED_FULL.match(text):
        return False
    italic = head.italic.count("i")
    if italic and italic * 2 > len(text):
        return True
    if text[:1] in "'\"‘“" and text[-1:] in "'\"’”":
        return True
    words = text.split()
    if direct(words[:4]) is not None and len(words) < 30:
        return False
    parts = len(breaks(rest.text)) + 1 if rest.text.strip(" .") else 0
    if re.search(r"[:?!\[]|\)$", text) and not re.search(r"[(\[][A-Z][\w&/ -]{1,20}[)\]]$", text):
        return parts <= 2
    if _TITLE_WORDS.search(text) and parts <= 1:
        return True
    if parts == 0:
        return True  # an entry without names is more likely than one without a title
    if parts == 1 and is_known_publisher(rest.text) and not is_known_publisher(text):
        return True
    content = [word for word in words if len(word) > 3 or word[:1].isupper()]
    lower = sum(1 for word in content if word[:1].islower())
    if (
        len(words) >= 3
        and lower * 3 > len(content)
        and parts == 1
        and not looks_institutional(text)
        and looks_like_publisher(rest.text) >= 0.55
    ):
        return True
    return len(words) > 16


def _after_date(rest: Marked) -> Marked:
    lead = re.match(r"[\s.,:;\-–—)]+", rest.text)
    return rest.cut(lead.end()) if lead else rest


def _undated(entry: Marked) -> Parted:
    """Without a date after the names: a year at the end, or none at all."""
    text = entry.text
    late = date_of_issue(text) or date_at_end(text) or next((date for date in reversed(bracketed_dates(text))), None)
    if late is None:
        late = next((date for date in bare_dates(text) if date.start > 10), None)
    edges = breaks(text)
    opening = text[: edges[0]] if edges else ""
    if late is not None and late.start < len(opening):
        opening = ""
    listed = _leading_names(text)
    if opening and _is_names(opening) and not 0 < listed < len(opening) - 3:
        head = entry.cut(0, edges[0])
        rest = entry.cut(edges[0])
        credit = read_people(head.text.rstrip(" .,:;") + ("." if re.search(r"\b[A-Z]\.\s*$", head.text) else ""))
        shift = len(text) - len(rest.text)
    else:
        named = listed
        rest = entry.cut(named) if named else entry
        shift = len(text) - len(rest.text)
        credit = read_people(text[:named].rstrip(" ,:;")) if named else Credit(())
    if late is not None and late.start - shift > 0:
        start, end = late.start - shift, late.end - shift
        cut = re.compile(r"[\s,.;:(\[]*$").search(rest.text, max(0, start - 4), start)
        begin = cut.start() if cut else start
        tail = rest.text[end:].lstrip(" )].")
        glue = ", " if tail and tail[:1] not in ",;:." else ""
        skip = len(rest.text) - len(tail)
        rest = Marked(rest.text[:begin] + glue + tail, rest.italic[:begin] + " " * len(glue) + rest.italic[skip:])
    return Parted(credit, late, _after_date(rest), Marked("", ""), 0.6)


def _leading_names(text: str) -> int:
    """Where names end that a comma or a colon parts from a title: `Jansen, P., & Smit, K., De titel`."""
    medical = _MEDICAL.match(text)
    if medical:
        return medical.end()
    at = 0
    while True:
        match = _INVERTED.match(text, at)
        if match is None:
            return at
        end = re.compile(
            r"(?:\s?(?:[A-Z][a-z]?\.|[-–]))*(?:\s(?:van|de|den|der|ten|ter|von))*(?:\s?\((?:red|reds|ed|"
            r"eds)\.?\))?[,.:;\s]*(?:(?:&|en|and)\s+)?",
            re.IGNORECASE,
        ).match(text, match.end())
        at = end.end() if end else match.end()
