"""Finds the words of a text that are to be marked, whatever their case and diacritics."""

import re
from collections.abc import Iterator, Set
from typing import Final

from synthesis.language.folding import fold

_WORD: Final = re.compile(r"[^\W_]+")


def marked(text: str, marks: Set[str]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is marked; neighbours differ."""
    start = 0
    if marks:
        for match in _WORD.finditer(text):
            if fold(match[0]) in marks:
                if match.start() > start:
                    yield text[start : match.start()], False
                yield match[0], True
                start = match.end()
    if start < len(text):
        yield text[start:], False
