"""Cross-references over the whole corpus: sources by theme, themes that share sources, works cited together."""

from collections.abc import Sequence
from typing import Any, Final

from synthesis.crossref.citations import co_citations, shared_sources, sources_by_theme
from synthesis.formats.document import Block, Document, Entry, Grid, Prose, Section
from synthesis.formats.graph import Edge, Graph, Node
from synthesis.index.reader import Reader, Row
from synthesis.language.phrases import say
from synthesis.reports import wording

VIEWS: Final = ("themes", "shared", "cocitation")
"""What can be shown, in this order."""

_MOST: Final = 25


def overview(reader: Reader, views: Sequence[str]) -> tuple[Document, Graph]:
    """The views of the whole corpus that are asked for."""
    lang = reader.lang
    by_theme = sources_by_theme(reader)
    pairs = shared_sources(by_theme)
    together = co_citations(reader)
    numbers = {
        *by_theme,
        *(rid for sources in by_theme.values() for rid in sources),
        *(rid for pair in together for rid in pair[:2]),
    }
    rows = reader.by_rid(sorted(numbers))
    sections = []
    if "themes" in views:
        entries = [
            Entry(
                wording.theme_heading(rows[theme], lang),
                id=rows[theme].id,
                mark="•",
                tags=[say("sources-number", lang, n=len(sources))],
                body=["; ".join(rows[source].short(lang) for source in sources)],
            )
            for theme, sources in by_theme.items()
        ]
        sections.append(Section(say("sources-by-theme", lang), entries))
    if "shared" in views:
        shared = [(rows[a].title(lang), rows[b].title(lang), len(common)) for a, b, common in pairs[:_MOST]]
        blocks: list[Block] = [Grid((say("theme", lang), say("theme", lang), say("shared", lang)), shared)]
        sections.append(Section(say("theme-pairs", lang), [*blocks, *_more(pairs, lang)]))
    if "cocitation" in views:
        cited = [(rows[a].short(lang), rows[b].short(lang), times) for a, b, times in together[:_MOST]]
        blocks = [Grid((say("source", lang), say("source", lang), say("places", lang)), cited)]
        sections.append(Section(say("source-pairs", lang), [*blocks, *_more(together, lang)]))
    data: dict[str, Any] = {
        "themes": [
            {"theme": rows[theme].id, "sources": [rows[source].id for source in sources]} for theme, sources in by_theme.items()
        ],
        "shared": [
            {"themes": [rows[a].id, rows[b].id], "sources": [rows[source].id for source in common]} for a, b, common in pairs
        ],
        "cocitation": [{"sources": [rows[a].id, rows[b].id], "places": times} for a, b, times in together],
    }
    flat = {
        "themes": [
            ("theme-source", rows[theme].id, rows[source].id, 1) for theme, sources in by_theme.items() for source in sources
        ],
        "shared": [("shared", rows[a].id, rows[b].id, len(common)) for a, b, common in pairs],
        "cocitation": [("cocitation", rows[a].id, rows[b].id, times) for a, b, times in together],
    }
    document = Document(
        title=say("crossref", lang),
        lang=lang,
        sections=sections,
        data={view: data[view] for view in VIEWS if view in views},
        table=Grid(("view", "a", "b", "count"), [row for view in VIEWS if view in views for row in flat[view]]),
    )
    return document, _overview_graph(reader, views, rows, by_theme, pairs, together)


def _more(found: Sequence[Any], lang: str) -> list[Block]:
    return [Prose(say("and-more", lang, n=len(found) - _MOST))] if len(found) > _MOST else []


def _overview_graph(
    reader: Reader,
    views: Sequence[str],
    rows: dict[int, Row],
    by_theme: dict[int, list[int]],
    pairs: Sequence[tuple[int, int, list[int]]],
    together: Sequence[tuple[int, int, int]],
) -> Graph:
    """The views as one graph; of pairs only those that meet at least twice, or all if none does."""
    edges: list[tuple[int, int, str, bool]] = []
    if "themes" in views:
        edges += [(theme, source, "", True) for theme, sources in by_theme.items() for source in sources]
    if "shared" in views:
        strong = [pair for pair in pairs if len(pair[2]) > 1] or pairs
        edges += [(a, b, str(len(common)), False) for a, b, common in strong]
    if "cocitation" in views:
        often = [pair for pair in together if pair[2] > 1] or together
        edges += [(a, b, str(times), False) for a, b, times in often]
    used = dict.fromkeys(rid for a, b, _, _ in edges for rid in (a, b))
    nodes = [Node(rows[rid].subject, rows[rid].short(reader.lang), rows[rid].kind) for rid in used]
    return Graph(nodes, [Edge(rows[a].subject, rows[b].subject, label, directed) for a, b, label, directed in edges])
