"""`synthesis list`."""

from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import complete_kind


def list_records(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]", help="Kind of record: gaps, sources, …", show_default=False, autocompletion=complete_kind
        ),
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
    uncited: Annotated[bool, typer.Option("--uncited", help="Sources of a reference list that no document cites.")] = False,
    lang: options.Lang = None,
    format: options.DocumentFormat = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """List the records of a kind; without a kind, how many there are of each."""
    from synthesis.app.session import answer, chosen, open_reader
    from synthesis.crossref.coverage import UNCITED
    from synthesis.errors import UsageError
    from synthesis.index.lookup import kind_named
    from synthesis.reports.listing import kinds, records

    if uncited and (what is None or kind_named(what) != "source"):
        raise UsageError("--uncited is for sources only.", "use `synthesis list sources --uncited`")
    with open_reader(corpus, index, lang) as reader:
        if what is None:
            answer(kinds(reader), format, output, no_color)
            return
        facets = {
            "theme": theme, "group": group, "level": level, "kind": kind, "design": design, "knowledge": knowledge,
            "recognition": recognition, "source": source, "part": part,
        }  # fmt: skip
        where, values = chosen(reader, facets, year).condition()
        where += f" AND {UNCITED}" if uncited else ""
        wanted = kind_named(what)
        answer(records(reader, wanted, list(reader.rows(f"kind = ? AND {where}", [wanted, *values]))), format, output, no_color)
