"""The answer to a query: findings first, by theme, each with who says so and on what; then the rest, and how to narrow down."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from synthesis.formats.document import Block, Document, Entry, Grid, Items, Prose, Section
from synthesis.index.reader import Reader
from synthesis.language.phrases import say
from synthesis.query.answer import Answer, Hit
from synthesis.query.marking import marked_words
from synthesis.reports import wording
from synthesis.reports.answer_entries import Entries
from synthesis.reports.answer_notes import counted, facet_lines, understood, understood_lines

_LONGEST: Final = 60
_COLUMNS: Final = ("kind", "id", "title", "score", "sources", "themes", "locator")
_MAINLY: Final = 0.2
"""From this part of the score on, the name of a record is most of the question."""
_AFTER: Final = (
    "intervention", "gap", "theme", "source", "frame", "concept", "recognition_level", "agenda", "term", "guide",
)  # fmt: skip
"""Kinds that follow the findings, in this order."""


def report(reader: Reader, answer: Answer, explain: bool = False, cite: bool = False, grouped: bool = True) -> Document:
    """The hits of `answer`.

    Arguments:
        explain: tells how the question was read and what each score is the sum of.
        cite: adds the references of all sources that the hits name.
        grouped: puts the hits together by kind; else they stand in their order.
    """
    lang = reader.lang
    entries = Entries(reader, answer.hits, marked_words(reader.database, answer), explain)
    lead: list[Block] = [Prose(text) for text in _notes(answer, lang)]
    if not answer.hits:
        lead.append(Prose(say("query.nothing", lang)))
    if not grouped:
        lead += [entries.entry(hit, tagged=True) for hit in answer.hits]
    sections = (
        [Section(say("query.understood", lang), [Items(understood_lines(answer, lang))])] if explain and answer.units else []
    )
    sections += _grouped(reader, answer.hits, entries) if grouped else []
    lines = []
    if answer.folded and answer.hits:
        lines.append(say("query.folded", lang, n=answer.folded))
    elif answer.hits and answer.total > len(answer.hits):
        lines.append(say("query.showing", lang, shown=len(answer.hits), n=answer.total))
    narrow = facet_lines(reader, answer)
    if narrow and answer.hits:
        heading = say("query.narrow-first" if answer.counted < answer.total else "query.narrow", lang, n=answer.counted)
        sections.append(Section(heading, [Items(narrow)]))
    cited = list(dict.fromkeys(id for hit in answer.hits for id in hit.sources))
    if cite and cited:
        sections.append(Section(say("bibliography", lang), [Items(_references(reader, cited))]))
    return Document(
        title=_title(answer, lang),
        lang=lang,
        lead=lead,
        sections=sections,
        closing=[Prose(line) for line in lines],
        data=_data(reader, answer, explain, cited if cite else ()),
        table=Grid(_COLUMNS, [_flat(reader, hit) for hit in answer.hits]),
    )


def _notes(answer: Answer, lang: str) -> list[str]:
    """How the question was taken, where that is not plain."""
    notes = []
    if answer.corrections:
        meant = ", ".join(f"“{word}”" for _, word in answer.corrections)
        notes.append(say("query.corrected", lang, meant=meant, query=answer.suggestions[0]))
    if answer.dropped:
        notes.append(say("query.dropped", lang, n=answer.dropped))
    if answer.unknown:
        words = ", ".join(f"“{word}”" for word in answer.unknown)
        notes.append(say("query.unknown" if answer.hits else "query.absent", lang, words=words))
    elif answer.some_words and answer.hits:
        notes.append(say("query.some", lang))
    elif answer.whole and answer.total > answer.whole:
        notes.append(say("query.whole", lang, n=answer.whole))
    return notes


def _title(answer: Answer, lang: str) -> str:
    """What was asked, in quotes of another kind than the asker may have used, and not the whole of a long text."""
    query = " ".join(answer.query.replace('"', "'").split())
    query = query if len(query) <= _LONGEST else query[: _LONGEST - 1] + "…"
    return say("results", lang, n=answer.total, query=query) if query else say("results-selected", lang, n=answer.total)


def _grouped(reader: Reader, hits: Sequence[Hit], entries: Entries) -> list[Section]:
    """Findings under their themes, in the order in which the themes are first met; then a section for each other kind."""
    lang = reader.lang
    themes: dict[str, list[Entry]] = {}
    others: dict[str, list[Entry]] = {}
    meant = [hit for hit in hits if _is_meant(hit)][:1]
    for hit in hits:
        if hit in meant:
            continue
        if hit.row.kind == "finding":
            themes.setdefault((hit.row.doc.get("themes") or [""])[0], []).append(entries.entry(hit))
        else:
            others.setdefault(hit.row.kind, []).append(entries.entry(hit))
    sections = []
    if hits and hits[0].row.kind == "source" and "asked" in hits[0].parts:
        # Who asks for a work by name wants to see it before what others made of it.
        sections.append(Section(wording.kinds_name("source", lang).capitalize(), others.pop("source")))
    if meant:
        # Who asks what something is wants to read that first.
        sections.append(Section(say("query.meant", lang), [entries.entry(hit) for hit in meant]))
    if themes:
        below = [Section(_theme(reader, id), found) for id, found in themes.items()]
        sections.append(Section(say("query.findings", lang), (), below))
    asked = list(dict.fromkeys(hit.row.kind for hit in hits if "kind" in hit.parts and hit.row.kind in others))
    for kind in asked:
        sections.insert(0, Section(_kind_heading(kind, lang), others.pop(kind)))
    order = [*_AFTER, *(kind for kind in others if kind not in _AFTER)]
    return [*sections, *(Section(_kind_heading(kind, lang), others[kind]) for kind in order if kind in others)]


def _kind_heading(kind: str, lang: str) -> str:
    return say("query.gaps", lang) if kind == "gap" else wording.kinds_name(kind, lang).capitalize()


def _is_meant(hit: Hit) -> bool:
    """Whether the hit says what that is which the question names."""
    says = hit.row.kind in ("intervention", "frame") or (hit.row.kind == "concept" and "definition" in hit.row.doc)
    return says and hit.parts.get("name", 0.0) >= _MAINLY


def _theme(reader: Reader, id: str) -> str:
    row = reader.get("theme", id) if id else None
    return wording.theme_heading(row, reader.lang) if row else say("no-theme", reader.lang)


def _references(reader: Reader, ids: Sequence[str]) -> list[str]:
    from synthesis.formats import apa

    docs = [wording.source_doc(row, reader.lang) for id in ids if (row := reader.get("source", id))]
    return [entry.text for entry in apa.references(docs, reader.lang)]


def _data(reader: Reader, answer: Answer, explain: bool, cited: Sequence[str]) -> Mapping[str, Any]:
    lang = reader.lang
    hits = []
    for hit in answer.hits:
        told = hit.contract(lang)
        hits.append({**told, "explain": dict(hit.parts)} if explain else told)
    data: dict[str, Any] = {
        "query": answer.query,
        "total": answer.total,
        "hits": hits,
        "suggestions": answer.suggestions,
        "corrections": [{"typed": typed, "searched": searched} for typed, searched in answer.corrections],
        "unknown": answer.unknown,
        "some_words": answer.some_words,
        "facets": counted(reader, answer),
    }
    if answer.counted < answer.total:
        data["counted"] = answer.counted
    if explain:
        data["understood"] = understood(answer)
    if cited:
        data["references"] = _references(reader, cited)
    return data


def _flat(reader: Reader, hit: Hit) -> tuple[str | float, ...]:
    return (
        hit.row.kind,
        hit.row.id,
        hit.row.title(reader.lang),
        hit.score,
        "; ".join(hit.sources),
        "; ".join(hit.row.doc.get("themes", [])),
        wording.locator(reader, hit.locator) if hit.locator else "",
    )
