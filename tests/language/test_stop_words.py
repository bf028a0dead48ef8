"""Words that tell nothing are left out; words with which people ask are no stop words."""

from synthesis.language.folding import fold
from synthesis.language.stop_words import ARTICLES, ASKING_WORDS, STOP_WORDS, telling_words


def test_telling_words_are_folded_and_in_order() -> None:
    assert telling_words("Wat is er bekend over de Cliënt en zíjn netwerk?") == ["bekend", "client", "netwerk"]


def test_the_lists_are_folded_and_apart() -> None:
    assert all(fold(word) == word and word.isalpha() for word in STOP_WORDS | ASKING_WORDS)
    assert STOP_WORDS.isdisjoint(ASKING_WORDS)
    assert ARTICLES <= STOP_WORDS


def test_a_string_without_end_is_cut() -> None:
    assert telling_words("x" * 1_000) == ["x" * 64]
