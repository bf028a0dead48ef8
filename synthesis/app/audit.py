"""`synthesis audit`."""

from pathlib import Path
from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import among, complete_rule

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        help="text, markdown, html, json, csv, github or sarif.",
        show_default=False,
        autocompletion=among("text", "markdown", "html", "json", "csv", "github", "sarif"),
    ),
]


def audit(
    file: Annotated[
        Path,
        typer.Argument(
            help="Text, Markdown, HTML, docx, odt or PDF; - reads standard input.", metavar="FILE", show_default=False
        ),
    ],
    format: Format = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            help="What gives exit code 1: missing, variant, ambiguous, uncited, …, a rule, error, warning, any or none; "
            "commas between. Default: error,warning.",
            show_default=False,
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", help="Only these rules: SYN701, missing, …", show_default=False, autocompletion=complete_rule),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", help="Not these rules.", show_default=False, autocompletion=complete_rule),
    ] = None,
    corpus: Annotated[
        Path | None,
        typer.Option("--corpus", "-c", help="Corpus in which to look up the cited works too.", show_default=False),
    ] = None,
    lang: options.Lang = None,
    output: options.Output = None,
    no_color: options.NoColour = False,
) -> None:
    """Audit a document: is every citation in its reference list, and every entry of the list in the text?

    Exit code 1 if something is wrong; see --fail-on.
    """
    from synthesis.app.documents import audit_file, deliver_audit
    from synthesis.reports.document_choice import fails, parse_names

    wanted, unwanted, failing = parse_names(select), parse_names(ignore), parse_names(fail_on or ["error,warning"])
    inspection = audit_file(file, wanted, unwanted, corpus, lang)
    deliver_audit(inspection, format, output, no_color)
    if fails(inspection.faults, failing):
        raise typer.Exit(1)
