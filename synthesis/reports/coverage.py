"""What the corpus holds of its documents, section by section, and what it leaves uncovered."""

from collections.abc import Sequence
from typing import Any

from synthesis.crossref.coverage import CARRIERS, Coverage, Key, ListCoverage, SectionCoverage, SourceCoverage, Uncarried, totals
from synthesis.formats.document import Block, Document, Entry, Grid, Prose, Section
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.language.phrases import say
from synthesis.reports import wording

_COLUMNS = ("document", "part", "section", "title", *CARRIERS, "cited", "used", "missing")
_MISSING_COLUMNS = ("document", "part", "section", "heading", "footnote", "source", "as_cited")


def of_corpus(
    reader: Reader, selection: Selection, prefixes: Sequence[str], missing: bool, by_source: bool = False
) -> tuple[Document, bool]:
    """The coverage of the sections that are asked for, and whether every citation in them is carried.

    Arguments:
        prefixes: numbers of sections (`3` also means 3.1); all if empty.
        missing: only sections and lists with something that is not covered.
        by_source: a row for each source too (JSON always has them).
    """
    lang = reader.lang
    coverage = Coverage(reader)
    sections = kept(coverage, reader, selection, prefixes)
    uncarried = {section.key: coverage.uncarried(section) for section in sections}
    shown = [section for section in sections if uncarried[section.key] or not missing]
    lists = [] if prefixes or not selection.is_empty else coverage.lists(reader.manifest)
    lists = [one for one in lists if one.unused or not missing]
    numbers = totals(sections)
    lead: list[Block] = [Prose(say("coverage-lead", lang, **numbers))]
    if not selection.is_empty:
        lead.insert(0, Prose(say("coverage-selection", lang, facets="; ".join(selection.words))))
    if not numbers["not_carried"]:
        lead.append(Prose(say("coverage-complete", lang)))
    blocks = [Section(say("coverage-sections", lang), [_table(reader, shown, sections)])] if shown else []
    if numbers["not_carried"]:
        blocks.append(_uncarried(reader, shown, uncarried))
    if lists:
        blocks.append(_lists(reader, lists))
    sources = coverage.by_source(sections)
    if by_source:
        blocks.append(_sources(reader, sources))
    flat: list[Sequence[Any]] = (
        [_flat_missing(one) for section in shown for one in uncarried[section.key]]
        if missing
        else [_flat(section, len(uncarried[section.key])) for section in shown]
    )
    document = Document(
        title=say("coverage-of", lang, title=wording.corpus_title(reader))
        if wording.corpus_title(reader)
        else say("coverage", lang),
        lang=lang,
        lead=lead,
        sections=blocks,
        data={
            "sections": [_contract(coverage, section, uncarried[section.key]) for section in shown],
            "lists": [_list_contract(one) for one in lists],
            "sources": [{"source": one.source.id, "sections": one.sections, **one.counts} for one in sources],
            "summary": numbers,
        },
        table=Grid(_MISSING_COLUMNS if missing else _COLUMNS, flat),
    )
    return document, not numbers["not_carried"]


def kept(coverage: Coverage, reader: Reader, selection: Selection, prefixes: Sequence[str]) -> list[SectionCoverage]:
    """The sections that are asked for: those of the themes within `selection`, with a number that begins as asked."""
    found = coverage.ordered()
    if not selection.is_empty:
        where, values = selection.condition()
        rows = reader.rows(f"kind = 'theme' AND {where}", values)
        wanted = {coverage.key(row.doc["locator"]) for row in rows if "locator" in row.doc}
        found = [section for section in found if section.key in wanted]
    if prefixes:
        found = [section for section in found if under(section.key, prefixes)]
    return found


def under(key: Key, prefixes: Sequence[str]) -> bool:
    """Whether a section is one of those asked for, or lies under one."""
    number = key.section or ""
    return any(number == prefix or number.startswith(f"{prefix}.") for prefix in (one.strip().rstrip(".") for one in prefixes))


def name(reader: Reader, key: Key) -> str:
    """A section in words, with its document where that is not the first of the corpus."""
    where: dict[str, Any] = {"document": key.document}
    if key.section is not None:
        where["section"] = key.section
    elif key.part is not None:
        where["part"] = key.part
    return wording.locator(reader, where)


def _table(reader: Reader, shown: Sequence[SectionCoverage], every: Sequence[SectionCoverage]) -> Grid:
    lang = reader.lang
    columns = [say(f"coverage-{one}", lang) for one in ("section", *(f"{kind}-short" for kind in CARRIERS), "used")]
    rows: list[tuple[str | int, ...]] = [
        (full_name(reader, one), *one.counts.values(), say("coverage-share", lang, n=one.carried, total=len(one.cited)))
        for one in shown
    ]
    numbers = totals(every)
    if len(shown) == len(every):
        share = say("coverage-share", lang, n=numbers["carried"], total=numbers["citations"])
        rows.append((say("coverage-total", lang), *(numbers[kind] for kind in CARRIERS), share))
    return Grid(columns, rows, caption=say("coverage-reading", lang))


def full_name(reader: Reader, section: SectionCoverage) -> str:
    """The number of a section and its title."""
    return " ".join(filter(None, [name(reader, section.key), section.title]))


def _uncarried(reader: Reader, shown: Sequence[SectionCoverage], uncarried: dict[Key, list[Uncarried]]) -> Section:
    lang = reader.lang
    sections = []
    for section in shown:
        entries = []
        for source, where in uncarried[section.key]:
            place = {field: where[field] for field in ("heading", "footnote") if field in where}
            said = wording.locator(reader, {**place, "document": wording.first_document(reader)})
            entries.append(Entry(source.short(lang), id=source.id, mark="•", tags=[said] if said else []))
        if entries:
            sections.append(Section(f"{full_name(reader, section)} ({len(entries)})", entries))
    return Section(say("coverage-uncarried", lang), sections=sections)


def _lists(reader: Reader, lists: Sequence[ListCoverage]) -> Section:
    lang = reader.lang
    labels = {id: reader.text(entry.get("label")) or id for id, entry in reader.manifest["reference_lists"].items()}
    headings = ("coverage-list", "coverage-entries", "coverage-cited", "coverage-in-use", "coverage-unused")
    rows = [(labels[one.id], one.entries, one.cited, len(one.listed) - len(one.unused), len(one.unused)) for one in lists]
    sections = []
    for one in lists:
        entries = [
            Entry(
                row.short(lang), id=row.id, mark="•", tags=[] if row.doc.get("cited_in") else [say("coverage-never-cited", lang)]
            )
            for row in one.unused
        ]
        if entries:
            sections.append(Section(f"{say('coverage-unused-in', lang, list=labels[one.id])} ({len(entries)})", entries))
    return Section(say("coverage-lists", lang), [Grid([say(heading, lang) for heading in headings], rows)], sections)


def _sources(reader: Reader, sources: Sequence[SourceCoverage]) -> Section:
    lang = reader.lang
    columns = [
        say("source", lang),
        *(say(f"coverage-{kind}-short", lang) for kind in CARRIERS),
        say("coverage-sections-short", lang),
    ]
    rows: list[tuple[str | int, ...]] = [(one.source.short(lang), *one.counts.values(), one.sections) for one in sources]
    return Section(say("coverage-by-source", lang), [Grid(columns, rows)])


def _contract(coverage: Coverage, section: SectionCoverage, uncarried: Sequence[Uncarried]) -> dict[str, Any]:
    key = section.key
    return {
        "document": key.document,
        "part": key.part,
        "section": key.section,
        "theme": section.theme.id if section.theme else None,
        "title": section.title,
        "records": section.counts,
        "cited": [coverage.sources[rid].id for rid in section.cited],
        "used": [coverage.sources[rid].id for rid in section.cited if rid in section.used],
        "missing": [
            {"source": source.id, **{field: where.get(field) for field in ("heading", "footnote")}} for source, where in uncarried
        ],
    }


def _list_contract(one: ListCoverage) -> dict[str, Any]:
    return {
        "list": one.id,
        "entries": one.entries,
        "sources": len(one.listed),
        "cited": one.cited,
        "used": len(one.listed) - len(one.unused),
        "unused": [row.id for row in one.unused],
    }


def _flat(section: SectionCoverage, missing: int) -> tuple[Any, ...]:
    key = section.key
    return (
        key.document,
        key.part,
        key.section,
        section.title,
        *section.counts.values(),
        len(section.cited),
        section.carried,
        missing,
    )


def _flat_missing(one: Uncarried) -> tuple[Any, ...]:
    where = one.where
    places = [
        place for place in one.source.doc.get("cited_in", ()) if all(place.get(field) == value for field, value in where.items())
    ]
    said = places[0].get("as_cited") if places else None
    return (
        where["document"],
        where.get("part"),
        where.get("section"),
        where.get("heading"),
        where.get("footnote"),
        one.source.id,
        said,
    )
