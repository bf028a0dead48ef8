"""What would change if works were withdrawn: what falls, what is weakened, and what they alone opened up."""

from collections.abc import Sequence
from typing import Any, Final

from synthesis.crossref.withdrawal import FATES, Change, Withdrawal, withdraw
from synthesis.formats.document import BULLET, Block, Cell, Document, Entry, Grid, Prose, Section
from synthesis.formats.graph import Edge, Graph, Node
from synthesis.index.reader import Reader, Row
from synthesis.language.phrases import say
from synthesis.model.entities import KINDS
from synthesis.reports import wording
from synthesis.reports.crossref_words import relation

_MOST_KEPT: Final = 6
"""Remaining sources of a record that are named."""


def without(reader: Reader, rows: Sequence[Row]) -> tuple[Document, Graph]:
    """What would change without the sources `rows`; as a document and as a graph."""
    lang = reader.lang
    found = withdraw(reader, rows)
    what = f" {say('crossref.and', lang)} ".join(row.short(lang) for row in rows)
    document = Document(
        title=say("crossref.without", lang, what=what),
        lang=lang,
        lead=_lead(found, what, lang),
        sections=_sections(reader, found),
        closing=[Prose(say("crossref.without-reading", lang))] if found.changes else [],
        data=_contract(found),
        table=_flat(found, lang),
    )
    return document, _graph(reader, found)


def _flat(found: Withdrawal, lang: str) -> Grid:
    rows: list[Sequence[Cell]] = [
        (
            change.row.kind,
            change.row.id,
            change.fate,
            len(change.before),
            len(change.after),
            "; ".join(found.sources[rid].id for rid in change.after),
            change.row.title(lang),
        )
        for change in _ordered(found)
    ]
    others = (("only-through", found.unread), ("part", found.parts), ("no-source-left", found.themes))
    rows += [(row.kind, row.id, what, None, None, "", row.title(lang)) for what, some in others for row in some]
    return Grid(("kind", "id", "change", "sources_before", "sources_after", "keeps", "title"), rows)


def _ordered(found: Withdrawal) -> list[Change]:
    kinds = {kind: rank for rank, kind in enumerate(KINDS)}
    return sorted(found.changes, key=lambda change: (FATES.index(change.fate), kinds[change.row.kind], change.row.rid))


def _lead(found: Withdrawal, what: str, lang: str) -> list[Block]:
    count = {fate: sum(change.fate == fate for change in found.changes) for fate in FATES}
    blocks: list[Block] = [Prose(wording.full_title(row, lang)) for row in found.withdrawn]
    if not found.changes:
        blocks.append(Prose(say("crossref.without-nothing", lang, what=what)))
    else:
        told = [
            say(
                "crossref.without-lead", lang, n=len(found.withdrawn), what=what, falls=count["falls"], weakened=count["weakened"]
            )
        ]
        other = count["uncontested"] + count["detail"]
        told += [say("crossref.without-other", lang, n=other)] if other else []
        blocks.append(Prose(" ".join(told)))
        kinds = [kind for kind in KINDS if any(change.row.kind == kind for change in found.changes)]
        fates = [fate for fate in FATES if count[fate]]
        rows: list[Sequence[Cell]] = [
            (
                wording.kinds_name(kind, lang).capitalize(),
                *(sum(change.row.kind == kind and change.fate == fate for change in found.changes) for fate in fates),
            )
            for kind in kinds
        ]
        columns = (say("kind-of-record", lang), *(say(f"crossref.column-{fate}", lang) for fate in fates))
        blocks.append(Grid(columns, rows))
    if found.located:
        blocks.append(Prose(say("crossref.located", lang, what=wording.tally(found.located, lang))))
    return blocks


def _sections(reader: Reader, found: Withdrawal) -> list[Section]:
    lang = reader.lang
    sections = []
    changes = _ordered(found)
    for fate in FATES:
        for kind in KINDS:
            members = [change for change in changes if change.fate == fate and change.row.kind == kind]
            if members:
                name = wording.kinds_name(kind, lang)
                title = say(f"crossref.{fate}", lang, kind=name, n=len(members))
                sections.append(Section(title, [_entry(reader, found, change) for change in members]))
    if found.settled:
        against = say("crossref.no-longer-against", lang)
        entries = [
            Entry(b.short(lang), mark="≠", fields=[(against, f"{a.short(lang)} ({a.id})")], id=b.id) for a, b in found.settled
        ]
        sections.append(Section(say("crossref.settled", lang, n=len(entries)), entries))
    for phrase, rows in (("unread", found.unread), ("parts", found.parts), ("themes-bare", found.themes)):
        if rows:
            blocks: list[Block] = [Entry(wording.full_title(row, lang), id=row.id, mark=BULLET) for row in rows]
            if phrase == "parts":
                blocks.insert(0, Prose(say("crossref.parts-hint", lang)))
            sections.append(Section(say(f"crossref.{phrase}", lang, n=len(rows)), blocks))
    return sections


def _entry(reader: Reader, found: Withdrawal, change: Change) -> Entry:
    """A record that changes: from how many sources to how many, which it keeps, and what else it loses."""
    lang = reader.lang
    tags = []
    if change.fate == "weakened":
        tags.append(say("crossref.from-to", lang, before=len(change.before), after=len(change.after)))
    direct = {row.rid for row in found.withdrawn}
    for use in change.lost:
        how = relation(reader, use.field, use.role)
        if use.source not in direct and use.via is not None:
            through = say("crossref.through-it", lang, via=found.sources[use.via].short(lang))
            how = f"{found.sources[use.source].short(lang)} {how}, {through}"
        tags.append(how)
    kept = [found.sources[rid].short(lang) for rid in change.after]
    more = [f"+ {len(kept) - _MOST_KEPT}"] if len(kept) > _MOST_KEPT else []
    fields = [(say("crossref.keeps", lang), "; ".join([*kept[:_MOST_KEPT], *more]))] if kept and change.fate == "weakened" else []
    if change.recognition:
        fields.append((say("crossref.unstated", lang), reader.labels("recognition_level", change.recognition)))
    return Entry(change.row.title(lang), id=change.row.id, mark=BULLET, tags=[*dict.fromkeys(tags)], fields=fields)


def _contract(found: Withdrawal) -> dict[str, Any]:
    return {
        "withdrawn": [row.id for row in found.withdrawn],
        "changes": [
            {
                "kind": change.row.kind,
                "id": change.row.id,
                "change": change.fate,
                "before": [found.sources[rid].id for rid in change.before],
                "after": [found.sources[rid].id for rid in change.after],
                "lost": [
                    {
                        "source": found.sources[use.source].id,
                        "field": use.field,
                        "role": use.role,
                        "via": found.sources[use.via].id if use.via is not None else None,
                    }
                    for use in change.lost
                ],
                "recognition": change.recognition,
            }
            for change in _ordered(found)
        ],
        "contradictions_ended": [{"from": a.id, "to": b.id} for a, b in found.settled],
        "only_through": [row.id for row in found.unread],
        "parts": [row.id for row in found.parts],
        "themes": [row.id for row in found.themes],
        "located": found.located,
        "summary": {
            fate: {
                kind: number
                for kind in KINDS
                if (number := sum(change.fate == fate and change.row.kind == kind for change in found.changes))
            }
            for fate in FATES
        },
    }


def _graph(reader: Reader, found: Withdrawal) -> Graph:
    """The works withdrawn, what they hold up, and through which reading."""
    lang = reader.lang
    rows = {row.rid: row for row in found.withdrawn}
    edges: dict[tuple[str, str, str], None] = {}
    gone = set(rows)
    for change in _ordered(found):
        rows.setdefault(change.row.rid, change.row)
        label = say(f"crossref.column-{change.fate}", lang).lower()
        if change.fate == "weakened":
            label = f"{label}: {len(change.before)} → {len(change.after)}"
        for use in change.lost:
            for work in (use.source, use.via):
                if work in gone:
                    edges.setdefault((found.sources[work].subject, change.row.subject, label))
    for row in found.unread:
        rows.setdefault(row.rid, row)
        for root in found.withdrawn:
            edges.setdefault(
                (root.subject, row.subject, say("crossref.unread", lang, n=len(found.unread)).split(" (")[0].lower())
            )
    nodes = [Node(row.subject, row.short(lang), row.kind) for row in rows.values()]
    return Graph(nodes, [Edge(*edge) for edge in edges])
