"""`synthesis import`."""

from pathlib import Path
from typing import Annotated

import typer

from synthesis.app import options


def import_records(
    file: Annotated[
        Path,
        typer.Argument(
            help="Text, Markdown, HTML, docx, odt or PDF; - reads standard input.", metavar="FILE", show_default=False
        ),
    ],
    references: Annotated[
        bool, typer.Option("--references", help="Make source records of the entries in its reference lists.")
    ] = False,
    into: Annotated[
        Path | None,
        typer.Option("--into", help="Corpus to whose sources the new records are added.", show_default=False),
    ] = None,
    reference_list: Annotated[
        list[str] | None,
        typer.Option("--list", help="Reference list of the corpus that the records stand in (`listed_in`).", show_default=False),
    ] = None,
    format: Annotated[str | None, typer.Option("--format", "-f", help="yaml or json.", show_default=False)] = None,
    output: options.Output = None,
    corpus: Annotated[
        Path | None,
        typer.Option(
            "--corpus",
            "-c",
            help="Corpus with which to compare. Default: --into, else the nearest one upwards.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Make source records of the reference list of a document; what the corpus has already is told, not added."""
    from synthesis.app.imports import add, deliver_import, read_entries
    from synthesis.errors import UsageError

    if not references:
        raise UsageError("Say what to import.", "--references: the entries of the reference lists")
    found = read_entries(file, into or corpus, reference_list or [])
    if into is not None:
        add(found, into)
    deliver_import(found, format, output, written=into is not None)
