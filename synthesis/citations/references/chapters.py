"""Reads a chapter: where its title ends and its book begins, who edited that, and on which pages."""

import re
from typing import Final, NamedTuple

from synthesis.citations.references.marked import Marked
from synthesis.citations.references.names import direct, is_initials
from synthesis.citations.references.people import ROLE, Credit, read_people
from synthesis.citations.references.reference import Person
from synthesis.citations.references.sentences import breaks

_IN: Final = re.compile(
    r"(?:(?<=[.?!,;:\"'”’»)\]*])\s+|^)(?:[Ii]n(?P<colon>\s?:)?|En(?:\s?:)?|"
    r"Dans(?:\s?:)?|Em:|Teoksessa)\s+(?=\S)"
)
_PAGED: Final = re.compile(r"\(\s?(?:[^()]{0,60}[,;]\s?)?(?:pp?\.|blz\.|pag\.|S\.)\s?\w+")
_EDITED_BY: Final = re.compile(
    r"[,.]?\s*\b(?:edited by|onder redactie van|red\. door|herausgegeben von|hrsg\. von|sous la direction de)\s", re.IGNORECASE
)
_ROLE_REACH: Final = 420


class Chapter(NamedTuple):
    """The title of a chapter, the editors of its book, and the rest: the book's title and what follows it."""

    title: Marked
    editors: Credit
    book: Marked
    sure: float


def find_chapter(rest: Marked) -> Chapter | None:
    """A chapter's elements; None if nothing says that the work is part of a book."""
    text = rest.text
    for match in _IN.finditer(text):
        if match.start() == 0 and not match["colon"]:
            continue
        after = text[match.end() :]
        role = ROLE.search(after[:_ROLE_REACH])
        foreign = match[0].strip()[:2] not in ("in", "In")
        if foreign and role is None and not _PAGED.search(after):
            continue
        capital = match[0].strip()[:1].isupper()
        if role and _are_names(after[: role.start()]):
            editors = read_people(after[: role.end()])
            book = rest.cut(match.end() + role.end())
            return Chapter(rest.cut(0, match.start()), editors, _unlead(book), 1.0)
        if (not capital or not re.match(r"[^\W_a-z]|['\"‘“*]", after)) and not match["colon"]:
            continue
        around = (match.start() - 2, match.start(), match.end())
        if match.start() > 2 and all(rest.italic[place] == "i" for place in around):
            continue  # `*De buurt aan zet. In gesprek met bewoners*`
        begin = match.end()
        italic = rest.italic.find("i", begin)
        between = text[begin:italic].strip(" ,.:") if italic >= 0 else ""
        if 0 <= italic - begin < _ROLE_REACH and (not between or _are_names(between)):
            return Chapter(rest.cut(0, match.start()), read_people(between) if between else Credit(()), rest.cut(italic), 0.95)
        named = _leading_editors(after)
        if named:
            return Chapter(
                rest.cut(0, match.start()), read_people(after[:named].rstrip(" ,:.")), _unlead(rest.cut(begin + named)), 0.8
            )
        if _PAGED.search(after) or match["colon"] or after[:1].isupper() or after[:1] in "'\"‘“*":
            return Chapter(rest.cut(0, match.start()), Credit(()), rest.cut(begin), 0.85)
    return None


def take_editors(book: Marked) -> tuple[Marked, tuple[Person, ...]]:
    """`Titel, edited by A. Smit and K. Jansen. Boom` without its editors, and those."""
    match = _EDITED_BY.search(book.text)
    if match is None or match.start() < 3:
        return book, ()
    inner = book.text[match.end() :]
    edges = breaks(inner)
    comma = re.search(r",\s(?=\d)", inner)
    end = min(edges[0] if edges else len(inner), comma.start() if comma else len(inner))
    names = inner[:end].rstrip(" .,")
    kept = Marked(book.text[: match.start()] + ". ", book.italic[: match.start()] + "  ")
    after = book.cut(match.end() + end)
    return Marked(kept.text + after.text, kept.italic + after.italic), read_people(names).people


def _unlead(book: Marked) -> Marked:
    lead = re.match(r"[\s,.:;]+", book.text)
    return book.cut(lead.end()) if lead else book


def _are_names(text: str) -> bool:
    """Whether what stands before `(Red.)` is a list of names, not the title of a book."""
    said = text.strip(" ,.:")
    if not said or len(said) > 350:
        return False
    words = said.split()
    lower = sum(1 for word in words if word[:1].islower())
    return any(is_initials(word.strip(",;&")) for word in words) or (lower * 2 <= len(words) and len(words) <= 12)


def _leading_editors(text: str) -> int:
    """Where names without `(Red.)` end at the head of a text: `P. Jansen & K. Smit, Titel`; 0 if there are none."""
    end = 0
    while True:
        match = re.compile(
            r"(?:(?:&|en|and|"
            r"und)\s+)?(?P<name>(?:[^\W\d_a-z][^\W\d_]{0,2}\.[\s-]?)+\s?(?:[a-z'’]+\s+){0,3}[^\W\d_a-z][^\s,:.&]*(?:\s[^\W\d_a-z][^\s,:.&]*)?)(?P<after>\s*[,:.]\s*|\s+(?=&|en\s|and\s|und\s))"
        ).match(text, end)
        if match is None or direct(match["name"].split()) is None:
            return end
        end = match.end()
