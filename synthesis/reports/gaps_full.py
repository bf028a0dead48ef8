"""The whole gap report: fit to be sent out. Each gap is told in full once; elsewhere a line leads to it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from synthesis.formats import apa
from synthesis.formats.document import Block, Document, Grid, Items, Prose, Section
from synthesis.gaps.facts import Facts
from synthesis.gaps.registry import RULES
from synthesis.gaps.view import GapView
from synthesis.index.reader import Row
from synthesis.index.selection import Selection
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.gap_tables import certainty, points, tested
from synthesis.reports.gaps_listing import Listing, cited
from synthesis.reports.gaps_map import map_section
from synthesis.reports.gaps_method import method
from synthesis.reports.gaps_overview import by_theme, counts, sentences, theme_path, verdicts
from synthesis.reports.gaps_titlepage import titlepage
from synthesis.reports.method_sources import WORKS

_IN_SHORT: Final = 10
_WEIGHED: Final = 20
"""So many gaps the table of priorities holds."""


def document(listing: Listing, selection: Selection, as_of: int | None, format: str, title: str, lead: list[Block]) -> Document:
    """The report, its title page first."""
    reader, lang = listing.reader, listing.reader.lang
    head: list[Block] = [titlepage(reader, as_of), *lead]
    sections: list[Section] = []
    if listing.shown:
        facts = Facts(reader, as_of)
        sections = [
            _summary(listing),
            *map_section(reader, selection, as_of, format),
            *_certainty(listing, facts, selection.facets.get("theme", ())),
            *_leading(listing),
            *_themes(listing),
            *_finds(listing),
            *_comparison(listing),
            _priority(listing),
            method(listing, facts),
            _references(listing),
        ]
    told = (wording.attribution(reader), wording.as_of(reader))
    return Document(title=title, lang=lang, lead=head, sections=sections, closing=[Prose(text) for text in told if text])


def _summary(listing: Listing) -> Section:
    lang = listing.reader.lang
    blocks: list[Block] = [Prose(" ".join(sentences(listing)))]
    deeper = []
    if len(listing.shown) > _IN_SHORT:
        short = listing.shown[:_IN_SHORT]
        lines = Items([gap.statement[lang] for gap in short], numbers=True, targets=[gap.id for gap in short])
        deeper.append(Section(say("gaps.heaviest-short", lang), [lines]))
    figures: list[Block] = [*counts(listing), by_theme(listing), Prose(say("gaps.overview-reading", lang))]
    return Section(
        say("gaps.summary", lang), blocks, [*deeper, Section(say("overview", lang), figures)], anchor="section-summary"
    )


def _certainty(listing: Listing, facts: Facts, themes: Sequence[str]) -> Iterator[Section]:
    lang = listing.reader.lang
    table = certainty(listing, facts, themes)
    if table.rows:
        yield Section(say("gaps.certainty", lang), [Prose(say("gaps.certainty-lead", lang)), table], anchor="section-certainty")


def _leading(listing: Listing) -> Iterator[Section]:
    lang = listing.reader.lang
    if listing.leading:
        entries = [listing.entry(gap) for gap in listing.leading]
        yield Section(say("gaps.leading", lang), [Prose(say("gaps.leading-reading", lang)), *entries], anchor="section-leading")


def _themes(listing: Listing) -> Iterator[Section]:
    """A section for each root of the theme tree, below it one for each theme that has gaps, in the order of the corpus."""
    lang = listing.reader.lang
    if all(gap.is_leading for gap in listing.shown):
        return
    found: dict[int, tuple[list[Row], list[GapView]]] = {}
    homeless: list[GapView] = []
    for gap in listing.shown:
        path = theme_path(listing.reader, gap)
        if path:
            found.setdefault(path[-1].rid, (path, []))[1].append(gap)
        else:
            homeless.append(gap)
    roots: dict[int, tuple[Row, list[Block], list[Section]]] = {}
    for rid in sorted(found):
        path, members = found[rid]
        _, own, below = roots.setdefault(path[0].rid, (path[0], [], []))
        if len(path) == 1:
            own.extend(_members(listing, members))
        else:
            heading = " › ".join(wording.theme_heading(row, lang) for row in path[1:][-2:])
            below.append(Section(heading, list(_members(listing, members)), anchor=f"theme-{path[-1].id}"))
    sections = [
        Section(wording.theme_heading(root, lang), own, below, anchor=f"theme-{root.id}")
        for _, (root, own, below) in sorted(roots.items())
    ]
    if homeless:
        sections.append(Section(say("no-theme", lang), list(_members(listing, homeless))))
    reading = [Prose(say("gaps.themes-reading", lang))]
    yield Section(say("gaps.themes", lang), reading, sections, anchor="section-themes")


def _members(listing: Listing, gaps: Iterable[GapView]) -> Iterator[Block]:
    """Those that are told elsewhere in a line each, the others in full."""
    every = list(gaps)
    short = [gap for gap in every if gap.is_leading or gap.origin == "computed"]
    if short:
        yield Items([listing.line(gap) for gap in short], targets=[gap.id for gap in short])
    yield from (listing.entry(gap) for gap in every if gap not in short)


def _finds(listing: Listing) -> Iterator[Section]:
    """A section for each rule that found something, with what that means."""
    lang = listing.reader.lang
    sections = []
    for rule in RULES.values():
        gaps = [gap for gap in listing.computed if gap.computed and gap.computed.rule == rule.slug]
        if gaps:
            # The rule is named by the heading above.
            entries = [entry._replace(tags=entry.tags[1:]) for entry in map(listing.entry, gaps)]
            sections.append(Section(rule.title[lang], [Prose(rule.why[lang]), *entries], anchor=f"rule-{rule.slug}"))
    if sections:
        yield Section(say("gaps.finds", lang), [Prose(say("gaps.finds-reading", lang))], sections, anchor="section-finds")


def _comparison(listing: Listing) -> Iterator[Section]:
    lang = listing.reader.lang
    if not listing.stated:
        return
    blocks: list[Block] = [Prose(say("gaps.comparison-reading", lang)), verdicts(listing)]
    if listing.leading:
        blocks.append(tested(listing, listing.leading, say("gaps.comparison-leading", lang), short=True))
    yield Section(say("gaps.comparison", lang), blocks, anchor="section-comparison")


def _priority(listing: Listing) -> Section:
    lang = listing.reader.lang
    gaps = listing.shown[:_WEIGHED]
    table: Grid = points(listing, gaps, say("gaps.priority-caption", lang, n=len(gaps)))
    return Section(say("gaps.priority", lang), [Prose(say("gaps.priority-reading", lang)), table], anchor="section-priority")


def _references(listing: Listing) -> Section:
    reader = listing.reader
    wanted = {id for gap in listing.shown for id in cited(gap)}
    wanted.update(one["source"] for one in reader.manifest.get("documents", []))
    docs = [wording.source_doc(row, reader.lang) for row in reader.kind("source") if row.id in wanted]
    lines = [entry.text for entry in apa.references([*docs, *WORKS], reader.lang)]
    return Section(say("bibliography", reader.lang), [Items(lines)], anchor="section-references")
