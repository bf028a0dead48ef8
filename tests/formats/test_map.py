"""The map in signs fits every width; the picture is complete, to scale, and no sign rests on colour alone."""

import math
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from synthesis.formats import map_svg, map_text, notice_svg
from synthesis.formats.figures import inline
from synthesis.gaps.grid import Ask, EvidenceMap, evidence_map
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from tests.indexes import SHIPPED, ready

SVG = "{http://www.w3.org/2000/svg}"
ASKS = {
    "groups": Ask(),
    "levels": Ask("themes", "levels", split="certainty"),
    "years": Ask("designs", "years", "sources"),
    "recognition": Ask("types", "recognition", split="recognition"),
}


@pytest.fixture(scope="module")
def maps() -> Iterator[dict[str, EvidenceMap]]:
    with Reader(ready(SHIPPED), "en") as reader:
        yield {name: evidence_map(reader, Selection(), ask) for name, ask in ASKS.items()}


@pytest.mark.parametrize("name", ASKS)
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_text_fits_and_holds_every_number(maps: dict[str, EvidenceMap], name: str, width: int) -> None:
    found = maps[name]
    lines = map_text.write(found, width, "en").split("\n")
    assert max(map(len, lines)) <= width
    shown = sorted(int(one) for line in lines for one in re.findall(r"(?<= )\d+(?= |$)", line))
    for count in {one.cell.count for one in found.crossings() if one.cell.count} | {found.total}:
        assert count in shown


def test_names_stand_above_the_columns_where_they_fit(maps: dict[str, EvidenceMap]) -> None:
    wide, narrow = (map_text.write(maps["groups"], width, "en") for width in (200, 80))
    assert "Columns:" not in wide and "Columns: themes" in narrow
    assert "Rows and columns are changed" in wide and "Rows and columns are changed" in narrow
    assert "S empty; gap stated by the documents" in narrow


def test_area_is_in_proportion_to_the_number(maps: dict[str, EvidenceMap]) -> None:
    picture = ElementTree.fromstring(map_svg.write(maps["groups"], "en", "Title", "Words"))  # noqa: S314 - our own picture
    sizes = {}
    for cell in picture.iter(f"{SVG}g"):
        circle, text = cell.find(f"{SVG}circle"), cell.find(f"{SVG}text")
        if circle is not None and text is not None and cell.find(f"{SVG}title") is not None:
            sizes[int(text.text or "0")] = float(circle.get("r", "0"))
    most = max(sizes)
    for count, radius in sizes.items():
        assert math.isclose(radius / sizes[most], math.sqrt(count / most), abs_tol=0.01)


@pytest.mark.parametrize("name", ASKS)
def test_the_picture_says_what_it_shows(maps: dict[str, EvidenceMap], name: str) -> None:
    found = maps[name]
    written = map_svg.write(found, "en", "A <title>", "Words & more")
    picture = ElementTree.fromstring(written)  # noqa: S314 - our own picture
    assert [picture.findtext(f"{SVG}title"), picture.findtext(f"{SVG}desc")] == ["A <title>", "Words & more"]
    assert picture.get("role") == "img"
    told = [title.text or "" for title in picture.iter(f"{SVG}title")][1:]
    assert len(told) == sum(1 for _ in found.crossings())
    assert sum("gap stated" in text for text in told) == sum(bool(one.cell.stated) for one in found.crossings())
    width, height = (float(picture.get(side, "0")) for side in ("width", "height"))
    for text in picture.iter(f"{SVG}text"):
        x, y = float(text.get("x", "0")), float(text.get("y", "0"))
        assert 0 <= x <= width and 0 <= y <= height
    assert "prefers-color-scheme: dark" in written
    assert map_svg.write(found, "en", "A <title>", "Words & more") == written


def test_cells_lead_into_the_page_around(maps: dict[str, EvidenceMap]) -> None:
    place = next((one.row, one.column) for one in maps["groups"].crossings() if one.cell.count)
    written = inline(map_svg.write(maps["groups"], "en", "T", "D", {place: "cell-a"}), "figure-1-", "T", "D")
    assert 'href="#cell-a"' in written and 'role="group"' in written


def test_an_empty_picture_says_so() -> None:
    written = notice_svg.write("A <title>", ["There is nothing to put on the map.", "Selection: year: 1700."])
    picture = ElementTree.fromstring(written)  # noqa: S314 - our own picture
    shown = [text.text for text in picture.iter(f"{SVG}text")]
    assert shown == ["A <title>", "There is nothing to put on the map.", "Selection: year: 1700."]
    lowest = max(float(text.get("y", "0")) for text in picture.iter(f"{SVG}text"))
    assert lowest < float(picture.get("height", "0"))
