"""The gap report for a window: the figures, the heaviest gaps, what nobody stated, and where more is to be had."""

from typing import Final

from synthesis.formats.document import Block, Document, Entry, Prose, Section
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.gaps_listing import Listing
from synthesis.reports.gaps_overview import by_theme, sentences

FIRST: Final = 10
"""So many gaps, and so many finds, unless somebody asks for more."""


def document(listing: Listing, title: str, lead: list[Block], top: int | None) -> Document:
    """A page or three."""
    reader, lang = listing.reader, listing.reader.lang
    many = FIRST if top is None else top
    heaviest = listing.shown[:many]
    sections = []
    if listing.shown:
        lead = [Prose(" ".join(sentences(listing))), *lead]
        phrase = "gaps.heaviest" if len(heaviest) < len(listing.shown) else "gaps.heaviest-all"
        entries = [listing.entry(gap, short=True) for gap in heaviest]
        sections.append(Section(say(phrase, lang, n=len(heaviest)), entries))
    finds = [gap for gap in listing.shown[many:] if gap.origin == "computed"] if top is None else []
    if finds:
        lines: list[Block] = [
            Entry(gap.statement[lang], id=gap.id, mark=str(listing.numbers[gap.id]), tags=[_tag(listing, gap.id)])
            for gap in finds[:FIRST]
        ]
        if len(finds) > FIRST:
            lines.append(Prose(say("gaps.more-finds", lang, n=len(finds) - FIRST)))
        sections.append(Section(say("gaps.finds-short", lang), lines))
    if len(listing.shown) > many:
        table = by_theme(listing)
        sections.append(Section(table.caption, [type(table)(table.columns, table.rows)]))
    told = (say("gaps.hint", lang) if listing.shown else "", wording.as_of(reader))
    return Document(title=title, lang=lang, lead=lead, sections=sections, closing=[Prose(text) for text in told if text])


def _tag(listing: Listing, id: str) -> str:
    gap = listing.by_id[id]
    return gap.computed.title[listing.reader.lang].lower() if gap.computed else ""
