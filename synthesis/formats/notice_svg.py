"""A picture (SVG 1.1) that says in words why there is nothing to draw, so that an empty answer is not taken for a broken one."""

import textwrap
from collections.abc import Sequence
from typing import Final

from synthesis.formats.map_svg import TONES, fill, said

_WIDTH: Final = 560
_MARGIN: Final = 14
_LINE: Final = 20
_SIGNS: Final = 76
"""Signs in a line of the text."""
_TITLE_SIGNS: Final = 60


def write(title: str, texts: Sequence[str]) -> str:
    """The title with the texts under it, as an SVG document."""
    heads = textwrap.wrap(title, _TITLE_SIGNS)
    lines = [line for text in texts for line in textwrap.wrap(text, _SIGNS)]
    height = 2 * _MARGIN + _LINE * (len(heads) + len(lines)) + 10
    dark = "".join(f".egm-{name}{{fill:{TONES[name].dark}}}" for name in ("paper", "ink", "soft"))
    written = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}" role="img" '
        'aria-labelledby="map-title map-desc" '
        "font-family=\"system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\" font-size=\"13\">",
        f'<title id="map-title">{said(title)}</title>',
        f'<desc id="map-desc">{said(" ".join(texts))}</desc>',
        f"<style>@media screen and (prefers-color-scheme: dark) {{{dark}}}</style>",
        f'<rect width="{_WIDTH}" height="{height}" {fill("paper")}/>',
    ]
    y = _MARGIN + 12
    for line in heads:
        written.append(f'<text x="{_MARGIN}" y="{y}" font-size="15" font-weight="bold" {fill("ink")}>{said(line)}</text>')
        y += _LINE
    for line in lines:
        written.append(f'<text x="{_MARGIN}" y="{y + 10}" {fill("soft")}>{said(line)}</text>')
        y += _LINE
    return "\n".join([*written, "</svg>"]) + "\n"
