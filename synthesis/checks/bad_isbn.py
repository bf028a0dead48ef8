"""An ISBN that cannot be right."""

import re
from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN504",
    slug="bad-isbn",
    severity="error",
    title="An ISBN that cannot be right",
    why="The last digit of an ISBN is computed from the others, so that a slip shows.",
    bad={"sources.yaml": BOOK + "  ISBN: 978-0-306-40615-8\n"},
    good={"sources.yaml": BOOK + "  ISBN: 978-0-306-40615-7\n"},
    source="ISO 2108 (International standard book number).",
)

_SEVERAL: Final = re.compile(r"\s*[,;/]\s*|\s+(?=97[89])")
_NOISE: Final = re.compile(r"^\s*ISBN(?:-1[03])?\s*:?\s*|\s*\([^)]*\)\s*$", re.IGNORECASE)
_DASHES: Final = re.compile(r"[\s‐‑–-]+")


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """ISBNs of ten or thirteen digits whose length, prefix or check digit is wrong."""
    for record in corpus.of("source", Source):
        if record.value.ISBN is None:
            continue
        for text in _SEVERAL.split(record.value.ISBN):
            wrong = problem(text)
            if wrong:
                yield RULE.fault(
                    record.place_of("ISBN"),
                    record.subject,
                    f"the ISBN “{text}” {wrong}",
                    "compare it with the book or the catalogue",
                )


def problem(isbn: str) -> str:
    """What is wrong with an ISBN, in words; empty if nothing is."""
    digits = _DASHES.sub("", _NOISE.sub("", isbn)).upper()
    if re.fullmatch(r"\d{9}[\dX]", digits):
        expected = check_digit_10(digits[:9])
    elif re.fullmatch(r"\d{13}", digits):
        if not digits.startswith(("978", "979")):
            return f"begins with {digits[:3]}; an ISBN of 13 digits begins with 978 or 979"
        expected = check_digit_13(digits[:12])
    else:
        count = sum(sign.isdigit() for sign in digits)
        return f"has {count} digits; an ISBN has 10 or 13" if count not in (10, 13) else "holds a sign that no ISBN has"
    return "" if digits[-1] == expected else f"ends in {digits[-1]}, but its check digit is {expected}"


def check_digit_10(first: str) -> str:
    """The tenth sign: weights 10 to 2, modulo 11, X for ten."""
    rest = -sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), first, strict=True)) % 11
    return "X" if rest == 10 else str(rest)


def check_digit_13(first: str) -> str:
    """The thirteenth digit: weights 1 and 3 in turn, modulo 10."""
    return str(-sum((3 if place % 2 else 1) * int(digit) for place, digit in enumerate(first)) % 10)
