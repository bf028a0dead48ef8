"""The scanner against labelled sentences, and what it must never do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.citations.lexicon import PARTICLES
from synthesis.citations.mention import Mention
from synthesis.citations.scanner import scan
from synthesis.language.folding import fold, letters
from tests.citations.cases import NEGATIVE, POSITIVE

LABELLED = [*POSITIVE, *((text, ()) for text in NEGATIVE)]


def bare(author: str) -> str:
    words = author.split()
    while len(words) > 1 and fold(words[0]) in PARTICLES:
        words.pop(0)
    return letters("".join(words))


def found(text: str) -> list[str]:
    return [said(mention) for mention in scan(text) if mention.sure]


def said(mention: Mention) -> str:
    return "".join(sorted(bare(name) for name in mention.authors)) + letters(mention.year)


def label(citation: str) -> str:
    names, _, year = citation.rpartition(" ")
    for undated in (" in druk", " forthcoming"):
        if citation.endswith(undated):
            names, year = citation.removesuffix(undated), undated
    if not any(sign.isdigit() for sign in year) and year not in ("z.d.", "n.d.", " in druk", " forthcoming"):
        names, year = citation, ""
    parts = names.replace(" en ", " & ").replace(" and ", " & ").split(" & ")
    return "".join(sorted(map(bare, parts))) + letters(year)


def measure(half: int) -> tuple[int, int, int, list[str]]:
    """Right, found and labelled mentions in one half, and what went wrong."""
    right = total = labelled = 0
    wrong = []
    for group in (POSITIVE, [(text, ()) for text in NEGATIVE]):
        for text, citations in group[half::2]:
            mentions, wanted = found(text), [label(citation) for citation in citations]
            hits = sum(min(mentions.count(one), wanted.count(one)) for one in set(wanted))
            right, total, labelled = right + hits, total + len(mentions), labelled + len(wanted)
            if sorted(mentions) != sorted(wanted):
                wrong.append(f"{text!r}: {mentions} for {wanted}")
    return right, total, labelled, wrong


def test_there_are_enough_cases() -> None:
    assert len(POSITIVE) >= 60 and len(NEGATIVE) >= 30


def test_the_tuned_half_is_read_as_labelled() -> None:
    assert measure(0)[3] == []


def test_the_other_half_keeps_its_precision_and_recall() -> None:
    right, total, labelled, wrong = measure(1)
    assert right / total >= 0.95 and right / labelled >= 0.95, wrong


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="Aa z()[];,.&\n#*<>_|'’12019-/:é", max_size=400))
def test_any_text_gives_mentions_with_places_inside_it(text: str) -> None:
    lines = text.split("\n")
    for mention in scan(text):
        assert 1 <= mention.line <= len(lines)
        assert 1 <= mention.column <= len(lines[mention.line - 1])


@pytest.mark.parametrize("piece", ["(", "[a](", "Bron: ", "(Wolthuis, 2014; ", "<!--", "van de ", "in in ", " \t"])
def test_a_long_run_of_anything_is_read_without_going_back(piece: str) -> None:
    """A passage that would take quadratic time does not end within the suite's time."""
    assert scan(piece * 20000 + "x") is not None


def test_lines_and_columns_are_those_of_the_file() -> None:
    text = "# 2 Titel\n\nEerste regel\nen dan (Kuipers,\n2009) en *Wolthuis* (2011).\n"
    assert [(one.line, one.column, one.text) for one in scan(text)] == [(4, 9, "Kuipers, 2009"), (5, 11, "Wolthuis (2011)")]


def test_an_original_knows_through_which_work_it_is_cited() -> None:
    first, second = scan("Dat heet steun (Faassen, 1977, in Veenstra, 2006).")
    assert (first.via, second.via) == ("Veenstra, 2006", "")


def test_a_citation_that_a_page_break_cuts_in_two_is_found() -> None:
    assert [one.text for one in scan("Pool et al., 2008 en Alkema, 2011) noemen dat kracht.")] == [
        "Pool et al., 2008",
        "Alkema, 2011",
    ]


def test_what_may_be_a_place_is_not_sure() -> None:
    assert [one.sure for one in scan("Het congres in Lutjebroek (2019) trok velen.")] == [False]
