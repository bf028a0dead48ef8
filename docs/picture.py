"""Draws docs/gaps.svg, the picture in the README, from the real output of a command: `python docs/picture.py`."""

import io
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from synthesis.formats.document import Document
from synthesis.formats.layout import lay_out
from synthesis.index.reader import Reader
from synthesis.index.selection import select
from synthesis.index.store import build_in_memory
from synthesis.reading.discovery import shipped_corpus
from synthesis.reports.gaps import report
from synthesis.terminal import STYLES

COMMAND = "synthesis gaps --lang en --theme ervaringsdeskundigheid"
COLUMNS = 84
LINES = 34
THEME = TerminalTheme(
    (250, 251, 252),
    (31, 41, 51),
    [(31, 41, 51), (176, 42, 55), (25, 115, 60), (146, 94, 0), (3, 86, 142), (122, 49, 134), (0, 98, 114), (90, 100, 110)],
)
# Rich's own template loads a font from the web; a picture in a repository stands on its own.
FRAME = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Output of COMMAND">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: system-ui, sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


def gap_report() -> Document:
    """The report that the command prints."""
    with Reader(build_in_memory(shipped_corpus()), "en") as reader:
        return report(reader, select(reader, {"theme": ["ervaringsdeskundigheid"]}))


def main() -> None:
    """Writes the picture."""
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor", highlight=False
    )
    console.print(Text("$ ", "dim").append(COMMAND, "bold"))
    console.print()
    for number, line in enumerate(lay_out(gap_report(), COLUMNS - 2)):
        if number == LINES:
            break
        text = Text()
        for span in line:
            text.append(span.text, STYLES[span.style] or None)
        console.print(text)
    console.print(Text("…", "dim"))
    svg = console.export_svg(title=COMMAND, theme=THEME, code_format=FRAME.replace("COMMAND", COMMAND), unique_id="gaps")
    path = Path(__file__).with_name("gaps.svg")
    path.write_text("\n".join(line.rstrip() for line in svg.splitlines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
