"""Finds the author-year citations of a text: between brackets, in the sentence, and in notes of origin.

The forms are those of APA 7 (chapter 8) as Dutch and English authors write them by hand: with a comma missing, `en`
for `&`, a page number, a prefix, an original cited through another work. What a year in prose, a law, a table or a
date looks like is left alone; where only the corpus can tell, the mention is not `sure`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from synthesis.citations.authors import Authors, authors_before, words_before
from synthesis.citations.back import back_references
from synthesis.citations.brackets import Bracket, brackets
from synthesis.citations.lexicon import GUIDES, PLACES
from synthesis.citations.loose import announced, unannounced
from synthesis.citations.mention import Mention, Passage
from synthesis.citations.outline import passages
from synthesis.citations.pieces import LOCATOR, QUOTED, Cited, original_before, read_list
from synthesis.citations.years import years
from synthesis.language.folding import fold

_OPENS: Final = re.compile(
    r"\s*(?:(?:z\.|n\.|s\.)\s?d\.|\d{4}|in (?:druk|press)|zonder datum|forthcoming|ca?\.\s*\d{4})", re.IGNORECASE
)
_THROUGH: Final = re.compile(r"\s*(?:(?:aangehaald|geciteerd|(?:as )?cited|quoted)\s+)?in:?\s+\S", re.IGNORECASE)
_ACRONYM: Final = re.compile(r"\s*[^\W\d_a-z][\w&/-]{1,11},?\s")
_YEAR_AFTER: Final = re.compile(r"\s*\d{4}")
_YEAR_BEFORE: Final = re.compile(r"\d{4}\s*$")
_NEARBY: Final = 320
_REACH: Final = 400
_LEAD: Final = 150
_ARTICLES: Final = frozenset({"de", "het", "the", "der", "die", "den", "dem", "la", "le", "les"})
_PLACE_WORDS: Final = frozenset({"in", "te", "uit", "vanaf", "from", "until", "near", "a"})
_TWO_PLACES: Final = re.compile(
    r"(?<!\w)(?:in|te|uit|à|vanaf|from|near)\s+[^\W\d_][\w-]*\s*(?:\(\d{4}\)\s*)?(?:,|en|and|et|und|of|or|comme|als)\s+$",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[^\W\d_]{3}[\"”’)]?[.!?][\"”’)]?\s+[^\W\d_a-z]|[.!?]\s*\n\s*\n")
_NAME: Final = re.compile(r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er)\s)*[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*")


def scan(text: str, skip: Sequence[tuple[int, int]] = ()) -> list[Mention]:
    """The mentions of works in a document, in order; its reference lists are left out.

    Lines and columns count from 1, in `text` with `\n` as line end; `skip` has the first and last lines of stretches
    that are known to be lists. Takes time in proportion to the length.
    """
    return [mention for passage in passages(text, skip) for mention in scan_passage(passage)]


def scan_passage(passage: Passage) -> Iterator[Mention]:
    """The mentions in one passage."""
    text = passage.text
    taken = bytearray(len(text))
    found: list[Cited] = []
    dated = any(True for _ in years(text))
    groups = list(brackets(text))
    for group in groups if dated else ():
        inside = list(_in_bracket(text, group))
        if inside and found and _is_carried(text, found[-1], group):
            found[-1] = replace(found[-1], via=" ".join(text[inside[0].start : inside[0].end].split()))
        for cited in inside:
            found.append(cited)
            _take(taken, cited.start, cited.end)
        _take(taken, group.start, group.end)
    if dated:
        found += _free(announced(text), taken)
        found += _free(unannounced(text, bool(passage.place.footnote)), taken)
    found += _free(back_references(text, [(group.start, group.end) for group in groups]), bytearray(len(text)))
    found.sort(key=lambda cited: cited.start)
    for cited in found:
        yield _mention(passage, cited if not _is_place(cited) else replace(cited, sure=False))


def _is_place(cited: Cited) -> bool:
    """Whether the only name is that of a town or a country: `(Utrecht, 2019)`, `aus der Schweiz (2008)`."""
    if len(cited.authors) != 1 or cited.et_al:
        return False
    name = fold(cited.authors[0])
    first, _, rest = name.partition(" ")
    return name in PLACES or (first in _ARTICLES and rest in PLACES)


def _free(cited: Iterable[Cited], taken: bytearray) -> Iterator[Cited]:
    """Those that stand where nothing else was found."""
    for one in cited:
        if not any(taken[one.start : one.end]):
            _take(taken, one.start, one.end)
            yield one


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\x01" * (end - start)


def _in_bracket(text: str, group: Bracket) -> Iterator[Cited]:
    """What one pair of brackets cites, with the names before it if it opens with a year or with `in`."""
    inner = group.inner
    if text[group.start] == "[" and _beside_year(text, group):
        return
    if _OPENS.match(inner) and group.opened:
        yield from _narrative(text, group)
        return
    listed = list(read_list(inner, group.start + 1 if group.opened else group.start))
    if listed and group.opened and _THROUGH.match(inner):
        before = authors_before(text, group.start, listed=False)
        if before:
            through = " ".join(text[listed[0].start : listed[0].end].split())
            yield Cited(before.names, "", before.start, group.start, before.et_al, narrative=True, via=through)
    if listed and group.opened and _ACRONYM.match(inner) and len(listed[0].authors) == 1:
        listed[0] = replace(listed[0], lead=_lead(text, group.start))
    for one in listed:
        # A title that the text names as well is one: `de *Wegwijzer burenhulp* (Wegwijzer burenhulp, 2020)`.
        named = not one.sure and len(one.authors) == 1 and text.lower().count(one.authors[0].lower()) > 1
        yield replace(one, sure=one.sure or named)


def _is_carried(text: str, before: Cited, group: Bracket) -> bool:
    """Whether brackets tell what an original earlier in the sentence is cited through: `Mauss (1923) ... (zit. nach ...)`."""
    between = text[before.end : group.start]
    said = before.narrative and before.year and not before.via and QUOTED.match(group.inner)
    return bool(said) and len(between) < _LEAD and _SENTENCE_END.search(between) is None


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
        follows_number = text[max(0, group.start - 20) : group.start].rstrip()[-1:].isdigit()  # `tabel 2 (2019)`
        nearby = _nearby(text, group.start) if _is_bare(group.inner) and not follows_number else ()
        if nearby:
            end = offset + len(group.inner.rstrip())
            lead = _lead(text, group.start)
            yield Cited((), first.said, offset + first.start, end, sure=False, nearby=nearby, lead=lead)
        else:
            yield from (one for one in cited if one.authors)
        return
    begin = max(0, head.start - _REACH)
    original = original_before(
        text[begin : head.start], f"{', '.join(head.names)}{' et al.' if head.et_al else ''}, {first.said}"
    )
    if original is not None:
        yield replace(original, start=original.start + begin, end=original.end + begin, narrative=True)
    doubtful = original is None and (first.span or _may_be_a_place(text, head))
    for one in cited:
        own = one.authors == head.names
        yield one if not own else one.narrated(sure=one.sure and not doubtful)


def _beside_year(text: str, group: Bracket) -> bool:
    """`(Weber [1922] 1978)`: the year of the first edition, next to the one that is cited."""
    near = _YEAR_AFTER.match(text, group.end) or _YEAR_BEFORE.search(text, max(0, group.start - 8), group.start)
    return near is not None and group.inner.strip().isdigit()


def _lead(text: str, end: int) -> str:
    return " ".join(text[max(0, end - _LEAD) : end].split())


def _names_before(text: str, end: int) -> Authors | None:
    """Names before a bracket; an abbreviation between brackets may stand in between."""
    near = text[max(0, end - 60) : end].rstrip()
    match = re.search(r"[(\[][^\W\d_a-z][\w-]{1,11}[)\]]$", near)
    found = authors_before(text, max(0, end - 60) + match.start() if match else end, listed=False)
    if found is None or len(found.names) != 1 or found.et_al or " " in found.names[0]:
        return found
    before = words_before(text, found.start)
    if before and before[-1].text in GUIDES:
        return replace(found, names=(f"{before[-1].text} {found.names[0]}",), start=before[-1].start)
    return found


def _is_bare(inner: str) -> bool:
    """Whether only one year stands between the brackets."""
    found = list(years(inner))
    if len(found) != 1 or found[0].span or inner[: found[0].start].strip():
        return False
    rest = inner[found[0].end :]
    return not rest.strip() or LOCATOR.fullmatch(rest.rstrip()) is not None


def _may_be_a_place(text: str, head: Authors) -> bool:
    """`in Utrecht (2019)`: one word after a preposition of place or time."""
    if len(head.names) > 1 or head.et_al or " " in head.names[0]:
        return False
    before = words_before(text, head.start)
    if before and before[-1].folded in _PLACE_WORDS:
        return True
    return _TWO_PLACES.search(text[max(0, head.start - 60) : head.start]) is not None


def _nearby(text: str, end: int) -> tuple[str, ...]:
    """Names in the last sentences before a bare year, the nearest first."""
    names = _NAME.findall(text[max(0, end - _NEARBY) : end])
    return tuple(dict.fromkeys(reversed(names)))


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
        lead=cited.lead,
        weak=cited.weak,
        back=cited.back,
    )
