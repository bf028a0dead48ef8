"""The options that commands share, so that they read the same everywhere."""

from pathlib import Path
from typing import Annotated, Any

import typer

from synthesis.app.completion import among, of_facet, of_kind

Corpus = Annotated[
    Path | None,
    typer.Option(
        "--corpus",
        "-c",
        help="Folder of the corpus. Default: the nearest one upwards, else the one that ships.",
        show_default=False,
    ),
]
Index = Annotated[
    Path | None, typer.Option("--index", help="File of the index. Default: in the user's cache folder.", show_default=False)
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang", "-l", help="Language of labels and reports: nl or en.", show_default=False, autocompletion=among("nl", "en")
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write to this file; its suffix chooses the format.", show_default=False)
]
NoColour = Annotated[bool, typer.Option("--no-color", help="No colours (also NO_COLOR).")]
DocumentFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        help="text, markdown, html, json, csv, docx, pdf or xlsx.",
        show_default=False,
        autocompletion=among("text", "markdown", "html", "json", "csv", "docx", "pdf", "xlsx"),
    ),
]
Template = Annotated[
    Path | None,
    typer.Option("--template", help="Word file whose styles, page and footer a docx takes over.", show_default=False),
]


def _facet(flag: str, help: str, completer: Any) -> Any:
    panel = "Narrow down (repeat an option for OR, combine options for AND)"
    return typer.Option(flag, help=help, rich_help_panel=panel, autocompletion=completer)


Theme = Annotated[list[str] | None, _facet("--theme", "Theme, with what lies under it.", of_kind("theme"))]
Group = Annotated[list[str] | None, _facet("--group", "Target group.", of_facet("group"))]
Level = Annotated[list[str] | None, _facet("--level", "Level: micro, meso, macro.", of_facet("level"))]
Kind = Annotated[list[str] | None, _facet("--kind", "Kind of record, or of finding, gap, source.", of_facet("kind"))]
Design = Annotated[list[str] | None, _facet("--design", "Study design.", of_facet("design"))]
Knowledge = Annotated[list[str] | None, _facet("--knowledge", "Kind of knowledge.", of_facet("knowledge"))]
Recognition = Annotated[list[str] | None, _facet("--recognition", "Recognition level.", of_kind("recognition_level"))]
Year = Annotated[list[str] | None, _facet("--year", "Year of a source: 2015, 2015..2020, ..2010.", None)]
Source = Annotated[list[str] | None, _facet("--source", "Source that it is or rests on.", of_kind("source"))]
Part = Annotated[list[str] | None, _facet("--part", "Part of the document.", of_facet("part"))]
Scope = Annotated[
    list[str] | None, _facet("--scope", "Scope of a gap: research, practice, policy, education.", of_facet("scope"))
]
Status = Annotated[list[str] | None, _facet("--status", "Status of a gap: open, in-progress, closed.", of_facet("status"))]
