"""An evidence gap map as a picture (SVG 1.1): circles whose area is in proportion to the number, signs where a gap is.

Colours are attributes, for light paper and for programs that know no style sheets; a style sheet changes them for dark
screens. Every number stands in the picture, and no sign differs from another by its colour alone.
"""

import math
import textwrap
from collections.abc import Iterator, Mapping
from html import escape
from typing import Final, NamedTuple

from synthesis.formats.map_text import gap_mark
from synthesis.formats.phrasing import fit
from synthesis.gaps.grid import Cell, EvidenceMap
from synthesis.language.counting import amount
from synthesis.language.phrases import say


class Tone(NamedTuple):
    """A colour on light paper and on a dark screen."""

    light: str
    dark: str


TONES: Final = {
    "paper": Tone("#ffffff", "#14181c"),
    "ink": Tone("#1d2329", "#e6e9ec"),
    "soft": Tone("#57606a", "#a3adb8"),
    "line": Tone("#d0d7de", "#3b444d"),
    "band": Tone("#f2f6f8", "#1d2329"),
    "dot": Tone("#0b5a6f", "#7fc8dc"),
    "stated": Tone("#8a5a00", "#f0c36a"),
    "computed": Tone("#a3212f", "#ff9aa5"),
}
_STRONG: Final = Tone("#0a3c4a", "#d9f1f7")
_WEAK: Final = Tone("#b4d7e0", "#2f5f6d")
_SIZES: Final = ((8, 36), (16, 30))
"""Up to so many columns, the widest circle in pixels; beyond these 26."""
_SMALLEST: Final = 26
_SIGN: Final = 6.8
"""Pixels that a sign of 12 pixels takes, about."""
_LABEL: Final = 250
"""Most pixels for the names of the rows."""
_HEAD: Final = 30
"""Signs in a line above a column."""
_LEAN: Final = 60
"""Degrees by which the names of columns lean."""
_PAGE: Final = 736
"""Pixels of a column of text on a page; what is wider may take the whole window."""
_WIDE: Final = 'class="wide" '
_MARGIN: Final = 14
_TITLE: Final = 34


def write(found: EvidenceMap, lang: str, title: str, description: str, links: Mapping[tuple[int, int], str] | None = None) -> str:
    """The map as an SVG document.

    Arguments:
        links: for cells (row, column) the anchor in the page around it to which they lead.
    """
    return "\n".join(_Picture(found, lang, title, description, links or {}).lines()) + "\n"


class _Picture:
    def __init__(self, found: EvidenceMap, lang: str, title: str, description: str, links: Mapping[tuple[int, int], str]) -> None:
        self.map, self.lang, self.links = found, lang, links
        self.title, self.description = title, description
        self.columns, self.rows = found.columns.values, found.rows.values
        self.circle = next((size for most, size in _SIZES if len(self.columns) <= most), _SMALLEST)
        self.most = max((one.cell.count for one in found.crossings()), default=0) or 1
        # Beside the circle there is room for its number.
        self.size = self.circle + 8 + 6 * max(2, len(str(self.most)))
        longest = max((len(value.label) for value in self.rows), default=0) * _SIGN + 12
        self.label = max(120.0, min(longest, _LABEL))
        self.names = [_lines(value.label, int(self.label / _SIGN) - 1) for value in self.rows]
        self.heights = [max(self.circle + 4, len(name) * 14 + 4) for name in self.names]
        lengths = [max(map(len, _lines(value.label, _HEAD))) * _SIGN for value in self.columns]
        lean = math.radians(_LEAN)
        self.top = _MARGIN + _TITLE + max(lengths, default=0) * math.sin(lean) + 14
        last = lengths[-1] * math.cos(lean) + 20 if lengths else 0
        self.left = _MARGIN + self.label
        self.right = self.left + len(self.columns) * self.size
        self.width = max(self.right + 56, self.right + last, 560) + _MARGIN
        self.tops = [self.top + sum(self.heights[:row]) for row in range(len(self.rows))]
        self.bottom = self.top + sum(self.heights)
        self.shades = _shades(found)

    def lines(self) -> Iterator[str]:
        key = list(self._key())
        height = math.ceil(self.bottom + 34 + key[-1][0] + _MARGIN) if key else math.ceil(self.bottom + 34)
        width = math.ceil(self.width)
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
            f'{_WIDE if width > _PAGE else ""}role="{"group" if self.links else "img"}" aria-labelledby="map-title map-desc" '
            "font-family=\"system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\" font-size=\"12\">"
        )
        yield f'<title id="map-title">{said(self.title)}</title>'
        yield f'<desc id="map-desc">{said(self.description)}</desc>'
        yield f"<style>@media screen and (prefers-color-scheme: dark) {{{''.join(self._dark())}}}</style>"
        yield f'<rect width="{width}" height="{height}" {fill("paper")}/>'
        look = f'font-size="15" font-weight="bold" {fill("ink")}'
        yield f'<text x="{_MARGIN}" y="{_MARGIN + 12}" {look}>{said(self.title)}</text>'
        yield from self._frame()
        for row in range(len(self.rows)):
            for column in range(len(self.columns)):
                yield from self._cell(row, column)
        for _, line in key:
            yield line
        yield "</svg>"

    def _dark(self) -> Iterator[str]:
        for name, tone in TONES.items():
            yield f".egm-{name}{{fill:{tone.dark}}}.egm-{name}-line{{stroke:{tone.dark}}}"
        for place, tone in enumerate(self.shades.values()):
            yield f".egm-part{place}{{fill:{tone.dark}}}"

    def _frame(self) -> Iterator[str]:
        """Names of rows and columns, bands, lines and totals."""
        for row, value in enumerate(self.rows):
            y, height = self.tops[row], self.heights[row]
            if row % 2 == 0:
                across = f'width="{_n(self.right + 50 - _MARGIN)}" height="{height}"'
                yield f'<rect x="{_MARGIN}" y="{_n(y)}" {across} {fill("band")}/>'
            look = fill("ink" if value.counted else "soft") + ("" if value.counted else ' font-style="italic"')
            first = y + height / 2 + 4 - (len(self.names[row]) - 1) * 7
            for place, part in enumerate(self.names[row]):
                yield f'<text x="{_MARGIN + 4}" y="{_n(first + place * 14)}" {look}>{said(part)}</text>'
            yield self._number(self.right + 40, y + height / 2 + 4, self.map.row_totals[row], "end")
        for column, value in enumerate(self.columns):
            x = self.left + (column + 0.5) * self.size
            look = fill("ink" if value.counted else "soft") + ("" if value.counted else ' font-style="italic"')
            parts = _lines(value.label, _HEAD)
            for place, part in enumerate(parts):
                at = f"{_n(x + 2 + (place - (len(parts) - 1) / 2) * 14)} {_n(self.top - 8)}"
                yield f'<text transform="translate({at}) rotate(-{_LEAN})" {look}>{said(part)}</text>'
            yield f'<path d="M{_n(x - self.size / 2)} {_n(self.top)}V{_n(self.bottom)}" {_stroke("line")}/>'
            yield self._number(x, self.bottom + 18, self.map.column_totals[column], "middle")
        edges = "".join(f"M{_MARGIN} {_n(y)}H{_n(self.right + 50)}" for y in (self.top, self.bottom))
        yield f'<path d="{edges}" {_stroke("soft")}/>'
        yield f'<path d="M{_n(self.right)} {_n(self.top)}V{_n(self.bottom)}" {_stroke("line")}/>'
        total = said(say("map.total", self.lang))
        yield f'<text x="{_MARGIN + 4}" y="{_n(self.bottom + 18)}" font-weight="bold" {fill("ink")}>{total}</text>'
        yield self._number(self.right + 40, self.bottom + 18, self.map.total, "end")

    def _number(self, x: float, y: float, number: int, anchor: str) -> str:
        return f'<text x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}" font-weight="bold" {fill("ink")}>{number}</text>'

    def _cell(self, row: int, column: int) -> Iterator[str]:
        cell = self.map.at(row, column)
        x, y = self.left + (column + 0.5) * self.size, self.tops[row] + self.heights[row] / 2
        if not self.map.is_counted(row, column):
            if cell.count:
                yield f'<text x="{_n(x)}" y="{_n(y + 4)}" text-anchor="middle" {fill("soft")}>{cell.count}</text>'
            return
        told = f"{self.rows[row].label} × {self.columns[column].label}: {self._told(cell)}"
        target = self.links.get((row, column), "")
        yield f'<a href="#{said(target)}"><g>' if target else "<g>"
        yield f"<title>{said(told)}</title>"
        if cell.count:
            middle = x - self.size / 2 + self.circle / 2 + 3
            yield from self._circle(middle, y, cell)
            after = _n(middle + self._radius(cell.count) + 3)
            yield f'<text x="{after}" y="{_n(y + 4)}" font-size="11" {fill("ink")}>{cell.count}</text>'
        else:
            yield from _sign(x, y, cell, self.lang)
        yield "</g></a>" if target else "</g>"

    def _told(self, cell: Cell) -> str:
        if not cell.count:
            found = [say(f"map.legend-{origin}", self.lang) for origin in ("stated", "computed") if getattr(cell, origin)]
            return "; ".join(found) or say("map.legend-empty", self.lang)
        labels = {part.id: part.label for part in self.map.parts}
        parts = ", ".join(f"{many} {labels[id]}" for id, many in cell.parts.items())
        return amount(cell.count, self.map.kind, self.lang) + (f" ({parts})" if parts else "")

    def _radius(self, count: int) -> float:
        return self.circle / 2 * math.sqrt(count / self.most)

    def _circle(self, x: float, y: float, cell: Cell) -> Iterator[str]:
        radius = self._radius(cell.count)
        if not self.shades:
            yield f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{radius:.2f}" {fill("dot")}/>'
            return
        start = 0.0
        for place, (id, tone) in enumerate(self.shades.items()):
            share = cell.parts.get(id, 0) / cell.count
            look = f'class="egm-part{place} egm-dot-line" fill="{tone.light}" stroke="{TONES["dot"].light}" stroke-width="0.6"'
            if share == 1:
                yield f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{radius:.2f}" {look}/>'
            elif share:
                ends = [(x + radius * math.sin(turn), y - radius * math.cos(turn)) for turn in _turns(start, share)]
                (ax, ay), (bx, by) = ends
                arc = f"A{radius:.2f} {radius:.2f} 0 {int(share > 0.5)} 1 {bx:.2f} {by:.2f}"
                yield f'<path d="M{_n(x)} {_n(y)}L{ax:.2f} {ay:.2f}{arc}Z" {look}/>'
            start += share

    def _key(self) -> Iterator[tuple[float, str]]:
        """What the signs mean, each with how far below the totals it stands, the lowest last."""
        y, x = 30.0, float(_MARGIN)

        def line(drawn: list[str], words: str, taken: float) -> Iterator[tuple[float, str]]:
            nonlocal x, y
            length = taken + 8 + len(words) * _SIGN + 22
            if x > _MARGIN and x + length > self.width - _MARGIN:
                x, y = float(_MARGIN), y + 30
            at = f'transform="translate({_n(x)} {_n(self.bottom + 26 + y)})"'
            text = f'<text x="{_n(taken + 8)}" y="4" {fill("ink")}>{said(words)}</text>'
            yield y, f"<g {at}>{''.join(drawn)}{text}</g>"
            x += length

        some = sorted({1, max(1, round(self.most / 4)), self.most})
        if any(one.cell.count for one in self.map.crossings()):
            drawn, taken = [], 0.0
            for count in some:
                radius = self._radius(count)
                taken += radius
                drawn.append(f'<circle cx="{_n(taken)}" cy="0" r="{radius:.2f}" {fill("dot")}/>')
                taken += radius + 4
                drawn.append(f'<text x="{_n(taken)}" y="4" font-size="11" {fill("ink")}>{count}</text>')
                taken += len(str(count)) * 7 + 8
            yield from line(drawn, say("map.legend-area", self.lang), taken)
        for origin, cell in (("empty", Cell()), ("stated", Cell(stated=("",))), ("computed", Cell(computed=("",)))):
            if any(not one.cell.count and (origin == "empty" or getattr(one.cell, origin)) for one in self.map.crossings()):
                yield from line(
                    list(_sign(2 if origin == "empty" else 12, 0, cell, self.lang)),
                    say(f"map.legend-{origin}", self.lang),
                    4 if origin == "empty" else 22,
                )
        labels = {part.id: part.label for part in self.map.parts}
        for place, (id, tone) in enumerate(self.shades.items()):
            look = f'class="egm-part{place} egm-dot-line" fill="{tone.light}" stroke="{TONES["dot"].light}" stroke-width="0.6"'
            yield from line([f'<circle cx="8" cy="0" r="8" {look}/>'], labels[id], 16)


def _sign(x: float, y: float, cell: Cell, lang: str) -> Iterator[str]:
    """A dot where there is nothing; a square for a stated gap, a diamond for a computed one, with their letters."""
    if not (cell.stated or cell.computed):
        yield f'<circle cx="{_n(x)}" cy="{_n(y)}" r="1.4" {fill("soft")}/>'
        return
    tone = "stated" if cell.stated else "computed"
    if cell.stated:
        yield f'<rect x="{_n(x - 9)}" y="{_n(y - 9)}" width="18" height="18" rx="2" fill="none" {_stroke("stated", 1.5)}/>'
    if cell.computed:
        wide = 15 if cell.stated else 13
        path = f"M{_n(x)} {_n(y - wide)}l{wide} {wide}l-{wide} {wide}l-{wide} -{wide}Z"
        yield f'<path d="{path}" fill="none" {_stroke("computed", 1.5)}/>'
    letters = gap_mark(cell, lang)
    size = 11 if len(letters) == 1 else 9
    yield (
        f'<text x="{_n(x)}" y="{_n(y + size / 3)}" text-anchor="middle" font-size="{size}" font-weight="bold" '
        f"{fill(tone)}>{said(letters)}</text>"
    )


def _turns(start: float, share: float) -> tuple[float, float]:
    return start * math.tau, (start + share) * math.tau


def _shades(found: EvidenceMap) -> dict[str, Tone]:
    """From strong to weak for each part but the last, which is what nothing is known of: as the paper."""
    parts = found.parts
    last = max(1, len(parts) - 2)
    shades = {
        part.id: Tone(_between(_STRONG.light, _WEAK.light, place / last), _between(_STRONG.dark, _WEAK.dark, place / last))
        for place, part in enumerate(parts[:-1])
    }
    return {**shades, parts[-1].id: TONES["paper"]} if parts else {}


def _between(first: str, last: str, share: float) -> str:
    ends = [[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in (first, last)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(*ends, strict=True))


def _lines(text: str, size: int) -> list[str]:
    return textwrap.wrap(text, size, break_on_hyphens=True) or [""]


def fill(name: str) -> str:
    """The attributes of a shape in that tone."""
    return f'class="egm-{name}" fill="{TONES[name].light}"'


def _stroke(name: str, width: float = 1) -> str:
    return f'class="egm-{name}-line" stroke="{TONES[name].light}" stroke-width="{width}"'


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def said(text: str) -> str:
    """The text as it stands in a picture."""
    return escape(fit(text))
