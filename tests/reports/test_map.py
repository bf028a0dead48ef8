"""The report of the map: the same facts in every form."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from synthesis.formats.document import Figure, Grid
from synthesis.gaps.grid import Ask
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.reports.map import figure, report
from tests.conftest import Run
from tests.formats.test_accessibility import AXE, CHROMIUM, objections
from tests.indexes import SHIPPED, ready

SUFFIXES = {"text": "txt", "markdown": "md", "html": "html", "json": "json", "csv": "csv", "svg": "svg"}


@pytest.mark.parametrize("format", SUFFIXES)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_golden(run: Run, golden: Callable[[str, str], None], format: str, lang: str) -> None:
    golden(f"map.{lang}.{SUFFIXES[format]}", run("map", "--format", format, "--lang", lang).out)


def test_golden_split(run: Run, golden: Callable[[str, str], None]) -> None:
    golden("map-split.en.txt", run("map", "--columns", "levels", "--split", "certainty", "--lang", "en").out)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_figure_for_the_page_of_a_report(lang: str) -> None:
    with Reader(ready(SHIPPED), lang) as reader:
        shown = figure(reader, Selection(), Ask(split="certainty"))
        document = report(reader, Selection(), Ask(), "html")
    assert isinstance(shown, Figure) and isinstance(shown.grid, Grid)
    assert shown.svg.startswith("<svg") and shown.alt and shown.caption
    assert len(shown.grid.rows) > len(shown.grid.columns) == 5
    summary = document.data["summary"]
    cells = [cell for cell in document.data["cells"] if cell["counted"]]
    assert summary["cells"] == len(cells)
    assert summary["empty"] == sum(not cell["count"] for cell in cells)
    assert {id for cell in cells for id in (*cell["stated"], *cell["computed"])} == {gap["id"] for gap in document.data["gaps"]}
    assert len(document.table.rows) == len(document.data["cells"])


def test_every_cell_of_the_page_leads_to_what_it_holds(run: Run) -> None:
    page = run("map", "--format", "html", "--lang", "en").out
    data = json.loads(run("map", "--format", "json", "--lang", "en").out)
    for cell in data["cells"]:
        if cell["count"]:
            anchor = f"cell-{cell['row']}--{'none' if cell['column'] == '-' else cell['column']}"
            assert page.count(f'id="{anchor}"') == 1 and f'href="#{anchor}"' in page
        for record in cell["records"]:
            assert f"[{record['id']}]" in page


@pytest.mark.skipif(not (CHROMIUM and AXE), reason="Chromium or axe-core is not here")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_page(run: Run, scheme: str, tmp_path: Path) -> None:
    page = run("map", "--format", "html", "--split", "certainty", "--lang", "en").out
    assert objections(page, scheme, tmp_path)["violations"] == []
