"""Which fields hold a code of the model or the id of a record.

The model says it too, in its types, but reading it costs an import of pydantic; a test holds this table against it.
"""

from typing import Final

CODED: Final[dict[tuple[str, str], str]] = {
    ("agenda", "type"): "agenda-type",
    ("finding", "direction"): "direction",
    ("finding", "kind"): "finding-kind",
    ("finding", "on"): "factor-on",
    ("frame", "kind"): "frame-kind",
    ("gap", "kind"): "gap-kind",
    ("gap", "prominence"): "gap-prominence",
    ("gap", "reason"): "gap-reason",
    ("gap", "scope"): "gap-scope",
    ("gap", "status"): "gap-status",
    ("guide", "kind"): "guide-kind",
    ("guide", "status"): "guide-status",
    ("intervention", "focus"): "intervention-focus",
    ("intervention", "type"): "intervention-type",
    ("source", "status"): "source-status",
    ("source", "type"): "source-type",
    ("term", "scheme"): "vocabulary-scheme",
}
"""Kind of record and field -> scheme in `codes.CODES`. The role of a source is `source-role` wherever it stands."""

POINTS_TO: Final[dict[str, str]] = {
    "addressed_by": "agenda",
    "asked_by": "source",
    "cited_via": "source",
    "contradicts": "finding",
    "databank": "term",
    "design": "term",
    "document": "source",
    "gaps": "gap",
    "groups": "term",
    "knowledge": "term",
    "level": "term",
    "levels": "term",
    "parent": "theme",
    "related": "concept",
    "sector": "term",
    "source": "source",
    "sources": "source",
    "stated_in": "source",
    "themes": "theme",
    "via": "source",
}
"""Field -> kind of record that it points to."""

_EXCEPTIONS: Final = {("intervention", "level"): "recognition_level"}
_OWN_KIND: Final = frozenset({"broader", "part_of"})


def points_to(kind: str, field: str) -> str | None:
    """The kind of record that `field` of a record of `kind` points to; None if it holds no id."""
    if field in _OWN_KIND:
        return kind
    return _EXCEPTIONS.get((kind, field)) or POINTS_TO.get(field)
