"""Finds what points back to a citation instead of naming it: `ibid., p. 14`, `(idem)`, `Tonkens, op. cit.`"""

import re
from collections.abc import Iterator
from typing import Final

from synthesis.citations.authors import authors_before
from synthesis.citations.pieces import Cited

_LOCATOR: Final = r"(?:,?\s*(?:(?:pp?|blz|bl|ss?|par)\.\s*|§\s*)?\d+(?:\s?[-–]\s?\d+)?)?"
_BACK: Final = re.compile(
    rf"(?<![\w.])(?P<word>ibid(?:em)?\.?|ib\.|idem|t\.\s?a\.\s?p\.|op\.?\s?cit\.?|loc\.?\s?cit\.?|a\.\s?w\.|ebd\.|ebenda|a\.\s?a\.\s?o\.)"
    rf"(?P<where>{_LOCATOR})(?!\w)",
    re.IGNORECASE,
)
_NEEDS_BRACKETS: Final = ("idem", "ebenda")
_NEEDS_NAMES: Final = ("op", "loc", "aw")
_REACH: Final = 160


def back_references(text: str, brackets: list[tuple[int, int]]) -> Iterator[Cited]:
    """The words that point back, in order. `idem` counts between `brackets` and where a passage opens, as in a note."""
    for match in _BACK.finditer(text):
        word = match["word"].lower().replace(".", "").replace(" ", "")
        start, et_al = match.start(), False
        names: tuple[str, ...] = ()
        inside = any(first <= start < last for first, last in brackets) if word.startswith(_NEEDS_BRACKETS) else False
        opens = not any(sign.isalpha() for sign in text[max(0, start - 12) : start])
        if word.startswith(_NEEDS_BRACKETS) and not inside and not opens:
            continue
        if word.startswith(_NEEDS_NAMES):
            begin = max(0, start - _REACH)
            found = authors_before(text[begin:start], start - begin, listed=True)
            if found is not None:
                names, start, et_al = found.names, found.start + begin, found.et_al
            elif word == "aw":
                continue
        yield Cited(names, "", start, match.end(), et_al, sure=word.startswith("ib"), back=" ".join(match["word"].split()))
