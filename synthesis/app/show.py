"""`synthesis show`."""

from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import complete_id


def show(
    name: Annotated[str, typer.Argument(help="Id, kind:id or name of a record.", autocompletion=complete_id)],
    lang: options.Lang = None,
    format: options.DocumentFormat = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """Show one record, with everything that it says and everything that points to it."""
    from synthesis.app.session import answer, note, open_reader
    from synthesis.index.lookup import find, namesakes
    from synthesis.reports.record import report

    with open_reader(corpus, index, lang) as reader:
        row = find(reader, name)
        others = ", ".join(other.subject for other in namesakes(reader, name, row))
        if others:
            note(f"this is {row.subject}; of that name there is also {others}.")
        answer(report(reader, row), format, output, no_color)
