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
