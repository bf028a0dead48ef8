"""Excel: a sheet for each kind, read back with calamine."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from synthesis.errors import MissingExtra
from synthesis.formats import flat, xlsx
from synthesis.formats.contents import Contents
from synthesis.formats.workbook import CELL_LIMIT, fit
from synthesis.model.entities import KINDS


def sheets(written: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(written))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_sheets_hold_the_tables(sample: Callable[..., Contents], lang: str) -> None:
    contents = sample(lang)
    read = sheets(xlsx.write(contents))
    assert list(read) == [(kind.nl if lang == "nl" else kind.en).capitalize() for kind in KINDS.values()]
    for rows, docs in zip(read.values(), contents.records.values(), strict=True):
        columns, cells = flat.table(docs)
        assert rows[0] == columns
        assert rows[1:] == [["" if cell is None else cell for cell in row] for row in cells]


def test_formulas_and_addresses_are_text(sample: Callable[..., Contents]) -> None:
    written = xlsx.write(sample())
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        inside = "".join(archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/sheet"))
        assert not any("_rels" in name and "sheet" in name for name in archive.namelist() if "worksheets" in name)
    assert "<f>" not in inside
    assert "<hyperlink" not in inside
    assert inside.count('<pane xSplit="1" ySplit="1"') == inside.count("<autoFilter") == len(KINDS)


def test_same_bytes(sample: Callable[..., Contents]) -> None:
    assert xlsx.write(sample()) == xlsx.write(sample())


def test_long_text_is_cut_with_a_mark() -> None:
    for text in ("a" * 40_000, "😀" * 20_000):
        [_, [_, cell]] = sheets(xlsx.write(Contents({}, {"theme": [{"id": "x", "note": text}]})))["Thema's"]
        assert cell.endswith(" […]")
        assert CELL_LIMIT - 1 <= len(cell.encode("utf-16-le")) // 2 <= CELL_LIMIT
    assert fit("a" * 32_767) == "a" * 32_767
    assert fit("😀" * 16_383) == "😀" * 16_383


def test_nothing_to_write_is_still_a_workbook() -> None:
    assert sheets(xlsx.write(Contents({}, {"theme": []}))) == {"Sheet1": []}


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(MissingExtra, match="spreadsheet"):
        xlsx.write(Contents({}, {}))
