"""RIS: what rispy and pandoc read back."""

import json
import re
from collections.abc import Callable
from typing import Any

import rispy

from synthesis.formats import csl_json, ris
from synthesis.language.names import full_name
from synthesis.model.codes import CODES

from . import reading

LINE = re.compile(r"([A-Z][A-Z0-9]  - .+|ER  - |)")


def test_every_line_is_a_tag_and_every_record_ends(sources: list[dict[str, Any]]) -> None:
    written = ris.write(sources)
    lines = written.split("\r\n")
    assert "\n" not in written.replace("\r\n", "")
    assert all(LINE.fullmatch(line) for line in lines)
    assert sum(line.startswith("TY") for line in lines) == lines.count("ER  - ") == len(sources)
    assert written.endswith("ER  - \r\n")


def test_rispy_reads_it_back(sources: list[dict[str, Any]]) -> None:
    read = rispy.loads(ris.write(sources))
    assert [entry["id"] for entry in read] == [doc["id"] for doc in sources]
    titles = [None if doc["title"] == "not stated" else doc["title"] for doc in sources]
    assert [entry.get("title") for entry in read] == titles
    assert [entry.get("year") for entry in read] == [str(doc["issued"])[:4] if "issued" in doc else None for doc in sources]
    authors = [[author.removesuffix(",") for author in entry.get("authors", [])] for entry in read]
    assert authors == [[full_name(name) for name in doc.get("author", ())] for doc in sources]


def test_pandoc_reads_it_back(sources: list[dict[str, Any]]) -> None:
    read = reading.summaries(reading.pandoc(ris.write(sources), "ris"))
    expected = reading.summaries(json.loads(csl_json.write(sources)))
    # Pandoc takes a suffix for the given name and the other way round.
    swapped = {id: (title, sorted(re.split(", ", "; ".join(names))), year) for id, (title, names, _, year) in read.items()}
    assert swapped == {
        id: (title, sorted(re.split(", ", "; ".join(names))), year) for id, (title, names, _, year) in expected.items()
    }


def test_every_type_has_its_own_tag() -> None:
    assert set(ris.TYPES) == set(CODES["source-type"])


def test_details(source: Callable[[str], dict[str, Any]]) -> None:
    assert "DA  - 2020/02/03/\r\n" in ris.write([source("vws2020")])
    assert "DA  - 2022/02//\r\n" in ris.write([source("buurtcirkel")])
    assert "DA  - " not in ris.write([source("granovetter1973")])
    assert "SP  - 1360\r\nEP  - 1380\r\n" in ris.write([source("granovetter1973")])
    assert "SP  - 41\r\nVL" not in ris.write([source("bredewold2018a")])
    assert "AU  - Sociaal en Cultureel Planbureau,\r\n" in ris.write([source("scp2019")])
    assert "AU  - Movisie\r\n" in ris.write([source("movisie-ongedateerd")])


def test_a_value_stays_on_its_line() -> None:
    written = ris.write([{"id": "x", "type": "book", "title": "Een\nER  - \r\ntwee"}])
    assert rispy.loads(written)[0]["title"] == "Een ER - twee"
