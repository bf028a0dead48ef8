"""The evidence gap map within the gap report: drawn as each format can."""

from collections.abc import Callable, Iterator
from typing import Final

from synthesis.formats import map_svg, map_text
from synthesis.formats.document import Block, Code, Figure, Prose, Section
from synthesis.gaps.grid import Ask, EvidenceMap, evidence_map
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.language.phrases import say
from synthesis.reports.map import describe
from synthesis.reports.map_tables import matrix

_OF_GAPS: Final = frozenset(("kind", "scope", "status"))
"""Facets that findings do not have in the sense in which gaps have them: the map is not narrowed by them."""

_FEWEST: Final = 2
"""Rows and columns without which there is nothing to be placed."""


def of_findings(selection: Selection) -> Selection:
    """The selection as far as findings know it."""
    return Selection({name: values for name, values in selection.facets.items() if name not in _OF_GAPS}, selection.years)


def map_section(reader: Reader, selection: Selection, as_of: int | None, format: str) -> Iterator[Section]:
    """The map of the findings, if there are any to put on it, and places enough."""
    lang = reader.lang
    found = evidence_map(reader, of_findings(selection), Ask(as_of=as_of))
    if not found.total or min(len(axis.values) for axis in (found.rows, found.columns)) < _FEWEST:
        return
    blocks = _FORMS.get(format, _pictured)(reader, found)
    yield Section(say("gaps.map", lang), [Prose(say("gaps.map-reading", lang)), *blocks], anchor="section-map")


def _drawn(reader: Reader, found: EvidenceMap) -> list[Block]:
    return [Code(map_text.write(found, map_text.DEFAULT_WIDTH, reader.lang))]


def _tabled(reader: Reader, found: EvidenceMap) -> list[Block]:
    return [matrix(found, reader.lang)]


def _pictured(reader: Reader, found: EvidenceMap) -> list[Block]:
    """The picture, and the same as a table that fits a page: its columns have numbers, and their names stand below it."""
    lang = reader.lang
    upright = found.transposed() if len(found.columns.values) > len(found.rows.values) else found
    table = matrix(upright, lang)
    names = [f"{number} {value.label}" for number, value in enumerate(upright.columns.values, 1)]
    numbered = table._replace(columns=[table.columns[0], *map(str, range(1, len(names) + 1)), table.columns[-1]])
    legend = say("gaps.map-columns", lang, columns="; ".join(names))
    axes = {side: say(f"map.{axis.dimension}", lang) for side, axis in (("rows", upright.rows), ("columns", upright.columns))}
    caption = say("map.caption", lang, unit=say(f"map.{found.unit}", lang).capitalize(), **axes)
    told = describe(reader, upright)
    return [Figure(map_svg.write(upright, lang, caption, told), told, caption, numbered), Prose(legend)]


_FORMS: Final[dict[str, Callable[[Reader, EvidenceMap], list[Block]]]] = {"text": _drawn, "markdown": _tabled}
"""How each format shows the map; those that are not named show the picture with a table."""
