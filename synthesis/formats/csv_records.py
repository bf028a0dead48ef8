"""CSV: records of one kind, or of all, as one table (RFC 4180, but with plain line ends)."""

from typing import Final

from synthesis.formats import flat
from synthesis.formats.contents import Contents
from synthesis.formats.csv_document import write_table

BOM: Final = "\ufeff"


def write(contents: Contents, bom: bool = False) -> str:
    """A line of column names, then a line for each record; empty where a record has no such field.

    `bom` starts the file with a byte order mark, without which Excel misreads accents.
    """
    columns, rows = flat.whole(contents.records)
    return (BOM if bom else "") + write_table(columns, rows)
