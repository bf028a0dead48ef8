"""`synthesis gaps`."""

from typing import Annotated

import typer

from synthesis.app import options

_WHICH = "Which gaps"


def gaps(
    theme: options.Theme = None,
    group: options.Group = None,
    level: options.Level = None,
    kind: options.Kind = None,
    scope: options.Scope = None,
    status: options.Status = None,
    source: options.Source = None,
    part: options.Part = None,
    stated: Annotated[bool, typer.Option("--stated", help="Only gaps that documents state.", rich_help_panel=_WHICH)] = False,
    computed: Annotated[
        bool, typer.Option("--computed", help="Only gaps that were computed from the corpus.", rich_help_panel=_WHICH)
    ] = False,
    rule: Annotated[
        list[str] | None,
        typer.Option("--rule", help="Only what this rule finds: single-source or GAP103.", rich_help_panel=_WHICH),
    ] = None,
    min_priority: Annotated[
        float,
        typer.Option("--min-priority", min=0, max=100, help="Only gaps of this priority or higher.", rich_help_panel=_WHICH),
    ] = 0,
    top: Annotated[
        int | None, typer.Option("--top", min=1, help="Only the heaviest so many.", show_default=False, rich_help_panel=_WHICH)
    ] = None,
    as_of: Annotated[
        int | None,
        typer.Option(
            "--as-of",
            min=1,
            max=9999,
            help="Judge age and expiry by the end of this year. Default: the date of the manifest.",
            show_default=False,
        ),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain", metavar="ID", help="Why this one is a gap: figures, rule, certainty, score.", show_default=False
        ),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="The whole report in text too; documents always hold it.")] = False,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on", metavar="RULE", help="Exit code 1 if there is such a gap: GAP103 or single-source.", show_default=False
        ),
    ] = None,
    lang: options.Lang = None,
    format: options.DocumentFormat = None,
    output: options.Output = None,
    template: options.Template = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """Report what is not known: gaps that documents state and gaps computed from the corpus, ranked, with the reasons."""
    from synthesis.app.gap_answers import Wanted, answer_with_gaps
    from synthesis.app.session import chosen, open_reader

    wanted = Wanted(stated, computed, rule or [], min_priority, top, as_of, explain, full, fail_on or [])
    with open_reader(corpus, index, lang) as reader:
        facets = {
            "theme": theme,
            "group": group,
            "level": level,
            "kind": kind,
            "scope": scope,
            "status": status,
            "source": source,
            "part": part,
        }
        answer_with_gaps(reader, chosen(reader, facets, None), wanted, format, output, no_color, template)
