"""Cross-references around one record: what it rests on, what rests on it, who says otherwise, and what it is cited with."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from synthesis.crossref.citations import cited_beside
from synthesis.crossref.contradictions import Contradiction, contradictions
from synthesis.crossref.links import Direction, Step, places_only, walk
from synthesis.formats.document import BULLET, Block, Document, Entry, Grid, Prose, Section
from synthesis.formats.graph import Edge, Graph, Node
from synthesis.index.reader import Reader, Row
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.crossref_words import relation, rest

_LONG: Final = 50
"""Signs that a name in a title may have; a whole statement goes below it."""
_MOST: Final = 25
_MOST_ENTRIES: Final = 60
"""Entries of one kind that are spelt out."""


def around(reader: Reader, row: Row, steps: int) -> tuple[Document, Graph]:
    """What `row` rests on and what rests on it, up to `steps` away; as a document and as a graph."""
    lang = reader.lang
    found = {direction: list(walk(reader, row, direction, steps)) for direction in _DIRECTIONS}
    every = [step for direction in _DIRECTIONS for step in found[direction]]
    near = {row.rid, *(one.rid for step in every if not places_only(step.field) for one in (step.start, step.end))}
    against = [
        found for found in contradictions(reader, sorted(near)) if row.rid in _ends(found) or near.issuperset(_ends(found))
    ]
    sections = [*_contradictions(reader, row, against)]
    for direction in _DIRECTIONS:
        by_kind = _by_kind(reader, found[direction], direction)
        if by_kind:
            sections.append(Section(say(direction, lang), sections=by_kind))
    together = cited_beside(reader, row.rid) if row.kind == "source" else []
    others = reader.by_rid([rid for rid, _ in together])
    if together:
        rows = [(others[rid].short(lang), times, others[rid].id) for rid, times in together[:_MOST]]
        columns = (say("source", lang), say("places", lang), say("id", lang))
        sections.append(Section(say("cited-with", lang), [Grid(columns, rows), *rest(len(together) - _MOST, lang)]))
    name = row.short(lang) if len(row.short(lang)) <= _LONG else row.subject
    lead: list[Block] = [Prose(row.title(lang))] if name != row.title(lang) else []
    lead += _places(reader, row, found["carries"])
    document = Document(
        title=f"{say('crossref', lang)}: {name}",
        lang=lang,
        lead=lead if sections or lead else [Prose(say("none-found", lang))],
        sections=sections,
        data={
            "kind": row.kind,
            "id": row.id,
            "rests_on": [_contract(step, step.end) for step in found["rests-on"]],
            "carries": [_contract(step, step.start) for step in found["carries"]],
            "contradictions": [
                {"from": {"kind": one.kind, "id": one.id}, "to": {"kind": other.kind, "id": other.id}, "mutual": mutual}
                for one, other, mutual in against
            ],
            "cited_with": [{"id": others[rid].id, "places": times} for rid, times in together],
        },
        table=Grid(
            ("direction", "distance", "from", "field", "role", "to"),
            [(step.direction, step.distance, step.start.subject, step.field, step.role, step.end.subject) for step in every],
        ),
    )
    return document, _graph(reader, row, every, against)


_DIRECTIONS: Final[tuple[Direction, ...]] = ("rests-on", "carries")


def _ends(found: Contradiction) -> tuple[int, int]:
    return found.one.rid, found.other.rid


def _places(reader: Reader, row: Row, carries: Sequence[Step]) -> list[Block]:
    """Where the record stands; of a document, how much stands in it."""
    lang = reader.lang
    places = row.doc.get("locators", row.doc.get("cited_in", [row.doc["locator"]] if "locator" in row.doc else []))
    blocks: list[Block] = [Prose(say("crossref.stands-in", lang, where=wording.locators(reader, places)))] if places else []
    here = Counter(
        {step.start.rid: step.start.kind for step in carries if step.distance == 1 and places_only(step.field)}.values()
    )
    if here:
        blocks.append(Prose(say("crossref.located-here", lang, what=wording.tally(here, lang))))
    return blocks


def _contradictions(reader: Reader, row: Row, against: Sequence[Contradiction]) -> list[Section]:
    """The pairs that contradict each other, those of the record itself first."""
    if not against:
        return []
    lang = reader.lang
    entries = []
    for one, other, mutual in sorted(against, key=lambda found: row.rid not in _ends(found)):
        if row.rid in (one.rid, other.rid):
            far = other if one.rid == row.rid else one
            phrase = "mutual-own" if mutual else "against-own" if far is one else "own-against"
            tags = [wording.kind_name(far.kind, lang), say(f"crossref.{phrase}", lang)]
            entries.append(Entry(wording.full_title(far, lang), id=far.id, mark="≠", tags=tags))
        else:
            how = say("crossref.mutual" if mutual else "crossref.against", lang)
            entries.append(Entry(one.short(lang), mark="≠", fields=[(how, other.short(lang))], id=f"{one.id} ≠ {other.id}"))
    shown = entries[:_MOST]
    title = say("crossref.contradictions", lang, n=len(entries))
    return [Section(title, [*shown, *rest(len(entries) - len(shown), lang)])]


def _by_kind(reader: Reader, steps: Sequence[Step], direction: Direction) -> list[Section]:
    lang = reader.lang
    groups: dict[str, dict[int, tuple[Row, Step, list[str]]]] = {}
    for step in steps:
        if places_only(step.field) or step.field == "contradicts":  # told by themselves
            continue
        far = step.end if direction == "rests-on" else step.start
        members = groups.setdefault(far.kind, {})
        members.setdefault(far.rid, (far, step, []))[2].append(relation(reader, step.field, step.role))
    sections = []
    for kind, members in groups.items():
        entries = []
        for far, step, how in [*members.values()][:_MOST_ENTRIES]:
            near = step.start if direction == "rests-on" else step.end
            through = [say("crossref.through", lang, what=near.subject)] if step.distance > 1 else []
            entries.append(Entry(wording.full_title(far, lang), id=far.id, mark=BULLET, tags=[*dict.fromkeys(how), *through]))
        title = f"{wording.kinds_name(kind, lang).capitalize()} ({len(members)})"
        sections.append(Section(title, [*entries, *rest(len(members) - _MOST_ENTRIES, lang)]))
    return sections


def _contract(step: Step, far: Row) -> dict[str, Any]:
    return {"kind": far.kind, "id": far.id, "distance": step.distance, "field": step.field, "role": step.role}


def _graph(reader: Reader, row: Row, steps: Sequence[Step], against: Sequence[Contradiction]) -> Graph:
    rows = {row.rid: row}
    arrows: dict[tuple[str, str], list[str]] = {}
    for step in steps:
        rows.setdefault(step.start.rid, step.start)
        rows.setdefault(step.end.rid, step.end)
        # A record points to its sources, but it is the source that supports or contradicts.
        ends = (step.end, step.start) if step.role else (step.start, step.end)
        labels = arrows.setdefault((ends[0].subject, ends[1].subject), [])
        label = relation(reader, step.field, step.role)
        if label not in labels:
            labels.append(label)
    for one, other, mutual in against:
        for start, end in ((one, other), (other, one)) if mutual else ((one, other),):
            rows.setdefault(start.rid, start)
            rows.setdefault(end.rid, end)
            label = say("crossref.against", reader.lang)
            labels = arrows.setdefault((start.subject, end.subject), [])
            if label not in labels:
                labels.append(label)
    nodes = [Node(one.subject, one.short(reader.lang), one.kind) for one in rows.values()]
    return Graph(nodes, [Edge(start, end, ", ".join(labels)) for (start, end), labels in arrows.items()])
