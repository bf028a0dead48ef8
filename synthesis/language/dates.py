"""Dates of publication: a year, `YYYY-MM` or `YYYY-MM-DD`, and how Dutch and English write them."""

from collections.abc import Mapping
from typing import Any, Final

from synthesis.model.codes import Label

NO_DATE: Final = Label("z.d.", "n.d.")
"""What stands for the year of an undated work (APA 7, section 9.17; Dutch: zonder datum)."""

MONTHS: Final[dict[str, tuple[str, ...]]] = {
    "nl": (
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


def date_parts(value: int | str | None) -> list[int]:
    """Year, month and day as numbers, as far as `value` goes: `"2018-05"` gives `[2018, 5]`, nothing gives `[]`."""
    if value is None:
        return []
    if isinstance(value, int):
        return [value]
    return [int(part) for part in str(value).split("-")]


def year(doc: Mapping[str, Any]) -> int | None:
    """The year of publication of a source."""
    parts = date_parts(doc.get("issued"))
    return parts[0] if parts else None


def say_year(parts: list[int], lang: str, suffix: str = "") -> str:
    """The year with its letter: `2018a`. Without a year `z.d.` or `n.d.`, the letter after a hyphen."""
    if parts:
        return f"{parts[0]}{suffix}"
    return NO_DATE.say(lang) + (f"-{suffix}" if suffix else "")


def say_day(day: str, lang: str) -> str:
    """A day (`YYYY-MM-DD`), or as much of it as is known, as running text has it: `31 augustus 2023` or `31 August 2023`."""
    year, *rest = date_parts(day)
    month = [MONTHS["nl" if lang == "nl" else "en"][rest[0] - 1]] if rest else []
    return " ".join([*map(str, rest[1:]), *month, str(year)])


def say_date(parts: list[int], lang: str, suffix: str = "") -> str:
    """The date as a reference list has it: `2018, 3 mei` or `2018, May 3`."""
    said = say_year(parts, lang, suffix)
    if len(parts) < 2:
        return said
    month = MONTHS["nl" if lang == "nl" else "en"][parts[1] - 1]
    if len(parts) < 3:
        return f"{said}, {month}"
    return f"{said}, {parts[2]} {month}" if lang == "nl" else f"{said}, {month} {parts[2]}"
