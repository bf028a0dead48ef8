"""CSV: the flat table of a document (RFC 4180, but with plain line ends)."""

import csv
import io
from collections.abc import Iterable, Sequence

from synthesis.formats.document import Cell, Document


def write(document: Document) -> str:
    """One line of column names, then one line a row."""
    return write_table(document.table.columns, document.table.rows)


def write_table(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Any table as CSV: guarded against formulas, line ends within a cell made plain."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_plain(guard(cell)) for cell in row] for row in rows)
    return stream.getvalue()


def _plain(cell: Cell) -> Cell:
    # A carriage return on its own is not quoted, and readers would end the row there.
    return cell.replace("\r\n", "\n").replace("\r", "\n") if isinstance(cell, str) else cell


def guard(cell: Cell) -> Cell:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
