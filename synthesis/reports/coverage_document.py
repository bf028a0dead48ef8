"""Which in-text citations of a document the corpus carries, and which it does not."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from synthesis.citations.carried import Verdict, contract, judge, summary
from synthesis.citations.matching import link_all
from synthesis.citations.mention import Place
from synthesis.citations.scanner import scan
from synthesis.citations.works import works
from synthesis.crossref.coverage import Coverage
from synthesis.errors import UsageError
from synthesis.formats.document import Block, Document, Entry, Grid, Prose, Section
from synthesis.index.lookup import find
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.language.phrases import say
from synthesis.manuscripts.manuscript import Manuscript
from synthesis.reports import wording
from synthesis.reports.coverage import kept, under
from synthesis.reports.document_places import contract as place_contract
from synthesis.reports.document_places import in_words

_COLUMNS = ("line", "column", "text", "section", "heading", "footnote", "table", "status", "source", "carried")


def of_document(
    reader: Reader, manuscript: Manuscript, encodes: str | None, selection: Selection, prefixes: Sequence[str], missing: bool
) -> tuple[Document, bool]:
    """The citations of a document against the corpus, and whether all of them are carried.

    Arguments:
        text: the document, plain text or Markdown, with `\\n` as line end.
        encodes: id or name of the source that the text is; the first document of the corpus if None.
        prefixes: numbers of sections (`3` also means 3.1); all if empty.
        missing: only citations that are not covered.
    """
    lang = reader.lang
    own = _own(reader, encodes)
    coverage = Coverage(reader)
    known = works((row.id, row.doc) for row in coverage.sources.values() if row.doc.get("status") != "document")

    def where(place: Place) -> dict[str, Any]:
        return {"document": own, **{field: value for field, value in asdict(place).items() if value is not None}}

    verdicts = judge(link_all(scan(manuscript.text), known), lambda place: coverage.used_at(where(place)))
    if prefixes or not selection.is_empty:
        wanted = {section.key for section in kept(coverage, reader, selection, [])}
        keys = {verdict.mention.place: coverage.key(where(verdict.mention.place)) for verdict in verdicts}
        verdicts = [
            verdict
            for verdict in verdicts
            if (selection.is_empty or keys[verdict.mention.place] in wanted)
            and (not prefixes or under(keys[verdict.mention.place], prefixes))
        ]
    numbers = summary(verdicts)
    lost = [verdict for verdict in verdicts if not verdict.link.works]
    loose = [verdict for verdict in verdicts if verdict.link.works and not verdict.carried]
    odd = [verdict for verdict in verdicts if verdict.link.status == "variant" and not missing]
    lead: list[Block] = [Prose(say("coverage-document-lead", lang, found=numbers["citations"] - numbers["missing"], **numbers))]
    if not lost and not loose:
        lead.append(Prose(say("coverage-complete", lang)))
    groups = (("coverage-missing", lost), ("coverage-not-carried", loose), ("coverage-variants", odd))
    shown = [verdict for verdict in verdicts if not verdict.carried] if missing else verdicts
    document = Document(
        title=say("coverage-of", lang, title=reader.label("source", own)),
        lang=lang,
        lead=lead,
        sections=[_group(reader, manuscript, f"{say(title, lang)} ({len(some)})", some) for title, some in groups if some],
        data={"document": own, "citations": [_contract(manuscript, verdict) for verdict in shown], "summary": numbers},
        table=Grid(_COLUMNS, [_flat(manuscript, verdict) for verdict in shown]),
    )
    return document, not lost and not loose


def _own(reader: Reader, encodes: str | None) -> str:
    if encodes is not None:
        return find(reader, encodes, ["source"]).id
    first = wording.first_document(reader)
    if first is None:
        raise UsageError("The corpus names no document.", "list it under `documents` in corpus.yaml, or use --as")
    return first


def _group(reader: Reader, manuscript: Manuscript, title: str, verdicts: Sequence[Verdict]) -> Section:
    """The citations under one heading, section by section."""
    lang = reader.lang
    sections: dict[str, list[Entry]] = {}
    for verdict in verdicts:
        place = verdict.mention.place
        number = say("section" if "." in place.section else "chapter", lang, n=place.section) if place.section else ""
        sections.setdefault(number or say("coverage-nowhere", lang), []).append(_entry(reader, manuscript, verdict))
    return Section(title, sections=[Section(name, entries) for name, entries in sections.items()])


def _entry(reader: Reader, manuscript: Manuscript, verdict: Verdict) -> Entry:
    lang = reader.lang
    mention, link = verdict.mention, verdict.link
    place = {
        field: value for field, value in asdict(mention.place).items() if value and field in ("heading", "footnote", "table")
    }
    first = next((one["source"] for one in reader.manifest.get("documents", ())), "")
    tags = [
        in_words(manuscript.place(mention.line, mention.column), lang),
        wording.locator(reader, {"document": first, **place}),
    ]
    if mention.via:
        tags.append(say("coverage-through", lang, via=mention.via))
    if len(link.works) > 1:
        tags.append(say("coverage-ambiguous", lang, sources=", ".join(link.works[1:])))
    said = mention.text if mention.authors == () or mention.text[0].isalpha() else f"{', '.join(mention.authors)}, {mention.text}"
    return Entry(said, id=link.work or "", mark="•", tags=[tag for tag in tags if tag])


def _contract(manuscript: Manuscript, verdict: Verdict) -> dict[str, Any]:
    """The citation as JSON gives it, with its place in the file."""
    found = contract(verdict)
    return {**found, **place_contract(manuscript.place(found["line"], found["column"]))}


def _flat(manuscript: Manuscript, verdict: Verdict) -> tuple[Any, ...]:
    found = _contract(manuscript, verdict)
    return tuple(found[column] if column != "carried" else int(verdict.carried) for column in _COLUMNS)
