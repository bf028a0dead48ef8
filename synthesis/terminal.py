"""The only room that knows Rich: paints a document on a terminal."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from synthesis.formats.document import Document
from synthesis.formats.layout import lay_out

STYLES: Final = {
    "": "",
    "title": "bold",
    "heading": "bold cyan",
    "subheading": "bold",
    "strong": "bold",
    "label": "cyan",
    "tag": "magenta",
    "id": "dim",
    "dim": "dim",
    "mark": "cyan",
    "marked": "bold yellow",
}


def is_terminal() -> bool:
    """Whether standard output is shown to a person."""
    return sys.stdout.isatty()


def wants_colour(no_colour: bool) -> bool:
    """Whether colours are welcome: not with --no-color, NO_COLOR or on a dumb terminal (no-color.org)."""
    return not no_colour and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns of the terminal."""
    return shutil.get_terminal_size((80, 24)).columns


@contextmanager
def waiting(message: str) -> Iterator[None]:
    """Shows on standard error that work goes on, if it takes over a second and somebody is looking."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Event, Thread

    done = Event()

    def tell() -> None:
        if done.wait(1.0):
            return
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            progress.add_task(message, total=None)
            done.wait()

    thread = Thread(target=tell, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def show(document: Document) -> None:
    """Prints the document in colours."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for line in lay_out(document, width()):
        text = Text()
        for span in line:
            text.append(span.text, STYLES[span.style] or None)
        console.print(text)
