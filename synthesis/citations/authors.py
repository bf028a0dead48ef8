"""Reads names backwards from where a year stands: `volgens Bredewold, Verplanke en Tonkens` ends in three of them."""

import re
from dataclasses import dataclass
from typing import Final

from synthesis.citations.lexicon import (
    AFTER,
    JOINERS,
    LAW_ENDINGS,
    LAW_WORDS,
    LAWS,
    LINKS,
    OF,
    OPENERS,
    OTHERS,
    PARTICLES,
    SEASONS,
    STRUCTURE,
    STUDIES,
)
from synthesis.citations.references.names import looks_institutional
from synthesis.language.dates import MONTHS
from synthesis.language.folding import fold

_TOKEN: Final = re.compile(
    r"(?:['’‘][tsn](?=\s))"  # 't, 's, 'n
    r"|e\.\s?a\.|c\.\s?s\.|o\.\s?a\.|u\.\s?a\.|e\.g\.|i\.e\."
    r"|(?:[^\W\d_]\.-?)+(?:[^\W\d_]\.)?(?![^\W\d_])"  # initials
    r"|[^\W_]+(?:(?:[-‐‑'’.&/+]|–(?=[^\W\d_]))[^\W_]+)*\.?"  # words, also Asselt-Goverts, d'Ancona, collega's
    r"|\S"
)
_VERSUS: Final = re.compile(r"\b(?:v|vs|c)\.\s+$|\btegen\s+$")  # the name of a court case
_POSSESSIVE: Final = re.compile(r"['’]s$|(?<=s)['’]$")
_ELISION: Final = re.compile(r"^[LlDd]['’](?=[^\W\d_a-z]{2})")  # `L'INL` is `INL`
_SLASHED: Final = re.compile(r"(?:[^\W\d_a-z][^\W\d_/]*[a-zß-ÿ]-?(?:[^\W\d_]+)?/?){2,4}(?<!/)")  # Müller/Schmidt
_ELIDED: Final = re.compile(r"[dl]['’][^\W\d_a-z][a-z]")  # d'Ancona
_MONTHS: Final = frozenset(fold(name) for names in MONTHS.values() for name in names)
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.-?)+(?:[^\W\d_]\.?)?|[^\W\d_]")
_PREPOSITIONS: Final = (["op"], ["aan"], ["in"], ["tot"])
"""Particles that alone are no name: `Op 3 mei (2014)`."""
_INDEFINITE: Final = frozenset({"een", "a", "an", "ein", "eine", "einer", "eines", "einem", "einen", "un", "une"})
"""Before a noun in a sentence, never before a name: `sagt eine Befragte, und Jansen et al.`"""
_REACH: Final = 260
_MOST_WORDS: Final = 14


@dataclass(frozen=True)
class Authors:
    """Names as printed, whether others are left out, and where they begin in the text."""

    names: tuple[str, ...]
    et_al: bool
    start: int
    title: bool = False
    """Whether it is the title of a work without author."""


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
        acronym = len(self.text) > 2 and self.text.isupper()  # the WHO is no question
        opens = not acronym and self.folded.rstrip(".") in OPENERS
        capital = first.isupper() or _ELIDED.match(self.text) is not None
        return capital and not opens and not (self.text.endswith(".") and len(self.text) > 5)


def authors_before(text: str, end: int, listed: bool) -> Authors | None:
    """The names that end at `end`; None if there are none, or what stands there is a date, a law or a table.

    `listed` says that the text stands between brackets, where names may follow each other with commas only.
    """
    found = _read(text, end, listed)
    if found is None or _VERSUS.search(text, max(0, found.start - 8), found.start) or _is_no_author(found, text):
        return None
    return found


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
        if first is None or (names and not listed and first and tokens[first - 1].text in _INDEFINITE):
            break
        said = text[tokens[first].start : tokens[at].end]
        names.insert(0, _ELISION.sub("", _POSSESSIVE.sub("", " ".join(said.split()))))
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
    if at < 0 or tokens[at].folded.replace(" ", "") not in OTHERS:
        return at, False
    at -= 1
    if at >= 0 and tokens[at].folded.rstrip(".") in JOINERS:
        at -= 1
    if at >= 0 and tokens[at].text == ",":
        at -= 1
    return at, True


def _name(tokens: list[Word], last: int, listed: bool) -> int | None:
    """Where the name begins that ends at token `last`; None if none does."""
    if last < 0 or not (tokens[last].is_name or _is_second(tokens, last)):
        return None
    first = at = last
    noun = -1
    while at > 0 and last - at < _MOST_WORDS:
        word = tokens[at - 1]
        if word.text in "'’" and at > 1 and _is_plural(tokens, at, listed):
            at -= 1
        elif word.is_name:
            at -= 1
            first, noun = at, at if word.folded.removeprefix("l'") in STUDIES and tokens[at + 1].folded in OF else noun
        elif word.folded in LINKS and word.folded not in JOINERS:
            at -= 1
        else:
            break
    if noun == first:  # `Onderzoek van Tonkens`
        first = next(place for place in range(noun + 1, last + 1) if tokens[place].is_name)
        if first == noun + 2:
            return first
    return _with_particles(tokens, first, listed)


def _is_plural(tokens: list[Word], at: int, listed: bool) -> bool:
    """Whether an apostrophe before token `at` is that of `Carers' Institute`."""
    owner = tokens[at - 2]
    glued = owner.end == tokens[at - 1].start and owner.text.endswith("s")
    whole = (listed and at == 2) or looks_institutional(tokens[at].text)
    return glued and whole and owner.is_name and tokens[at].is_name


def _is_second(tokens: list[Word], at: int) -> bool:
    """Whether a word that else opens a sentence is a name, since it is joined to one: `Bakker and Anders`."""
    word = tokens[at].text
    return at > 1 and word.istitle() and tokens[at - 1].folded in JOINERS and tokens[at - 2].is_name and len(word) > 3


def _with_particles(tokens: list[Word], first: int, listed: bool) -> int:
    """Takes the particles before a name: in prose a lone `van` is a preposition in Dutch, between brackets it is not."""
    at = first
    while at > 0 and first - at < 3 and tokens[at - 1].folded in PARTICLES - {"in", "op", "aan", "het", "uit", "do"}:
        at -= 1
    before = tokens[at - 1] if at else None
    opens = before is None or before.folded in JOINERS or before.folded in AFTER or not before.text[0].isalpha()
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
    return tuple(part for name in kept for part in (name.split("/") if _SLASHED.fullmatch(name) else (name,)))


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
        or words in _PREPOSITIONS
        or first in LAW_WORDS
        or words[-1] in LAW_WORDS
        or (len(words[-1]) > 4 and words[-1].endswith(LAW_ENDINGS))
    )
