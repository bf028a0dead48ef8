"""An evidence gap map for scripts: its JSON contract, and a flat table with one line a cell."""

from collections.abc import Iterator
from typing import Any

from synthesis.formats.document import Cell as TableCell
from synthesis.formats.document import Grid
from synthesis.gaps.axis import Axis
from synthesis.gaps.grid import EvidenceMap
from synthesis.index.reader import Reader

_COLUMNS = ("row", "row_label", "column", "column_label", "counted", "count")


def contract(reader: Reader, found: EvidenceMap) -> dict[str, Any]:
    """The map as `map --format json` gives it: every cell, also the empty ones."""
    crossings = list(found.crossings())
    empty = [one.cell for one in crossings if not one.cell.count]
    return {
        "count": found.unit,
        "rows": _axis(found.rows, found.row_totals),
        "columns": _axis(found.columns, found.column_totals),
        "split": {"name": found.split, "parts": [part._asdict() for part in found.parts]} if found.split else None,
        "cells": [
            {
                "row": found.rows.values[row].id,
                "column": found.columns.values[column].id,
                "counted": found.is_counted(row, column),
                "count": found.at(row, column).count,
                "parts": dict(found.at(row, column).parts),
                "records": [{"kind": found.kind, "id": id} for id in found.at(row, column).records],
                "stated": list(found.at(row, column).stated),
                "computed": list(found.at(row, column).computed),
            }
            for row, column in _places(found)
        ],
        "gaps": [{"id": gap.id, "origin": gap.origin, "statement": dict(gap.statement)} for gap in found.gaps.values()],
        "summary": {
            "total": found.total,
            "outside": found.outside,
            "cells": len(crossings),
            "empty": len(empty),
            "empty_stated": sum(bool(cell.stated) for cell in empty),
            "empty_computed": sum(bool(cell.computed) for cell in empty),
            "knows_gaps": found.knows_gaps,
        },
    }


def _axis(axis: Axis, totals: tuple[int, ...]) -> dict[str, Any]:
    values = [
        {"id": value.id, "label": value.label, "counted": value.counted, "total": total}
        for value, total in zip(axis.values, totals, strict=True)
    ]
    return {"dimension": axis.dimension, "values": values}


def _places(found: EvidenceMap) -> Iterator[tuple[int, int]]:
    for row in range(len(found.rows.values)):
        for column in range(len(found.columns.values)):
            yield row, column


def flat(reader: Reader, found: EvidenceMap) -> Grid:
    """One line a cell: ids and names, the number, that of each part, the gaps and the records."""
    rows: list[list[TableCell]] = []
    for row, column in _places(found):
        cell, one, other = found.at(row, column), found.rows.values[row], found.columns.values[column]
        counted = "yes" if found.is_counted(row, column) else "no"
        parts: list[TableCell] = [cell.parts.get(part.id, 0) for part in found.parts]
        lists = ["; ".join(ids) for ids in (cell.stated, cell.computed, cell.records)]
        rows.append([one.id, one.label, other.id, other.label, counted, cell.count, *parts, *lists])
    heads = (*_COLUMNS, *(part.id for part in found.parts), "stated", "computed", "records")
    return Grid(heads, rows)
