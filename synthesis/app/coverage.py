"""`synthesis coverage`."""

from pathlib import Path
from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import complete_id


def coverage(
    document: Annotated[
        Path | None,
        typer.Option("--document", help="Text, Markdown, HTML, docx, odt or PDF: audit its citations.", show_default=False),
    ] = None,
    encodes: Annotated[
        str | None,
        typer.Option(
            "--as",
            help="Source that the file is. Default: the first document of the corpus.",
            show_default=False,
            autocompletion=complete_id,
        ),
    ] = None,
    section: Annotated[
        list[str] | None, typer.Option("--section", help="Section with what lies under it: 3, 3.3.", show_default=False)
    ] = None,
    theme: options.Theme = None,
    part: options.Part = None,
    by_source: Annotated[bool, typer.Option("--sources", help="A row for each source too.")] = False,
    missing: Annotated[bool, typer.Option("--missing", help="Only what is not covered.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit code 1 if a citation is not covered.")] = False,
    lang: options.Lang = None,
    format: options.DocumentFormat = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """Show what the corpus holds of each section of its documents, and which citations no record there carries."""
    from synthesis.app.session import answer, chosen, note, open_reader
    from synthesis.manuscripts.reading import read
    from synthesis.reports.coverage import of_corpus
    from synthesis.reports.coverage_document import of_document

    with open_reader(corpus, index, lang) as reader:
        selection = chosen(reader, {"theme": theme, "part": part}, None)
        if document is None:
            report, complete = of_corpus(reader, selection, section or [], missing, by_source)
        else:
            manuscript = read(document)
            for line in manuscript.notes:
                note(f"{document.name}: {line}")
            report, complete = of_document(reader, manuscript, encodes, selection, section or [], missing)
        answer(report, format, output, no_color)
    if strict and not complete:
        raise typer.Exit(1)
