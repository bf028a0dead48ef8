"""`synthesis crossref`."""

from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import among, complete_id, of_kind

FORMATS = ("text", "markdown", "html", "json", "csv", "docx", "pdf", "xlsx", "mermaid", "dot", "graphml")
VIEWS = ("carrying", "themes", "shared", "cocitation", "together", "coupling")

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME]",
        help="A record, or two: id, kind:id or name. Without one: the whole corpus.",
        show_default=False,
        autocompletion=complete_id,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", help=f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}.", show_default=False, autocompletion=among(*FORMATS)
    ),
]
View = Annotated[
    list[str] | None,
    typer.Option(
        "--view", help=f"Without a record: {', '.join(VIEWS)}. Default: all.", show_default=False, autocompletion=among(*VIEWS)
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        help="What would change if this source were withdrawn; repeat it for several.",
        show_default=False,
        autocompletion=of_kind("source"),
    ),
]
Matrix = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--matrix",
        metavar="ROWS COLUMNS",
        help="Count along two dimensions: themes, groups, levels, kinds, types, designs, knowledge, sources, years, recognition, "
        "parts, sections, scopes, statuses, reasons, directions.",
        show_default=False,
    ),
]
Count = Annotated[
    str | None,
    typer.Option(
        "--count",
        help="With --matrix: findings, sources (on which the findings of a cell rest), gaps, interventions, … or records.",
        show_default=False,
    ),
]


def crossref(
    names: Names = None,
    steps: Annotated[int, typer.Option("--steps", min=1, max=5, help="How many steps away from the record.")] = 1,
    without: Without = None,
    matrix: Matrix = None,
    count: Count = None,
    view: View = None,
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
    lang: options.Lang = None,
    format: Format = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """Show what a record rests on and what rests on it; how two hang together; what would change without a source; a matrix."""
    from synthesis.app.graphs import answer_with_graph
    from synthesis.app.session import chosen, open_reader
    from synthesis.reports.crossref_question import Question, answer_question

    facets = {
        "theme": theme, "group": group, "level": level, "kind": kind, "design": design, "knowledge": knowledge,
        "recognition": recognition, "source": source, "part": part, "scope": scope, "status": status,
    }  # fmt: skip
    question = Question(names or [], steps, without or [], matrix, count, view or [], bool(year or any(facets.values())))
    question.check()
    with open_reader(corpus, index, lang) as reader:
        document, graph = answer_question(reader, question, chosen(reader, facets, year))
        answer_with_graph(document, graph, format, output, no_color)
