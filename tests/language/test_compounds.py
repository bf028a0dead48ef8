"""Dutch compounds come apart where they were put together, and other long words stay whole."""

from collections import Counter
from itertools import accumulate
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from synthesis.language.analysis import Analyzer
from synthesis.language.compounds import Splitter
from synthesis.language.lexicon import Lexicon, parse, read_lexicon
from tests.conftest import ROOT

CASES: dict[str, dict[str, list[str]]] = yaml.safe_load((ROOT / "tests/language/compounds.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon()


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def cuts(marked: str, marks: str) -> set[int]:
    """After how many letters `marked` has one of `marks`."""
    places, letters = set(), 0
    for sign in marked:
        if sign in "|~":
            places |= {letters} if sign in marks else set()
        else:
            letters += 1
    return places


def right(marked: str, parts: tuple[str, ...]) -> bool:
    found = set(accumulate(map(len, parts[:-1])))
    return cuts(marked, "|") <= found <= cuts(marked, "|~")


def plain(marked: str) -> str:
    return marked.replace("|", "").replace("~", "")


@pytest.mark.parametrize(("half", "share"), [("tune", 0.1), ("report", 0.1), ("fresh", 0.1), ("blind", 0.12)])
def test_compounds_come_apart_at_the_right_place(analyzer: Analyzer, half: str, share: float) -> None:
    wrong = {marked: found for marked in CASES[half]["compounds"] if not right(marked, found := analyzer.split(plain(marked)))}
    assert len(wrong) <= share * len(CASES[half]["compounds"]), wrong


@pytest.mark.parametrize("half", ["tune", "report", "fresh", "blind"])
def test_other_words_stay_whole(analyzer: Analyzer, half: str) -> None:
    wrong = {word: found for word in CASES[half]["wholes"] if (found := analyzer.split(word))}
    assert len(wrong) <= 0.05 * len(CASES[half]["wholes"]), wrong


def test_the_halves_share_no_word() -> None:
    words = Counter(plain(word) for half in CASES.values() for kind in half.values() for word in kind)
    assert len(words) >= 200
    assert set(words.values()) == {1}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("netwerkversterking", ("netwerk", "versterking")),
        ("ervaringsdeskundigheid", ("ervarings", "deskundigheid")),
        ("handelingsverlegenheid", ("handelings", "verlegenheid")),
        ("leefwereldorientatie", ("leefwereld", "orientatie")),
        ("gezinsleden", ("gezins", "leden")),
        ("vereniging", ()),
        ("onderzoek", ()),
        ("overeenkomen", ()),
        ("samenwerkingen", ()),
        ("toepassen", ()),
        ("cultuur", ()),
        ("rechtvaardigheden", ()),
        ("relationships", ()),
    ],
)
def test_words_that_were_hard(analyzer: Analyzer, word: str, parts: tuple[str, ...]) -> None:
    assert analyzer.split(word) == parts


def test_words_of_the_corpus_count_as_parts(lexicon: Lexicon) -> None:
    assert Splitter(lexicon).split("netwerkzwiepel") == ()
    assert Splitter(lexicon, {"zwiepel": 3}).split("netwerkzwiepel") == ("netwerk", "zwiepel")


def test_a_lexicon_is_read_from_its_text() -> None:
    found = parse("75 netwerk\n200 zocht\n450 gezins\nspelling ideeën\n")
    assert (found.first("netwerk"), found.last("netwerk"), found.first("geen")) == (7, 5, -1)
    assert (found.finite("zocht"), found.verb("netwerk"), "geen" in found) == (True, False, False)
    assert (found.first("gezins"), found.last("gezins"), "gezins" in found) == (5, -1, False)
    assert found.spelling == {"ideeen": "ideeën"}


@given(st.one_of(st.text(max_size=80), st.text("aeinorstg", max_size=80)))
def test_any_string_is_cut_into_itself(text: str) -> None:
    parts = ANY.split(text)
    assert "".join(parts) == (text if parts else "")
    assert len(parts) != 1
    stems: Any = ANY.parts(text, "nl")
    assert all(stems) and (not parts or len(stems) == len(parts))


def test_ten_thousand_letters_are_no_word(analyzer: Analyzer) -> None:
    assert analyzer.parts("netwerk" * 1500, "nl") == ()


ANY = Analyzer()
"""One for all examples of a property: hypothesis asks for no fixtures of a function."""
