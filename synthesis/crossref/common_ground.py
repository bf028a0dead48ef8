"""What two records share: sources, themes, terms of the vocabulary, and places in the documents."""

from typing import Final, NamedTuple

from synthesis.crossref.links import VIA, Links, places_only
from synthesis.index.reader import Reader, Row

_PLACES: Final = """
SELECT DISTINCT a.document, a.part, a.section, a.heading FROM locator AS a JOIN locator AS b
ON b.document = a.document AND b.part IS a.part AND b.section IS a.section AND b.heading IS a.heading
WHERE a.rid = ? AND b.rid = ? AND coalesce(a.section, a.heading) IS NOT NULL ORDER BY 1, 2, 3, 4
"""
_PLACE_FIELDS: Final = ("document", "part", "section", "heading")


class CommonGround(NamedTuple):
    """What both records rest on, belong to, are marked with; and the sections (with heading) in which both stand."""

    sources: list[Row]
    themes: list[Row]
    terms: list[Row]
    places: list[dict[str, str | int]]

    @property
    def is_empty(self) -> bool:
        """Whether the two share nothing."""
        return not any(self)


def common_ground(reader: Reader, one: Row, other: Row) -> CommonGround:
    """What two records share directly."""
    found = _marks(reader, one) & _marks(reader, other)
    rows = list(reader.by_rid(sorted(found - {one.rid, other.rid})).values())
    places = [
        {name: value for name, value in zip(_PLACE_FIELDS, where, strict=True) if value is not None}
        for where in reader.database.execute(_PLACES, (one.rid, other.rid))
    ]
    by_kind = {kind: [row for row in sorted(rows, key=lambda row: row.rid) if row.kind == kind] for kind in _KINDS}
    return CommonGround(by_kind["source"], by_kind["theme"], by_kind["term"], places)


_KINDS: Final = ("source", "theme", "term")


def _marks(reader: Reader, row: Row) -> set[int]:
    """What the record points to as evidence, theme or mark; of a theme or a source also what the sections that it is in tell."""
    links = Links(reader).outgoing([row.rid]).get(row.rid, [])
    found = {link.far for link in links if not places_only(link.field) and (link.field != VIA or row.kind != "source")}
    near, far = ("theme_rid", "source_rid") if row.kind == "theme" else ("source_rid", "theme_rid")
    if row.kind in ("theme", "source"):
        sql = f"SELECT {far} FROM theme_source WHERE {near} = ?"
        found |= {rid for (rid,) in reader.database.execute(sql, (row.rid,))}
    return found
