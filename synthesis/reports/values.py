"""How the value of any field of any record reads in one line."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from synthesis.formats.field_kinds import points_to
from synthesis.index.reader import Reader
from synthesis.language.counting import amount
from synthesis.language.field_names import field_name
from synthesis.model.codes import NOT_STATED
from synthesis.reports import wording


def value(reader: Reader, kind: str, field: str, content: Any) -> str:
    """The value of `field` of a record of `kind`, in words."""
    if content == NOT_STATED:
        return reader.text(content)
    if field in _SPECIAL:
        return _SPECIAL[field](reader, content)
    target = points_to(kind, field)
    if target is not None:
        ids = content if isinstance(content, list) else [content]
        separator = "; " if target in ("source", "finding", "gap") else ", "
        return separator.join(reader.label(target, id) for id in ids)
    return _plain(reader, kind, field, content)


def _plain(reader: Reader, kind: str, field: str, content: Any) -> str:
    if isinstance(content, str):
        return reader.code_label(field, kind, content)
    if isinstance(content, list):
        texts = [_plain(reader, kind, field, item) for item in content]
        return ("; " if any(" " in text for text in texts) else ", ").join(texts)
    if isinstance(content, Mapping):
        if set(content) == {"nl", "en"} and isinstance(content["nl"], str):
            return reader.text(content)
        return "; ".join(
            f"{field_name(name, reader.lang).lower()}: {_plain(reader, kind, name, item)}" for name, item in content.items()
        )
    return str(content)


def _aliases(reader: Reader, content: Mapping[str, list[str]]) -> str:
    first, second = ("nl", "en") if reader.lang == "nl" else ("en", "nl")
    return "; ".join(dict.fromkeys([*content.get(first, []), *content.get(second, [])]))


def _names(reader: Reader, content: list[Mapping[str, str]]) -> str:
    return "; ".join(
        name["literal"]
        if "literal" in name
        else " ".join(name[part] for part in ("given", "non-dropping-particle", "family", "suffix") if part in name)
        for name in content
    )


def _recognition(reader: Reader, content: list[Mapping[str, Any]]) -> str:
    found = []
    for item in content:
        text = reader.label("recognition_level", item["level"])
        if "judged_on" in item and item["judged_on"] != NOT_STATED:
            text += f", {item['judged_on']}"
        if "databank" in item:
            text += f", {reader.label('term', item['databank'])}"
        stated = "; ".join(reader.label("source", id) for id in item.get("stated_in", []))
        found.append(f"{text} ({stated})" if stated else text)
    return "; ".join(found)


def _effect_studies(reader: Reader, content: list[Mapping[str, Any]]) -> str:
    return " ".join(f"{reader.label('source', item['source'])}: {reader.text(item['result'])}" for item in content)


def _validity(reader: Reader, content: list[Mapping[str, Any]]) -> str:
    return "; ".join(
        amount(item["years"], "year", reader.lang)
        + (f" ({reader.label('term', item['databank'])})" if "databank" in item else "")
        for item in content
    )


def _effects(reader: Reader, content: list[Mapping[str, Any]]) -> str:
    found = []
    for item in content:
        text = f"{item['value']} ({item['unit']})" if "unit" in item else item["value"]
        if "qualifier" in item:
            text += f", “{item['qualifier']}”"
        if "outcome" in item:
            text += f": {reader.text(item['outcome'])}"
        found.append(text)
    return "; ".join(found)


def _members(reader: Reader, content: list[Mapping[str, Any]]) -> str:
    return "; ".join(reader.text(member["label"]) for member in content)


def _reference_lists(reader: Reader, content: list[str]) -> str:
    known = reader.manifest.get("reference_lists", {})
    return "; ".join(reader.text(known[id]["label"]) if id in known else id for id in content)


_SPECIAL: Final[dict[str, Callable[[Reader, Any], str]]] = {
    "aliases": _aliases,
    "altLabel": _aliases,
    "hiddenLabel": _aliases,
    "keywords": lambda reader, content: "; ".join(content.get(reader.lang, ())),
    "author": _names,
    "editor": _names,
    "recognition": _recognition,
    "effect_studies": _effect_studies,
    "validity": _validity,
    "effects": _effects,
    "members": _members,
    "listed_in": _reference_lists,
    "sources": lambda reader, content: (
        wording.sources(reader, content) if content and isinstance(content[0], Mapping) else reader.labels("source", content)
    ),
    "locator": lambda reader, content: wording.locator(reader, content),
    "locators": lambda reader, content: wording.locators(reader, content),
    "cited_in": lambda reader, content: wording.locators(reader, content),
}
