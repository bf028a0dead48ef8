"""The gap report: which knowledge is missing, why, how serious it is, and who says so.

Stated gaps and computed ones that are the same lack are shown as one. What is written depends on where it goes: a window gets
what a first look needs, a document everything, a script data, a workbook tables.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from synthesis.formats.document import Block, Document, Prose
from synthesis.gaps.choice import as_one, choose
from synthesis.gaps.kept import all_gaps
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.gaps_listing import Listing, score


@dataclass(frozen=True)
class Ask:
    """Which gaps are wanted, beside the facets.

    `origin` is `stated` or `computed`, both if empty; `rules` are slugs; `least` is the lowest score; `top` so many at most;
    `as_of` a year to judge by instead of the date of the manifest.
    """

    origin: str = ""
    rules: Sequence[str] = ()
    least: float = 0
    top: int | None = None
    as_of: int | None = None


def listing(reader: Reader, selection: Selection, ask: Ask) -> Listing:
    """The gaps that are asked for."""
    every = all_gaps(reader, ask.as_of)
    chosen = choose(reader, every, selection, ask.origin, ask.rules, ask.least)
    shown = as_one(chosen)
    if ask.top is not None and len(shown) > ask.top:
        shown = shown[: ask.top]
        kept = {gap.id for gap in shown}
        chosen = [gap for gap in chosen if gap.id in kept]
    return Listing(reader, every, chosen, shown)


def report(reader: Reader, selection: Selection, ask: Ask | None = None, format: str = "text", full: bool = False) -> Document:
    """The gaps within `selection` as a document.

    Arguments:
        format: what it will be written in.
        full: everything in text too.
    """
    ask = ask or Ask()
    found = listing(reader, selection, ask)
    lang = reader.lang
    lead: list[Block] = []
    if not found.shown:
        is_all = selection.is_empty and ask == Ask(as_of=ask.as_of)
        lead.append(Prose(say("no-gaps-at-all" if is_all else "no-gaps", lang)))
    words = [*selection.words, *_words(ask, lang)]
    if words:
        lead.append(Prose(say("gaps-lead-selection", lang, facets="; ".join(words))))
    title = wording.corpus_title(reader)
    heading = say("gaps-in", lang, title=title) if title else say("gaps", lang)
    if format == "text" and not full:
        return _short(found, ask, heading, lead)
    return _FORMS.get(format, _full)(found, selection, ask, format, heading, lead)


def _words(ask: Ask, lang: str) -> list[str]:
    """What is asked for in words, for the lead."""
    told = [say(f"gaps.facet-origin-{ask.origin}", lang)] if ask.origin else []
    told += [say("gaps.facet-rule", lang, n=len(ask.rules), rules=", ".join(ask.rules))] if ask.rules else []
    told += [say("gaps.facet-least", lang, least=score(ask.least, lang))] if ask.least else []
    told += [say("gaps.facet-top", lang, top=ask.top)] if ask.top is not None else []
    return told


def _short(found: Listing, ask: Ask, title: str, lead: list[Block]) -> Document:
    from synthesis.reports.gaps_short import document

    return document(found, title, lead, ask.top)


def _data(found: Listing, selection: Selection, ask: Ask, format: str, title: str, lead: list[Block]) -> Document:
    from synthesis.reports.gaps_flat import document

    return document(found, title)


def _full(found: Listing, selection: Selection, ask: Ask, format: str, title: str, lead: list[Block]) -> Document:
    from synthesis.reports.gaps_full import document

    return document(found, selection, ask.as_of, format, title, lead)


def _tables(found: Listing, selection: Selection, ask: Ask, format: str, title: str, lead: list[Block]) -> Document:
    from synthesis.reports.gaps_workbook import document

    return document(found, selection, ask.as_of, title, lead)


_FORMS: Final[dict[str, Callable[[Listing, Selection, Ask, str, str, list[Block]], Document]]] = {
    "json": _data,
    "csv": _data,
    "xlsx": _tables,
}
"""What each format gets; the others get everything."""
