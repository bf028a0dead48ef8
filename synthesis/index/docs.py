"""What a record says, whatever its kind: its titles, names, places and full text.

A doc is the record as a plain mapping with the field names of the YAML; nothing
of the model is needed to read one.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from synthesis.language.folding import fold
from synthesis.model.codes import NOT_STATED, UNTITLED

Doc = Mapping[str, Any]
Piece = tuple[str, str]
"""A text with its language before it: nl, en, another, or `name` for what belongs to no language."""

NO_ENTRIES: Final[Mapping[Any, Any]] = {}
"""What stands where a mapping is not given. Never changed."""

TONGUES: Final = ("nl", "en")
NAME: Final = "name"

TITLE_FIELDS: Final = ("label", "prefLabel", "statement", "title")
_STATEMENT_FIELDS: Final = ("statement", "summary", "criteria", "definition", "rationale", "approach", "help")
_NAME_FIELDS: Final = ("author", "editor")
_ALIAS_FIELDS: Final = ("aliases", "altLabel")
# A statement has a column of its own: in the title too, it would outweigh the record that is named so.
_NAMED_IN: Final = (*(field for field in TITLE_FIELDS if field != "statement"), *_ALIAS_FIELDS)
_HIDDEN_FIELDS: Final = ("hiddenLabel",)
"""Names by which a record is asked for, but never called: everyday words, old spellings. They stand in the body of its text."""
_KEYWORD_FIELDS: Final = ("keywords",)
"""Words in which people ask for a record, though it does not use them."""
_CODED_FIELDS: Final = (
    "kind", "type", "status", "language", "listed_in", "knowledge", "design", "themes", "sources", "groups", "levels", "sector",
    "parent", "broader", "related", "contradicts", "scope", "reason", "prominence", "asked_by", "on", "direction", "focus", "id",
)  # fmt: skip
_OWN_COLUMNS: Final = frozenset(
    {
        *TITLE_FIELDS,
        *_STATEMENT_FIELDS,
        *_NAME_FIELDS,
        *_ALIAS_FIELDS,
        *_KEYWORD_FIELDS,
        *_CODED_FIELDS,
        "locator",
        "locators",
        "cited_in",
    }
)
"""Fields that have a column of their own in the full text, that hold ids and codes instead of words, or that only say where."""


def locators(doc: Doc) -> Iterator[tuple[str, int, Doc]]:
    """The places that a record names: (field, position from 1, locator)."""
    if isinstance(doc.get("locator"), dict):
        yield "locator", 1, doc["locator"]
    for field in ("locators", "cited_in"):
        for position, locator in enumerate(doc.get(field, ()), 1):
            yield field, position, locator


def titles(doc: Doc) -> tuple[str, str]:
    """What the record is called, in Dutch and in English."""
    for field in TITLE_FIELDS:
        value = doc.get(field)
        if isinstance(value, dict):
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
    if title_en != title_nl:
        yield fold(title_en), 1
    yield id, 1
    for alias in _aliases(doc):
        yield fold(alias), 0
    if "DOI" in doc:
        yield fold(doc["DOI"]), 0


def _aliases(doc: Doc) -> Iterator[str]:
    for field in (*_ALIAS_FIELDS, *_HIDDEN_FIELDS):
        for group in doc.get(field, {}).values():
            yield from group


def full_text(doc: Doc) -> dict[str, list[Piece]]:
    """The texts of a record by the column of the search table that they belong to: title, statement, author, keywords, body."""
    lang = str(doc.get("language", "nl"))  # a title whose language is not told is found by its words as they are typed
    # People ask for `Granovetter 1973`: the year belongs to the author.
    names_and_year = [doc[field] for field in (*_NAME_FIELDS, "issued") if field in doc]
    title = [doc[field] for field in _NAMED_IN if doc.get(field, NOT_STATED) != NOT_STATED]
    return {
        "title": list(dict.fromkeys(_pieces(title, lang))),
        "statement": _pieces([doc[field] for field in _STATEMENT_FIELDS if field in doc], lang),
        "author": _pieces(names_and_year if len(names_and_year) > 1 else [], NAME),
        "keywords": _pieces([doc[field] for field in _KEYWORD_FIELDS if field in doc], lang),
        "body": _pieces([value for field, value in doc.items() if field not in _OWN_COLUMNS], lang),
    }


def _pieces(values: Iterable[Any], lang: str) -> list[Piece]:
    found: list[Piece] = []
    for value in values:
        _collect(value, lang, found)
    return found


def _collect(value: Any, lang: str, found: list[Piece]) -> None:
    if isinstance(value, str):
        found.append((lang, value))
    elif isinstance(value, dict):
        for name, part in value.items():
            _collect(part, name if name in TONGUES else lang, found)
    elif isinstance(value, list):
        for part in value:
            _collect(part, lang, found)
    elif isinstance(value, int):
        found.append((lang, str(value)))


def labels(doc: Doc) -> Iterator[tuple[str, str, int]]:
    """What the record is called: (language, text, 2 for a label, 1 for an alias, 0 for a hidden label)."""
    for preferred, fields in ((2, ("label", "prefLabel")), (1, _ALIAS_FIELDS), (0, _HIDDEN_FIELDS)):
        for field in fields:
            value = doc.get(field)
            if isinstance(value, dict):
                for lang in TONGUES:
                    said = value.get(lang, ())
                    yield from ((lang, text, preferred) for text in ([said] if isinstance(said, str) else said))
