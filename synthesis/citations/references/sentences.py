"""Where one element of a reference ends and the next begins."""

import itertools
import re
from typing import Final

from synthesis.citations.references.words import ABBREVIATIONS, NAME_PARTICLES

_STOP: Final = re.compile(r"(?:[.?!…]+|(?<=[?!.])\s?[\"'’”»)\]])[\"'’”»)\]]*\s+")
_WORD_BEFORE: Final = re.compile(r"[^\s(\[/\"'’‘“,;:]+$")
_LOWER_NAME: Final = re.compile(r"([a-z’']+)\s+(?:[a-z’']+\s+)?[A-ZÀ-ÞŠŽ]")


def breaks(text: str) -> list[int]:
    """The offsets at which a new sentence begins; initials and abbreviations do not end one."""
    found = []
    for match in _STOP.finditer(text):
        end = match.end()
        if end >= len(text):
            break
        if _opens(text, end) and not _is_abbreviation(text, match):
            found.append(end)
    return found


def sentences(text: str) -> list[tuple[int, int]]:
    """The stretches between the breaks."""
    edges = [0, *breaks(text), len(text)]
    return [(start, end) for start, end in itertools.pairwise(edges) if text[start:end].strip()]


def _opens(text: str, at: int) -> bool:
    sign = text[at]
    if sign.isupper() or sign.isdigit() or sign in "\"'‘’“«[(¿¡*":
        return True
    lower = _LOWER_NAME.match(text, at)
    return (lower is not None and lower[1] in NAME_PARTICLES) or text.startswith(("http", "www."), at)


def _is_abbreviation(text: str, stop: re.Match[str]) -> bool:
    if text[stop.start()] != "." or stop[0].strip() not in (".", ".)", ".’", ".'", "..", ".]"):
        return False
    before = _WORD_BEFORE.search(text, max(0, stop.start() - 30), stop.start())
    if before is None:
        return False
    word = before[0].strip("-–")
    if not word:
        return False
    if len(word) == 1 and word.isalpha() and word.isupper():
        # An initial, unless a lower-case word stands before it: `vitamine C. Boom`.
        return True
    if 1 < len(word) <= 3 and word.isalpha() and word[0].isupper() and word[1:].islower():
        lead = text[: stop.start() - len(before[0])].rstrip(" ")
        if lead.endswith((",", "&")) or re.search(r"(?:^|[\s.])[^\W\d_]\.$", lead):
            return True  # `Jansen, Ch. M.`
    low = word.lower()
    if low in ABBREVIATIONS:
        return True
    return bool(re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word)) and not word.endswith((".V", ".v", "V.S", "V.N"))
