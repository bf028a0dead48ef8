"""Search: words, phrases, facets, suggestions, and no string that makes it fail."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synthesis.errors import QueryError
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection, select
from synthesis.index.store import build_in_memory
from synthesis.query.search import parse, search


@pytest.fixture(scope="module")
def reader(sample: Path) -> Iterator[Reader]:
    with Reader(build_in_memory(sample), "nl") as reader:
        yield reader


def found(reader: Reader, text: str, **facets: list[str]) -> list[str]:
    return [hit.row.subject for hit in search(reader, text, select(reader, facets), None).hits]


def test_terms() -> None:
    assert parse("Cliënt ĳs op") == ['"client"*', '"ijs"*']
    assert parse("op") == ['"op"']
    assert parse('"Shared staircase" buren') == ['"shared staircase"', '"buren"*']
    assert parse("buren Buren BUREN") == ['"buren"*']
    assert parse('" . , ;') == []


def test_words_are_found_in_both_languages_and_without_diacritics(reader: Reader) -> None:
    assert "gap:stem-van-stille-buren" in found(reader, "stem")
    assert "gap:stem-van-stille-buren" in found(reader, "voice")
    assert "source:cordes2018" in found(reader, "lois elan ozgur")


def test_a_word_is_found_by_its_beginning(reader: Reader) -> None:
    assert set(found(reader, "klusclubs")) <= set(found(reader, "klusclub")) <= set(found(reader, "klus"))


def test_a_phrase_must_stand_together(reader: Reader) -> None:
    assert found(reader, '"shared staircase"') == ["source:zilverberg2011b"]
    assert found(reader, '"staircase shared"') == []


def test_all_words_first_then_some(reader: Reader) -> None:
    whole = search(reader, "klusclub netwerk", Selection())
    assert whole.total and not whole.some_words
    some = search(reader, "klusclub ruimteschip", Selection())
    assert some.total and some.some_words


def test_a_title_weighs_more_than_the_rest(reader: Reader) -> None:
    hits = search(reader, "klusclub", Selection(), None).hits
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    named = [hit.row.subject for hit in hits]
    assert named.index("intervention:klusclub") < named.index("gap:effect-klusclubs")


def test_facets_narrow_and_alone_they_list(reader: Reader) -> None:
    everything = found(reader, "", kind=["gap"])
    assert everything == [f"gap:{id}" for id in ("effect-klusclubs", "stem-van-stille-buren", "bankjes-tegenstrijdig")]
    assert found(reader, "klusclubs", kind=["gap"]) == ["gap:effect-klusclubs"]


def test_the_limit_leaves_the_total(reader: Reader) -> None:
    answer = search(reader, "buren", Selection(), 2)
    assert len(answer.hits) == 2 < answer.total


def test_a_typo_gets_suggestions_that_are_found(reader: Reader) -> None:
    answer = search(reader, "klusclbu", Selection())
    assert answer.total == 0
    assert answer.suggestions
    assert all(search(reader, words, Selection()).total for words in answer.suggestions)


def test_nothing_near_gives_no_suggestion(reader: Reader) -> None:
    assert search(reader, "qqqqqqqqqqqq", Selection()).suggestions == []


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_an_answer_or_a_plain_refusal(reader: Reader, text: str) -> None:
    try:
        answer = search(reader, text, Selection(), 5)
    except QueryError as error:
        assert error.hint
    else:
        assert len(answer.hits) <= min(5, answer.total)


@pytest.mark.parametrize(
    "text",
    ['"', "'; DROP TABLE record; --", "a AND OR NOT NEAR(", "*", "title:x", "🙂 buren", "x" * 10_000, "^a", "a" * 3 + '"' * 5],
)
def test_the_language_of_the_engine_means_nothing(reader: Reader, text: str) -> None:
    try:
        search(reader, text, Selection())
    except QueryError as error:
        assert "no word" in error.message
