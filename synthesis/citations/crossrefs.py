"""Finds references to sections, footnotes, tables, figures and appendices that the document does not have.

Only what a document numbers itself is judged: where no section has a number, `paragraaf 4.4` is not looked up. What
stands with a citation (`Soeterbroek, 2016, hoofdstuk 5`) is a part of another work.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from synthesis.citations.anatomy import KINDS, Anatomy
from synthesis.citations.defect import Defect
from synthesis.citations.mention import Passage
from synthesis.language.folding import words

_KINDS: Final = "|".join(f"(?P<{kind}>{forms})" for kind, forms in KINDS.items())
_REFERENCE: Final = re.compile(
    rf"(?<![\w-])(?:{_KINDS})\s*(?P<number>\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}|[A-H]\b)(?![\w-]|[.,]\d)", re.IGNORECASE
)
_OF_ANOTHER: Final = re.compile(
    r"\s*(?:,?\s*(?:lid|sub|onder)\s|\((?:1[5-9]|20)\d\d|(?:van|of|uit|in|der|des|du|de la|aus)\s+"
    r"(?!(?:dit|deze|this|these|diese[rsm]?|ce|cette|het vorige)\b))",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_OF_A_WORK: Final = re.compile(r"(?:(?:1[5-9]|20)\d\d[a-k]?|[zn]\.d\.)\)?,\s*(?:in\s+)?$")
_BELOW: Final = re.compile(r"\s*,?\s*(?:hieronder|verderop|below)\b", re.IGNORECASE)
_ABOVE: Final = re.compile(r"\s*,?\s*(?:hierboven|above)\b", re.IGNORECASE)
_ENOUGH: Final = {"section": 3, "chapter": 2, "footnote": 1, "table": 1, "figure": 1, "appendix": 1}
"""So many parts of a kind must be known before one that is not there counts as a defect."""
_LONG_WORD: Final = 7
_SEE_NOTE: Final = 120


def dangling(anatomy: Anatomy, passages: Sequence[Passage]) -> Iterator[Defect]:
    """References within the document to what is not there, or is something else."""
    if not any(anatomy.parts.values()):
        return
    for passage in passages:
        for match in _REFERENCE.finditer(passage.text):
            kind = next(kind for kind in KINDS if match[kind])
            if not _is_of_another(passage.text, match):
                yield from _judge(anatomy, kind, match, passage)


def _judge(anatomy: Anatomy, kind: str, match: re.Match[str], passage: Passage) -> Iterator[Defect]:
    line, column = passage.position(match.start())
    number = match["number"].upper()
    there = anatomy.parts[kind]
    said = " ".join(match[0].split())
    if number not in there:
        if _knows(anatomy, kind, number):
            yield Defect("dangling-reference", line, column, parts={"text": said, "kind": kind, "number": number})
        return
    below, above = _BELOW.match(passage.text, match.end()), _ABOVE.match(passage.text, match.end())
    if (below and there[number] < line) or (above and there[number] > line):
        parts = {"text": said, "kind": kind, "number": number, "line": str(there[number]), "why": "direction"}
        yield Defect("unfit-reference", line, column, parts=parts)
    elif kind == "footnote" and passage.place.footnote and len(passage.text) < _SEE_NOTE:
        better = _better_note(anatomy, passage.place.footnote, number)
        if better:
            parts = {"text": said, "kind": kind, "number": number, "line": str(there[number]), "why": "subject", "better": better}
            yield Defect("unfit-reference", line, column, parts=parts)


def _knows(anatomy: Anatomy, kind: str, number: str) -> bool:
    """Whether the document has so many of a kind that one more would be known."""
    if kind == "section":
        if "." not in number and number in anatomy.parts["chapter"]:
            return False
        return anatomy.depth(number.count(".")) >= _ENOUGH[kind]
    if kind == "appendix" and not any(known.isdigit() == number.isdigit() for known in anatomy.parts[kind]):
        return False
    return len(anatomy.parts[kind]) >= _ENOUGH[kind]


def _is_of_another(text: str, match: re.Match[str]) -> bool:
    """Whether the part is that of another work, or of a law."""
    before, after = text[max(0, match.start() - 80) : match.start()], text[match.end() : match.end() + 60]
    if _OF_ANOTHER.match(after) or _OF_A_WORK.search(before):
        return True
    opened = before.rfind("(")
    return opened > before.rfind(")") and _YEAR.search(before[opened:]) is not None


def _better_note(anatomy: Anatomy, own: str, number: str) -> str:
    """The note next to the one referred to, if that shares words with the sentence of the mark and the other none."""
    said = _long_words(anatomy.marked.get(own, ""))
    if not said or not number.isdigit() or said & _long_words(anatomy.notes.get(number, "")):
        return ""
    for step in (1, -1, 2, -2):
        near = str(int(number) + step)
        if near != own and len(said & _long_words(anatomy.notes.get(near, ""))) > 1:
            return near
    return ""


def _long_words(text: str) -> set[str]:
    return {word for word in words(text) if len(word) >= _LONG_WORD}
