"""What stands in each section, what it cites, and what no record carries."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.crossref.coverage import Coverage, Key, totals
from synthesis.index.reader import Reader
from synthesis.index.store import build_in_memory

CORPUS = {
    "corpus.yaml": """
format: 1
id: c
title: {nl: Proef, en: Trial}
language: en
as_of: "2024-01-01"
documents: [{source: doc, parts: [{nl: Een, en: One}, {nl: Twee, en: Two}]}]
reference_lists: {lijst: {document: doc, label: {nl: Lijst, en: List}, entries: 4}}
""",
    "sources.yaml": """
doc: {type: report, title: Doc, status: document}
a2000: {type: book, title: A, issued: 2000, listed_in: [lijst],
  cited_in: [{document: doc, part: 1, section: "1.1", heading: Under}]}
b2000: {type: book, title: B, issued: 2000, listed_in: [lijst],
  cited_in: [{document: doc, section: "1.1"}, {document: doc, part: 2, section: "2"}]}
c1990: {type: book, title: C, issued: 1990, status: secondary, cited_via: [b2000],
  cited_in: [{document: doc, section: "1.1", footnote: "3"}]}
d2000: {type: book, title: D, issued: 2000, listed_in: [lijst]}
""",
    "themes.yaml": """
one: {label: {nl: Een, en: One}, locator: {document: doc, part: 1, section: "1.1"}}
under: {label: {nl: Onder, en: Under}, parent: one, locator: {document: doc, part: 1, section: "1.1", heading: Under}}
two: {label: {nl: Twee, en: Two}, locator: {document: doc, part: 2, section: "2"}}
""",
    "findings.yaml": """
f:
  statement: {nl: Dit is een bevinding., en: This is a finding.}
  kind: description
  sources: [{id: c1990, via: b2000}]
  locator: {document: doc, part: 1, section: "1.1"}
""",
    "gaps.yaml": """
g:
  statement: {nl: Dit is niet bekend., en: This is not known.}
  kind: evidence
  scope: [research]
  prominence: running-text
  asked_by: [doc]
  locators: [{document: doc, part: 2, section: "2"}]
""",
}


@pytest.fixture
def coverage(tmp_path: Path) -> Iterator[Coverage]:
    for name, text in CORPUS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Reader(build_in_memory(tmp_path), "en") as reader:
        yield Coverage(reader)


def test_sources_count_the_sections_that_cite_and_the_records_that_use_them(coverage: Coverage) -> None:
    found = {
        one.source.id: (one.sections, one.counts["finding"], one.counts["gap"]) for one in coverage.by_source(coverage.ordered())
    }
    assert found == {"doc": (0, 0, 1), "a2000": (1, 0, 0), "b2000": (2, 1, 0), "c1990": (1, 1, 0)}


def test_sections_count_their_records_and_carry_sources_directly_or_through(coverage: Coverage) -> None:
    first, second = coverage.ordered()
    assert (first.key, first.title) == (Key("doc", 1, "1.1", ""), "One")
    assert first.counts == {"finding": 1, "gap": 0, "intervention": 0, "frame": 0}
    assert (len(first.cited), first.carried) == (3, 2)
    assert [(one.source.id, one.where.get("heading")) for one in coverage.uncarried(first)] == [("a2000", "Under")]
    assert (second.counts["gap"], [one.source.id for one in coverage.uncarried(second)]) == (1, ["b2000"])
    assert totals([first, second])["not_carried"] == 2


def test_a_place_without_its_part_is_the_same_section(coverage: Coverage) -> None:
    assert coverage.used_at({"document": "doc", "section": "1.1"}) == {"b2000", "c1990"}
    assert coverage.used_at({"document": "doc", "part": 2, "section": "1.1"}) == {"b2000", "c1990"}
    assert coverage.used_at({"document": "doc", "section": "9"}) == frozenset()


def test_lists_tell_what_nothing_uses(coverage: Coverage) -> None:
    manifest = {"reference_lists": {"lijst": {"entries": 4}}}
    (found,) = coverage.lists(manifest)
    assert (found.entries, len(found.listed), found.cited, [row.id for row in found.unused]) == (4, 3, 2, ["a2000", "d2000"])
