"""Forms of one word meet under one stem; what only looks alike does not."""

import subprocess
import sys
from itertools import combinations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from synthesis.language.analysis import Analyzer
from synthesis.language.folding import fold
from synthesis.language.stems import quick_stems
from tests.conftest import ROOT

FAMILIES: dict[str, dict[str, list[list[str]]]] = yaml.safe_load(
    (ROOT / "tests/language/families.yaml").read_text(encoding="utf-8")
)
ANALYZER = Analyzer()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_forms_of_a_word_share_a_stem(lang: str) -> None:
    pairs = [(family[0], other) for family in FAMILIES[lang]["together"] for other in family[1:]]
    missed = [pair for pair in pairs if len({ANALYZER.stem(fold(word), lang) for word in pair}) > 1]
    assert len(missed) <= 0.04 * len(pairs), missed


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_other_words_keep_their_own(lang: str) -> None:
    pairs = [pair for family in FAMILIES[lang]["apart"] for pair in combinations(family, 2)]
    met = [pair for pair in pairs if len({ANALYZER.stem(fold(word), lang) for word in pair}) == 1]
    assert len(met) <= 0.2 * len(pairs), met


def test_parts_are_stems_in_order() -> None:
    assert ANALYZER.parts("ervaringsdeskundigen", "nl") == (ANALYZER.stem("ervaring", "nl"), ANALYZER.stem("deskundige", "nl"))


@pytest.mark.parametrize(
    "forms",
    [("netwerkleden", "netwerklid"), ("clientenorganisatie", "clientenorganisaties"), ("hulpverlenen", "hulpverlening")],
)
def test_compounds_are_inflected_as_their_last_part(forms: tuple[str, str]) -> None:
    assert len({ANALYZER.stem(form, "nl") for form in forms}) == 1


def test_hyphens_part_a_word() -> None:
    assert ANALYZER.parts("ggz-clienten", "nl") == ("ggz", ANALYZER.stem("client", "nl"))
    assert ANALYZER.parts("-netwerk", "nl") == ()


def test_parts_of_parts_are_found_too() -> None:
    assert ANALYZER.stem("hulp", "nl") in ANALYZER.all_parts("jeugdhulpverlening", "nl")
    assert ANALYZER.all_parts("vereniging", "nl") == ()


def test_only_dutch_has_compounds() -> None:
    assert ANALYZER.parts("netwerkversterking", "en") == ANALYZER.all_parts("netwerkversterking", "en") == ()


def test_words_of_other_languages_are_left_as_they_are() -> None:
    assert ANALYZER.stem("maisons", "fr") == "maisons"


def test_quick_stems_know_both_languages_and_say_each_once() -> None:
    assert quick_stems("netwerken")[0] == ANALYZER.stem("netwerk", "nl")
    assert ANALYZER.stem("volunteering", "en") in quick_stems("volunteers")
    assert ANALYZER.stem("versterkt", "nl") in quick_stems("versterkt")
    assert ANALYZER.stem("participatie", "nl") in quick_stems("participaties")
    assert quick_stems("team") == ["team"]
    assert quick_stems("2018") == ["2018"]


@given(st.text(max_size=60), st.sampled_from(["nl", "en", "und"]))
def test_any_string_has_a_stem(text: str, lang: str) -> None:
    assert bool(ANALYZER.stem(text, lang)) == bool(text)
    assert all(quick_stems(text)) or not text


def test_a_query_reads_no_dictionary() -> None:
    code = "import sys; from synthesis.language.stems import quick_stems; quick_stems('netwerken'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert "Stemmer" in loaded
    assert not {"simplemma", "lzma", "synthesis.language.lexicon"} & set(loaded)
