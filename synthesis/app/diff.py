"""`synthesis diff`."""

from typing import Annotated

import typer

from synthesis.app import options

Old = Annotated[
    str, typer.Argument(help="Git revision (or REV:path), folder, or exported index: what it was.", show_default=False)
]
New = Annotated[str | None, typer.Argument(help="The same: what it is. Default: the corpus as it stands.", show_default=False)]
AsOf = Annotated[
    int | None,
    typer.Option(
        "--as-of",
        min=1,
        max=9999,
        metavar="YEAR",
        help="Judge both by the end of this year. Default: each by its own date.",
        show_default=False,
    ),
]


def diff(
    old: Old,
    new: New = None,
    as_of: AsOf = None,
    partial: Annotated[bool, typer.Option("--partial", help="Compare what can be read of a broken corpus.")] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit code 1 if the evidence changed.")] = False,
    lang: options.Lang = None,
    format: options.DocumentFormat = None,
    output: options.Output = None,
    template: options.Template = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """Tell what changed in the evidence between two versions of a corpus, and what that did to certainty, gaps and priority."""
    from synthesis.app.session import answer
    from synthesis.app.sides import open_sides
    from synthesis.diff.comparison import compare
    from synthesis.reports.diff import report

    with open_sides(old, new, corpus, index, lang, partial) as (before, after):
        difference = compare(before.reader, after.reader, as_of)
        answer(report(before, after, difference), format, output, no_color, template)
    if exit_code and difference.is_changed:
        raise typer.Exit(1)
