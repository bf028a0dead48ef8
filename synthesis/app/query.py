"""`synthesis query`."""

from typing import Annotated

import typer

from synthesis.app import options


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
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many hits to show.")] = 10,
    all_hits: Annotated[bool, typer.Option("--all", help="Show all hits.")] = False,
    lang: options.Lang = None,
    format: options.DocumentFormat = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """Search all records: findings, sources, themes, interventions, gaps, concepts. Words may be typed in Dutch or English."""
    from synthesis.app.session import answer, chosen, open_reader
    from synthesis.query.search import search
    from synthesis.reports.answers import report

    with open_reader(corpus, index, lang) as reader:
        facets = {
            "theme": theme, "group": group, "level": level, "kind": kind, "design": design, "knowledge": knowledge,
            "recognition": recognition, "source": source, "part": part,
        }  # fmt: skip
        found = search(reader, " ".join(text or []), chosen(reader, facets, year), None if all_hits else limit)
        answer(report(reader, found), format, output, no_color)
