"""Search: words in all their forms, phrases, facets, corrections, and no string that makes it fail."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synthesis.errors import QueryError, SynthesisError
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection, select
from synthesis.index.store import build_in_memory
from synthesis.query.search import search


@pytest.fixture(scope="module")
def reader(sample: Path) -> Iterator[Reader]:
    with Reader(build_in_memory(sample), "nl") as reader:
        yield reader


def found(reader: Reader, text: str, **facets: list[str]) -> list[str]:
    return [hit.row.subject for hit in search(reader, text, select(reader, facets), None).hits]


def test_words_are_found_in_both_languages_and_without_diacritics(reader: Reader) -> None:
    assert "gap:stem-van-stille-buren" in found(reader, "stem")
    assert "gap:stem-van-stille-buren" in found(reader, "voice")
    assert "source:cordes2018" in found(reader, "lois elan ozgur")


def test_a_word_is_found_in_its_other_forms(reader: Reader) -> None:
    assert "intervention:klusclub" in found(reader, "klusclubs")
    assert set(found(reader, "klusclub")) <= set(found(reader, "klusclubs"))


def test_an_unknown_word_is_taken_for_a_beginning(reader: Reader) -> None:
    assert "intervention:klusclub" in found(reader, "klusc")


def test_a_phrase_must_stand_together(reader: Reader) -> None:
    assert found(reader, '"shared staircase"') == ["source:zilverberg2011b"]
    assert found(reader, '"staircase shared"') == []


def test_all_words_first_then_some(reader: Reader) -> None:
    whole = search(reader, "klusclub netwerk", Selection())
    assert whole.total and not whole.some_words
    some = search(reader, "klusclub ruimteschip", Selection())
    assert some.total and some.some_words
    assert some.unknown == ["ruimteschip"]


def test_what_is_excluded_is_not_found(reader: Reader) -> None:
    everything = set(found(reader, "klusclub"))
    without = set(found(reader, "klusclub -klusjes"))
    assert without < everything
    assert "finding:klusclub-aanbevolen" in everything - without


def test_either_of_two_words_will_do(reader: Reader) -> None:
    either = set(found(reader, "stem OR klusclub"))
    assert {"gap:stem-van-stille-buren", "intervention:klusclub"} <= either


def test_scores_fall_and_are_the_sum_of_their_parts(reader: Reader) -> None:
    hits = search(reader, "klusclub", Selection(), None).hits
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(hit.score == pytest.approx(sum(hit.parts.values()), abs=1e-3) for hit in hits)
    named = [hit.row.subject for hit in hits]
    assert named.index("intervention:klusclub") < named.index("gap:effect-klusclubs")


def test_evidence_can_be_left_out(reader: Reader) -> None:
    told = [hit.parts for evidence in (True, False) for hit in search(reader, "buren", Selection(), evidence=evidence).hits]
    assert any("evidence" in parts for parts in told[: len(told) // 2])
    assert not any("evidence" in parts for parts in told[len(told) // 2 :])


def test_facets_narrow_and_alone_they_list(reader: Reader) -> None:
    everything = found(reader, "", kind=["gap"])
    assert everything == [f"gap:{id}" for id in ("effect-klusclubs", "stem-van-stille-buren", "bankjes-tegenstrijdig")]
    assert found(reader, "klusclubs", kind=["gap"]) == ["gap:effect-klusclubs"]
    assert found(reader, "klusclubs kind:gap") == ["gap:effect-klusclubs"]
    assert found(reader, "soort:gap") == everything


def test_a_field_with_a_value_that_is_none_says_so(reader: Reader) -> None:
    with pytest.raises(SynthesisError, match="no theme"):
        search(reader, "theme:nergens buren", Selection())


@pytest.mark.parametrize("sort", ["year", "title", "kind"])
def test_other_orders_hold_the_same_records(reader: Reader, sort: str) -> None:
    hits = search(reader, "buren", Selection(), None, sort).hits
    rows = [hit.row for hit in hits]
    assert rows
    if sort == "year":
        assert [row.year or -1 for row in rows] == sorted((row.year or -1 for row in rows), reverse=True)
    if sort == "title":
        assert [row.title_nl.lower() for row in rows] == sorted(row.title_nl.lower() for row in rows)
    assert len(rows) == search(reader, "buren", Selection(), None, sort).total


def test_an_order_that_does_not_exist(reader: Reader) -> None:
    with pytest.raises(QueryError, match="no order"):
        search(reader, "buren", Selection(), sort="colour")


def test_the_limit_leaves_the_total(reader: Reader) -> None:
    answer = search(reader, "buren", Selection(), 2)
    assert len(answer.hits) == 2 < answer.total


def test_a_typo_is_corrected_searched_and_told(reader: Reader) -> None:
    answer = search(reader, "klusclbu", Selection())
    assert answer.corrections == [("klusclbu", "klusclub")]
    assert answer.suggestions[0] == "klusclub"
    assert [hit.row for hit in answer.hits] == [hit.row for hit in search(reader, "klusclub", Selection()).hits]


def test_nothing_near_gives_no_suggestion(reader: Reader) -> None:
    answer = search(reader, "qqqqqqqqqqqq", Selection())
    assert (answer.hits, answer.suggestions, answer.unknown) == ([], [], ["qqqqqqqqqqqq"])


def test_a_source_that_is_asked_for_by_name_comes_first(reader: Reader) -> None:
    for text in ("zilverberg2011b", "Zilverberg 2011b", "zilverberg 2011"):
        assert found(reader, text)[0].startswith("source:zilverberg2011"), text


def test_a_finding_leads_the_sources_that_it_rests_on(reader: Reader) -> None:
    hits = search(reader, "vertrouwen", Selection(), None).hits
    led = {id for hit in hits if hit.row.kind == "finding" for id in hit.sources}
    assert led
    assert led.isdisjoint(hit.row.id for hit in hits if hit.row.kind == "source")
    kinds = {hit.row.kind for hit in search(reader, "vertrouwen", select(reader, {"kind": ["source"]}), None).hits}
    assert kinds == {"source"}


def test_counts_by_facet_are_those_of_the_records_found(reader: Reader) -> None:
    answer = search(reader, "", select(reader, {"kind": ["gap"]}), None)
    assert dict(answer.counts["kind"])["gap"] == 3 == answer.total


def test_the_same_question_has_the_same_answer(sample: Path, reader: Reader) -> None:
    with Reader(build_in_memory(sample), "nl") as other:
        for text in ("buren", "netwerk versterken", "klusclbu buren"):
            assert search(other, text, Selection(), None) == search(reader, text, Selection(), None)


@given(st.text(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_any_text_gets_an_answer_or_an_error(reader: Reader, text: str) -> None:
    try:
        answer = search(reader, text, Selection(), 5)
    except SynthesisError as error:
        assert str(error)
    else:
        assert len(answer.hits) <= min(5, answer.total)


@given(
    st.lists(
        st.sampled_from(["buren", "klusclub", '"stille buren"', "-steun", "OR", "(", ")", "netwrek", "kind:gap", "2018", "de"])
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_any_mixture_of_the_language_gets_an_answer_or_an_error(reader: Reader, pieces: list[str]) -> None:
    try:
        answer = search(reader, " ".join(pieces), Selection(), 5)
    except SynthesisError as error:
        assert str(error)
    else:
        assert len(answer.hits) <= min(5, answer.total)


@pytest.mark.parametrize(
    "text",
    ['"', "'; DROP TABLE record; --", "a AND OR NOT NEAR(", "*", "title:x", "🙂 buren", "x" * 10_000, "^a", "a" * 3 + '"' * 5,
     "woord " * 2_000, "\ud800 buren", "\0buren", "-buren"],
)  # fmt: skip
def test_the_language_of_the_engine_means_nothing(reader: Reader, text: str) -> None:
    try:
        search(reader, text, Selection())
    except QueryError as error:
        assert "no word" in error.message or "tells much" in error.message


def test_the_total_is_one_whatever_is_shown(reader: Reader) -> None:
    totals = {search(reader, "netwerk buren", Selection(), limit).total for limit in (1, 5, None)}
    assert len(totals) == 1
    everything = search(reader, "netwerk buren", Selection(), None)
    assert everything.total == len(everything.hits) + everything.folded


def test_a_kind_that_is_asked_for_comes_first(reader: Reader) -> None:
    assert found(reader, "kennishiaten klusclubs")[0] == "gap:effect-klusclubs"
    assert found(reader, "klusclubs")[0] != "gap:effect-klusclubs"


def test_a_phrase_is_meant_to_the_letter(reader: Reader) -> None:
    """`burennetwerk` is another name of `buurtnetwerk`; `bond of trust` of `vertrouwensband`."""
    assert len(found(reader, "bond of trust")) > len(found(reader, '"bond of trust"'))


def test_how_many_hold_all_words_is_told_where_few_do(reader: Reader) -> None:
    answer = search(reader, "klusclub vertrouwen", Selection())
    assert answer.whole is not None
    assert 0 < answer.whole < answer.total or answer.some_words
