"""One record, with everything that it says, that it points to and that points to it."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from synthesis.formats.document import Block, Document, Entry, Grid, Prose, Section
from synthesis.index.docs import TITLE_FIELDS
from synthesis.index.reader import Reader, Reference, Row
from synthesis.language.field_names import field_name
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.bibliography import full_reference
from synthesis.reports.values import value

_PROSE: Final = ("summary", "definition", "rationale", "criteria", "approach", "help")
_LISTS: Final = ("steps", "elements", "conditions", "members")


def report(reader: Reader, row: Row) -> Document:
    """Everything about one record."""
    lang = reader.lang
    outgoing = reader.outgoing(row)
    incoming = reader.incoming(row)
    sections = [section for section in (_far_ends(reader, "pointed-to-by", incoming),) if section]
    return Document(
        title=row.short(lang),
        lang=lang,
        lead=list(_lead(reader, row)),
        sections=[*_list_sections(reader, row), *sections],
        data={
            "kind": row.kind,
            "id": row.id,
            "record": row.doc,
            "file": row.file,
            "line": row.line,
            "points_to": [_link(reference) for reference in outgoing],
            "pointed_to_by": [_link(reference) for reference in incoming],
        },
        table=Grid(("field", "value"), [(field, value(reader, row.kind, field, content)) for field, content in row.doc.items()]),
    )


def _lead(reader: Reader, row: Row) -> Iterator[Block]:
    lang = reader.lang
    doc = row.doc
    for field in _PROSE:
        if field in doc:
            text = value(reader, row.kind, field, doc[field])
            yield Prose(text if field in ("summary", "definition") else f"{field_name(field, lang)}: {text}")
    if row.kind == "source":
        holder = [row.doc["part_of"]] if "part_of" in row.doc else []
        yield Prose(full_reference(reader, row.id, holder))
    other_lang = row.title("en" if lang == "nl" else "nl")
    skip = {*TITLE_FIELDS, *_PROSE, *_LISTS, *(_BIBLIOGRAPHIC if row.kind == "source" else ())}
    fields = [
        (field_name(field, lang), value(reader, row.kind, field, content))
        for field, content in doc.items()
        if field not in skip and content not in ([], {}, None)
    ]
    if row.kind != "source" and other_lang != row.title(lang):
        fields.insert(0, (say("english" if lang == "nl" else "dutch", lang), other_lang))
    fields.append((say("record", lang), f"{row.file}:{row.line}"))
    yield Entry(wording.kind_name(row.kind, lang).capitalize(), id=row.subject, fields=fields)


_BIBLIOGRAPHIC: Final = (
    "author", "editor", "issued", "container-title", "collection-title", "edition", "volume", "issue", "number", "page",
    "publisher", "publisher-place", "genre", "DOI", "URL",
)  # fmt: skip
"""Fields that the full reference already shows."""


def _list_sections(reader: Reader, row: Row) -> Iterator[Section]:
    for field in _LISTS:
        items: Sequence[Any] = row.doc.get(field, ())
        if items:
            numbered = field == "steps"
            blocks = [_item(reader, item, str(number) if numbered else "•") for number, item in enumerate(items, 1)]
            yield Section(field_name(field, reader.lang), blocks)


def _item(reader: Reader, item: Any, mark: str) -> Entry:
    if "label" not in item:
        return Entry(reader.text(item), mark=mark)
    body = [reader.text(item["description"])] if "description" in item else []
    return Entry(reader.text(item["label"]), mark=mark, body=body)


def _far_ends(reader: Reader, phrase: str, references: Sequence[Reference]) -> Section | None:
    if not references:
        return None
    lang = reader.lang
    groups: dict[str, dict[str, tuple[Row, list[str]]]] = {}
    for reference in references:
        _, how = groups.setdefault(reference.other.kind, {}).setdefault(reference.other.id, (reference.other, []))
        how.append(wording.relation(reader, reference.field, reference.role))
    sections = [
        Section(
            f"{wording.kinds_name(kind, lang).capitalize()} ({len(members)})",
            [
                Entry(wording.full_title(row, lang), id=row.id, mark="•", tags=list(dict.fromkeys(how)))
                for row, how in members.values()
            ],
        )
        for kind, members in groups.items()
    ]
    return Section(say(phrase, lang), sections=sections)


def _link(reference: Reference) -> dict[str, Any]:
    return {"kind": reference.other.kind, "id": reference.other.id, "field": reference.field, "role": reference.role}
