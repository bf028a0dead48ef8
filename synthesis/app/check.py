"""`synthesis check`."""

from pathlib import Path
from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import complete_rule

Format = Annotated[str | None, typer.Option("--format", "-f", help="text, json, github, sarif or junit.", show_default=False)]
Codes = Annotated[
    list[str] | None,
    typer.Option("--select", help="Only these rules: SYN301, SYN3 or a slug.", show_default=False, autocompletion=complete_rule),
]
Not = Annotated[
    list[str] | None, typer.Option("--ignore", help="Not these rules.", show_default=False, autocompletion=complete_rule)
]


def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Corpora, or single data files.", show_default=False)] = None,
    format: Format = None,
    select: Codes = None,
    ignore: Not = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings make the check fail too.")] = False,
    remarks: Annotated[
        bool, typer.Option("--remarks", help="Show remarks (severity info) too; json, sarif and junit always hold them.")
    ] = False,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", help="Date (YYYY-MM-DD) against which recognitions expire. Default: the manifest's.", show_default=False
        ),
    ] = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
) -> None:
    """Check a corpus: every fault with its file, line, and what to do about it. Exit code 1 if there are faults."""
    from synthesis.app.output import deliver
    from synthesis.app.session import note
    from synthesis.checks.inspection import inspect
    from synthesis.checks.registry import RULES
    from synthesis.formats.documents import choose
    from synthesis.formats.faults.registry import SUFFIXES, writer
    from synthesis.terminal import waiting

    name = choose(format, output, SUFFIXES, "text")
    with waiting("checking"):
        found = inspect(paths or [], corpus, select or [], ignore or [], as_of)
    shown = found.faults if remarks or select or name not in ("text", "github") else found.failures
    deliver(writer(name)(shown, RULES, found.checked), output)
    if found.is_shipped:
        note("no corpus here: the one that ships with the program was checked. Name a folder to check your own.")
    if len(shown) < len(found.faults):
        note(f"{len(found.faults) - len(shown)} remarks are not shown; --remarks shows them.")
    if found.fails(strict):
        raise typer.Exit(1)
