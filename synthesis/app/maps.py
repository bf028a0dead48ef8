"""A map to where it goes: drawn as wide as the window, or as a picture."""

from pathlib import Path

from synthesis.app.output import deliver
from synthesis.app.session import DOCUMENT_SUFFIXES, answer
from synthesis.errors import UsageError
from synthesis.formats.documents import choose
from synthesis.formats.map_text import DEFAULT_WIDTH
from synthesis.gaps.grid import Ask
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.reports.map import picture, report
from synthesis.terminal import is_terminal
from synthesis.terminal import width as window

_PICTURES = {"svg": (".svg",), "png": (".png",)}
_SUFFIXES = {**DOCUMENT_SUFFIXES, **_PICTURES}


def answer_with_map(
    reader: Reader,
    selection: Selection,
    ask: Ask,
    width: int | None,
    format: str | None,
    output: Path | None,
    no_colour: bool,
    template: Path | None,
) -> None:
    """Gives the map as a picture in `svg` or `png`, else as a document."""
    name = choose(format, output, _SUFFIXES, "text")
    if name in _PICTURES:
        if template is not None:
            raise UsageError(f"{name} takes no template.", "leave out --template, or choose --format docx")
        drawn = picture(reader, selection, ask)
        deliver(_png(drawn) if name == "png" else drawn, output)
        return
    wide = width or (window() if output is None and is_terminal() else DEFAULT_WIDTH)
    answer(
        report(reader, selection, ask, name, max(wide, 40)),
        name,
        output,
        no_colour,
        template,
        width,
    )


def _png(drawn: str) -> bytes:
    from synthesis.formats.figures import png

    return png(drawn)
