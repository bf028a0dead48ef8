"""`synthesis crossref`."""

from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import complete_id

Format = Annotated[
    str | None,
    typer.Option("--format", "-f", help="text, markdown, html, json, csv, docx, pdf, xlsx, mermaid or dot.", show_default=False),
]


def crossref(
    name: Annotated[
        str | None, typer.Argument(help="Id, kind:id or name of a record.", show_default=False, autocompletion=complete_id)
    ] = None,
    steps: Annotated[int, typer.Option("--steps", min=1, max=5, help="How many steps away from the record.")] = 1,
    view: Annotated[
        list[str] | None,
        typer.Option("--view", help="Without a record: themes, shared, cocitation. Default: all.", show_default=False),
    ] = None,
    lang: options.Lang = None,
    format: Format = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """Show what a record rests on and what rests on it; without a record, sources by theme, shared sources and co-citations."""
    from synthesis.app.graphs import answer_with_graph
    from synthesis.app.session import open_reader
    from synthesis.errors import UsageError
    from synthesis.index.lookup import find
    from synthesis.reports.crossref import around
    from synthesis.reports.crossref_overview import VIEWS, overview

    if name is not None and view:
        raise UsageError("--view shows the whole corpus, not one record.", "leave out --view, or the record")
    with open_reader(corpus, index, lang) as reader:
        if name is not None:
            document, graph = around(reader, find(reader, name), steps)
        else:
            from synthesis.formats.documents import choose

            views = [choose(one, None, dict.fromkeys(VIEWS, ()), "", what="view") for one in view or VIEWS]
            document, graph = overview(reader, views)
        answer_with_graph(document, graph, format, output, no_color)
