"""Reads names backwards from where a year stands: `volgens Bredewold, Verplanke en Tonkens` ends in three of them."""

import re
from dataclasses import dataclass
from typing import Final

from synthesis.citations.lexicon import (
    JOINERS,
    LAW_ENDINGS,
    LAW_WORDS,
    LAWS,
    LINKS,
    OPENERS,
    OTHERS,
    PARTICLES,
    SEASONS,
    STRUCTURE,
)
from synthesis.language.dates import MONTHS
from synthesis.language.folding import fold

_TOKEN: Final = re.compile(
    r"(?:['’][tsn](?=\s))"  # 't, 's, 'n
    r"|e\.\s?a\.|c\.\s?s\.|o\.\s?a\.|e\.g\.|i\.e\."
    r"|(?:[^\W\d_]\.-?)+(?:[^\W\d_]\.)?(?![^\W\d_])"  # initials
    r"|[^\W_]+(?:[-‐‑'’.&/+][^\W_]+)*\.?"  # words, also Asselt-Goverts, d'Ancona, collega's
    r"|\S"
)
_POSSESSIVE: Final = re.compile(r"['’]s$|(?<=s)['’]$")
_MONTHS: Final = frozenset(fold(name) for names in MONTHS.values() for name in names)
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.-?)+(?:[^\W\d_]\.?)?|[^\W\d_]")
_REACH: Final = 260
_MOST_WORDS: Final = 14


@dataclass(frozen=True)
class Authors:
    """Names as printed, whether others are left out, and where they begin in the text."""

    names: tuple[str, ...]
    et_al: bool
    start: int


@dataclass(frozen=True)
class Word:
    """A token with its place."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        """Lower case, without diacritics."""
        return fold(self.text)

    @property
    def is_name(self) -> bool:
        """Whether it has the form of a name: a capital, and no mark of a sentence's end."""
        first = self.text[0]
        return first.isupper() and self.folded.rstrip(".") not in OPENERS and not (self.text.endswith(".") and len(self.text) > 5)


def authors_before(text: str, end: int, listed: bool) -> Authors | None:
    """The names that end at `end`; None if there are none, or what stands there is a date, a law or a table.

    `listed` says that the text stands between brackets, where names may follow each other with commas only.
    """
    found = _read(text, end, listed)
    return None if found is None or _is_no_author(found, text) else found


def words_before(text: str, end: int) -> list[Word]:
    """The tokens before `end`, as far as a citation can reach."""
    begin = max(0, end - _REACH)
    if begin:
        begin = next((match.end() for match in re.finditer(r"\s", text[begin:end])), 0) + begin
    return [Word(match[0], match.start() + begin, match.end() + begin) for match in _TOKEN.finditer(text[begin:end])]


def _read(text: str, end: int, listed: bool) -> Authors | None:
    tokens = words_before(text, end)
    at = _before_date(tokens, len(tokens) - 1)
    while at >= 0 and tokens[at].text in (",", "'", "’", '"', "”"):
        at -= 1
    at, et_al = _others(tokens, at)
    names: list[str] = []
    start = end
    joined = et_al  # whether what was read tells that a list of names ends here
    while True:
        first = _name(tokens, at, listed)
        if first is None:
            break
        said = text[tokens[first].start : tokens[at].end]
        names.insert(0, _POSSESSIVE.sub("", " ".join(said.split())))
        start = tokens[first].start
        at = first - 1
        if at < 1:
            break
        if tokens[at].text == "," and tokens[at - 1].folded in JOINERS:
            at -= 1
        if tokens[at].folded in JOINERS:
            joined = True
            at -= 2 if tokens[at - 1].text == "," else 1
        elif tokens[at].text == "," and (listed or joined):
            at -= 1
        else:
            break
    else_before = tokens[at].folded if at >= 0 else ""
    if not names:
        return None
    if not listed and len(names) > 1 and else_before == "in" and "," in text[start:end].split(names[0], 1)[1][:2]:
        start = text.index(names[1], start + len(names[0]))  # `In Nederland, Jansen en Smit (2019)`
        names = names[1:]
    return Authors(_without_initials(names), et_al, start)


def _others(tokens: list[Word], at: int) -> tuple[int, bool]:
    """Steps over `et al.,` and its like."""
    if at >= 1 and tokens[at].text == "." and tokens[at - 1].folded in OTHERS:
        at -= 1
    if at < 0 or tokens[at].folded not in OTHERS:
        return at, False
    at -= 1
    if at >= 0 and tokens[at].folded.rstrip(".") in JOINERS:
        at -= 1
    if at >= 0 and tokens[at].text == ",":
        at -= 1
    return at, True


def _name(tokens: list[Word], last: int, listed: bool) -> int | None:
    """Where the name begins that ends at token `last`; None if none does."""
    if last < 0 or not tokens[last].is_name:
        return None
    first = at = last
    while at > 0 and last - at < _MOST_WORDS:
        word = tokens[at - 1]
        if word.is_name:
            at -= 1
            first = at
        elif word.folded in LINKS and word.folded not in JOINERS:
            at -= 1
        else:
            break
    return _with_particles(tokens, first, listed)


def _with_particles(tokens: list[Word], first: int, listed: bool) -> int:
    """Takes the particles before a name: in prose a lone `van` is a preposition in Dutch, between brackets it is not."""
    at = first
    while at > 0 and first - at < 3 and tokens[at - 1].folded in PARTICLES - {"in", "op", "aan", "het", "uit"}:
        at -= 1
    opens = at == 0 or tokens[at - 1].folded in JOINERS or not tokens[at - 1].text[0].isalpha()
    if first - at == 1 and tokens[at].folded in ("van", "des", "la", "el", "de", "der") and not opens:
        return first if tokens[at].folded == "van" or (listed and tokens[at].folded == "des") else at
    return at


def _before_date(tokens: list[Word], at: int) -> int:
    """Steps over the day and month of a date: `NRC, 12 mei` before `2019`."""
    step = at - 1 if at >= 0 and tokens[at].text == "," else at
    if step >= 1 and tokens[step].folded.rstrip(".") in _MONTHS and tokens[step - 1].text.rstrip(".").isdigit():
        return step - 2
    if step >= 1 and tokens[step].text.isdigit() and tokens[step - 1].folded in _MONTHS:
        return step - 2
    if step >= 0 and tokens[step].folded in _MONTHS:
        return step - 1
    return at


def _without_initials(names: list[str]) -> tuple[str, ...]:
    """Names that are only initials belong to the name before them: `Jansen, P.`"""
    kept = [name for name in names if not _INITIALS.fullmatch(name.replace(" ", ""))]
    return tuple(kept)


def _is_no_author(found: Authors, text: str) -> bool:
    """Dates, laws, tables and the like, which have a year as well."""
    if not found.names:
        return True
    words = [fold(word).strip(".,") for word in found.names[-1].split()]
    opening = [fold(word).strip(".,") for word in found.names[0].split()]
    first = next((word for word in opening if word not in PARTICLES), opening[0])
    if first in STRUCTURE or first in _MONTHS or first in SEASONS or words[-1] in _MONTHS:
        return True
    if found.et_al or len(found.names) > 1:
        return False
    return (
        words[-1] in LAWS
        or first in LAW_WORDS
        or words[-1] in LAW_WORDS
        or (len(words[-1]) > 4 and words[-1].endswith(LAW_ENDINGS))
    )
