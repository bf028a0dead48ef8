"""The shortest ways between two records, and what they share."""

from pathlib import Path

import pytest

from synthesis.crossref import paths
from synthesis.crossref.common_ground import common_ground
from synthesis.crossref.paths import Joined, join
from synthesis.index.lookup import find
from synthesis.index.reader import Reader
from tests.crossref.corpora import CORPUS, read


def between(reader: Reader, one: str, other: str) -> Joined:
    return join(reader, find(reader, one), find(reader, other))


def ways(joined: Joined) -> list[list[str]]:
    return [[hop.row.id for hop in path] for path in joined.paths]


def test_all_shortest_ways_are_found(small: Reader) -> None:
    found = between(small, "kept", "asked")
    assert (found.length, found.total, found.complete) == (2, 2, True)
    assert ways(found) == [["a2000", "asked"], ["one", "asked"]]
    assert ways(between(small, "asked", "kept")) == [["a2000", "kept"], ["one", "kept"]]


def test_a_link_tells_its_field_its_role_and_its_direction(small: Reader) -> None:
    (hop,) = between(small, "read", "c1990").paths[0]
    assert hop.links == (("sources", "defines", True),)
    (hop,) = between(small, "c1990", "read").paths[0]
    assert hop.links == (("sources", "defines", False),)
    (hop,) = between(small, "alone", "kept").paths[0]
    assert hop.links == (("contradicts", None, True), ("contradicts", None, False))


def test_a_work_that_was_read_instead_is_a_link(small: Reader) -> None:
    assert ways(between(small, "read", "a2000")) == [["a2000"]]
    assert ways(between(small, "a2000", "read")) == [["read"]]


def test_documents_and_terms_are_ends_but_no_stopovers(small: Reader) -> None:
    assert between(small, "alone", "doc").length == 1
    assert between(small, "lone1999", "doc").length is None
    assert between(small, "old", "young").length == 2  # through the finding on both
    assert "survey" not in {id for way in ways(between(small, "a2000", "b2001")) for id in way}


def test_what_nothing_joins(small: Reader) -> None:
    found = between(small, "lone1999", "bare")
    assert found == Joined(None, 0, [], True)
    assert common_ground(small, find(small, "lone1999"), find(small, "bare")).is_empty


def test_a_record_and_itself(small: Reader) -> None:
    assert between(small, "alone", "alone").length == 0


def test_the_search_gives_up_when_it_has_seen_enough(small: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "MOST_RECORDS", 3)
    assert between(small, "bare", "kept").complete  # nothing leads to `bare`: seen at once
    found = between(small, "cases", "asked")
    assert (found.length, found.complete) == (None, False)


def test_many_ways_are_counted_and_some_spelt_out(tmp_path: Path) -> None:
    findings = "".join(
        f"f{number}: {{statement: {{nl: N {number}., en: N {number}.}}, kind: effect, themes: [one], sources: [{{id: a2000}}]}}\n"
        for number in range(25)
    )
    with read(tmp_path, {**CORPUS, "findings.yaml": findings, "interventions.yaml": "", "gaps.yaml": ""}) as reader:
        found = between(reader, "theme:two", "d2002")
        assert (found.length, found.total, len(found.paths)) == (5, 25, paths.MOST_PATHS)


def test_common_ground(small: Reader) -> None:
    shared = common_ground(small, find(small, "alone"), find(small, "kept"))
    assert [[row.id for row in rows] for rows in shared[:3]] == [["a2000"], ["one"], ["old"]]
    assert shared.places == []
    works = common_ground(small, find(small, "a2000"), find(small, "b2001"))
    assert [row.id for row in works.terms] == ["survey"]
    assert works.places == [{"document": "doc", "section": "1"}]
    assert [row.id for row in works.themes] == ["one", "two"]
