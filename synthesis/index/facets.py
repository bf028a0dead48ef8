"""What records can be narrowed by, also through the records that they rest on."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from synthesis.index.docs import Doc, locators

Docs = Mapping[tuple[str, str], Doc]

FACETS: Final = (
    "theme", "group", "level", "kind", "design", "knowledge", "recognition", "source", "part", "scope", "status", "section",
)  # fmt: skip
"""Names of the facets that stand in the `facet` table (the year stands in `record`)."""


def facets(kind: str, id: str, doc: Doc, docs: Docs) -> Iterator[tuple[str, str]]:
    """(facet, value) pairs of one record, each pair once."""
    seen: set[tuple[str, str]] = set()
    for pair in _pairs(kind, id, doc, docs):
        if pair not in seen:
            seen.add(pair)
            yield pair


def _pairs(kind: str, id: str, doc: Doc, docs: Docs) -> Iterator[tuple[str, str]]:
    yield "kind", kind
    if isinstance(doc.get("kind"), str):
        yield "kind", doc["kind"]
    if isinstance(doc.get("type"), str):
        yield "kind", doc["type"]
    own = [id] if kind == "theme" else []
    for theme in (*own, *doc.get("themes", ())):
        for above in ancestors(theme, docs):
            yield "theme", above
    for facet, field in (("group", "groups"), ("level", "levels"), ("scope", "scope")):
        for value in _listed(doc, field):
            yield facet, value
    if kind == "gap":
        yield "status", doc.get("status", "open")
    for recognition in doc.get("recognition", ()):
        yield "recognition", recognition["level"]
    for _, _, locator in locators(doc):
        if "part" in locator:
            yield "part", str(locator["part"])
        if "section" in locator:
            yield "section", locator["section"]
    rests_on = [use["id"] for use in doc.get("sources", ()) if isinstance(use, Mapping)]
    for source in [id] if kind == "source" else rests_on:
        yield "source", source
        found = docs.get(("source", source), {})
        for facet in ("design", "knowledge"):
            for value in _listed(found, facet):
                yield facet, value


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
