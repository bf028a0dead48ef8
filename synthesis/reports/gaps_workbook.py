"""The gap report for a spreadsheet: a sheet a view."""

from synthesis.formats import apa
from synthesis.formats.document import Block, Document, Grid, Prose, Section
from synthesis.gaps.facts import Facts
from synthesis.gaps.grid import Ask as MapAsk
from synthesis.gaps.grid import evidence_map
from synthesis.index.selection import Selection
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.gap_rules import table as rules
from synthesis.reports.gap_tables import certainty, finds, scores, tested
from synthesis.reports.gaps_flat import table
from synthesis.reports.gaps_listing import Listing, cited
from synthesis.reports.gaps_map import of_findings
from synthesis.reports.gaps_method import weighing
from synthesis.reports.gaps_overview import by_theme, counts, sentences
from synthesis.reports.gaps_titlepage import titlepage
from synthesis.reports.map_tables import matrix


def document(listing: Listing, selection: Selection, as_of: int | None, title: str, lead: list[Block]) -> Document:
    """The flat table first, then a table for each view."""
    reader, lang = listing.reader, listing.reader.lang
    facts = Facts(reader, as_of)
    views = [by_theme(listing), *counts(listing)]
    if listing.stated:
        views.append(tested(listing, listing.stated, say("gaps.comparison-all", lang)))
    if listing.computed:
        views.append(finds(listing, say("gaps.finds", lang)))
    views.append(scores(listing, say("gaps.priority-all", lang)))
    views.append(weighing(reader))
    placed = matrix(evidence_map(reader, of_findings(selection), MapAsk(as_of=as_of)), lang)
    views.append(Grid(placed.columns, placed.rows, say("gaps.map", lang)))
    views += [
        certainty(listing, facts, selection.facets.get("theme", ())),
        rules(facts, listing.chosen, lang),
        _references(listing),
    ]
    told = [*sentences(listing), wording.attribution(reader), wording.as_of(reader)]
    return Document(
        title=title,
        lang=lang,
        lead=[titlepage(reader, as_of), *lead],
        sections=[Section(view.caption, [view]) for view in views if view.rows],
        closing=[Prose(text) for text in told if text],
        table=table(listing),
    )


def _references(listing: Listing) -> Grid:
    reader = listing.reader
    wanted = {id for gap in listing.shown for id in cited(gap)}
    docs = [wording.source_doc(row, reader.lang) for row in reader.kind("source") if row.id in wanted]
    rows = [(entry.id, entry.text) for entry in apa.references(docs, reader.lang)]
    return Grid((say("id", reader.lang), say("reference", reader.lang)), rows, say("bibliography", reader.lang))
