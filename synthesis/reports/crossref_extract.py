"""What of a matrix a page can show: themes folded to their upper layers, the fullest rows and columns, nothing that is bare."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from synthesis.crossref.dimensions import Value
from synthesis.crossref.matrix import Axis, Matrix

MOST_ROWS: Final = 60
MOST_COLUMNS: Final = 30


class Extract(NamedTuple):
    """The rows and columns to show, in their own order, and what was left out."""

    rows: list[Value]
    columns: list[Value]
    bare_rows: list[Value]
    """Rows with nothing in them: named below the table."""
    bare_columns: list[Value]
    more_rows: int
    more_columns: int
    folded: bool
    """Whether deeper themes are counted under those above them only."""


def extract(found: Matrix) -> Extract:
    """The part of a matrix that is shown."""
    rows, bare_rows, more_rows, deep_rows = _kept(found.rows, MOST_ROWS)
    columns, bare_columns, more_columns, deep_columns = _kept(found.columns, MOST_COLUMNS)
    return Extract(rows, columns, bare_rows, bare_columns, more_rows, more_columns, deep_rows or deep_columns)


def _kept(axis: Axis, most: int) -> tuple[list[Value], list[Value], int, bool]:
    filled = [value for value in axis.values if axis.totals.get(value.id)]
    depth = max((value.depth for value in filled), default=0)
    while depth and sum(value.depth <= depth for value in filled) > most:
        depth -= 1
    upper = [value for value in filled if value.depth <= depth]
    bare = [value for value in axis.values if not axis.totals.get(value.id) and value.depth <= depth]
    shown = _fullest(upper, axis.totals, most)
    missing = [Value("", "")] if axis.missing else []
    return [*shown, *missing], bare, len(upper) - len(shown), len(upper) < len(filled)


def _fullest(values: list[Value], totals: Mapping[str, int], most: int) -> list[Value]:
    if len(values) <= most:
        return values
    best = sorted(range(len(values)), key=lambda index: (-totals[values[index].id], index))[:most]
    return [values[index] for index in sorted(best)]
