"""Reads one reference: an entry of a list as printed, in; its fields, each with a confidence, out.

The forms are those of APA 6 and 7 in Dutch and English; Harvard and Chicago author-date, and what authors make of
them by hand (`en` for `&`, a year without brackets, a dot too few), are read as far as their order of elements tells
what is what: who, when, what, where.
"""

import re
from dataclasses import replace
from typing import Final

from synthesis.citations.references.articles import find_periodical, read_article, read_locator
from synthesis.citations.references.body import Body, take_genre, tidy
from synthesis.citations.references.books import chapter_pages, read_book
from synthesis.citations.references.chapters import Chapter, find_chapter, take_editors
from synthesis.citations.references.dates import without_date
from synthesis.citations.references.heads import Parted, part
from synthesis.citations.references.kinds import held, is_law, periodical, standing_alone
from synthesis.citations.references.links import Links, take_links, take_trailers
from synthesis.citations.references.locators import find_locator
from synthesis.citations.references.marked import Marked, read_markup
from synthesis.citations.references.publishers import split_imprint, university
from synthesis.citations.references.reference import Reference
from synthesis.language.folding import letters

_LABEL: Final = re.compile(r"\s*(?:\[\d{1,4}\]|\(\d{1,3}\)(?=\s)|\d{1,3}[.)]\s(?=\s*\S)|[-*+•●▪–—‣·]\s)\s*")
_LONGEST: Final = 4000
"""No entry is longer; what follows is left out, so that any text takes its time in proportion."""

_SERIES: Final = re.compile(r"\b(?:report|brief|briefing|paper|rapport|notitie|publicatie|factsheet)\b", re.IGNORECASE)
"""What has a number in a series of reports, not among the issues of a periodical."""
_NO_HOLDER: Final = frozenset({"thesis", "dataset", "software", "manuscript", "report", "speech"})


def parse_reference(string: str) -> Reference:
    """The fields of one reference. Any text gives an answer; what is not found is empty.

    Markdown and HTML emphasis help to tell a title from what holds it. `number`, `list` and the lines of the answer
    are those of a text that holds nothing else; `read_references` fills them for a document.
    """
    label = _LABEL.match(string[:40])
    entry = read_markup(string[label.end() if label else 0 :][:_LONGEST])
    links = take_links(entry)
    rest, ahead = take_trailers(links.rest)
    links = links._replace(rest=rest)
    parted = part(links.rest)
    body = _body(parted, links, ahead)
    kind = _kind(body, parted, links)
    if kind == "thesis":
        body.publisher = university(body.publisher)
    if kind == "paper-conference" and body.publisher and not body.container:
        body.container, _, place = body.publisher.partition(", ")
        body.publisher, body.place = "", body.place or place
    if kind == "webpage" and body.publisher and not body.container and not body.place:
        body.container, body.publisher = body.publisher, ""
        if parted.credit.people and _same(body.container, parted):
            body.container = ""
    body.container = without_date(body.container)
    return _reference(entry.text, parted, links, body, kind)


def _body(parted: Parted, links: Links, ahead: bool) -> Body:
    body = Body()
    rest = parted.rest
    if parted.before.text:
        before = take_genre(parted.before, body)
        read_book(before, body, url=False)
        title = body.title if not body.publisher else tidy(before.text)
        body.publisher = ""
        chapter = find_chapter(rest)
        found = read_locator(rest) if chapter is None else None
        if found is not None and found.volume:
            body.container, body.volume, body.issue, body.pages = (
                tidy(rest.text[: found.start]),
                found.volume,
                found.issue,
                found.pages,
            )
            body.periodical = True
        elif chapter is not None:
            _read_chapter(chapter, body)
        elif rest.text.strip(" ."):
            inner = Body()
            read_book(Marked("Xx. " + rest.text, "    " + rest.italic), inner, bool(links.url))
            body.publisher, body.place = inner.publisher, inner.place
        body.title = title
        return body
    rest = take_genre(rest, body)
    chapter = find_chapter(rest)
    if chapter is not None:
        book = chapter.book
        found = find_locator(book.text.rstrip(" .")) if not chapter.editors.people else None
        if found is not None and found.volume and (found.issue or found.pages):
            body.title, body.container = tidy(chapter.title.text), tidy(book.text[: found.start])
            body.volume, body.issue, body.pages, body.periodical = found.volume, found.issue, found.pages, True
            return body
        body.title = tidy(chapter.title.text)
        _read_chapter(chapter, body)
        return body
    found = None if body.genre in _NO_HOLDER else read_locator(rest)
    if found is not None and not found.pages and _SERIES.search(found.issue):
        found = None  # `Care in 2022 (Policy Brief No. 9)`
    if found is not None and (found.volume or found.issue or found.sure >= 0.4):
        read_article(rest, found, body)
        return body
    coming = parted.dated is not None and not any(sign.isdigit() for sign in parted.dated.year) and not links.url
    likely = bool(links.doi) or ahead or (coming and " " in (parted.dated.year if parted.dated else ""))
    held_in = None if body.genre in _NO_HOLDER or split_imprint(rest.text) else find_periodical(rest, likely, ahead)
    if held_in is not None:
        body.title, body.container = held_in
        body.periodical, body.sure_rest = True, 0.7
        return body
    read_book(rest, body, bool(links.url))
    return body


def _read_chapter(chapter: Chapter, body: Body) -> None:
    body.editors = chapter.editors.people
    title, genre = body.title, body.genre
    book, pages = chapter_pages(chapter.book)
    book, edited = take_editors(book)
    body.editors = body.editors or edited
    split = split_imprint(book.text)
    inner = book.cut(0, split[0]) if split else book
    found = find_locator(inner.text.rstrip(" .,"))
    if found is not None and found.sure >= 0.4 and (found.pages or found.volume):
        body.volume, body.issue = found.volume, found.issue
        pages = pages or found.pages
        kept = inner.cut(0, found.start)
        book = (
            Marked(
                kept.text + ". " + book.text[split[0] :].strip(), kept.italic + "  " + " " * len(book.text[split[0] :].strip())
            )
            if split
            else kept
        )
    read_book(book, body, url=False, container=True)
    body.title, body.genre = title, genre
    body.pages = pages or body.pages
    body.sure_title = chapter.sure


def _kind(body: Body, parted: Parted, links: Links) -> str:
    if body.genre and body.genre not in ("interview", "webpage"):
        if body.genre in ("report", "article") and body.periodical:
            return periodical(body.container)
        return body.genre
    if body.periodical:
        to_the_day = bool(parted.dated and parted.dated.to_the_day) and not body.volume
        return periodical(body.container, to_the_day, bool(links.url) and not body.pages)
    if body.container:
        return held(body.container, bool(body.pages))
    people = parted.credit.people
    if not people and is_law(body.title):
        return "legislation"
    return standing_alone(
        body.title,
        body.publisher,
        links.url,
        institution=bool(people) and all(one.literal for one in people),
        same=bool(people) and _same(body.publisher, parted),
        number=bool(body.number),
        to_the_day=bool(parted.dated and parted.dated.to_the_day),
        several=len(people) > 1,
        undated=parted.dated is None or not any(sign.isdigit() for sign in parted.dated.year),
    )


def _same(publisher: str, parted: Parted) -> bool:
    """Whether the author published the work."""
    said = letters(publisher)
    if said in ("author", "auteur", "auteurs", "authors", "eigenbeheer"):
        return True
    names = [form for one in parted.credit.people if one.literal for form in (letters(one.literal), letters(one.short)) if form]
    # `OECD Publishing` is the OECD.
    return bool(said) and any(said == form or (len(form) > 2 and said.startswith(form)) for form in names)


def _reference(text: str, parted: Parted, links: Links, body: Body, kind: str) -> Reference:
    credit = parted.credit
    editors = body.editors or (credit.people if credit.edited else ())
    made = Reference(
        number=1,
        list=0,
        line=1,
        end_line=1,
        text=text,
        authors=credit.people,
        et_al=credit.et_al,
        editors=editors,
        year=parted.dated.year if parted.dated else "",
        title=body.title,
        container=body.container,
        volume=body.volume,
        issue=body.issue,
        pages=body.pages,
        publisher=body.publisher,
        place=body.place,
        edition=body.edition,
        doi=links.doi,
        url=links.url,
        type=kind,
    )
    return replace(made, confidence=_confidence(made, parted, body))


def _confidence(made: Reference, parted: Parted, body: Body) -> dict[str, float]:
    """How sure each filled field is: less where the order of elements had to be guessed."""
    named = parted.credit.sure if made.authors else 0.0
    ordered = 1.0 if parted.dated and parted.sure_year >= 0.85 else 0.7
    said = {
        "authors": named,
        "editors": 0.9,
        "year": parted.sure_year,
        "title": min(body.sure_title, ordered) * (1.0 if len(made.title) > 3 else 0.4),
        "container": body.sure_rest * ordered,
        "volume": body.sure_rest,
        "issue": body.sure_rest,
        "pages": min(1.0, body.sure_rest + 0.05),
        "publisher": body.sure_rest * ordered,
        "place": 0.9,
        "edition": 0.95,
        "doi": 1.0,
        "url": 0.95,
    }
    found = {name: round(max(0.05, min(1.0, value)), 2) for name, value in said.items() if getattr(made, name)}
    doubtful = min(found.values(), default=0.3)
    found["type"] = round(min(0.95, 0.5 + doubtful / 2), 2)
    return found
