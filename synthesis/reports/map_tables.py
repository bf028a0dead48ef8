"""An evidence gap map as tables: as wide as it is, and narrow enough for a page."""

from synthesis.formats.document import Cell, Grid
from synthesis.formats.map_text import gap_mark
from synthesis.gaps.grid import EvidenceMap
from synthesis.language.phrases import say


def cell_id(found: EvidenceMap, row: int, column: int) -> str:
    """The anchor of what stands in a cell."""
    return f"cell-{_name(found.rows.values[row].id)}--{_name(found.columns.values[column].id)}"


def _name(id: str) -> str:
    return id.replace("..", "to").strip("-") or "none"


def link_targets(found: EvidenceMap) -> dict[tuple[int, int], str]:
    """Where each cell leads: to what stands in it, or to the first of its gaps."""
    targets = {}
    for (row, column), cell in found.cells.items():
        gaps = (*cell.stated, *cell.computed)
        if cell.count or gaps:
            targets[row, column] = cell_id(found, row, column) if cell.count else gaps[0]
    return targets


def matrix(found: EvidenceMap, lang: str) -> Grid:
    """Rows and columns as asked for, with totals; of a split map a line for each part under its row, told in a column."""
    columns = range(len(found.columns.values))
    every = [say("map.every", lang)] if found.parts else []
    rows: list[list[Cell]] = []
    targets: dict[tuple[int, int], str] = {}
    links = link_targets(found)
    for row, value in enumerate(found.rows.values):
        targets.update({(len(rows), column + 1 + len(every)): links[row, column] for column in columns if (row, column) in links})
        rows.append([value.label, *every, *(_shown(found, row, column, lang) for column in columns), found.row_totals[row]])
        for part in found.parts:
            counts = [found.at(row, column).parts.get(part.id) for column in columns]
            if any(counts):
                rows.append([value.label, part.label, *counts, None])
    total = say("map.total", lang)
    rows.append([total, *every, *found.column_totals, found.total])
    heads = [say(f"map.{found.rows.dimension}", lang).capitalize()]
    heads += [say(f"map.split-{found.split}", lang)] if found.parts else []
    heads += [*(value.label for value in found.columns.values), total]
    marks = {"s": say("map.mark-stated", lang), "c": say("map.mark-computed", lang)}
    phrase = "map.table-caption" if found.gaps else "map.table-caption-plain"
    caption = say(phrase, lang, unit=say(f"map.{found.unit}", lang).capitalize(), **marks)
    return Grid(heads, rows, caption, targets)


def _shown(found: EvidenceMap, row: int, column: int, lang: str) -> Cell:
    cell = found.at(row, column)
    if cell.count or not found.is_counted(row, column):
        return cell.count or None
    letters = gap_mark(cell, lang)
    return f"0 {letters}" if letters else 0


def listed(found: EvidenceMap, lang: str) -> Grid:
    """A line a row: where something is, where a gap is, how much is empty. Fits a page however many columns there are."""
    heads = [say(f"map.{found.rows.dimension}", lang).capitalize()]
    heads += [say(f"map.{key}", lang) for key in ("total", "found", "lacking", "empty-count")]
    rows: list[list[Cell]] = []
    for row, value in enumerate(found.rows.values):
        here, gaps, empty = [], [], 0
        for column, other in enumerate(found.columns.values):
            cell = found.at(row, column)
            if cell.count:
                here.append(f"{other.label} {cell.count}")
            elif found.is_counted(row, column):
                empty += 1
                if letters := gap_mark(cell, lang):
                    gaps.append(f"{other.label} ({letters})")
        shown = empty if value.counted else None
        rows.append([value.label, found.row_totals[row], "; ".join(here), "; ".join(gaps), shown])
    return Grid(heads, rows)
