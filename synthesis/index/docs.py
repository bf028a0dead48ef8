"""What a record says, whatever its kind: its titles, names, places and full text.

A doc is the record as a plain mapping with the field names of the YAML; nothing
of the model is needed to read one.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from synthesis.language.folding import fold
from synthesis.model.codes import NOT_STATED, UNTITLED

Doc = Mapping[str, Any]

TITLE_FIELDS: Final = ("label", "prefLabel", "statement", "title")
_STATEMENT_FIELDS: Final = ("statement", "summary", "criteria", "definition", "rationale", "approach", "help")
_NAME_FIELDS: Final = ("author", "editor")
_ALIAS_FIELDS: Final = ("aliases", "altLabel", "hiddenLabel")
_OWN_COLUMNS: Final = frozenset(
    {*TITLE_FIELDS, *_STATEMENT_FIELDS, *_NAME_FIELDS, *_ALIAS_FIELDS, "locator", "locators", "cited_in"}
)
"""Fields that have a column of their own in the full text, or that only say where."""


def locators(doc: Doc) -> Iterator[tuple[str, int, Doc]]:
    """The places that a record names: (field, position from 1, locator)."""
    if isinstance(doc.get("locator"), Mapping):
        yield "locator", 1, doc["locator"]
    for field in ("locators", "cited_in"):
        for position, locator in enumerate(doc.get(field, ()), 1):
            yield field, position, locator


def titles(doc: Doc) -> tuple[str, str]:
    """What the record is called, in Dutch and in English."""
    for field in TITLE_FIELDS:
        value = doc.get(field)
        if isinstance(value, Mapping):
            return value["nl"], value["en"]
        if value == NOT_STATED:
            return UNTITLED
        if isinstance(value, str):
            return value, value
    return "", ""


def names(id: str, doc: Doc) -> Iterator[tuple[str, int]]:
    """The folded names of a record, 1 with a label or title, 0 with an alias."""
    title_nl, title_en = titles(doc)
    yield fold(title_nl), 1
    yield fold(title_en), 1
    yield id, 1
    for alias in _aliases(doc):
        yield fold(alias), 0


def _aliases(doc: Doc) -> Iterator[str]:
    for field in _ALIAS_FIELDS:
        for group in doc.get(field, {}).values():
            yield from group


def full_text(doc: Doc, context: str) -> tuple[str, str, str, str, str]:
    """The folded columns of the search table: title, statement, author, context, body."""
    title_nl, title_en = titles(doc)
    # A statement has a column of its own: in the title too, it would outweigh the record that is named so.
    title = "" if "statement" in doc else title_nl if title_nl == title_en else f"{title_nl} {title_en}"
    aliases = " ".join(_aliases(doc))
    statement = _text(doc.get(field) for field in _STATEMENT_FIELDS)
    # People ask for `Granovetter 1973`: the year belongs to the author.
    names_and_year = [doc[field] for field in (*_NAME_FIELDS, "issued") if field in doc]
    author = _text(names_and_year if len(names_and_year) > 1 else [])
    body = _text(value for field, value in doc.items() if field not in _OWN_COLUMNS)
    return fold(f"{title} {aliases}".strip()), fold(statement), fold(author), fold(context), fold(body)


def _text(values: Any) -> str:
    found: list[str] = []
    stack = [list(values)]
    while stack:
        value: Any = stack.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            stack.extend(reversed(value.values()))
        elif isinstance(value, list):
            stack.extend(reversed(value))
        elif isinstance(value, int):
            found.append(str(value))
    return " ".join(found)
