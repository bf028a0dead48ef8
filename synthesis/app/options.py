"""The options that commands share, so that they read the same everywhere."""

from pathlib import Path
from typing import Annotated

import typer

from synthesis.app.completion import complete_id, complete_theme

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
Lang = Annotated[str | None, typer.Option("--lang", "-l", help="Language of labels and reports: nl or en.", show_default=False)]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write to this file; its suffix chooses the format.", show_default=False)
]
NoColour = Annotated[bool, typer.Option("--no-color", help="No colours (also NO_COLOR).")]
DocumentFormat = Annotated[
    str | None, typer.Option("--format", "-f", help="text, markdown, html, json or csv.", show_default=False)
]

_FACETS = "Narrow down"
Theme = Annotated[
    list[str] | None,
    typer.Option("--theme", help="Theme, with what lies under it.", rich_help_panel=_FACETS, autocompletion=complete_theme),
]
Group = Annotated[list[str] | None, typer.Option("--group", help="Target group.", rich_help_panel=_FACETS)]
Level = Annotated[list[str] | None, typer.Option("--level", help="Level: micro, meso, macro.", rich_help_panel=_FACETS)]
Kind = Annotated[
    list[str] | None, typer.Option("--kind", help="Kind of record, or of finding, gap, source.", rich_help_panel=_FACETS)
]
Design = Annotated[list[str] | None, typer.Option("--design", help="Study design.", rich_help_panel=_FACETS)]
Knowledge = Annotated[list[str] | None, typer.Option("--knowledge", help="Kind of knowledge.", rich_help_panel=_FACETS)]
Recognition = Annotated[list[str] | None, typer.Option("--recognition", help="Recognition level.", rich_help_panel=_FACETS)]
Year = Annotated[
    list[str] | None, typer.Option("--year", help="Year of a source: 2015, 2015..2020, ..2010.", rich_help_panel=_FACETS)
]
Source = Annotated[
    list[str] | None,
    typer.Option("--source", help="Source that it is or rests on.", rich_help_panel=_FACETS, autocompletion=complete_id),
]
Part = Annotated[list[str] | None, typer.Option("--part", help="Part of the document.", rich_help_panel=_FACETS)]
Scope = Annotated[
    list[str] | None,
    typer.Option("--scope", help="Scope of a gap: research, practice, policy, education.", rich_help_panel=_FACETS),
]
