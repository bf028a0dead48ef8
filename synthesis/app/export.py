"""`synthesis export`."""

from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import complete_export, complete_kind


def export(
    format: Annotated[
        str | None,
        typer.Argument(
            help="json, jsonl, csv, xlsx, markdown, csl-json, bibtex, ris or sqlite.",
            show_default=False,
            autocompletion=complete_export,
        ),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", help="Only records of this kind: gaps, sources, …", show_default=False, autocompletion=complete_kind
        ),
    ] = None,
    theme: options.Theme = None,
    year: options.Year = None,
    source: options.Source = None,
    part: options.Part = None,
    lang: options.Lang = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
) -> None:
    """Write the corpus, or a part of it, in a format that other programs read."""
    from synthesis.app.output import deliver
    from synthesis.app.session import chosen, open_reader
    from synthesis.reports.exports import choose_export, write

    name = choose_export(format, output)
    with open_reader(corpus, index, lang) as reader:
        selection = chosen(reader, {"theme": theme, "source": source, "part": part}, year)
        deliver(write(reader, name, selection, only or [], corpus), output)
