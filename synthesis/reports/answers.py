"""The answer to a query, ranked, each hit with its sources and its place."""

from synthesis.formats.document import Block, Document, Entry, Grid, Prose
from synthesis.index.reader import Reader
from synthesis.language.phrases import say
from synthesis.query.search import Answer, Hit
from synthesis.reports import wording

_LONGEST = 60
_COLUMNS = ("kind", "id", "title", "score", "sources", "themes", "locator")


def report(reader: Reader, answer: Answer) -> Document:
    """The hits of `answer`."""
    lang = reader.lang
    lead: list[Block] = []
    if answer.suggestions:
        lead.append(Prose(say("did-you-mean", lang, words=", ".join(answer.suggestions))))
    if answer.some_words:
        lead.append(Prose(say("searched-any", lang)))
    lead.extend(_entry(reader, hit) for hit in answer.hits)
    closing: list[Block] = []
    if answer.total > len(answer.hits):
        closing.append(Prose(say("showing", lang, shown=len(answer.hits), n=answer.total)))
    hits = [hit.contract(lang) for hit in answer.hits]
    return Document(
        title=_title(answer, lang),
        lang=lang,
        lead=lead,
        closing=closing,
        data={"query": answer.query, "total": answer.total, "hits": hits, "suggestions": answer.suggestions},
        table=Grid(_COLUMNS, [_flat(reader, hit) for hit in answer.hits]),
    )


def _title(answer: Answer, lang: str) -> str:
    """What was asked, in quotes of another kind than the asker may have used, and not the whole of a long text."""
    query = answer.query.strip().replace('"', "'")
    query = query if len(query) <= _LONGEST else query[: _LONGEST - 1] + "…"
    return say("results", lang, n=answer.total, query=query) if query else say("results-selected", lang, n=answer.total)


def _entry(reader: Reader, hit: Hit) -> Entry:
    lang = reader.lang
    doc = hit.row.doc
    tags = [wording.kind_name(hit.row.kind, lang)]
    coded = [field for field in ("kind", "direction", "type", "scheme") if isinstance(doc.get(field), str)]
    tags += [reader.code_label(field, hit.row.kind, doc[field]) for field in coded]
    body = [reader.text(doc["summary"])] if "summary" in doc else []
    fields = [
        (say("sources", lang), wording.sources(reader, doc.get("sources", [])) if hit.row.kind != "source" else ""),
        (say("groups", lang), reader.labels("term", doc.get("groups", []))),
        (say("where", lang), wording.locator(reader, hit.locator) if hit.locator else ""),
    ]
    return Entry(
        wording.full_title(hit.row, lang),
        id=hit.row.subject,
        mark="•",
        tags=tags,
        body=body,
        fields=[pair for pair in fields if pair[1]],
    )


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
