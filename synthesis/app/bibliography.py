"""`synthesis bibliography`."""

from typing import Annotated

import typer

from synthesis.app import options

Format = Annotated[str | None, typer.Option("--format", "-f", help="text, markdown, html or json.", show_default=False)]


def bibliography(
    theme: options.Theme = None,
    kind: options.Kind = None,
    design: options.Design = None,
    knowledge: options.Knowledge = None,
    year: options.Year = None,
    source: options.Source = None,
    part: options.Part = None,
    status: Annotated[
        list[str] | None,
        typer.Option("--status", help="listed, unlisted, secondary, document, external.", rich_help_panel="Narrow down"),
    ] = None,
    lang: options.Lang = None,
    format: Format = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
) -> None:
    """Print the reference list in APA 7 style, in Dutch or English, whole or narrowed down."""
    from synthesis.app.output import deliver
    from synthesis.app.session import chosen, open_reader
    from synthesis.formats.documents import choose
    from synthesis.reports.bibliography import SUFFIXES, write

    with open_reader(corpus, index, lang) as reader:
        facets = {"theme": theme, "kind": kind, "design": design, "knowledge": knowledge, "source": source, "part": part}
        selection = chosen(reader, facets, year)
        deliver(write(reader, selection, status or [], choose(format, output, SUFFIXES, "text")), output)
