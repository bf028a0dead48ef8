"""How two records hang together: the shortest ways between them, and what they have in common."""

from collections.abc import Sequence
from typing import Any

from synthesis.crossref.common_ground import CommonGround, common_ground
from synthesis.crossref.contradictions import Contradiction, contradictions
from synthesis.crossref.paths import LONGEST, Hop, Joined, join
from synthesis.formats.document import Block, Document, Entry, Grid, Items, Prose, Section
from synthesis.formats.graph import Edge, Graph, Node
from synthesis.index.reader import Reader, Row
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.crossref_words import relation


def between(reader: Reader, one: Row, other: Row) -> tuple[Document, Graph]:
    """How `one` and `other` hang together; as a document and as a graph of the ways."""
    lang = reader.lang
    joined = join(reader, one, other)
    common = common_ground(reader, one, other)
    against = [
        found
        for found in contradictions(reader, [one.rid])
        if one.rid != other.rid and other.rid in (found.one.rid, found.other.rid)
    ]
    lead: list[Block] = [Prose(f"{row.subject}: {wording.full_title(row, lang)}") for row in (one, other)]
    lead.append(Prose(" ".join([_verdict(joined, common, lang), *(_opposed(found, lang) for found in against)])))
    sections = [_paths(reader, one, joined)] if joined.length and joined.length > 1 else []
    if joined.length == 1:
        sections = [Section(say("crossref.paths", lang), [_way(reader, joined.paths[0])])]
    if not common.is_empty and one.rid != other.rid:
        sections.append(_common(reader, one, other, common))
    document = Document(
        title=say("crossref.between", lang, one=one.id, other=other.id),
        lang=lang,
        lead=lead,
        sections=sections,
        data=_contract(one, other, joined, common, against),
        table=Grid(
            ("path", "step", "from", "field", "role", "to"),
            [
                (number, step, *((start, field, role, hop.row.subject) if forward else (hop.row.subject, field, role, start)))
                for number, path in enumerate(joined.paths, 1)
                for step, (start, hop) in enumerate(zip([one.subject, *(hop.row.subject for hop in path)], path, strict=False), 1)
                for field, role, forward in hop.links
            ],
        ),
    )
    return document, _graph(reader, one, other, joined)


def _verdict(joined: Joined, common: CommonGround, lang: str) -> str:
    if joined.length == 0:
        return say("crossref.same", lang)
    if joined.length == 1:
        return say("crossref.direct", lang)
    if joined.length is not None:
        phrase = "crossref.path-lead" if joined.total == 1 else "crossref.paths-lead"
        return say(phrase, lang, length=joined.length, total=joined.total)
    if not joined.complete:
        return say("crossref.too-far", lang, longest=LONGEST)
    return say("crossref.not-joined" if common.is_empty else "crossref.no-path", lang)


def _opposed(found: Contradiction, lang: str) -> str:
    if found.mutual:
        return say("crossref.contradict-each-other", lang)
    return say("crossref.contradicts-other", lang, one=found.one.subject, other=found.other.subject)


def _paths(reader: Reader, one: Row, joined: Joined) -> Section:
    lang = reader.lang
    blocks: list[Block] = [Prose(say("crossref.arrows", lang))]
    blocks += [_way(reader, path, number) for number, path in enumerate(joined.paths, 1)]
    more = joined.total - len(joined.paths)
    if more:
        blocks.append(Prose(say("crossref.path-more", lang, n=more)))
    return Section(say("crossref.paths", lang), blocks)


def _way(reader: Reader, path: Sequence[Hop], number: int = 1) -> Entry:
    """The records on the way, each with the link that leads to it."""
    lang = reader.lang
    lines = []
    for hop in path:
        how = ", ".join(dict.fromkeys(relation(reader, field, role) for field, role, _ in hop.links))
        ways = {forward for _, _, forward in hop.links}
        arrow = "↔" if len(ways) == 2 else "→" if True in ways else "←"
        kind = wording.kind_name(hop.row.kind, lang)
        lines.append(f"{arrow} {kind} {_named(hop.row, lang)} ({how})")
    return Entry(lines[0], mark=str(number), body=lines[1:])


def _named(row: Row, lang: str) -> str:
    return f"“{row.short(lang)}”" if row.kind != "source" else row.short(lang)


def _common(reader: Reader, one: Row, other: Row, common: CommonGround) -> Section:
    lang = reader.lang
    sources = one.kind == other.kind == "source"
    parts = (
        ("common-sources", [wording.full_title(row, lang) for row in common.sources]),
        ("common-themes", [wording.theme_heading(row, lang) for row in common.themes]),
        ("common-terms", [row.title(lang) for row in common.terms]),
        ("common-places-sources" if sources else "common-places", [wording.locator(reader, where) for where in common.places]),
    )
    below = [Section(say(f"crossref.{phrase}", lang), [Items(lines)]) for phrase, lines in parts if lines]
    return Section(say("crossref.in-common", lang), sections=below)


def _contract(one: Row, other: Row, joined: Joined, common: CommonGround, against: Sequence[Contradiction]) -> dict[str, Any]:
    return {
        "records": [{"kind": row.kind, "id": row.id} for row in (one, other)],
        "joined": joined.length is not None or not common.is_empty,
        "length": joined.length,
        "complete": joined.complete,
        "total": joined.total,
        "paths": [
            [
                {
                    "kind": hop.row.kind,
                    "id": hop.row.id,
                    "links": [{"field": field, "role": role, "forward": forward} for field, role, forward in hop.links],
                }
                for hop in path
            ]
            for path in joined.paths
        ],
        "contradict": bool(against),
        "shared": {
            "sources": [row.id for row in common.sources],
            "themes": [row.id for row in common.themes],
            "terms": [row.id for row in common.terms],
            "places": common.places,
        },
    }


def _graph(reader: Reader, one: Row, other: Row, joined: Joined) -> Graph:
    rows = {one.rid: one, other.rid: other}
    edges: dict[tuple[str, str, str], None] = {}
    for path in joined.paths:
        near = one
        for hop in path:
            rows.setdefault(hop.row.rid, hop.row)
            for field, role, forward in hop.links:
                ends = (near, hop.row) if forward != bool(role) else (hop.row, near)
                edges.setdefault((ends[0].subject, ends[1].subject, relation(reader, field, role)))
            near = hop.row
    nodes = [Node(row.subject, row.short(reader.lang), row.kind) for row in rows.values()]
    return Graph(nodes, [Edge(*edge) for edge in edges])
