"""Lists: which kinds there are, and which records of a kind."""

from collections.abc import Sequence

from synthesis.formats.document import Document, Entry, Grid, Prose
from synthesis.index.reader import Reader, Row
from synthesis.language.phrases import say
from synthesis.reports import wording


def kinds(reader: Reader) -> Document:
    """How many records there are of each kind."""
    lang = reader.lang
    counts = reader.counts()
    rows = [(wording.kinds_name(kind, lang), number, kind) for kind, number in counts.items()]
    grid = Grid((say("record", lang), say("number", lang), say("kind-of-record", lang)), rows)
    return Document(
        title=wording.corpus_title(reader),
        lang=lang,
        lead=[grid],
        data={"kinds": counts},
        table=Grid(("kind", "records"), list(counts.items())),
    )


def records(reader: Reader, kind: str, rows: Sequence[Row]) -> Document:
    """The records of a kind, each with its id and what it is called."""
    lang = reader.lang
    title = f"{wording.kinds_name(kind, lang).capitalize()} ({len(rows)})"
    depth = _depths(reader) if kind == "theme" else {}
    entries = [
        Entry(_name(row, lang), id=row.id, mark="  " * depth.get(row.id, 0) + "•", tags=_tags(reader, row)) for row in rows
    ]
    items = [
        {"kind": row.kind, "id": row.id, "title": row.title(lang), "year": row.year, "file": row.file, "line": row.line}
        for row in rows
    ]
    return Document(
        title=title,
        lang=lang,
        lead=entries or [Prose(say("none-found", lang))],
        data={"kind": kind, "total": len(rows), "records": items},
        table=Grid(("id", "title_nl", "title_en", "year"), [(row.id, row.title_nl, row.title_en, row.year) for row in rows]),
    )


def _name(row: Row, lang: str) -> str:
    if row.kind == "source":
        return f"{row.short(lang).removesuffix('.')}. {row.title(lang)}"
    if row.kind == "theme":
        return wording.theme_heading(row, lang)
    return row.title(lang)


def _tags(reader: Reader, row: Row) -> list[str]:
    """What tells records of one kind apart at a glance."""
    doc = row.doc
    tags = [
        reader.code_label(field, row.kind, doc[field])
        for field in ("prominence", "kind", "direction", "type", "scheme", "status")
        if isinstance(doc.get(field), str) and (field, doc[field]) not in (("status", "listed"), ("status", "open"))
    ]
    levels = [reader.label("recognition_level", item["level"]) for item in doc.get("recognition", ())]
    return [*tags, *dict.fromkeys(levels)]


def _depths(reader: Reader) -> dict[str, int]:
    return {row.id: len(wording.theme_path(reader, row.id)) - 1 for row in reader.kind("theme")}
