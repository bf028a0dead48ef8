"""Cross-references around one record: what it rests on, what rests on it, and what it is cited with."""

from collections.abc import Sequence
from typing import Any, Final

from synthesis.crossref.citations import co_citations
from synthesis.crossref.links import Direction, Step, walk
from synthesis.formats.document import Document, Entry, Grid, Prose, Section
from synthesis.formats.graph import Edge, Graph, Node
from synthesis.index.reader import Reader, Row
from synthesis.language.phrases import say
from synthesis.reports import wording

_MOST: Final = 25


def around(reader: Reader, row: Row, steps: int) -> tuple[Document, Graph]:
    """What `row` rests on and what rests on it, up to `steps` away; as a document and as a graph."""
    lang = reader.lang
    found = {direction: list(walk(reader, row, direction, steps)) for direction in _DIRECTIONS}
    sections = [
        Section(say(direction, lang), sections=_by_kind(reader, found[direction], direction))
        for direction in _DIRECTIONS
        if found[direction]
    ]
    together = _cited_with(reader, row) if row.kind == "source" else []
    if together:
        rows = [(other.short(lang), times, other.id) for other, times in together]
        columns = (say("source", lang), say("places", lang), say("id", lang))
        sections.append(Section(say("cited-with", lang), [Grid(columns, rows)]))
    every = [step for direction in _DIRECTIONS for step in found[direction]]
    document = Document(
        title=f"{say('crossref', lang)}: {row.short(lang)}",
        lang=lang,
        lead=[Prose(row.title(lang))] if row.kind == "source" else [] if every else [Prose(say("none-found", lang))],
        sections=sections,
        data={
            "kind": row.kind,
            "id": row.id,
            "rests_on": [_contract(step, step.end) for step in found["rests-on"]],
            "carries": [_contract(step, step.start) for step in found["carries"]],
            "cited_with": [{"id": other.id, "places": times} for other, times in together],
        },
        table=Grid(
            ("direction", "distance", "from", "field", "role", "to"),
            [(step.direction, step.distance, step.start.subject, step.field, step.role, step.end.subject) for step in every],
        ),
    )
    return document, _graph(reader, row, every)


_DIRECTIONS: Final[tuple[Direction, ...]] = ("rests-on", "carries")


def _by_kind(reader: Reader, steps: Sequence[Step], direction: Direction) -> list[Section]:
    lang = reader.lang
    groups: dict[str, dict[int, tuple[Row, Step, list[str]]]] = {}
    for step in steps:
        far = step.end if direction == "rests-on" else step.start
        members = groups.setdefault(far.kind, {})
        members.setdefault(far.rid, (far, step, []))[2].append(wording.relation(reader, step.field, step.role))
    sections = []
    for kind, members in groups.items():
        entries = []
        for far, step, how in members.values():
            near = step.start if direction == "rests-on" else step.end
            through = [f"{'via' if lang == 'nl' else 'through'} {near.subject}"] if step.distance > 1 else []
            entries.append(Entry(wording.full_title(far, lang), id=far.id, mark="•", tags=[*dict.fromkeys(how), *through]))
        sections.append(Section(f"{wording.kinds_name(kind, lang).capitalize()} ({len(entries)})", entries))
    return sections


def _cited_with(reader: Reader, row: Row) -> list[tuple[Row, int]]:
    pairs = [
        (second if first == row.rid else first, times)
        for first, second, times in co_citations(reader)
        if row.rid in (first, second)
    ]
    rows = reader.by_rid([rid for rid, _ in pairs])
    return [(rows[rid], times) for rid, times in pairs][:_MOST]


def _contract(step: Step, far: Row) -> dict[str, Any]:
    return {"kind": far.kind, "id": far.id, "distance": step.distance, "field": step.field, "role": step.role}


def _graph(reader: Reader, row: Row, steps: Sequence[Step]) -> Graph:
    rows = {row.rid: row}
    arrows: dict[tuple[str, str], list[str]] = {}
    for step in steps:
        rows.setdefault(step.start.rid, step.start)
        rows.setdefault(step.end.rid, step.end)
        # A record points to its sources, but it is the source that supports or contradicts.
        ends = (step.end, step.start) if step.role else (step.start, step.end)
        labels = arrows.setdefault((ends[0].subject, ends[1].subject), [])
        label = wording.relation(reader, step.field, step.role)
        if label not in labels:
            labels.append(label)
    nodes = [Node(one.subject, one.short(reader.lang), one.kind) for one in rows.values()]
    return Graph(nodes, [Edge(start, end, ", ".join(labels)) for (start, end), labels in arrows.items()])
