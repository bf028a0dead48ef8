"""How a question is taken apart, and that any text is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.query.parse import MOST_TERMS, Term, parse


def terms(text: str) -> list[str]:
    return [term.text for term in parse(text).terms]


def test_words_are_folded_and_stop_words_left_out() -> None:
    assert [term.words for term in parse("Welke Cliënt ĳs op").terms] == [("client",), ("ijs",)]
    assert terms("buren Buren BUREN") == ["buren"]


def test_only_stop_words_are_said_to_be_common() -> None:
    question = parse("de het een")
    assert (question.terms, question.common) == ([], True)
    assert not parse('" . , ;').common


def test_a_phrase_is_one_term_and_so_is_a_hyphened_word() -> None:
    assert parse('"Shared staircase" eco-gram').terms == [
        Term("Shared staircase", ("shared", "staircase"), phrase=True),
        Term("eco-gram", ("eco", "gram")),
    ]
    assert parse('"buren"').terms == [Term("buren", ("buren",))]


def test_fields_become_facets_years_or_columns() -> None:
    question = parse('thema:"sociaal netwerk" kind:gap year:2015.. author:putnam steun')
    assert question.facets == {"theme": ["sociaal netwerk"], "kind": ["gap"]}
    assert question.years == ["2015.."]
    assert question.terms == [Term("putnam", ("putnam",), column="author"), Term("steun", ("steun",))]


def test_an_unknown_field_is_words() -> None:
    assert terms("foo:bar https://example.org/x") == ["foo", "bar", "https", "example", "org", "x"]


def test_a_minus_excludes_and_a_hyphen_does_not() -> None:
    question = parse('steun -jeugd -"sterke banden" zelf-hulp')
    assert [term.words for term in question.excluded] == [("jeugd",), ("sterke", "banden")]
    assert terms("steun - jeugd") == ["steun", "jeugd"]
    assert [term.text for term in question.terms] == ["steun", "zelf-hulp"]


@pytest.mark.parametrize("text", ["buren OR wijk", "(buren OR wijk)"])
def test_or_joins_two_terms(text: str) -> None:
    [term] = parse(text).terms
    assert term.words == ("buren",)
    assert [other.words for other in term.others] == [("wijk",)]


def test_a_loose_or_means_nothing() -> None:
    assert terms("OR buren OR") == ["buren"]


@given(st.text(max_size=300))
def test_any_text_is_a_question(text: str) -> None:
    question = parse(text)
    assert len(question.terms) <= MOST_TERMS
    assert all(term.words for term in question.terms)


@pytest.mark.parametrize("said", ["buren NOT wijk", "buren NIET wijk", "buren AND NOT wijk", "buren -wijk"])
def test_what_follows_not_is_excluded(said: str) -> None:
    question = parse(said)
    assert [term.text for term in question.terms] == ["buren"]
    assert [term.text for term in question.excluded] == ["wijk"]


@pytest.mark.parametrize("said", ["buren OR wijk", "buren OF wijk", "buren | wijk"])
def test_one_of_two_will_do_in_either_language(said: str) -> None:
    (term,) = parse(said).terms
    assert [other.text for other in term.others] == ["wijk"]


def test_words_that_are_left_out_are_counted() -> None:
    many = " ".join(f"woord{number}" for number in range(MOST_TERMS + 3))
    assert (len(parse(many).terms), parse(many).dropped) == (MOST_TERMS, 3)
    assert parse("een twee").dropped == 0
