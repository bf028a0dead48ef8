"""The dimensions along which the corpus can be counted: what each is called, where its values stand, in which order they go."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from synthesis.errors import UsageError
from synthesis.index.reader import Reader, Row
from synthesis.language.folding import slug
from synthesis.model.codes import CODES, Label
from synthesis.model.entities import KINDS


class Dimension(NamedTuple):
    """A dimension: its names, whether it tells of a record or of the sources under it, and its (record, value) pairs in SQL."""

    label: Label
    of: Literal["record", "source"]
    pairs: str
    kinds: tuple[str, ...] = ()
    """The kinds of record that can have it; all if empty."""


def _facet(name: str) -> str:
    return f"SELECT rid, value FROM facet WHERE name = '{name}'"


def _own_column(kind: str, column: str) -> str:
    own = f"(SELECT id, {column} AS value FROM {kind} WHERE {column} IS NOT NULL)"
    return f"SELECT rid, value FROM record JOIN {own} USING (id) WHERE kind = '{kind}'"


def kinds_within(kind: str) -> tuple[str, dict[str, Label]] | None:
    """How records of a kind are told apart: (record, value) pairs in SQL, and the codes; None if they are not."""
    for field in ("kind", "type"):
        codes = CODES.get(f"{kind}-{field}")
        if codes:
            return _own_column(kind, field), codes
    return None


_ABOUT: Final = ("finding", "gap", "intervention")

DIMENSIONS: Final[dict[str, Dimension]] = {
    "themes": Dimension(Label("thema's", "themes"), "record", _facet("theme")),
    "groups": Dimension(Label("doelgroepen", "target groups"), "record", _facet("group"), _ABOUT),
    "levels": Dimension(Label("niveaus", "levels"), "record", _facet("level"), _ABOUT),
    "kinds": Dimension(Label("soorten", "kinds"), "record", "SELECT rid, kind AS value FROM record"),
    "types": Dimension(Label("soorten bronnen", "types of source"), "source", _own_column("source", "type")),
    "designs": Dimension(Label("onderzoeksopzetten", "study designs"), "source", _facet("design")),
    "knowledge": Dimension(Label("soorten kennis", "kinds of knowledge"), "source", _facet("knowledge")),
    "sources": Dimension(Label("bronnen", "sources"), "source", "SELECT rid, id AS value FROM record WHERE kind = 'source'"),
    "years": Dimension(Label("jaren", "years"), "source", "SELECT rid, year AS value FROM record WHERE year IS NOT NULL"),
    "recognition": Dimension(
        Label("erkenningsniveaus", "recognition levels"), "record", _facet("recognition"), ("intervention",)
    ),
    "parts": Dimension(Label("delen", "parts"), "record", _facet("part")),
    "sections": Dimension(Label("paragrafen", "sections"), "record", _facet("section")),
    "scopes": Dimension(Label("gebieden", "scopes"), "record", _facet("scope"), ("gap",)),
    "statuses": Dimension(Label("standen", "statuses"), "record", _facet("status"), ("gap",)),
    "reasons": Dimension(
        Label("soorten tekort", "reasons"), "record",
        _own_column("gap", "reason"), ("gap",),
    ),
    "directions": Dimension(
        Label("richtingen", "directions"), "record",
        _own_column("finding", "direction"), ("finding",),
    ),
}  # fmt: skip
"""Every dimension by the name that a user types."""

_RECORDS: Final = {"themes": "theme", "recognition": "recognition_level", "sources": "source"}
_SCHEMES: Final = {"groups": "group", "levels": "level", "designs": "design", "knowledge": "knowledge"}
_CODES: Final = {
    "types": "source-type",
    "scopes": "gap-scope",
    "statuses": "gap-status",
    "reasons": "gap-reason",
    "directions": "direction",
}


def dimension_named(text: str) -> str:
    """The dimension that `text` names, in either language, plural or singular: `groups`, `group`, `doelgroepen`.

    Raises:
        UsageError: there is no such dimension; the hint names the nearest.
    """
    wanted = slug(text)
    names: dict[str, str] = {}
    for name, dimension in DIMENSIONS.items():
        for spelling in (name, *dimension.label):
            names.setdefault(slug(spelling), name)
            names.setdefault(slug(spelling).removesuffix("s"), name)
    names.update({"target-group": "groups", "study-design": "designs", "recognition-level": "recognition"})
    if wanted in names:
        return names[wanted]
    from difflib import get_close_matches

    close = get_close_matches(wanted, names, n=1)
    hint = f"did you mean '{names[close[0]]}'?" if close else f"choose from {', '.join(DIMENSIONS)}"
    raise UsageError(f"There is no dimension '{text}'.", hint)


class Value(NamedTuple):
    """A value of a dimension: its id or code, what it is called, and for a theme how deep it lies."""

    id: str
    label: str
    depth: int = 0
    parent: str = ""


def values(reader: Reader, name: str, kind: str, seen: Iterable[str]) -> list[Value]:
    """The values of a dimension in their own order: all that the corpus knows, for sources, years and places those `seen`."""
    found = set(seen)
    if name == "themes":
        return list(_tree([*reader.kind("theme")], reader.lang))
    if name in _RECORDS:
        rows = [row for row in reader.kind(_RECORDS[name]) if name != "sources" or row.id in found]
        return [Value(row.id, row.short(reader.lang)) for row in rows]
    if name in _SCHEMES:
        sql = "kind = 'term' AND id IN (SELECT id FROM term WHERE scheme = ?)"
        return [Value(row.id, row.title(reader.lang)) for row in reader.rows(sql, (_SCHEMES[name],))]
    codes = _codes(name, kind)
    if codes:
        # Of types of source a corpus uses few; kinds, scopes and the like are short lists of which an empty one tells something.
        known = [code for code in codes if code in found] if name == "types" else list(codes)
        return [Value(code, codes[code].say(reader.lang)) for code in known]
    return [Value(value, value) for value in sorted(found, key=_natural)]


def _codes(name: str, kind: str) -> dict[str, Label]:
    if name != "kinds":
        return CODES.get(_CODES.get(name, ""), {})
    if not kind:
        return {one.name: Label(one.nl, one.en) for one in KINDS.values()}
    within = kinds_within(kind)
    return within[1] if within else {}


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """`2.9` before `2.10`, numbers before words."""
    return tuple((0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in text.split("."))


def _tree(rows: Sequence[Row], lang: str) -> Iterable[Value]:
    """The themes, each before what lies under it; one whose parent is missing or runs in a circle is a root."""
    parents = {row.id: str(row.doc.get("parent") or "") for row in rows}
    below: dict[str, list[Row]] = {}
    for row in rows:
        below.setdefault(parents[row.id] if _leads_up(row.id, parents) else "", []).append(row)
    waiting = [(row, 0) for row in reversed(below.get("", []))]
    while waiting:
        row, depth = waiting.pop()
        where = row.doc.get("locator", {})
        number = "" if "heading" in where else str(where.get("section", ""))
        yield Value(row.id, f"{number} {row.title(lang)}".strip(), depth, parents[row.id] if depth else "")
        waiting += [(child, depth + 1) for child in reversed(below.get(row.id, []))]


def _leads_up(id: str, parents: dict[str, str]) -> bool:
    seen = set[str]()
    current = id
    while current in parents and current not in seen:
        seen.add(current)
        current = parents[current]
    return current not in seen and parents[id] in parents
