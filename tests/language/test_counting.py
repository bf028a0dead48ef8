"""Numbers stand with the word that fits them, in both languages, and no phrase asks for a word that the table lacks."""

from importlib import import_module
from string import Formatter

import pytest

from synthesis.gaps.texts import tell
from synthesis.language import phrases
from synthesis.language.counting import NOUNS, amount, decimal
from synthesis.language.phrases import say
from synthesis.model.codes import Label
from tests.conftest import ROOT

ROOMS = sorted(path.stem for path in (ROOT / "synthesis/language/wording").glob("[a-z]*.py"))


@pytest.mark.parametrize(
    ("number", "nl", "en"),
    [(0, "0 bronnen", "0 sources"), (1, "1 bron", "1 source"), (2, "2 bronnen", "2 sources")],
)
def test_a_noun_follows_its_number(number: int, nl: str, en: str) -> None:
    assert [amount(number, "source", lang) for lang in ("nl", "en")] == [nl, en]
    assert tell("{n:source}", "{n:source}", n=number) == {"nl": nl, "en": en}


@pytest.mark.parametrize(
    ("number", "two", "three"), [(0, "0 are", "none of 7 is"), (1, "1 is", "1 of 7 is"), (3, "3 are", "3 of 7 are")]
)
def test_a_verb_follows_its_number(number: int, two: str, three: str) -> None:
    told = tell("", "{n} {n:is|are}", n=number), tell("", "{n:none of 7 is|1 of 7 is|# of 7 are}", n=number)
    assert [one["en"] for one in told] == [two, three]


@pytest.mark.parametrize(
    ("stated", "leading", "nl", "en"),
    [
        (1, 1, "1 hiaat, waarvan 1 leidend", "1 gap, 1 of them leading"),
        (4, 0, "4 hiaten, geen daarvan leidend", "4 gaps, none of them leading"),
    ],
)
def test_a_phrase_spells_its_numbers_out(stated: int, leading: int, nl: str, en: str) -> None:
    assert nl in say("gaps.stated", "nl", stated=stated, leading=leading)
    assert en in say("gaps.stated", "en", stated=stated, leading=leading)


def test_decimals_follow_the_language() -> None:
    assert [decimal(0.5, 2, "nl"), decimal(0.5, 2, "en"), decimal(0.585, None, "nl")] == ["0,50", "0.50", "0,585"]


def test_what_is_no_count_stays_as_it_is() -> None:
    assert say("gaps.judged-by-year", "en", year=2021) == "the end of 2021"
    assert say("section", "nl", n="1") == "§ 1"


@pytest.mark.parametrize("room", ["", *ROOMS])
def test_every_word_that_a_phrase_asks_for_is_known(room: str) -> None:
    assert ROOMS, "the rooms were not found"
    table: dict[str, Label] = import_module(f"synthesis.language.wording.{room}").PHRASES if room else phrases.PHRASES
    for name, label in table.items():
        used = [{field for _, field, _, _ in Formatter().parse(text) if field} for text in label]
        assert used[0] == used[1], f"{name}: the two languages tell different things"
        for text in label:
            for _, _, spec, _ in Formatter().parse(text):
                assert not spec or "|" in spec or spec in NOUNS, f"{name}: no noun {spec!r}"
