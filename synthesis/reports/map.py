"""The evidence gap map: what there is at each crossing of two dimensions, and which empty crossings are known gaps."""

from collections.abc import Callable, Sequence
from typing import Final

from synthesis.formats import map_svg, map_text, notice_svg
from synthesis.formats.document import Block, Code, Document, Entry, Figure, Prose, Section
from synthesis.gaps.grid import Ask, Crossing, EvidenceMap, evidence_map
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.language.counting import counted
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.map_data import contract, flat
from synthesis.reports.map_tables import cell_id, link_targets, listed, matrix

_MOST: Final = 3
"""So many of the fullest cells the description of the picture names."""


def report(
    reader: Reader, selection: Selection, ask: Ask | None = None, format: str = "text", width: int = map_text.DEFAULT_WIDTH
) -> Document:
    """The map as a document.

    Arguments:
        format: what it will be written in: in text it is drawn with signs, a page links its cells to what stands in them.
        width: signs in a line, for text.
    """
    lang = reader.lang
    found = evidence_map(reader, selection, ask)
    lead: list[Block] = [Prose(text) for text in _lead(reader, found)]
    lead[:0] = [Prose(text) for text in _selected(reader, selection)]
    sections = _FORMS.get(format, _pictured)(reader, found, width) if _holds(found) else []
    if found.gaps:
        sections.append(Section(say("map.gaps-section", lang), _gap_entries(reader, found), anchor="section-gaps"))
    if format == "html" and found.total:
        sections.append(Section(say("map.records-section", lang), sections=_records(reader, found), anchor="section-cells"))
    title = wording.corpus_title(reader)
    axes = _axes(found, lang)
    return Document(
        title=say("map.title-in", lang, title=title, **axes) if title else say("map.title", lang, **axes),
        lang=lang,
        lead=lead,
        sections=sections,
        closing=[Prose(text) for text in (*_reading(found, lang), wording.attribution(reader), wording.as_of(reader)) if text],
        data=contract(reader, found),
        table=flat(reader, found),
    )


def figure(reader: Reader, selection: Selection, ask: Ask | None = None) -> Figure:
    """The map as a picture for a page of a report, with a narrow table that tells the same; the longer side runs down."""
    return _figure(reader, _upright(evidence_map(reader, selection, ask)))


def picture(reader: Reader, selection: Selection, ask: Ask | None = None) -> str:
    """The map as an SVG document; where there is nothing to draw it says so, and what was selected."""
    found = evidence_map(reader, selection, ask)
    if not _holds(found):
        told = [*_lead(reader, found), *_selected(reader, selection)]
        return notice_svg.write(_caption(found, reader.lang), told)
    described = " ".join([*_selected(reader, selection), describe(reader, found)])
    return map_svg.write(found, reader.lang, _caption(found, reader.lang), described)


def describe(reader: Reader, found: EvidenceMap) -> str:
    """What the picture shows, in words: its size, how much is empty, and where most is."""
    lang = reader.lang
    rows, columns = ([value for value in axis.values if value.counted] for axis in (found.rows, found.columns))
    told = say(
        "map.alt",
        lang,
        unit=say(f"map.{found.unit}", lang),
        rows=len(rows),
        columns=len(columns),
        row_name=say(f"map.{found.rows.dimension}", lang),
        column_name=say(f"map.{found.columns.dimension}", lang),
    )
    fullest = sorted((one for one in found.crossings() if one.cell.count), key=lambda one: -one.cell.count)[:_MOST]
    most = "; ".join(f"{_crossing(found, one)} ({one.cell.count})" for one in fullest)
    return " ".join([told, *_lead(reader, found), *([say("map.alt-most", lang, cells=most)] if most else [])])


def _selected(reader: Reader, selection: Selection) -> list[str]:
    return [] if selection.is_empty else [say("gaps-lead-selection", reader.lang, facets="; ".join(selection.words))]


def _holds(found: EvidenceMap) -> bool:
    return bool(found.rows.values and found.columns.values)


def _axes(found: EvidenceMap, lang: str) -> dict[str, str]:
    return {
        "rows": say(f"map.{found.rows.dimension}", lang),
        "columns": say(f"map.{found.columns.dimension}", lang),
    }


def _caption(found: EvidenceMap, lang: str) -> str:
    return say("map.caption", lang, unit=say(f"map.{found.unit}", lang).capitalize(), **_axes(found, lang))


def _lead(reader: Reader, found: EvidenceMap) -> list[str]:
    lang = reader.lang
    crossings = list(found.crossings())
    if not crossings:
        return [say("map.nothing", lang)]
    empty = [one.cell for one in crossings if not one.cell.count]
    unit = say(f"map.{found.unit}", lang)
    told = [] if found.total else [say("map.none", lang, unit=unit)]
    told += [say("map.lead", lang, unit=unit, total=found.total, cells=len(crossings), empty=len(empty))]
    if found.knows_gaps and empty and not found.gaps:
        told.append(say("map.lead-no-gaps", lang))
    elif found.knows_gaps and empty:
        stated, computed = sum(bool(cell.stated) for cell in empty), sum(bool(cell.computed) for cell in empty)
        told.append(say("map.lead-gaps", lang, stated=stated, computed=computed))
    elif empty and not found.knows_gaps and found.unit != "gaps":
        told.append(say("map.lead-none", lang))
    if found.outside:
        told.append(say("map.outside", lang, n=found.outside, unit=counted(found.outside, found.kind, lang)))
    return told


def _reading(found: EvidenceMap, lang: str) -> list[str]:
    keys = [
        "reading",
        *(["reading-sources"] if found.unit == "sources" else []),
        *([f"reading-{found.split}"] if found.split else []),
    ]
    return [" ".join(say(f"map.{key}", lang) for key in keys)]


def _drawn(reader: Reader, found: EvidenceMap, width: int) -> list[Section]:
    return [Section(_caption(found, reader.lang), [Code(map_text.write(found, width, reader.lang))], anchor="section-map")]


def _pictured(reader: Reader, found: EvidenceMap, width: int) -> list[Section]:
    return [Section(say("map.map", reader.lang), [_figure(reader, _upright(found))], anchor="section-map")]


def _tabled(reader: Reader, found: EvidenceMap, width: int) -> list[Section]:
    return [Section(_caption(found, reader.lang), [matrix(found, reader.lang)], anchor="section-map")]


def _page(reader: Reader, found: EvidenceMap, width: int) -> list[Section]:
    lang = reader.lang
    shown = Figure(
        map_svg.write(found, lang, _caption(found, lang), describe(reader, found), link_targets(found)),
        describe(reader, found),
        _caption(found, lang),
    )
    return [
        Section(say("map.map", lang), [shown], anchor="section-map"),
        Section(say("map.as-table", lang), [matrix(found, lang)], anchor="section-table"),
    ]


_FORMS: Final[dict[str, Callable[[Reader, EvidenceMap, int], list[Section]]]] = {
    "text": _drawn,
    "markdown": _tabled,
    "xlsx": _tabled,
    "html": _page,
}
"""How each format shows the map; those that are not named show the picture with a narrow table."""


def _upright(found: EvidenceMap) -> EvidenceMap:
    """The map with its longer side down, as pages are."""
    return found.transposed() if len(found.columns.values) > len(found.rows.values) else found


def _figure(reader: Reader, found: EvidenceMap) -> Figure:
    caption, told = _caption(found, reader.lang), describe(reader, found)
    return Figure(map_svg.write(found, reader.lang, caption, told), told, caption, listed(found, reader.lang))


def _crossing(found: EvidenceMap, one: Crossing) -> str:
    return f"{found.rows.values[one.row].label} × {found.columns.values[one.column].label}"


def _gap_entries(reader: Reader, found: EvidenceMap) -> list[Entry]:
    """Every gap that an empty cell shows, with the cells that show it."""
    lang = reader.lang
    cells: dict[str, list[str]] = {}
    for one in found.crossings():
        for id in (*one.cell.stated, *one.cell.computed):
            cells.setdefault(id, []).append(_crossing(found, one))
    return [
        Entry(
            gap.statement[lang],
            id=id,
            mark=say(f"map.mark-{gap.origin}", lang),
            tags=[say(f"map.origin-{gap.origin}", lang)],
            fields=[(say("map.empty-cells", lang), "; ".join(cells[id]))],
        )
        for id, gap in found.gaps.items()
    ]


def _records(reader: Reader, found: EvidenceMap) -> list[Section]:
    """A section a row, an entry a cell: everything that stands there, by name."""
    names = _names(reader, found)
    sections = []
    for row, value in enumerate(found.rows.values):
        entries: list[Entry] = []
        for column, other in enumerate(found.columns.values):
            cell = found.at(row, column)
            if cell.count:
                headline = f"{value.label} × {other.label} ({cell.count})"
                entries.append(Entry(headline, id=cell_id(found, row, column), body=[names[id] for id in cell.records]))
        if entries:
            sections.append(Section(value.label, entries, anchor=f"row-{value.id}"))
    return sections


def _names(reader: Reader, found: EvidenceMap) -> dict[str, str]:
    wanted = {id for cell in found.cells.values() for id in cell.records}
    language: Sequence[str] = ("title_nl", "short_nl") if reader.lang == "nl" else ("title_en", "short_en")
    sql = f"SELECT id, {language[0]}, {language[1]} FROM record WHERE kind = ?"
    rows = reader.database.execute(sql, (found.kind,))
    return {
        id: f"{short}: {title} [{id}]" if found.kind == "source" else f"{title} [{id}]"
        for id, title, short in rows
        if id in wanted
    }
