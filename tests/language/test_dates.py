"""Dates of publication, in Dutch and English."""

import pytest

from synthesis.language.dates import date_parts, say_date, say_day, say_year, year


@pytest.mark.parametrize(
    ("value", "parts"), [(2018, [2018]), ("2018", [2018]), ("2018-05", [2018, 5]), ("2018-05-03", [2018, 5, 3]), (None, [])]
)
def test_parts(value: int | str | None, parts: list[int]) -> None:
    assert date_parts(value) == parts
    assert year({"issued": value}) == (parts[0] if parts else None)


@pytest.mark.parametrize(
    ("parts", "suffix", "nl", "en"),
    [
        ([2018, 5, 3], "", "2018, 3 mei", "2018, May 3"),
        ([2018, 5, 3], "b", "2018b, 3 mei", "2018b, May 3"),
        ([2018, 12], "", "2018, december", "2018, December"),
        ([2018], "", "2018", "2018"),
        ([], "", "z.d.", "n.d."),
        ([], "a", "z.d.-a", "n.d.-a"),
    ],
)
def test_date_in_words(parts: list[int], suffix: str, nl: str, en: str) -> None:
    assert say_date(parts, "nl", suffix) == nl
    assert say_date(parts, "en", suffix) == en


def test_year_leaves_out_the_day() -> None:
    assert say_year([2018, 5, 3], "nl", "a") == "2018a"


def test_a_day_in_running_text() -> None:
    assert say_day("2023-08-31", "nl") == "31 augustus 2023"
    assert say_day("2023-03-01", "en") == "1 March 2023"
    assert [say_day("2023-03", "nl"), say_day("2023", "nl")] == ["maart 2023", "2023"]
