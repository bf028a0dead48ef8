"""`synthesis schema`."""

from pathlib import Path
from typing import Annotated

import typer

from synthesis.app import options
from synthesis.app.completion import complete_kind


def schema(
    entity: Annotated[
        str | None, typer.Argument(help="Kind of record, or corpus.", show_default=False, autocompletion=complete_kind)
    ] = None,
    write_to: Annotated[
        Path | None, typer.Option("--write", help="Write the schemas of all files to this folder.", show_default=False)
    ] = None,
    output: options.Output = None,
) -> None:
    """Print the JSON Schema of a data file; without an entity, which there are."""
    from synthesis.app.output import deliver
    from synthesis.formats.json_schema import file_names, write
    from synthesis.index.lookup import kind_named
    from synthesis.model.entities import MANIFEST_FILE

    if write_to is not None:
        write_to.mkdir(parents=True, exist_ok=True)
        for kind, name in file_names().items():
            deliver(write(kind), write_to / name)
    elif entity is None:
        deliver("".join(f"{kind:<20}{name}\n" for kind, name in file_names().items()), output)
    else:
        deliver(write(MANIFEST_FILE if entity.lower() in (MANIFEST_FILE, "manifest") else kind_named(entity)), output)
