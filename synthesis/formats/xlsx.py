"""Excel: a workbook with a sheet for each kind of record."""

import io
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from typing import Any, Final

from synthesis.errors import MissingExtra
from synthesis.formats import flat
from synthesis.formats.contents import Contents
from synthesis.formats.document import Cell
from synthesis.model.entities import KINDS

CELL_LIMIT: Final = 32_767
"""Most characters that a cell may hold (Excel specifications and limits)."""
CUT: Final = " […]"
"""What ends a text that did not fit."""

_CREATED: Final = datetime(2023, 1, 1)
_WIDEST: Final = 60
_NARROWEST: Final = 8
_OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write(contents: Contents) -> bytes:
    """A sheet for each kind that has records, its name in the language asked for; column names stay put and filter.

    The same contents give the same bytes.

    Raises:
        MissingExtra: the library that writes Excel is not installed.
    """
    try:
        xlsxwriter = import_module("xlsxwriter")
    except ImportError:
        raise MissingExtra("xlsx", "spreadsheet") from None
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, dict(_OPTIONS))
    workbook.set_properties({"title": _title(contents), "created": _CREATED})
    bold, wrapped = workbook.add_format({"bold": True}), workbook.add_format({"text_wrap": True, "valign": "top"})
    for kind, docs in contents.records.items():
        if docs:
            name = KINDS[kind].nl if contents.lang == "nl" else KINDS[kind].en
            _sheet(workbook, name.capitalize(), flat.table(docs), bold, wrapped)
    if not workbook.worksheets():
        workbook.add_worksheet()
    workbook.close()
    return stream.getvalue()


def _title(contents: Contents) -> str:
    title = contents.manifest.get("title", {})
    said: str = title.get(contents.lang, "")
    return said[:255]


def _sheet(workbook: Any, name: str, table: tuple[list[str], list[list[Cell]]], bold: Any, wrapped: Any) -> None:
    columns, rows = table
    # A sheet name may not start or end with an apostrophe and has at most 31 characters.
    sheet = workbook.add_worksheet(name[:31].strip("'"))
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _width([column, *(row[place] for row in rows)]))
        sheet.write_string(0, place, column, bold)
    for line, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(line, place, fit(cell), wrapped)
            elif cell is not None:
                sheet.write_number(line, place, cell, wrapped)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def fit(text: str) -> str:
    """The text, cut with a mark where a cell cannot hold it.

    The limit counts UTF-16 units, of which signs beyond U+FFFF take two.
    """
    if len(text) * 2 <= CELL_LIMIT or _units(text) <= CELL_LIMIT:
        return text
    room = (CELL_LIMIT - len(CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _width(cells: Sequence[Cell]) -> int:
    return max(_NARROWEST, min(_WIDEST, max(len(str(cell)) for cell in cells if cell is not None) + 2))
