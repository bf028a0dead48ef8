"""CSL-JSON: valid items, our own fields gone."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema

from synthesis.formats import csl_json
from synthesis.model.codes import CODES

from . import reading

DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
NAMES = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {part: {"type": "string"} for part in ("family", "given", "non-dropping-particle", "suffix", "literal")},
        "additionalProperties": False,
    },
}
STRINGS = (
    "title", "container-title", "collection-title", "edition", "volume", "issue", "number", "page", "publisher",
    "publisher-place", "genre", "DOI", "ISBN", "ISSN", "URL", "note", "language",
)  # fmt: skip
# The part of csl-data.json 1.0.2 that a reference list needs, as the CSL specification gives it.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": list(CODES["source-type"])},
            "author": NAMES,
            "editor": NAMES,
            "issued": DATE,
            "original-date": DATE,
            **{field: {"type": "string"} for field in STRINGS},
        },
        "required": ["id", "type"],
        "additionalProperties": False,
    },
}


def test_items_are_valid(sources: list[dict[str, Any]]) -> None:
    items = json.loads(csl_json.write(sources))
    jsonschema.validate(items, SCHEMA)
    assert [item["id"] for item in items] == [doc["id"] for doc in sources]


def test_item(source: Callable[[str], dict[str, Any]]) -> None:
    assert csl_json.item(source("scp2019")) == {
        "id": "scp2019",
        "type": "report",
        "title": "Mantelzorgers in het vizier",
        "author": [{"literal": "Sociaal en Cultureel Planbureau"}],
        "issued": {"date-parts": [[2019]]},
        "number": "12",
        "publisher": "Sociaal en Cultureel Planbureau",
        "genre": "Advies",
        "language": "nl",
    }


def test_dates(source: Callable[[str], dict[str, Any]]) -> None:
    assert csl_json.item(source("vws2020"))["issued"] == {"date-parts": [[2020, 2, 3]]}
    assert csl_json.item(source("king1999"))["original-date"] == {"date-parts": [[1963]]}
    assert "issued" not in csl_json.item(source("coleman1988"))


def test_keys_have_one_order(sources: list[dict[str, Any]]) -> None:
    turned = [dict(reversed(doc.items())) for doc in sources]
    assert csl_json.write(turned) == csl_json.write(sources)


def test_pandoc_reads_it_back(sources: list[dict[str, Any]]) -> None:
    written = csl_json.write(sources)
    assert reading.summaries(reading.pandoc(written, "csljson")) == reading.summaries(json.loads(written))
