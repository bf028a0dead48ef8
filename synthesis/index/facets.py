"""What records can be narrowed by, also through the records that they rest on."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from synthesis.index.docs import Doc, locators

Docs = Mapping[tuple[str, str], Doc]

FACETS: Final = (
    "theme", "group", "level", "kind", "design", "knowledge", "recognition", "source", "part", "scope", "status", "section",
)  # fmt: skip
"""Names of the facets that stand in the `facet` table (the year stands in `record`)."""

COUNTED: Final = frozenset({"kind", "theme", "group", "level", "design", "knowledge", "recognition", "scope"})
"""Facets of which an answer tells how many records have each value."""

_TERMS: Final = (("group", "groups"), ("level", "levels"), ("scope", "scope"))


def facets(kind: str, id: str, doc: Doc, docs: Docs) -> Iterable[tuple[str, str]]:
    """(facet, value) pairs of one record, each pair once."""
    own_kinds = (doc.get("kind"), doc.get("type"))
    pairs: list[tuple[str, str]] = [("kind", kind), *(("kind", value) for value in own_kinds if isinstance(value, str))]
    own = [id] if kind == "theme" else []
    for theme in (*own, *doc.get("themes", ())):
        pairs += [("theme", above) for above in ancestors(theme, docs)]
    for facet, field in _TERMS:
        if field in doc:
            pairs += [(facet, value) for value in _listed(doc, field)]
    if kind == "gap":
        pairs.append(("status", doc.get("status", "open")))
    for recognition in doc.get("recognition", ()):
        pairs.append(("recognition", recognition["level"]))
    for _, _, locator in locators(doc):
        if "part" in locator:
            pairs.append(("part", str(locator["part"])))
        if "section" in locator:
            pairs.append(("section", locator["section"]))
    if kind == "source":
        pairs += _of_source(id, doc)
    else:
        for use in doc.get("sources", ()):
            if isinstance(use, dict):
                pairs += _of_source(use["id"], docs.get(("source", use["id"]), {}))
    return dict.fromkeys(pairs)


def _of_source(id: str, doc: Doc) -> list[tuple[str, str]]:
    return [("source", id), *((facet, value) for facet in ("design", "knowledge") for value in _listed(doc, facet))]


def _listed(doc: Doc, field: str) -> list[Any]:
    value = doc.get(field)
    return value if isinstance(value, list) else []


def ancestors(theme: str, docs: Docs) -> list[str]:
    """The theme itself and the themes above it, nearest first; a cycle ends where it closes."""
    found: list[str] = []
    current: str | None = theme
    while current is not None and current not in found:
        found.append(current)
        current = docs.get(("theme", current), {}).get("parent")
    return found
