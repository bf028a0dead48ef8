"""Rings of words that mean nearly the same."""

from collections import Counter

from synthesis.language.folding import words
from synthesis.language.synonyms import Ring, parse, read_synonyms, verbatim


def test_a_line_is_a_ring() -> None:
    assert list(parse("# remark\n\nruzie, onenigheid , ruzie | quarrel\nwmo |\n")) == [
        Ring(("ruzie", "onenigheid"), ("quarrel",)),
        Ring(("wmo",), ()),
    ]


def test_a_saying_of_stop_words_is_kept_as_it_is_said() -> None:
    assert verbatim("Voor wat, hoort wat") == '"voor wat hoort wat"'


def test_every_ring_of_the_package_says_something_in_two_ways() -> None:
    rings = read_synonyms()
    assert rings
    for ring in rings:
        members = [*ring.nl, *ring.en]
        assert len(members) > 1, ring
        assert all(words(member) for member in members), ring
        assert all(len(words(member)) <= 8 for member in members), ring


def test_no_two_rings_are_the_same() -> None:
    counts = Counter((member, lang) for ring in read_synonyms() for lang in ("nl", "en") for member in getattr(ring, lang))
    assert [member for member, number in counts.items() if number > 3] == []
