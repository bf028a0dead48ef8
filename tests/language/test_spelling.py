"""How far spellings lie apart, and that near ones share a key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from synthesis.language.spelling import LEAST, distance, furthest, keys
from synthesis.language.stop_words import telling_words

WORDS = st.text("abcde", min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_distance_is_that_of_another_implementation(one: str, other: str) -> None:
    assert distance(one, other, 2) == min(OSA.distance(one, other), 3)


@given(st.text("abcdefgh", min_size=LEAST + 2, max_size=12), st.data())
def test_words_within_the_forgiven_edits_share_a_key(word: str, data: st.DataObject) -> None:
    typed = list(word)
    for _ in range(furthest(word)):
        place = data.draw(st.integers(0, len(typed) - 1))
        edit = data.draw(st.sampled_from(["strike", "replace", "insert"]))
        if edit == "strike" and len(typed) > LEAST + 1:
            del typed[place]
        elif edit == "replace":
            typed[place] = data.draw(st.sampled_from("xyz"))
        else:
            typed.insert(place, data.draw(st.sampled_from("xyz")))
    if furthest("".join(typed)) == furthest(word):
        assert keys(word) & keys("".join(typed))


@pytest.mark.parametrize(("word", "edits"), [("buren", 1), ("buurten", 2)])
def test_short_words_are_forgiven_less(word: str, edits: int) -> None:
    assert furthest(word) == edits


def test_telling_words_are_folded_and_cut() -> None:
    assert telling_words("De Cliënt en het netwerk") == ["client", "netwerk"]
    assert telling_words("a" * 100) == ["a" * 64]
