"""Finds the author-year citations of a text: between brackets, in the sentence, and in notes of origin.

The forms are those of APA 7 (chapter 8) as Dutch and English authors write them by hand: with a comma missing, `en`
for `&`, a page number, a prefix, an original cited through another work. What a year in prose, a law, a table or a
date looks like is left alone; where only the corpus can tell, the mention is not `sure`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from synthesis.citations.authors import Authors, authors_before, words_before
from synthesis.citations.brackets import Bracket, brackets
from synthesis.citations.mention import Mention, Passage
from synthesis.citations.outline import passages
from synthesis.citations.pieces import Cited, original_before, read_list
from synthesis.citations.years import years

_ORIGIN: Final = re.compile(
    r"(?:\b(?:bronnen|bron|sources|source|naar|adapted from|ontleend aan|overgenomen uit|quelle)\s*:|"
    r"\b(?:overgenomen uit|ontleend aan|adapted from|gebaseerd op|based on)\s)",
    re.IGNORECASE,
)
_SEE: Final = re.compile(
    r"(?<!\w)(?:zie(?: ook)?|vgl\.|vergelijk(?: ook)?|cf\.|see(?: also)?|compare)\s+(?=[^\W\d_])", re.IGNORECASE
)
_OPENS: Final = re.compile(
    r"\s*(?:(?:z\.|n\.|s\.)\s?d\.|\d{4}|in (?:druk|press)|zonder datum|forthcoming|ca?\.\s*\d{4})", re.IGNORECASE
)
_THROUGH: Final = re.compile(r"\s*(?:(?:aangehaald|geciteerd|(?:as )?cited|quoted)\s+)?in:?\s+\S", re.IGNORECASE)
_NEARBY: Final = 320
_REACH: Final = 400
_STOP: Final = re.compile(r"[\n(]|\.\s+[^\W\d_a-z][^\W\d_]{3,}\s+[^\W\d_a-z]*[a-z]")
_PLACE_WORDS: Final = frozenset({"in", "te", "uit", "vanaf", "from", "until", "near"})
_NAME: Final = re.compile(r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er)\s)*[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*")


def scan(text: str) -> list[Mention]:
    """The mentions of works in a document, in order; its reference lists are left out.

    Lines and columns count from 1, in `text` with `\\n` as line end. Takes time in proportion to the length.
    """
    return [mention for passage in passages(text) for mention in scan_passage(passage)]


def scan_passage(passage: Passage) -> Iterator[Mention]:
    """The mentions in one passage."""
    text = passage.text
    if not any(True for _ in years(text)):
        return
    taken = bytearray(len(text))
    found: list[tuple[int, Mention]] = []
    for group in brackets(text):
        for cited in _in_bracket(text, group):
            found.append((cited.start, _mention(passage, cited)))
            _take(taken, cited.start, cited.end)
        _take(taken, group.start, group.end)
    for start, end in _loose(text):
        if not any(taken[start:end]):
            for cited in read_list(text[start:end], start, whole=False):
                found.append((cited.start, _mention(passage, cited)))
                _take(taken, cited.start, cited.end)
    found.sort(key=lambda pair: pair[0])
    for _, mention in found:
        yield mention


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\x01" * (end - start)


def _in_bracket(text: str, group: Bracket) -> Iterator[Cited]:
    """What one pair of brackets cites, with the names before it if it opens with a year or with `in`."""
    inner = group.inner
    if _OPENS.match(inner) and group.opened:
        yield from _narrative(text, group)
        return
    listed = list(read_list(inner, group.start + 1 if group.opened else group.start))
    if listed and group.opened and _THROUGH.match(inner):
        before = authors_before(text, group.start, listed=False)
        if before:
            through = " ".join(text[listed[0].start : listed[0].end].split())
            yield Cited(before.names, "", before.start, group.start, before.et_al, narrative=True, via=through)
    yield from listed


def _narrative(text: str, group: Bracket) -> Iterator[Cited]:
    """`Hendrix (1997)`; also `(2018a, 2019)`, `(2010, p. 4)`, `(2000 in Veldboer et al., 2022)`."""
    before = _names_before(text, group.start)
    offset = group.start + 1
    first = next(years(group.inner), None)
    if first is None:
        return
    head = Authors(before.names, before.et_al, before.start) if before else None
    cited = list(read_list(group.inner, offset, head=head or Authors((), False, offset + first.start)))
    if head is None:
        nearby = _nearby(text, group.start) if _is_bare(group.inner) else ()
        if nearby:
            yield Cited((), first.said, offset + first.start, offset + first.end, sure=False, nearby=nearby)
        else:
            yield from (one for one in cited if one.authors)
        return
    begin = max(0, head.start - _REACH)
    original = original_before(
        text[begin : head.start], f"{', '.join(head.names)}{' et al.' if head.et_al else ''}, {first.said}"
    )
    if original is not None:
        yield replace(original, start=original.start + begin, end=original.end + begin, narrative=True)
    weak = original is None and _may_be_a_place(text, head)
    for one in cited:
        own = one.authors == head.names
        yield one if not own else one.narrated(sure=one.sure and not weak)


def _names_before(text: str, end: int) -> Authors | None:
    """Names before a bracket; an abbreviation between brackets may stand in between."""
    near = text[max(0, end - 60) : end].rstrip()
    match = re.search(r"[(\[][^\W\d_a-z][\w-]{1,11}[)\]]$", near)
    return authors_before(text, max(0, end - 60) + match.start() if match else end, listed=False)


def _is_bare(inner: str) -> bool:
    """Whether only one year stands between the brackets."""
    found = list(years(inner))
    return len(found) == 1 and not found[0].span and inner.strip() == found[0].said


def _may_be_a_place(text: str, head: Authors) -> bool:
    """`in Utrecht (2019)`: one word after a preposition of place or time."""
    if len(head.names) > 1 or head.et_al or " " in head.names[0]:
        return False
    before = words_before(text, head.start)
    return bool(before) and before[-1].folded in _PLACE_WORDS


def _nearby(text: str, end: int) -> tuple[str, ...]:
    """Names in the last sentences before a bare year, the nearest first."""
    names = _NAME.findall(text[max(0, end - _NEARBY) : end])
    return tuple(dict.fromkeys(reversed(names)))


def _loose(text: str) -> Iterator[tuple[int, int]]:
    """Stretches outside brackets that a word announces as citations: `Bron: …`, `zie Brummel 2017`."""
    for match in _ORIGIN.finditer(text):
        near = text[match.end() : match.end() + _REACH]
        stop = _STOP.search(near)
        yield match.end(), match.end() + (stop.start() if stop else len(near))
    for match in _SEE.finditer(text):
        year = next(years(text[match.end() : match.end() + 160]), None)
        if year is not None and authors_before(text, match.end() + year.start, listed=False) is not None:
            head = authors_before(text, match.end() + year.start, listed=True)
            if head is not None and head.start <= match.end() + 1:
                yield match.end(), match.end() + year.end


def _mention(passage: Passage, cited: Cited) -> Mention:
    line, column = passage.position(cited.start)
    said = " ".join(passage.text[cited.start : cited.end].split())
    return Mention(
        line=line,
        column=column,
        text=said + (")" if "(" in said and ")" not in said.rsplit("(", 1)[1] else ""),
        authors=cited.authors,
        year=cited.year,
        place=passage.place,
        et_al=cited.et_al,
        narrative=cited.narrative,
        via=cited.via,
        sure=cited.sure,
        nearby=cited.nearby,
    )
