"""A sheet of an Excel workbook: a table with its header frozen, filters on, and widths that fit what stands in it."""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from typing import Any, Final

from synthesis.errors import MissingExtra
from synthesis.formats.document import Cell

CELL_LIMIT: Final = 32_767
"""Most characters that a cell may hold (Excel specifications and limits)."""
CUT: Final = " […]"
"""What ends a text that did not fit."""
NAME_LIMIT: Final = 31
"""Most characters in the name of a sheet."""

_CREATED: Final = datetime(2023, 1, 1)
_WIDEST: Final = 60
_NARROWEST: Final = 8
_OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


class Workbook:
    """A workbook that is being filled."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._bold = book.add_format({"bold": True, "valign": "top", "text_wrap": True})
        self._wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self._names: set[str] = set()

    def name(self, wanted: str) -> str:
        """A name that Excel takes for a sheet and no other sheet has: neither `[]:*?/\\`, nor an apostrophe at an end."""
        plain = " ".join(_FORBIDDEN.sub(" ", wanted).split()).strip("'") or "Sheet"
        # `History` is a name that Excel keeps for itself.
        plain = f"{plain}." if plain.lower() == "history" else plain
        name, number = _cut(plain, NAME_LIMIT), 2
        while name.lower() in self._names:
            ending = f" ({number})"
            name, number = _cut(plain, NAME_LIMIT - len(ending)) + ending, number + 1
        self._names.add(name.lower())
        return name

    def add_table(self, name: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], freeze_first: bool = True) -> None:
        """A sheet with a table."""
        sheet = self._book.add_worksheet(self.name(name))
        for place, column in enumerate(columns):
            sheet.set_column(place, place, _width([column, *(row[place] for row in rows)]))
            sheet.write_string(0, place, fit(column), self._bold)
        for line, row in enumerate(rows, 1):
            self._row(sheet, line, row)
        sheet.freeze_panes(1, 1 if freeze_first else 0)
        if columns:
            sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def add_lines(self, name: str, lines: Sequence[tuple[str, str]]) -> None:
        """A sheet with labels and what belongs to them; a line without a label tells something by itself."""
        sheet = self._book.add_worksheet(self.name(name))
        sheet.set_column(0, 0, _width([label for label, _ in lines]))
        sheet.set_column(1, 1, 100)
        for line, (label, value) in enumerate(lines):
            sheet.write_string(line, 0, fit(label), self._bold)
            sheet.write_string(line, 1, fit(value), self._wrapped)

    def _row(self, sheet: Any, line: int, row: Sequence[Cell]) -> None:
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(line, place, fit(cell), self._wrapped)
            elif cell is not None:
                sheet.write_number(line, place, cell, self._wrapped)

    @property
    def is_empty(self) -> bool:
        """Whether there is no sheet yet."""
        return not self._book.worksheets()


@contextmanager
def filled(stream: io.BytesIO, title: str) -> Iterator[Workbook]:
    """A workbook to fill, which goes to `stream`; the same sheets give the same bytes.

    Raises:
        MissingExtra: the library that writes Excel is not installed.
    """
    try:
        xlsxwriter = import_module("xlsxwriter")
    except ImportError:
        raise MissingExtra("xlsx", "spreadsheet") from None
    book = xlsxwriter.Workbook(stream, dict(_OPTIONS))
    book.set_properties({"title": title[:255], "created": _CREATED})
    workbook = Workbook(book)
    yield workbook
    if workbook.is_empty:
        book.add_worksheet()
    book.close()


def fit(text: str) -> str:
    """The text, cut with a mark where a cell cannot hold it.

    The limit counts UTF-16 units, of which signs beyond U+FFFF take two.
    """
    if len(text) * 2 <= CELL_LIMIT or _units(text) <= CELL_LIMIT:
        return text
    room = (CELL_LIMIT - len(CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT


def _cut(name: str, units: int) -> str:
    return name.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore").strip("' ")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _width(cells: Sequence[Cell]) -> int:
    longest = max((len(line) for cell in cells if cell is not None for line in str(cell).split("\n")), default=0)
    return max(_NARROWEST, min(_WIDEST, longest + 3))  # room for the button of the filter
