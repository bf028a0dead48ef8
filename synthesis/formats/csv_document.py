"""CSV: the flat table of a document (RFC 4180, but with plain line ends)."""

import csv
import io

from synthesis.formats.document import Cell, Document


def write(document: Document) -> str:
    """One line of column names, then one line a row."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(document.table.columns)
    writer.writerows([guard(cell) for cell in row] for row in document.table.rows)
    return stream.getvalue()


def guard(cell: Cell) -> Cell:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
