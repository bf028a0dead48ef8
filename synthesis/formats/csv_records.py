"""CSV: records of one kind, or of all, as one table (RFC 4180, but with plain line ends)."""

import csv
import io
from typing import Final

from synthesis.formats import flat
from synthesis.formats.contents import Contents
from synthesis.formats.csv_document import guard
from synthesis.formats.document import Cell

BOM: Final = "\ufeff"


def write(contents: Contents, bom: bool = False) -> str:
    """A line of column names, then a line for each record; empty where a record has no such field.

    `bom` starts the file with a byte order mark, without which Excel misreads accents.
    """
    columns, rows = flat.whole(contents.records)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_plain(guard(cell)) for cell in row] for row in rows)
    return (BOM if bom else "") + stream.getvalue()


def _plain(cell: Cell) -> Cell:
    # A carriage return on its own is not quoted, and readers would end the row there.
    return cell.replace("\r\n", "\n").replace("\r", "\n") if isinstance(cell, str) else cell
