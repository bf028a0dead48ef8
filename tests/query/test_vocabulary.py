"""What the index knows of words: found as they stand, inflected, as a beginning, in parts, and nearly right."""

import pytest

from synthesis.query.vocabulary import Vocabulary, chained


def test_a_word_is_known_with_its_stem_and_parts(vocabulary: Vocabulary) -> None:
    known = vocabulary.word("buurtnetwerk")
    assert known is not None
    assert (known.stems, known.parts) == (("buurtnetwerk",), ("buurt", "netwerk"))
    assert vocabulary.word("zonderling") is None


def test_the_name_of_an_author_is_known_for_one(vocabulary: Vocabulary) -> None:
    author, word = vocabulary.word("zilverberg"), vocabulary.word("buren")
    assert author is not None and author.is_name
    assert word is not None and not word.is_name


def test_the_nearest_word_comes_first_and_short_words_have_none(vocabulary: Vocabulary) -> None:
    assert vocabulary.near("klusclbu")[0].word == "klusclub"
    assert vocabulary.near("zilverbreg")[0].word == "zilverberg"
    assert vocabulary.near("bur") == []


def test_a_strange_word_comes_apart_into_known_ones(vocabulary: Vocabulary) -> None:
    assert [part.word for part in vocabulary.split("klusgroepnetwerk")] == ["klusgroep", "netwerk"]
    assert vocabulary.split("xyzzyplugh") == []
    assert {piece.word for piece in vocabulary.pieces("zzzznetwerk")} == {"netwerk"}


def test_beginnings_are_those_of_known_words(vocabulary: Vocabulary) -> None:
    assert all(word.word.startswith("klus") for word in vocabulary.beginnings("klus"))
    assert vocabulary.beginnings("kl") == []


def test_stems_stand_together_or_not(vocabulary: Vocabulary) -> None:
    assert vocabulary.together(("share", "staircas"))
    assert not vocabulary.together(("staircas", "share"))
    assert vocabulary.together(("staircas", "share"), apart=3)


def test_a_cognate_must_be_known(vocabulary: Vocabulary) -> None:
    assert vocabulary.cognates("loyaliteit") == []
    assert [word.word for word in vocabulary.cognates("praktische")] == ["practical"]


@pytest.mark.parametrize(
    ("stems", "ways"), [(((),), []), ((("a",), ("b", "c")), [("a", "b"), ("a", "c")]), ((("a", "b"),) * 4, None)]
)
def test_ways_to_take_one_stem_of_each_word(stems: tuple[tuple[str, ...], ...], ways: list[tuple[str, ...]] | None) -> None:
    found = list(chained(stems))
    assert len(found) <= 8
    assert ways is None or found == ways
