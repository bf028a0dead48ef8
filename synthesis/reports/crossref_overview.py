"""Cross-references over the whole corpus: which sources carry most, sources by theme, works that stand together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from synthesis.crossref.carrying import CARRIED, loads
from synthesis.crossref.citations import co_citations, couplings, shared_sources, sources_by_theme, used_together
from synthesis.crossref.pairs import Pairs
from synthesis.formats.document import BULLET, Block, Cell, Document, Entry, Grid, Prose, Section
from synthesis.formats.graph import Edge, Graph, Node
from synthesis.index.reader import Reader, Row
from synthesis.language.phrases import say
from synthesis.reports import wording

_MOST: Final = 25
_MOST_NAMED: Final = 40
"""Sources of a theme that are named."""
_Rows = Mapping[int, Row]


class View(NamedTuple):
    """One view: its section, its data, the rows of its flat table, and its edges (from, to, label, directed)."""

    section: Section
    data: list[dict[str, Any]]
    flat: list[Sequence[Cell]]
    edges: list[tuple[int, int, str, bool]]
    rows: _Rows


def overview(reader: Reader, views: Sequence[str]) -> tuple[Document, Graph]:
    """The views of the whole corpus that are asked for."""
    found = {name: make(reader) for name, make in _VIEWS.items() if name in views}
    document = Document(
        title=say("crossref", reader.lang),
        lang=reader.lang,
        sections=[view.section for view in found.values()],
        data={name: view.data for name, view in found.items()},
        table=Grid(("view", "a", "b", "count"), [row for view in found.values() for row in view.flat]),
    )
    return document, _graph(reader, list(found.values()))


def _carrying(reader: Reader) -> View:
    lang = reader.lang
    found = loads(reader)
    rows = reader.by_rid([load.source for load in found])
    alone = say("crossref.alone", lang)
    heads = [head for kind in CARRIED for head in (say(f"crossref.{kind}-short", lang), alone)]
    grid = Grid(
        (say("source", lang), *heads),
        [
            (rows[load.source].short(lang), *(n for kind in CARRIED for n in (load.rests[kind], load.alone[kind])))
            for load in found[:_MOST]
        ],
    )
    return View(
        Section(say("crossref.carrying", lang), [Prose(say("crossref.carrying-lead", lang)), grid, *_more(len(found), lang)]),
        [{"source": rows[load.source].id, "rests": load.rests, "alone": load.alone} for load in found],
        [
            row
            for load in found
            for kind in CARRIED
            for row in (
                ("carrying", rows[load.source].id, kind, load.rests[kind]),
                ("carrying-alone", rows[load.source].id, kind, load.alone[kind]),
            )
        ],
        [],
        rows,
    )


def _themes(reader: Reader) -> View:
    lang = reader.lang
    by_theme = sources_by_theme(reader)
    rows = _rows(reader, (*by_theme, *(rid for sources in by_theme.values() for rid in sources)))
    entries = [
        Entry(
            wording.theme_heading(rows[theme], lang),
            id=rows[theme].id,
            mark=BULLET,
            tags=[say("sources-number", lang, n=len(sources))],
            body=["; ".join(_names(rows, sources, lang))],
        )
        for theme, sources in by_theme.items()
    ]
    ids = {theme: [rows[source].id for source in sources] for theme, sources in by_theme.items()}
    return View(
        Section(say("sources-by-theme", lang), entries),
        [{"theme": rows[theme].id, "sources": sources} for theme, sources in ids.items()],
        [("theme-source", rows[theme].id, source, 1) for theme, sources in ids.items() for source in sources],
        [(theme, source, "", True) for theme, sources in by_theme.items() for source in sources],
        rows,
    )


def _names(rows: _Rows, sources: Sequence[int], lang: str) -> list[str]:
    more = [f"+ {len(sources) - _MOST_NAMED}"] if len(sources) > _MOST_NAMED else []
    return [*(rows[source].short(lang) for source in sources[:_MOST_NAMED]), *more]


def _shared(reader: Reader) -> View:
    lang = reader.lang
    by_theme = sources_by_theme(reader)
    pairs = shared_sources(by_theme)
    rows = _rows(reader, (*by_theme, *(rid for sources in by_theme.values() for rid in sources)))
    columns = (say("theme", lang), say("theme", lang), say("shared", lang))
    view = _pair_view("shared", pairs, rows, (say("theme-pairs", lang), columns, lang))
    sets = {theme: set(sources) for theme, sources in by_theme.items()}
    data = [
        {"themes": [rows[a].id, rows[b].id], "sources": [rows[rid].id for rid in sorted(sets[a] & sets[b])]}
        for a, b, _ in pairs.counted
    ]
    return view._replace(data=data)


def _cocitation(reader: Reader) -> View:
    lang = reader.lang
    pairs = co_citations(reader)
    columns = (say("source", lang), say("source", lang), say("places", lang))
    return _pair_view("cocitation", pairs, _ends(reader, pairs), (say("source-pairs", lang), columns, lang), "places")


def _together(reader: Reader) -> View:
    lang = reader.lang
    pairs = used_together(reader)
    columns = (say("source", lang), say("source", lang), say("crossref.records", lang))
    return _pair_view("together", pairs, _ends(reader, pairs), (say("crossref.together", lang), columns, lang), "records")


def _coupling(reader: Reader) -> View:
    lang = reader.lang
    pairs = couplings(reader)
    columns = (say("source", lang), say("source", lang), say("shared", lang))
    view = _pair_view("coupling", pairs, _ends(reader, pairs), (say("crossref.coupling", lang), columns, lang), "shared")
    lead = Prose(say("crossref.coupling-lead", lang))
    return view._replace(section=Section(view.section.title, [lead, *view.section.blocks]))


def _pair_view(name: str, pairs: Pairs, rows: _Rows, told: tuple[str, tuple[str, str, str], str], counted: str = "count") -> View:
    """A view of pairs; as a graph only those that meet at least twice, or all if none does."""
    title, columns, lang = told
    blocks: list[Block] = [Prose(say("none-found", lang))]
    if pairs.counted:
        shown = [(rows[a].short(lang), rows[b].short(lang), times) for a, b, times in pairs.counted[:_MOST]]
        blocks = [Grid(columns, shown), *_more(len(pairs.counted), lang)]
    if pairs.left_out:
        blocks.append(Prose(say("crossref.left-out", lang, n=pairs.left_out)))
    often = [pair for pair in pairs.counted if pair[2] > 1] or pairs.counted
    return View(
        Section(title, blocks),
        [{"sources": [rows[a].id, rows[b].id], counted: times} for a, b, times in pairs.counted],
        [(name, rows[a].id, rows[b].id, times) for a, b, times in pairs.counted],
        [(a, b, str(times), False) for a, b, times in often],
        rows,
    )


def _ends(reader: Reader, pairs: Pairs) -> _Rows:
    return _rows(reader, (rid for a, b, _ in pairs.counted for rid in (a, b)))


def _rows(reader: Reader, rids: Iterable[int]) -> _Rows:
    return reader.by_rid(sorted(set(rids)))


def _more(number: int, lang: str) -> list[Block]:
    return [Prose(say("and-more", lang, n=number - _MOST))] if number > _MOST else []


_VIEWS: Final[dict[str, Callable[[Reader], View]]] = {
    "carrying": _carrying,
    "themes": _themes,
    "shared": _shared,
    "cocitation": _cocitation,
    "together": _together,
    "coupling": _coupling,
}
VIEWS: Final = tuple(_VIEWS)
"""What can be shown, in this order."""


def _graph(reader: Reader, views: Sequence[View]) -> Graph:
    edges: dict[tuple[int, int, str, bool], None] = {}
    rows: dict[int, Row] = {}
    for view in views:
        edges.update(dict.fromkeys(view.edges))
        rows.update(view.rows)
    used = dict.fromkeys(rid for a, b, _, _ in edges for rid in (a, b))
    nodes = [Node(rows[rid].subject, rows[rid].short(reader.lang), rows[rid].kind) for rid in used]
    return Graph(nodes, [Edge(rows[a].subject, rows[b].subject, label, directed) for a, b, label, directed in edges])
