"""What was typed, taken apart: words, phrases, what must not be there, fields, years.

The language is small and forgives: `word`, `"a phrase"`, `-not`, `NOT word`, `field:value`, `a OR b`. What it does not
understand, it takes for words; brackets and the signs of other query languages mean nothing.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from synthesis.index.docs import NO_ENTRIES
from synthesis.language.folding import fold, words
from synthesis.language.stop_words import STOP_WORDS, telling_words

MOST_TERMS: Final = 24
"""Terms of a question that are looked for; a longer text is taken by its first words."""
_LONGEST: Final = 4_000
_LONGEST_WORD: Final = 64
_PART: Final = re.compile(r'(-?)(?:(\w+):)?(?:"([^"]*)"|([^\s"]+))')
_EDGE: Final = re.compile(r"^[^\w]+|[^\w]+$")

FIELDS: Final = {
    "theme": "theme", "thema": "theme", "group": "group", "doelgroep": "group", "level": "level", "niveau": "level",
    "kind": "kind", "soort": "kind", "design": "design", "opzet": "design", "knowledge": "knowledge", "kennis": "knowledge",
    "recognition": "recognition", "erkenning": "recognition", "source": "source", "bron": "source", "part": "part",
    "deel": "part", "scope": "scope", "gebied": "scope", "status": "status", "stand": "status", "year": "year", "jaar": "year",
    "author": "author", "auteur": "author", "title": "title", "titel": "title",
}  # fmt: skip
"""Names that may stand before a colon, in either language: a facet, the year, or a column of the full text."""
COLUMNS: Final = ("author", "title")
_OR: Final = ("OR", "OF", "|", "||")
_AND: Final = ("AND", "EN", "&", "&&", "+")
_NOT: Final = ("NOT", "NIET")


class Term(NamedTuple):
    """A word or a phrase to look for, within one column if that is named; one of its `others` will do as well."""

    text: str
    words: tuple[str, ...]
    phrase: bool = False
    column: str = ""
    others: tuple["Term", ...] = ()


class Question(NamedTuple):
    """A text as it was understood."""

    text: str
    terms: Sequence[Term] = ()
    excluded: Sequence[Term] = ()
    facets: Mapping[str, list[str]] = NO_ENTRIES
    years: Sequence[str] = ()
    dropped: int = 0
    """Words behind the last that is looked for."""
    common: bool = False
    """Only words were typed that stand everywhere."""


def parse(text: str) -> Question:
    """The question that `text` asks; it has no terms if no word was typed."""
    terms: list[Term] = []
    excluded: list[Term] = []
    facets: dict[str, list[str]] = {}
    years: list[str] = []
    joined = negated = False
    for minus, name, phrase, bare in _PART.findall(text[:_LONGEST]):
        wanted = FIELDS.get(fold(name), "") if name else ""
        value = (phrase or bare).strip()
        if bare in _OR and not name and not minus:
            joined = True
            continue
        if bare in _AND and not name and not minus:
            continue
        if bare in _NOT and not name and not minus:
            negated = True
            continue
        minus, negated = minus or ("-" if negated else ""), False
        if wanted and wanted not in COLUMNS and not minus and _EDGE.sub("", value):
            if wanted == "year":
                years.append(value)
            else:
                facets.setdefault(wanted, []).append(value)
            continue
        column = wanted if wanted in COLUMNS else ""
        said = value if column or not name else f"{name}:{value}"
        found = list(_terms(said, phrase=bool(phrase), column=column))
        if minus:
            excluded += found
        elif joined and terms and found:
            terms[-1] = terms[-1]._replace(others=(*terms[-1].others, *found))
        else:
            terms += found
        joined = joined and not found
    telling = [term for term in terms if term.phrase or term.others or not STOP_WORDS.issuperset(term.words)]
    distinct = list(dict.fromkeys(telling))
    dropped = max(0, len(distinct) - MOST_TERMS)
    common = bool(terms) and not distinct
    return Question(text, distinct[:MOST_TERMS], excluded[:MOST_TERMS], facets, years, dropped, common)


def _terms(text: str, phrase: bool, column: str) -> list[Term]:
    """A phrase is one term, a hyphened word too; other words are a term each."""
    if phrase:
        found = tuple(telling_words(text))
        return [Term(text, found, len(found) > 1, column)] if found else []
    pieces = [_EDGE.sub("", piece) for piece in re.split(r"[/,;]", text)]
    terms = []
    for piece in pieces:
        found = tuple(word[:_LONGEST_WORD] for word in words(piece))
        if len(found) > 1 and re.fullmatch(r"[^\W_]+(-[^\W_]+)+", fold(piece)):
            terms.append(Term(piece, found, False, column))
        else:
            terms.extend(Term(word, (word,), False, column) for word in found)
    return terms
