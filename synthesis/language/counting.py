"""Counted things: one table of nouns in singular and plural, and the words that go with a number.

A template spells out a number by its word: `{n:finding}` is `1 bevinding` or `3 bevindingen`. `{n:is|zijn}` is the
word alone that fits the number; with three of them the first is for none, and `#` is the number: `{n:none is|1 is|# are}`.
"""

from typing import Final, NamedTuple

from synthesis.model.entities import KINDS


class Noun(NamedTuple):
    """One of a thing and more of it, in both languages."""

    nl: str
    nl_more: str
    en: str
    en_more: str


NOUNS: Final[dict[str, Noun]] = {
    # The names of kinds of record, but for those of which the plural is the name of a file.
    **{name: Noun(kind.one_nl, kind.nl, kind.one_en, kind.en) for name, kind in KINDS.items()},
    "term": Noun("term", "termen", "term", "terms"),
    "agenda": Noun("agendapunt", "agendapunten", "agenda item", "agenda items"),
    "guide": Noun("stap van de keuzehulp", "stappen van de keuzehulp", "guide item", "guide items"),
    "lack": Noun("hiaat", "hiaten", "gap", "gaps"),
    "work": Noun("werk", "werken", "work", "works"),
    "study": Noun("onderzoek", "onderzoeken", "study", "studies"),
    "primary study": Noun("eigen onderzoek", "eigen onderzoeken", "primary study", "primary studies"),
    "effect study": Noun("effectstudie", "effectstudies", "effect study", "effect studies"),
    "review": Noun("overzichtsstudie", "overzichtsstudies", "review", "reviews"),
    "place": Noun("plaats", "plaatsen", "place", "places"),
    "group": Noun("groep", "groepen", "group", "groups"),
    "definition": Noun("definitie", "definities", "definition", "definitions"),
    "claim": Noun(
        "uitspraak over samenhang of effect",
        "uitspraken over samenhang of effect",
        "statement of association or effect",
        "statements of association or effect",
    ),
    "citation": Noun("aanhaling", "aanhalingen", "citation", "citations"),
    "in-text citation": Noun("aanhaling", "aanhalingen", "in-text citation", "in-text citations"),
    "entry": Noun("titel", "titels", "entry", "entries"),
    "list": Noun("lijst", "lijsten", "list", "lists"),
    "rule": Noun("vaste rekenregel", "vaste rekenregels", "fixed rule", "fixed rules"),
    "cell": Noun("cel", "cellen", "cell", "cells"),
    "row": Noun("rij", "rijen", "row", "rows"),
    "column": Noun("kolom", "kolommen", "column", "columns"),
    "step": Noun("stap", "stappen", "step", "steps"),
    "year": Noun("jaar", "jaar", "year", "years"),
    "way": Noun("weg", "wegen", "way", "ways"),
}


class Number(int):
    """A number that a template of its language may spell out."""

    lang: str

    def __new__(cls, number: int, lang: str) -> "Number":
        """`number`, to be told in `lang`."""
        made = super().__new__(cls, number)
        made.lang = lang
        return made

    def __format__(self, spec: str) -> str:
        forms = spec.split("|")
        if len(forms) > 1:
            none = forms[0] if len(forms) == 3 else forms[-1]
            return (forms[-2] if self == 1 else forms[-1] if self else none).replace("#", str(int(self)))
        return amount(self, spec, self.lang) if spec in NOUNS else super().__format__(spec)


def decimal(number: float, digits: int | None, lang: str) -> str:
    """A number with so many decimals, or as many as it needs: `0,85` in Dutch, `0.85` in English."""
    said = f"{number:g}" if digits is None else f"{number:.{digits}f}"
    return said.replace(".", ",") if lang == "nl" else said


def amount(number: int, noun: str, lang: str) -> str:
    """`3 bevindingen`, `1 finding`."""
    return f"{int(number)} {counted(number, noun, lang)}"


def counted(number: int, noun: str, lang: str) -> str:
    """The noun as it stands after that number."""
    words = NOUNS[noun]
    if lang == "nl":
        return words.nl if number == 1 else words.nl_more
    return words.en if number == 1 else words.en_more


def number_in(value: object, lang: str) -> object:
    """A number that a template may spell out; whatever else stays as it is."""
    return Number(value, lang) if isinstance(value, int) and not isinstance(value, bool) else value
