"""Markdown: the records as a document to read, kind by kind, each with an anchor that others link to."""

from collections.abc import Collection, Iterator
from typing import Any, Final

from synthesis.formats.apa import references
from synthesis.formats.contents import Contents, Doc
from synthesis.formats.markdown import escape
from synthesis.formats.markdown_values import Values
from synthesis.language.field_names import field_name
from synthesis.model.entities import KINDS

_HIDDEN: Final = ("id", "label", "title", "statement", "prefLabel", "summary")
_LISTS: Final = frozenset({"steps", "elements", "conditions", "members", "effect_studies"})
"""Fields whose items are sentences: they get a line each."""
_IN_REFERENCE: Final = frozenset(
    {
        "id",
        "type",
        "title",
        "author",
        "editor",
        "issued",
        "original-date",
        "container-title",
        "edition",
        "volume",
        "issue",
        "number",
        "page",
        "publisher",
        "genre",
        "DOI",
        "URL",
    }
)
"""Fields of a source that its heading and reference show."""


def write(contents: Contents) -> str:
    """A heading for each kind and record, then its fields; sources with their full reference.

    What a record points to is a link with the short citation of the source or the name of the record.
    """
    values = Values(contents)
    title = contents.manifest.get("title", {}).get(contents.lang, "")
    parts = [f"# {escape(title)}"] if title else []
    printed = {entry.id: entry.markdown for entry in references(contents.sources, contents.lang)}
    for kind, docs in contents.records.items():
        if docs:
            name = KINDS[kind].nl if contents.lang == "nl" else KINDS[kind].en
            parts.append(f"## {escape(name.capitalize())}")
            parts += [block for doc in docs for block in _record(kind, doc, values, printed)]
    return "\n\n".join(parts) + "\n"


def _record(kind: str, doc: Doc, values: Values, printed: dict[str, str]) -> Iterator[str]:
    name = values.name(kind, doc["id"])
    yield f'<a id="{kind}-{doc["id"]}"></a>\n\n### {escape(name)}'
    hidden: Collection[str] = _HIDDEN
    if kind == "source":
        yield printed[doc["id"]]
        hidden = _IN_REFERENCE
    prose = [doc[field][values.lang] for field in ("statement", "summary") if field in doc]
    yield from (escape(text) for text in prose if text != name)
    shown = ((field, value) for field, value in doc.items() if field not in hidden and value not in ([], {}, None))
    lines = [f"- **{escape(field_name(field, values.lang))}**:{_value(kind, field, value, values)}" for field, value in shown]
    if lines:
        yield "\n".join(lines)


def _value(kind: str, field: str, value: Any, values: Values) -> str:
    if field in _LISTS:
        return "".join(f"\n  - {values.say(kind, field, item)}" for item in value)
    return f" {values.say(kind, field, value)}"
