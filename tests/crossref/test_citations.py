"""Sources by theme, shared sources, co-citations, and walks along links."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.crossref.citations import co_citations, shared_sources, sources_by_theme
from synthesis.crossref.links import walk
from synthesis.index.lookup import find
from synthesis.index.reader import Reader
from synthesis.index.store import build_in_memory

CORPUS = {
    "corpus.yaml": """
format: 1
id: c
title: {nl: Proef, en: Trial}
language: en
as_of: "2024-01-01"
documents: [{source: doc}]
""",
    "sources.yaml": """
doc: {type: report, title: Doc, status: document}
a2000:
  {type: book, title: A, issued: 2000, cited_in: [{document: doc, section: "1.1", heading: Under}, {document: doc, section: "2"}]}
b2000:
  {type: book, title: B, issued: 2000, cited_in: [{document: doc, section: "1.1", heading: Under}, {document: doc, section: "2"}]}
c2000: {type: book, title: C, issued: 2000, cited_in: [{document: doc, section: "1.1"}, {document: doc, section: "2"}]}
d2000: {type: book, title: D, issued: 2000}
""",
    "themes.yaml": """
one: {label: {nl: Een, en: One}, locator: {document: doc, section: "1.1"}}
under: {label: {nl: Onder, en: Under}, parent: one, locator: {document: doc, section: "1.1", heading: Under}}
two: {label: {nl: Twee, en: Two}, locator: {document: doc, section: "2"}}
""",
    "findings.yaml": """
f:
  statement: {nl: Dit is een bevinding., en: This is a finding.}
  kind: description
  themes: [two]
  sources: [{id: d2000}, {id: doc, role: illustrates}]
  locator: {document: doc, section: "2"}
""",
}


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    for name, text in CORPUS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Reader(build_in_memory(tmp_path), "en") as reader:
        yield reader


def named(reader: Reader, rids: list[int]) -> list[str]:
    rows = reader.by_rid(rids)
    return [rows[rid].id for rid in rids]


def test_a_source_belongs_to_the_theme_of_its_place_or_of_a_record_that_rests_on_it(reader: Reader) -> None:
    found = {named(reader, [theme])[0]: named(reader, sources) for theme, sources in sources_by_theme(reader).items()}
    assert found == {"one": ["c2000"], "under": ["a2000", "b2000"], "two": ["a2000", "b2000", "c2000", "d2000"]}


def test_themes_that_share_most_come_first(reader: Reader) -> None:
    pairs = [(*named(reader, [a, b]), named(reader, common)) for a, b, common in shared_sources(sources_by_theme(reader))]
    assert pairs == [("under", "two", ["a2000", "b2000"]), ("one", "two", ["c2000"])]


def test_co_citation_counts_places(reader: Reader) -> None:
    pairs = [(*named(reader, [a, b]), times) for a, b, times in co_citations(reader)]
    assert pairs == [("a2000", "b2000", 2), ("a2000", "c2000", 1), ("b2000", "c2000", 1)]


def test_a_walk_goes_as_far_as_it_is_told(reader: Reader) -> None:
    start = find(reader, "d2000")
    near = [(step.distance, step.start.id, step.end.id) for step in walk(reader, start, "carries", 1)]
    assert near == [(1, "f", "d2000")]
    down = find(reader, "f")
    assert {step.end.id for step in walk(reader, down, "rests-on", 1)} == {"two", "d2000", "doc"}
    assert {step.role for step in walk(reader, down, "rests-on", 1)} == {None, "supports", "illustrates"}


def test_a_circle_ends(tmp_path: Path) -> None:
    (tmp_path / "findings.yaml").write_text(
        "".join(
            f"{one}:\n  statement: {{nl: {one} zegt dit., en: {one} says this.}}\n  kind: critique\n  contradicts: [{other}]\n"
            for one, other in (("x", "y"), ("y", "x"))
        ),
        encoding="utf-8",
    )
    with Reader(build_in_memory(tmp_path), "en") as reader:
        assert len(list(walk(reader, find(reader, "x"), "rests-on", 5))) == 2
