"""`synthesis map`."""

from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import among

_DIMENSIONS = "themes, groups, levels, types, designs, knowledge, kinds, recognition, scope, parts, years"
_names = among(*_DIMENSIONS.split(", "))

Rows = Annotated[str, typer.Option("--rows", help=f"Rows: {_DIMENSIONS}.", autocompletion=_names)]
Columns = Annotated[str, typer.Option("--columns", help="Columns: the same.", autocompletion=_names)]
Count = Annotated[
    str | None,
    typer.Option(
        "--count",
        help="What to count: findings, sources, interventions or gaps. Default: the first that has both dimensions.",
        show_default=False,
        autocompletion=among("findings", "sources", "interventions", "gaps"),
    ),
]
Split = Annotated[
    str | None,
    typer.Option(
        "--split",
        help="Split cells by certainty, design or recognition.",
        show_default=False,
        autocompletion=among("certainty", "design", "recognition"),
    ),
]
Depth = Annotated[
    int | None,
    typer.Option("--depth", min=1, help="Levels of the tree. Default: 2 of themes, 1 of groups.", show_default=False),
]
AsOf = Annotated[
    int | None,
    typer.Option(
        "--as-of", min=1, max=9999, metavar="YEAR", help="Year to judge by. Default: the date of the corpus.", show_default=False
    ),
]
Width = Annotated[
    int | None,
    typer.Option(
        "--width",
        min=40,
        max=1000,
        help="Signs in a line of text; ids stay whole. Default: the window, else 80.",
        show_default=False,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        help="text, markdown, html, json, csv, docx, pdf, xlsx, svg or png.",
        show_default=False,
        autocompletion=among("text", "markdown", "html", "json", "csv", "docx", "pdf", "xlsx", "svg", "png"),
    ),
]


def map(
    rows: Rows = "themes",
    columns: Columns = "groups",
    count: Count = None,
    split: Split = None,
    depth: Depth = None,
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
    as_of: AsOf = None,
    width: Width = None,
    lang: options.Lang = None,
    format: Format = None,
    output: options.Output = None,
    template: options.Template = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """Draw an evidence gap map: what there is at each crossing of two dimensions, and which empty crossings are known gaps."""
    from synthesis.app.maps import answer_with_map
    from synthesis.app.session import chosen, open_reader
    from synthesis.gaps.grid import Ask

    with open_reader(corpus, index, lang) as reader:
        facets = {
            "theme": theme,
            "group": group,
            "level": level,
            "kind": kind,
            "design": design,
            "knowledge": knowledge,
            "recognition": recognition,
            "source": source,
            "part": part,
            "scope": scope,
            "status": status,
        }
        ask = Ask(rows, columns, count, split, depth, as_of)
        answer_with_map(reader, chosen(reader, facets, year), ask, width, format, output, no_color, template)
