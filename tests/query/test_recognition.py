"""Sources that are asked for by key, DOI, title, or author and year; a DOI that is not there is no words."""

import pytest

from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.query.parse import parse
from synthesis.query.recognition import by_author_and_year, by_identifier, resting_on, without_dois
from synthesis.query.search import search
from synthesis.query.units import unit
from synthesis.query.vocabulary import Vocabulary


def subjects(reader: Reader, rids: list[int]) -> list[str]:
    rows = reader.by_rid(rids)
    return [rows[rid].id for rid in rids]


@pytest.mark.parametrize(
    "text",
    ["zilverberg2011a", "@zilverberg2011a", "[@zilverberg2011a]", "10.5555/zilverberg.2011.3", "https://doi.org/10.5555/Zilverberg.2011.3",
     "doi:10.5555/zilverberg.2011.3.", "Neighbours on the stairs: small talk and support", "Zilverberg & Van der Meer, 2011a",
     "Zilverberg en Van der Meer (2011a)"],
)  # fmt: skip
def test_a_source_is_known_by_its_names(reader: Reader, text: str) -> None:
    assert subjects(reader, by_identifier(reader.database, text)) == ["zilverberg2011a"]


def test_author_and_year_name_all_works_of_that_year_unless_lettered(reader: Reader, vocabulary: Vocabulary) -> None:
    def named(text: str) -> list[str]:
        units = [unit(term, vocabulary) for term in parse(text).terms]
        return subjects(reader, by_author_and_year(reader.database, units))

    assert named("zilverberg 2011") == ["zilverberg2011a", "zilverberg2011b"]
    assert named("zilverberg 2011b") == ["zilverberg2011b"]
    assert named("zilvreberg 2011b") == ["zilverberg2011b"]
    assert named("zilverberg") == named("2011") == named("buren 2011") == []


def test_what_rests_on_a_source(reader: Reader) -> None:
    [source] = by_identifier(reader.database, "zilverberg2011b")
    assert "trappenhuis-steun" in subjects(reader, sorted(resting_on(reader.database, [source])))


@pytest.mark.parametrize(
    ("text", "left", "dois"),
    [
        ("10.1/x", "10.1/x", []),
        ("10.1234/abc.", "", ["10.1234/abc"]),
        ("see https://dx.doi.org/10.1234/a(1) and doi: 10.99999/B;", "see and", ["10.1234/a(1", "10.99999/B"]),
    ],
)
def test_dois_are_taken_out_of_a_text(text: str, left: str, dois: list[str]) -> None:
    said, found = without_dois(text)
    assert (" ".join(said.split()), found) == (left, dois)


def test_a_doi_that_the_corpus_lacks_is_said_to_be_absent(reader: Reader) -> None:
    answer = search(reader, "https://doi.org/10.1234/denkbeeldige.buurt", Selection())
    assert (list(answer.hits), list(answer.unknown)) == ([], ["10.1234/denkbeeldige.buurt"])
    beside = search(reader, "buren 10.1234/denkbeeldige.buurt", Selection())
    assert list(beside.unknown) == ["10.1234/denkbeeldige.buurt"]
    assert [hit.row for hit in beside.hits] == [hit.row for hit in search(reader, "buren", Selection()).hits]


def test_a_doi_that_it_has_gives_the_source_and_what_rests_on_it(reader: Reader) -> None:
    hits = search(reader, "10.5555/ait.2022.77", Selection()).hits
    assert hits[0].row.subject == "source:nowak2022"
    assert hits[1:] and all("nowak2022" in hit.sources for hit in hits)
