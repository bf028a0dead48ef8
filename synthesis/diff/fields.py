"""What each field of each record is to a comparison: evidence, wording, or a detail such as a page number.

The model says which fields there are and what they point to, but reading it costs an import of pydantic; a test holds
this table against it.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple


class Field(NamedTuple):
    """How the values of a field are compared, and which kind of record they name."""

    how: str
    """Evidence: `value`, `ids`, `stated` (which may be `not stated`), `statement`, `uses`, `recognition`, `studies`,
    `figures`, `validity`, `members`. Else `wording` or `detail`."""
    target: str = ""
    default: str | None = None
    """What the field means where it is left out."""


_WORDING: Final = Field("wording")
_DETAIL: Final = Field("detail")
_THEMES: Final = Field("ids", "theme")
_TERMS: Final = Field("ids", "term")
_USES: Final = Field("uses", "source")
_TOLD: Final = Field("stated", "term")
_ABOUT: Final = {"themes": _THEMES, "groups": _TERMS, "levels": _TERMS}

FIELDS: Final[dict[str, dict[str, Field]]] = {
    "source": {
        "type": Field("value"),
        "issued": Field("value"),
        "status": Field("value", default="listed"),
        "cited_via": Field("ids", "source"),
        "part_of": Field("value", "source"),
        "knowledge": _TOLD,
        "design": _TOLD,
        "sector": _TOLD,
        "setting": Field("stated"),
        "sample": Field("stated"),
        "country": Field("stated"),
        **dict.fromkeys(
            (
                "title", "author", "editor", "original-date", "container-title", "collection-title", "edition", "volume",
                "issue", "number", "page", "publisher", "publisher-place", "genre", "DOI", "ISBN", "ISSN", "URL", "note",
                "language", "listed_in", "cited_in", "as_printed",
            ),
            _DETAIL,
        ),
    },
    "theme": {"parent": Field("value", "theme"), "label": _WORDING, "aliases": _WORDING, "summary": _WORDING, "locator": _DETAIL},
    "finding": {
        "statement": Field("statement"),
        "kind": Field("value"),
        "sources": _USES,
        "direction": Field("value"),
        "on": Field("ids"),
        "effects": Field("figures"),
        "contradicts": Field("ids", "finding"),
        "keywords": _DETAIL,
        "locator": _DETAIL,
        **_ABOUT,
    },
    "intervention": {
        "type": Field("value"),
        "focus": Field("ids"),
        "carried_out_by": Field("stated"),
        "basis": Field("stated"),
        "recognition": Field("recognition", "recognition_level"),
        "effect_studies": Field("studies", "source"),
        "sources": _USES,
        **_ABOUT,
        **dict.fromkeys(("label", "aliases", "summary", "steps", "elements", "conditions"), _WORDING),
        "keywords": _DETAIL,
        "locators": _DETAIL,
    },
    "recognition_level": {
        "order": Field("value"),
        "judged_by": Field("stated"),
        "criteria": Field("stated"),
        "validity": Field("validity"),
        "sources": Field("ids", "source"),
        "label": _WORDING,
        "aliases": _WORDING,
        "locators": _DETAIL,
    },
    "gap": {
        "statement": Field("statement"),
        "status": Field("value", default="open"),
        "kind": Field("value"),
        "reason": Field("value"),
        "scope": Field("ids"),
        "prominence": Field("value"),
        "asked_by": Field("ids", "source"),
        "addressed_by": Field("ids", "agenda"),
        "sources": _USES,
        **_ABOUT,
        "rationale": _WORDING,
        "approach": _WORDING,
        "keywords": _DETAIL,
        "locators": _DETAIL,
    },
    "frame": {
        "kind": Field("value", default="typology"),
        "members": Field("members"),
        "themes": _THEMES,
        "sources": _USES,
        **dict.fromkeys(("label", "aliases", "summary"), _WORDING),
        "keywords": _DETAIL,
        "locator": _DETAIL,
    },
    "agenda": {
        "type": Field("value"),
        "part_of": Field("value", "agenda"),
        "themes": _THEMES,
        "gaps": Field("ids", "gap"),
        **dict.fromkeys(("label", "summary", "people", "institutions"), _WORDING),
        "order": _DETAIL,
        "locators": _DETAIL,
    },
}  # fmt: skip
"""The kinds of record that hold evidence. Concepts, terms and the guide help to find and to choose: they hold none."""

ASIDE: Final[dict[str, dict[str, str]]] = {
    "concept": {"broader": "concept", "related": "concept", "themes": "theme", "sources": "source"},
    "term": {"broader": "term"},
    "guide": {"level": "term"},
}
"""The other kinds, with what their fields name: a change in one is only counted."""

_NESTED: Final = {
    "document": "source",
    "via": "source",
    "source": "source",
    "stated_in": "source",
    "databank": "term",
    "level": "recognition_level",
}
"""What the fields within the parts of a record name."""

Names = Mapping[tuple[str, str], str]
"""(kind, id in the old corpus) -> id in the new one, of records that go by another id now."""


def translate(kind: str, doc: Mapping[str, Any], names: Names) -> dict[str, Any]:
    """The old record with the ids of the new corpus wherever it names another record."""
    if not names:
        return dict(doc)
    targets = ASIDE.get(kind) or {field: told.target for field, told in FIELDS[kind].items()}
    return {field: _translated(value, targets.get(field, ""), names) for field, value in doc.items()}


def _translated(value: Any, target: str, names: Names) -> Any:
    if isinstance(value, str):
        return names.get((target, value), value) if target else value
    if isinstance(value, list):
        return [_translated(item, target, names) for item in value]
    if isinstance(value, Mapping):
        return {
            field: _translated(item, target if field == "id" else _NESTED.get(field, ""), names) for field, item in value.items()
        }
    return value
