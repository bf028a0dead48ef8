"""The four elements of an APA reference (who, when, what, where), each as runs of text."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from synthesis.formats import apa_words
from synthesis.formats.contents import Doc
from synthesis.formats.runs import Run
from synthesis.language.dates import date_parts, say_date, say_year
from synthesis.language.folding import words
from synthesis.language.names import credited, direct, inverted, title_of

Element = list[Run]
"""Runs that end in one full stop; an empty element is left out."""

_IN_PERIODICAL: Final = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "interview", "periodical", "post-weblog", "review"}
)
_IN_BOOK: Final = frozenset({"chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
_DATED_TO_THE_DAY: Final = frozenset(
    {
        "article-magazine",
        "article-newspaper",
        "broadcast",
        "interview",
        "motion_picture",
        "post-weblog",
        "speech",
        "webpage",
    }
)
_RANGE: Final = re.compile(r"(?<=\w)\s*[-–—]+\s*(?=\w)")
_DOI: Final = re.compile(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_MOST: Final = 20


def author_list(names: Sequence[Mapping[str, Any]]) -> str:
    """Names at the head: up to twenty in full, of more the first nineteen and the last (APA 7, section 9.8)."""
    said = [inverted(name) for name in names]
    if len(said) > _MOST:
        return f"{', '.join(said[: _MOST - 1])}, … {said[-1]}"
    return f"{', '.join(said[:-1])}, & {said[-1]}" if len(said) > 1 else "".join(said)


def who(doc: Doc, lang: str) -> Element:
    """Authors, or editors with `(Reds.)`; empty where nobody is named."""
    names = credited(doc)
    said = author_list(names)
    if names and "author" not in doc:
        said += f" ({_editors_are(names, lang)})"
    return [Run(said)] if said else []


def when(doc: Doc, lang: str, suffix: str) -> Element:
    """`(2018a)`; with month and day where APA 7 (section 9.14) asks for them."""
    say = say_date if doc["type"] in _DATED_TO_THE_DAY else say_year
    return [Run(f"({say(date_parts(doc.get('issued')), lang, suffix)})")]


def what(doc: Doc, lang: str) -> Element:
    """The title, italic where the work stands on its own, with edition and volume, number and genre."""
    title = title_of(doc, lang)
    alone = not _in_periodical(doc) and not _in_book(doc)
    untitled = title.startswith("[") and title.endswith("]")
    runs = [Run(title, italic=alone and not untitled)]
    remarks, genre = _remarks(doc, lang) if alone else "", _genre(doc, lang)
    if remarks:
        runs.append(Run(f" ({remarks})"))
    if genre:
        runs.append(Run(f" [{genre}]"))
    return runs


def where(doc: Doc, lang: str) -> list[Element]:
    """The journal, or the book and its publisher, or the publisher, or the site."""
    if _in_periodical(doc):
        return [_periodical(doc, lang)]
    if _in_book(doc):
        return [_book(doc, lang), _publisher(doc)]
    site = doc.get("container-title", "")
    named = "" if _is_author(doc, site) or _same(site, doc.get("publisher", "")) else site
    return [[Run(named)] if named else [], _publisher(doc)]


def address(doc: Doc) -> Element:
    """The DOI as a link, else the URL."""
    if "DOI" in doc:
        return [Run("https://doi.org/" + _DOI.sub("", doc["DOI"]), link=True)]
    return [Run(doc["URL"], link=True)] if "URL" in doc else []


def original(doc: Doc, lang: str) -> Element:
    """The year of the first edition, in brackets at the end."""
    first = doc.get("original-date")
    if first is None or [first] == date_parts(doc.get("issued"))[:1]:
        return []
    return [Run(f"({apa_words.ORIGINAL.say(lang).format(first)})")]


def _in_periodical(doc: Doc) -> bool:
    return doc["type"] in _IN_PERIODICAL and "container-title" in doc


def _in_book(doc: Doc) -> bool:
    return doc["type"] in _IN_BOOK and ("container-title" in doc or doc["type"] == "chapter")


def _editors_are(names: Sequence[Any], lang: str) -> str:
    return (apa_words.EDITOR if len(names) == 1 else apa_words.EDITORS).say(lang)


def _remarks(doc: Doc, lang: str) -> str:
    """What stands in brackets after the title of a work on its own: `Y. Jansen, Red.; 2e druk, Vol. 3`."""
    edition = apa_words.edition(doc["edition"], lang) if "edition" in doc else ""
    volume = f"{apa_words.VOLUME.say(lang)} {doc['volume']}" if "volume" in doc else ""
    issue = f"{apa_words.ISSUE.say(lang)} {doc['issue']}" if "issue" in doc else ""
    number = ""
    if "number" in doc:
        lead = apa_words.NUMBER.say(lang)
        kind = apa_words.genre(doc["type"], doc.get("genre", ""), lang)
        lead = lead if kind else lead.capitalize()
        number = doc["number"] if doc["type"] == "standard" else f"{kind} {lead} {doc['number']}".strip()
    detail = ", ".join(filter(None, [edition, volume, issue, number]))
    editors = doc.get("editor", ()) if "author" in doc else ()
    edited = f"{_joined(editors)}, {_editors_are(editors, lang)}" if editors else ""
    return "; ".join(filter(None, [edited, detail]))


def _genre(doc: Doc, lang: str) -> str:
    """What stands between brackets after the title; a thesis names its university there."""
    kind = apa_words.genre(doc["type"], doc.get("genre", ""), lang)
    if doc["type"] == "periodical":
        return kind if _in_periodical(doc) else ""
    if doc["type"] == "thesis":
        return ", ".join(filter(None, [kind, doc.get("publisher", "")]))
    return "" if "number" in doc and not _in_periodical(doc) else kind


def _periodical(doc: Doc, lang: str) -> Element:
    volume = doc.get("volume") or doc.get("issue", "")
    runs = [Run(doc["container-title"], italic=True)]
    if volume:
        runs += [Run(", "), Run(volume, italic=True)]
    if "volume" in doc and "issue" in doc:
        runs.append(Run(f"({doc['issue']})"))
    if "page" in doc:
        runs.append(Run(f", {_RANGE.sub('–', doc['page'])}"))
    elif "number" in doc:
        runs.append(Run(f", {apa_words.ARTICLE.say(lang)} {doc['number']}"))
    return runs


def _book(doc: Doc, lang: str) -> Element:
    editors = doc.get("editor", ())
    title = doc.get("container-title", "")
    runs = [Run(f"{apa_words.IN.say(lang)} ")] if editors or title else []
    if editors:
        runs.append(Run(f"{_joined(editors)} ({_editors_are(editors, lang)})" + (", " if title else "")))
    runs.append(Run(title, italic=True))
    edition = apa_words.edition(doc["edition"], lang) if "edition" in doc else ""
    volume = f"{apa_words.VOLUME.say(lang)} {doc['volume']}" if "volume" in doc else ""
    detail = ", ".join(filter(None, [edition, volume, _pages(doc, lang)]))
    if detail:
        runs.append(Run(f" ({detail})" if editors or title else f"({detail})"))
    return [run for run in runs if run.text]


def _pages(doc: Doc, lang: str) -> str:
    if "page" not in doc:
        return ""
    pages = _RANGE.sub("–", doc["page"])
    return f"{(apa_words.PAGES if '–' in pages or ',' in pages else apa_words.PAGE).say(lang)} {pages}"


def _joined(names: Sequence[Mapping[str, Any]]) -> str:
    said = [direct(name) for name in names]
    if len(said) < 3:
        return " & ".join(said)
    return f"{', '.join(said[:-1])}, & {said[-1]}"


def _publisher(doc: Doc) -> Element:
    """The publisher, unless it is the author or, for a thesis, stands with the genre already."""
    publisher = doc.get("publisher", "")
    if not publisher or doc["type"] == "thesis" or _is_author(doc, publisher):
        return []
    return [Run(publisher)]


def _same(one: str, other: str) -> bool:
    return words(one) == words(other)


def _is_author(doc: Doc, name: str) -> bool:
    for author in credited(doc):
        full, short = author.get("literal", ""), author.get("short", "")
        if full and any(_same(name, form) for form in (full, short, f"{full} ({short})") if form):
            return True
    return False
