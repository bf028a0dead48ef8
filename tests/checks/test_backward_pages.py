"""Page ranges, short and long."""

from collections.abc import Callable

import pytest

from synthesis.checks.backward_pages import expanded
from synthesis.checks.examples import ARTICLE
from synthesis.faults import Fault

FaultsOf = Callable[..., list[Fault]]


@pytest.mark.parametrize(
    ("first", "last", "page"), [("347", "62", 362), ("1360", "80", 1380), ("347", "362", 362), ("98", "7", 97), ("9", "12", 12)]
)
def test_expanded(first: str, last: str, page: int) -> None:
    assert expanded(first, last) == page


@pytest.mark.parametrize(
    "page", ["347-62", "347–362", "e123-e130", "S12-S20", "S12-20", "xi-xv", "12", "5-8, 12-15", "1-2-1-15", "101443", "12-12"]
)
def test_forward(faults_of: FaultsOf, page: str) -> None:
    assert faults_of("backward-pages", sources=f'{ARTICLE}  page: "{page}"\n') == []


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("362-347", "from 362 back to 347"),
        ("347-42", "from 347 back to 42 (written out: 342)"),
        ("5-8, 15-12", "from 15 back to 12"),
        ("S20-S12", "from S20 back to S12"),
    ],
)
def test_backward(faults_of: FaultsOf, page: str, words: str) -> None:
    (fault,) = faults_of("backward-pages", sources=f'{ARTICLE}  page: "{page}"\n')
    assert words in fault.message
