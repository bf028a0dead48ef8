"""How records, locators and selections read in a report."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from synthesis import __version__
from synthesis.index.reader import Reader, Row
from synthesis.language.counting import amount
from synthesis.language.dates import say_day
from synthesis.language.field_names import field_name
from synthesis.language.phrases import say
from synthesis.model.entities import KINDS


def locator(reader: Reader, where: Mapping[str, Any]) -> str:
    """A locator in words: `deel 1, § 3.3, Wederkerigheid stimuleren, voetnoot 8`.

    The document is named only where the corpus encodes several reports and this is not the first.
    """
    lang = reader.lang
    parts = []
    if where["document"] != first_document(reader):
        parts.append(reader.label("source", where["document"]))
    if "part" in where and "section" not in where:
        parts.append(say("part", lang, n=where["part"]))
    if "section" in where:
        phrase = "section" if "." in where["section"] else "chapter"
        parts.append(say(phrase, lang, n=where["section"]))
    if "heading" in where:
        parts.append(f"“{where['heading']}”")
    parts.extend(say(field, lang, n=where[field]) for field in ("table", "footnote", "page") if field in where)
    return ", ".join(parts)


def first_document(reader: Reader) -> str | None:
    """The document that locators need not name: the first that the manifest lists."""
    documents: list[dict[str, Any]] = reader.manifest.get("documents", [])
    return documents[0]["source"] if documents else None


def locators(reader: Reader, places: Iterable[Mapping[str, Any]]) -> str:
    """Several locators, each once."""
    return "; ".join(dict.fromkeys(locator(reader, where) for where in places))


def sources(reader: Reader, uses: Sequence[Mapping[str, Any]]) -> str:
    """Short citations of the sources, with the role where it is not plain support."""
    found = []
    for use in uses:
        text = reader.label("source", use["id"])
        if "via" in use:
            text += f" (in {reader.label('source', use['via'])})"
        if use.get("role", "supports") != "supports":
            text += f" ({reader.codes('source-role', [use['role']])})"
        found.append(text)
    return "; ".join(found)


def relation(reader: Reader, field: str, role: str | None) -> str:
    """How one record uses another: the role of a source, else the name of the field."""
    if role:
        return reader.codes("source-role", [role])
    return field_name(field.split(".")[0], reader.lang).lower()


def theme_heading(row: Row, lang: str) -> str:
    """A theme with the number of its section in front."""
    where = row.doc.get("locator", {})
    number = where.get("section", "")
    return f"{number} {row.title(lang)}" if number and "heading" not in where else row.title(lang)


def theme_path(reader: Reader, id: str) -> list[Row]:
    """The theme and those above it, from the root down."""
    path: list[Row] = []
    current: str | None = id
    while current is not None and all(row.id != current for row in path):
        row = reader.get("theme", current)
        if row is None:
            break
        path.insert(0, row)
        current = row.doc.get("parent")
    return path


def full_title(row: Row, lang: str) -> str:
    """What a record is called where there is room: a source by its short citation and its title."""
    return f"{row.short(lang)}: {row.title(lang)}" if row.kind == "source" else row.title(lang)


def source_doc(row: Row, lang: str) -> dict[str, Any]:
    """A source as the bibliographic formats take it: with its id, and with words where no title is stated."""
    return {**row.doc, "id": row.id, "title": row.title(lang)}


def attribution(reader: Reader) -> str:
    """Whose knowledge the corpus restates."""
    return reader.text(reader.manifest.get("attribution"))


def kind_name(kind: str, lang: str) -> str:
    """What one record of a kind is called."""
    return KINDS[kind].one_nl if lang == "nl" else KINDS[kind].one_en


def kinds_name(kind: str, lang: str) -> str:
    """What records of a kind are called together."""
    return KINDS[kind].nl if lang == "nl" else KINDS[kind].en


def tally(counts: Mapping[str, int], lang: str) -> str:
    """Counts of records by kind: `743 bevindingen, 1 thema`."""
    return ", ".join(amount(number, kind, lang) for kind, number in counts.items())


def as_of(reader: Reader) -> str:
    """The date that the corpus speaks for, and the version that made the report."""
    date = reader.meta("as_of")
    return say("as-of", reader.lang, date=say_day(date, reader.lang), version=__version__) if date else ""


def corpus_title(reader: Reader) -> str:
    """The title of the corpus; empty if it has no manifest."""
    return reader.text(reader.manifest.get("title"))
