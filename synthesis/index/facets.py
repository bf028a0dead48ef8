"""What records can be narrowed by, also through the records that they rest on."""

from collections.abc import Iterable, Mapping
from functools import cache
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


IN_FULL_TEXT: Final = COUNTED | {"part", "status"}
"""Facets that stand in the full text, for questions to be narrowed by. A source is a facet of few records, and is looked up."""

CENTURY: Final = 100
_SPANS: Final = ((CENTURY, 2), (10, 3), (1, 4))
"""Years of a century, a decade and a year, and how many digits they share."""


def token(facet: str, value: str) -> str:
    """The facet as the full text holds it: one word, which no text has since no stem has a colon."""
    return f"{facet}:{value}"


@cache
def year_tokens(year: int) -> tuple[str, ...]:
    """The year, its decade and its century as the full text holds them: `year:2015 year:201 year:20`."""
    return tuple(token("year", f"{year:04}"[:digits]) for _, digits in reversed(_SPANS))


def span_tokens(first: int, last: int) -> list[str]:
    """The fewest centuries, decades and years that make up the span: 1998..2011 is 1998, 1999, 200*, 2010 and 2011."""
    found = []
    while first <= last:
        size, digits = next(span for span in _SPANS if first % span[0] == 0 and first + span[0] - 1 <= last)
        found.append(token("year", f"{first:04}"[:digits]))
        first += size
    return found


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
