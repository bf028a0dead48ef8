"""Sources by theme, shared sources, co-citations, and walks along links."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.crossref.carrying import loads
from synthesis.crossref.citations import cited_beside, co_citations, couplings, shared_sources, sources_by_theme, used_together
from synthesis.crossref.contradictions import contradictions
from synthesis.crossref.links import walk
from synthesis.crossref.pairs import Pairs, count_pairs
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


def pairs(reader: Reader, found: Pairs) -> list[tuple[str, str, int]]:
    assert found.left_out == 0
    return [(named(reader, [a])[0], named(reader, [b])[0], times) for a, b, times in found.counted]


def test_the_largest_groups_are_left_out_when_there_are_too_many_pairs() -> None:
    groups = [[1, 2, 3, 4], [1, 2], [7], [2, 3]]
    assert count_pairs(groups, most=2) == Pairs([(1, 2, 1), (2, 3, 1)], 1)
    assert count_pairs(groups, most=8).counted[0] == (1, 2, 2)


def test_a_source_belongs_to_the_theme_of_its_place_or_of_a_record_that_rests_on_it(reader: Reader) -> None:
    found = {named(reader, [theme])[0]: named(reader, sources) for theme, sources in sources_by_theme(reader).items()}
    assert found == {"one": ["c2000"], "under": ["a2000", "b2000"], "two": ["a2000", "b2000", "c2000", "d2000"]}


def test_themes_that_share_most_come_first(reader: Reader) -> None:
    assert pairs(reader, shared_sources(sources_by_theme(reader))) == [("under", "two", 2), ("one", "two", 1)]


def test_co_citation_counts_places(reader: Reader) -> None:
    assert pairs(reader, co_citations(reader)) == [("a2000", "b2000", 2), ("a2000", "c2000", 1), ("b2000", "c2000", 1)]


def test_what_is_cited_beside_one_source(reader: Reader) -> None:
    beside = cited_beside(reader, find(reader, "a2000").rid)
    assert [(*named(reader, [rid]), places) for rid, places in beside] == [("b2000", 2), ("c2000", 1)]
    assert cited_beside(reader, find(reader, "d2000").rid) == []


def test_sources_under_one_record_and_works_that_cite_the_same(small: Reader) -> None:
    assert pairs(small, used_together(small)) == [("doc", "a2000", 1), ("a2000", "b2001", 1)]
    # Nothing but the document cites a2000; a2000 itself is known to cite c1990 and, once, b2001.
    assert pairs(small, couplings(small)) == [("doc", "a2000", 1)]


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


def test_a_walk_passes_through_the_work_that_was_read_instead(small: Reader) -> None:
    found = find(small, "read")
    assert ("via", "a2000") in {(step.field, step.end.id) for step in walk(small, found, "rests-on")}
    assert ("via", "read") in {(step.field, step.start.id) for step in walk(small, find(small, "a2000"), "carries")}


def test_contradictions_of_findings_and_of_sources(small: Reader) -> None:
    told = [(found.one.id, found.other.id, found.mutual) for found in contradictions(small, [find(small, "a2000").rid])]
    assert told == [("a2000", "against", False)]
    told = [(found.one.id, found.other.id, found.mutual) for found in contradictions(small, [find(small, "kept").rid])]
    assert told == [("alone", "kept", True)]


def test_what_sources_carry_and_what_on_them_alone(small: Reader) -> None:
    rows = {row.rid: row.id for row in small.kind("source")}
    found = {rows[load.source]: (load.rests, load.alone) for load in loads(small)}
    assert found["a2000"] == ({"finding": 4, "gap": 2, "intervention": 0}, {"finding": 2, "gap": 1, "intervention": 0})
    assert found["b2001"] == ({"finding": 3, "gap": 0, "intervention": 1}, {"finding": 2, "gap": 0, "intervention": 1})
    assert found["c1990"][1]["finding"] == 1
    assert next(iter(found)) == "a2000"
    assert "lone1999" not in found
