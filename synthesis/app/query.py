"""`synthesis query`."""

from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import among

SORTS = ("relevance", "year", "title", "kind")


def query(
    text: Annotated[
        list[str] | None, typer.Argument(help='Words to look for; "a phrase" between quotes.', show_default=False)
    ] = None,
    theme: options.Theme = None,
    group: options.Group = None,
    level: options.Level = None,
    kind: options.Kind = None,
    design: options.Design = None,
    knowledge: options.Knowledge = None,
    recognition: options.Recognition = None,
    year: options.Year = None,
    source: options.Source = None,
    part: options.Part = None,
    scope: options.Scope = None,
    status: options.Status = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many hits to show.")] = 10,
    all_hits: Annotated[bool, typer.Option("--all", help="Show all hits.")] = False,
    sort: Annotated[
        str,
        typer.Option("--sort", help="relevance, year, title or kind.", autocompletion=among(*SORTS)),
    ] = "relevance",
    no_evidence: Annotated[
        bool, typer.Option("--no-evidence", help="Let the number of sources not decide between equal hits.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Tell how the question was read and how hits were scored.")] = False,
    cite: Annotated[bool, typer.Option("--cite", help="Add the references of the sources of the answer.")] = False,
    lang: options.Lang = None,
    format: options.DocumentFormat = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """Search all records: findings, sources, themes, interventions, gaps, concepts. Words may be typed in Dutch or English."""
    from synthesis.app.session import answer, chosen, open_reader
    from synthesis.app.typed import as_typed
    from synthesis.query.search import search
    from synthesis.reports.answers import report

    with open_reader(corpus, index, lang) as reader:
        facets = {
            "theme": theme, "group": group, "level": level, "kind": kind, "design": design, "knowledge": knowledge,
            "recognition": recognition, "source": source, "part": part, "scope": scope, "status": status,
        }  # fmt: skip
        selection = chosen(reader, facets, year)
        found = search(reader, as_typed(text or []), selection, None if all_hits else limit, sort, not no_evidence)
        answer(report(reader, found, explain, cite, grouped=sort in ("relevance", "kind")), format, output, no_color)
