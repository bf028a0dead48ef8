"""What is said around an answer: how the question was read, what is not known, what it can be narrowed down by."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.formats.document import Prose
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.query.search import search
from synthesis.reports.answer_notes import counted, facet_lines, understood, understood_lines
from synthesis.reports.answers import report
from tests.indexes import ready


@pytest.fixture(scope="module")
def reader(sample: Path) -> Iterator[Reader]:
    with Reader(ready(sample), "nl") as reader:
        yield reader


def lead(reader: Reader, text: str) -> list[str]:
    document = report(reader, search(reader, text, Selection()))
    return [block.text for block in document.lead if isinstance(block, Prose)]


def test_each_term_is_told_with_its_readings(reader: Reader) -> None:
    answer = search(reader, "burennetwerk", Selection())
    [line] = understood_lines(answer, "nl")
    assert line.startswith("burennetwerk — gewicht ")
    assert "synoniem: buurtnetwerk (0,6)" in line
    assert "vertaling: neighbourhood network" in line
    [told] = understood(answer)
    assert told["term"] == "burennetwerk"
    assert {reading["how"] for reading in told["readings"]} >= {"word", "synonym", "translation"}


def test_facets_are_told_with_their_counts(reader: Reader) -> None:
    answer = search(reader, "buren", Selection(), None)
    lines = facet_lines(reader, answer)
    assert any("(--theme)" in line for line in lines)
    assert set(counted(reader, answer)) >= {"kind", "theme"}
    values = counted(reader, answer)["kind"]
    assert [value["n"] for value in values] == sorted((value["n"] for value in values), reverse=True)


def test_a_correction_is_asked_and_told(reader: Reader) -> None:
    assert lead(reader, "klusclbu") == ["Bedoelde u “klusclub”? Gezocht naar: klusclub."]


def test_what_is_not_known_is_named_with_hits_and_without(reader: Reader) -> None:
    assert lead(reader, "klusclub ruimteschip") == ["Niet bekend in het corpus: “ruimteschip”. Gezocht is naar de rest."]
    assert lead(reader, "10.1234/niets")[0] == "Niet in het corpus: “10.1234/niets”."
    assert len(lead(reader, "10.1234/niets")) == 2


def test_a_plain_answer_has_nothing_before_it(reader: Reader) -> None:
    assert lead(reader, "klusclub") == []
