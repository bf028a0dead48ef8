"""`synthesis sql`."""

from typing import Annotated

import typer

from synthesis.app import options

Format = Annotated[str | None, typer.Option("--format", "-f", help="table, csv or json.", show_default=False)]


def sql(
    statement: Annotated[str, typer.Argument(help="A SELECT statement; docs/schema.md describes the tables.")],
    format: Format = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
) -> None:
    """Ask the index a question in SQL. Nothing can be changed."""
    from synthesis.app.output import deliver
    from synthesis.app.session import open_reader
    from synthesis.formats.documents import choose
    from synthesis.formats.rows import SUFFIXES, write
    from synthesis.index.statement import ask

    with open_reader(corpus, index, None) as reader:
        columns, rows = ask(reader.database, statement)
        deliver(write(columns, rows, choose(format, output, SUFFIXES, "table")), output)
