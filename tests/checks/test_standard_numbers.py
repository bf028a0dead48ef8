"""Check digits of ISBN and ISSN, and the forms of DOI and address."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.checks import bad_isbn, bad_issn
from synthesis.checks.examples import ARTICLE
from synthesis.faults import Fault

FaultsOf = Callable[..., list[Fault]]


@pytest.mark.parametrize(
    "isbn",
    ["0-306-40615-2", "080442957X", "978-0-306-40615-7", "9780306406157", "ISBN 978 0 306 40615 7", "979-10-90636-07-1"],
)
def test_right_isbn(isbn: str) -> None:
    assert bad_isbn.problem(isbn) == ""


@pytest.mark.parametrize(
    ("isbn", "words"),
    [
        ("0-306-40615-3", "ends in 3, but its check digit is 2"),
        ("0804429570", "ends in 0, but its check digit is X"),
        ("9780306406158", "check digit is 7"),
        ("977-0-306-40615-7", "begins with 977"),
        ("978-0-306-4061", "has 11 digits"),
        ("03064X6152", "has 9 digits"),
    ],
)
def test_wrong_isbn(isbn: str, words: str) -> None:
    assert words in bad_isbn.problem(isbn)


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(0, 11), st.integers(1, 9))
def test_isbn_13_shows_every_single_slip(first: str, place: int, shift: int) -> None:
    slip = first[:place] + str((int(first[place]) + shift) % 10) + first[place + 1 :]
    assert bad_isbn.check_digit_13(slip) != bad_isbn.check_digit_13(first)


@given(st.text("0123456789", min_size=9, max_size=9), st.integers(0, 7))
def test_isbn_10_shows_every_swap_of_neighbours(first: str, place: int) -> None:
    swapped = first[:place] + first[place + 1] + first[place] + first[place + 2 :]
    assert (swapped == first) == (bad_isbn.check_digit_10(swapped) == bad_isbn.check_digit_10(first))


def test_two_isbns_in_one_field(faults_of: FaultsOf) -> None:
    text = ARTICLE + "  ISBN: 978-0-306-40615-7, 0-306-40615-3\n"
    assert [fault.message[:24] for fault in faults_of("bad-isbn", sources=text)] == ["the ISBN “0-306-40615-3”"]


@pytest.mark.parametrize(("issn", "right"), [("0378-5955", True), ("2434-561X", True), ("0378-5954", False), ("0378-595", False)])
def test_issn(issn: str, right: bool) -> None:
    assert (bad_issn.problem(issn) == "") is right


@pytest.mark.parametrize(
    "doi", ["10.1000/182", "10.1177/0886260517696876", "10.1002/(SICI)1099-0860(199906)13:2<76::AID-CHI8>3.0.CO;2-G"]
)
def test_right_doi(faults_of: FaultsOf, doi: str) -> None:
    assert faults_of("bad-doi", sources=f'{ARTICLE}  DOI: "{doi}"\n') == []


@pytest.mark.parametrize(
    ("doi", "hint"),
    [
        ("https://doi.org/10.1000/182", "write only `10.1000/182`"),
        ("doi:10.1000/182", "write only `10.1000/182`"),
        ("10.1000/182.", "write only `10.1000/182`"),
        ("11.1000/182", "a DOI looks like 10.1000/182; an address goes under `URL`"),
        ("10.1000", "a DOI looks like 10.1000/182; an address goes under `URL`"),
    ],
)
def test_wrong_doi(faults_of: FaultsOf, doi: str, hint: str) -> None:
    assert [fault.hint for fault in faults_of("bad-doi", sources=f'{ARTICLE}  DOI: "{doi}"\n')] == [hint]


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("www.movisie.nl/x", "write https://www.movisie.nl/x"),
        ("https://a.nl/x en https://b.nl", "write one address, without spaces"),
        ("nergens", "an address begins with https:// and the name of a site"),
        ("https://nergens", "an address begins with https:// and the name of a site"),
    ],
)
def test_wrong_address(faults_of: FaultsOf, url: str, hint: str) -> None:
    assert [fault.hint for fault in faults_of("bad-url", sources=f'{ARTICLE}  URL: "{url}"\n')] == [hint]


def test_addresses_of_other_thesauri_are_looked_at(faults_of: FaultsOf) -> None:
    text = "buurt:\n  prefLabel: {nl: Buurt, en: Neighbourhood}\n  exactMatch: [https://a.org/1, a.org/2]\n"
    assert [fault.place.line for fault in faults_of("bad-url", thesaurus=text)] == [3]
