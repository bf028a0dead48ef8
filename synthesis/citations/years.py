"""Finds what can be the year of a citation: `2018`, `2018a`, `2018a,b`, `1969/2003`, `z.d.`, `in druk`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_YEAR: Final = r"(?:1[5-9]|20)\d\d"
_TOKEN: Final = re.compile(
    rf"(?<![\w.$€£/@#–-])(?<![€$£]\s)"  # no amount, date or part of a number before it
    rf"(?:(?:ca?\.|circa)\s*)?"
    rf"(?P<years>{_YEAR}(?:/{_YEAR})?)(?P<letter>[a-k](?![^\W\d_]))?"
    rf"(?P<letters>(?:\s*(?:,|/|&|en|and)\s*[a-k](?![\w.'’]))+)?"
    rf"(?P<range>\s?[-–]\s?(?:{_YEAR}|\d\d(?!\d)))?"
    rf"(?![\w%‰/]|[.-]\d|,\d(?!\d{{3}}\b)|[-–]\w|\s?(?:euro|procent|km|mensen|people)\b"
    rf"|\s?:\s*(?:[€$£]|\d[\d.,]*\s?(?:%|(?:euro|eur|procent|prozent|percent|km|mensen|people|personen)\b)))"
    r"|(?P<undated>(?<![\w.])(?:z\.\s?d\.|n\.\s?d\.|s\.\s?d\.|o\.\s?J\.|s\.\s?f\.|zonder\s+datum|ongedateerd|no\s+date|(?<=,\s)[zn]d(?=\s?[),;\]]|$))"
    r"(?:-[a-k]\b)?"
    r"|(?<!\w)(?:in\s+druk|in\s+press|ter\s+perse|in\s+voorbereiding|in\s+preparation|(?:nog\s+)?te\s+verschijnen|forthcoming|submitted|"
    r"im\s+Druck|sous\s+presse|en\s+prensa)\b)",
    re.IGNORECASE,
)
_ENDING: Final = re.compile(r"(?:\d{4}|d\.)-?([a-k])$")
_NUMBER: Final = re.compile(_YEAR)
_SPAN: Final = re.compile(r"\d[-–]\d")
_LETTER: Final = re.compile(r"\b[a-k]\b", re.IGNORECASE)


@dataclass(frozen=True)
class Year:
    """A year as printed, and where it stands: `text[start:end]`."""

    said: str
    start: int
    end: int
    span: bool = False
    """Two years with a dash between: more often a period than a year of publication."""


def years(text: str) -> Iterator[Year]:
    """The years in a text, in order; `2018a,b` gives `2018a` and `2018b`."""
    for match in _TOKEN.finditer(text):
        if match["undated"]:
            yield Year(" ".join(match[0].split()), match.start(), match.end())
            continue
        if match["letters"] and not match["letter"]:
            yield Year(match["years"], match.start("years"), match.end("years"))
            continue
        if match["range"]:
            yield Year(match["years"] + match["range"].replace(" ", ""), match.start("years"), match.end("range"), span=True)
            continue
        first = match["years"] + (match["letter"] or "")
        yield Year(first, match.start("years"), match.end("letter") if match["letter"] else match.end("years"))
        for letter in _LETTER.finditer(match["letters"] or ""):
            start = match.start("letters") + letter.start()
            yield Year(match["years"] + letter[0], start, start + 1)


@lru_cache(maxsize=4096)
def number(said: str) -> tuple[int, ...]:
    """The years in numbers: `1969/2003` gives both, `z.d.` none."""
    return tuple(int(found) for found in _NUMBER.findall(said))


def is_span(said: str) -> bool:
    """Whether it is a period: `2019–2022`."""
    return _SPAN.search(said) is not None


@lru_cache(maxsize=4096)
def letter(said: str) -> str:
    """The letter of a year: `a` of `2018a`, empty without one."""
    match = _ENDING.search(said)
    return match[1] if match else ""
