"""The score of one record: a sum of parts, each of which rises with what it is for."""

from synthesis.query.candidates import COLUMNS
from synthesis.query.parse import Term
from synthesis.query.ranking import FIELD_WEIGHTS, Scored, Weights, scored
from synthesis.query.units import Reading, Unit

A = Unit(Term("a", ("a",)), (Reading(("a",), "word", "a", 1.0), Reading(("z",), "synonym", "z", 0.6)), 2.0)
B = Unit(Term("b", ("b",)), (Reading(("b",), "word", "b", 1.0),), 1.0)


def of(text: dict[str, str], *units: Unit, kind: str = "finding", sources: int = 0, **weights: object) -> Scored:
    columns = [text.get(name, "") for name in COLUMNS]
    return scored(1, kind, columns, sources, Weights(units or (A, B), **weights))  # type: ignore[arg-type]


def test_the_score_is_the_sum_of_its_parts() -> None:
    found = of({"title": "a b"}, sources=2)
    assert found.score == sum(found.parts.values())
    assert found.matched == ("a", "b")
    assert set(found.parts) == {"words", "near", "evidence"}


def test_more_words_and_rarer_ones_weigh_more() -> None:
    both, rare, common, none = (of({"statement": text}).score for text in ("a x b", "a x", "b x", "x"))
    assert both > rare > common > none == 0


def test_a_better_field_weighs_more() -> None:
    parts = {name: of({name: "a"}, A).parts["words"] for name in COLUMNS}
    assert sorted(parts, key=lambda name: -parts[name]) == sorted(COLUMNS, key=lambda name: -FIELD_WEIGHTS[name])


def test_a_synonym_weighs_less_than_the_word() -> None:
    assert of({"title": "a"}, A).score > of({"title": "z"}, A).score > 0


def test_a_long_text_tells_less_of_a_word() -> None:
    assert of({"statement": "a " + "x " * 20}, A).score > of({"statement": "a " + "x " * 200}, A).score


def test_words_side_by_side_weigh_more_than_words_far_apart() -> None:
    near, far = of({"title": "a b " + "x " * 8}), of({"title": "a " + "x " * 8 + "b"})
    assert near.parts["near"] > far.parts["near"]
    assert "near" not in of({"title": "a " + "x " * 30 + "b"}).parts


def test_half_a_reading_is_not_near_to_anything() -> None:
    many = Unit(Term("p", ("p",)), (Reading(("p", "q"), "synonym", "p q", 0.6),), 1.0)
    assert "near" not in of({"title": "a p"}, A, many).parts
    assert "near" in of({"title": "a p q"}, A, many).parts


def test_a_phrase_must_stand_as_it_was_typed() -> None:
    phrase = Unit(Term("a b", ("a", "b"), phrase=True), (Reading(("a", "b"), "word", "a b", 1.0, phrase=True),), 1.0)
    assert of({"title": "x a b"}, phrase).score > 0
    assert of({"title": "b a"}, phrase).score == 0


def test_a_column_that_is_named_is_the_only_one() -> None:
    author = A._replace(column="author")
    assert of({"author": "a"}, author).score > 0
    assert of({"title": "a"}, author).score == 0


def test_evidence_rises_slowly_and_can_be_left_out() -> None:
    told = [of({"title": "a"}, A, sources=number).parts.get("evidence", 0.0) for number in (0, 1, 4, 40)]
    assert told == sorted(told) and told[0] == 0 and told[2] == told[3]
    assert "evidence" not in of({"title": "a"}, A, sources=4, with_evidence=False).parts


def test_who_is_asked_for_by_name_comes_first() -> None:
    asked, resting = of({"title": "x"}, asked=frozenset({1})), of({"title": "x"}, resting=frozenset({1}))
    assert asked.score > resting.score > of({"title": "a b"}).score * 0.5
    assert of({"title": "a"}, A, named={1: 1.0}).parts["name"] > 0


def test_an_author_that_is_named_counts_for_sources_most() -> None:
    name = A._replace(is_name=True)
    source, finding = of({"author": "a"}, name, kind="source"), of({"context": "a"}, name)
    assert source.parts["author"] > finding.parts["author"] > 0
