"""Names of people and institutions: how a list prints them, how a text cites them, how they sort.

Particles follow APA 7 (section 9.9) and its CSL style, `demote-non-dropping-particle="never"`: the particle belongs to the
family name, is printed before it and counts in the alphabet: `van Regenmortel, T.` stands under V. Dutch lists
often sort her under R; a reader who looks there finds the family name by searching.
In a citation no given name precedes, and there Dutch spelling asks for a capital: `Van Regenmortel, 2008`.
English keeps the particle as its owner writes it, except where it opens the citation.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

from synthesis.language.dates import date_parts, say_year
from synthesis.language.folding import words
from synthesis.model.codes import NOT_STATED, UNTITLED, Label

Name = Mapping[str, Any]
"""A name as CSL has it: `family`, `given`, `non-dropping-particle`, `suffix`; or `literal`, and our own `short`."""

AND: Final = Label("en", "and")
_AFTER_STOP: Final = re.compile(r"(?<=\.)(?=[^-.])")
_HELD: Final = frozenset({"article-journal", "chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
_SUBTITLE: Final = re.compile(r"(?<=[?!])\s|[.:]\s")


def surname(name: Name) -> str:
    """Family name with its particle, or the institution: `van Regenmortel`, `d'Ancona`, `Movisie`."""
    if "literal" in name:
        return str(name["literal"])
    return particle(name) + str(name["family"])


def particle(name: Name) -> str:
    """The particle with the space that parts it from the family name: `van `, `d'`; empty without one."""
    said = str(name.get("non-dropping-particle", ""))
    return said if not said or said.endswith(("d'", "d’", "l'", "l’")) else f"{said} "


def initials(given: str) -> str:
    """Given names as initials: `Jean-Paul` gives `J.-P.`, `J.W.` gives `J. W.`; `Th.` stays as printed."""
    given = unicodedata.normalize("NFC", given)
    pieces = (piece for word in given.split() if not word.startswith("(") for piece in _AFTER_STOP.split(word))
    said = ("-".join(filter(None, map(_initial, piece.split("-")))) for piece in pieces)
    return " ".join(filter(None, said))


def _initial(word: str) -> str:
    bare = word.rstrip(".")
    if not bare or bare != word or bare.islower():
        return word if bare else ""
    if bare.isupper() and 1 < len(bare) <= 3 and bare != "IJ":
        return " ".join(f"{letter}." for letter in bare)
    if bare.startswith("IJ"):
        return "IJ."
    return next((f"{sign}." for sign in bare if sign.isalpha()), "")


def inverted(name: Name) -> str:
    """As the author of a reference: `van Regenmortel, T.`, `King, M. L., Jr.`"""
    if "literal" in name:
        return str(name["literal"])
    parts = [surname(name), initials(str(name.get("given", ""))), str(name.get("suffix", ""))]
    return ", ".join(filter(None, parts))


def direct(name: Name) -> str:
    """As an editor within a reference: `T. van Regenmortel`, `M. L. King Jr.`"""
    if "literal" in name:
        return str(name["literal"])
    parts = [initials(str(name.get("given", ""))), surname(name), str(name.get("suffix", ""))]
    return " ".join(filter(None, parts))


def full_name(name: Name) -> str:
    """With the given names as they stand: `van Regenmortel, Tine`."""
    if "literal" in name:
        return str(name["literal"])
    return ", ".join(filter(None, [surname(name), str(name.get("given", "")), str(name.get("suffix", ""))]))


def cited(name: Name, lang: str, opening: bool = True) -> str:
    """As a citation has it: an institution by its short form, a particle with its capital.

    `opening` says that the name opens the citation.
    """
    if "literal" in name:
        return str(name.get("short") or name["literal"])
    said = surname(name)
    if said.startswith(("d'", "d’")) or not (opening or lang == "nl"):
        return said
    return said[0].upper() + said[1:] if name.get("non-dropping-particle") else said


def sort_key(name: Name) -> tuple[str, str]:
    """Key for the alphabet: letters of particle and family name run together, then the initials."""
    return "".join(words(surname(name))), " ".join(words(initials(str(name.get("given", "")))))


def credited(doc: Mapping[str, Any]) -> Sequence[Name]:
    """Who stands at the head of a reference: the authors, else the editors of the work itself.

    The editors of a chapter made the book that holds it, so they do not count.
    """
    authors: Sequence[Name] = doc.get("author", ())
    if authors or doc["type"] in _HELD:
        return authors
    editors: Sequence[Name] = doc.get("editor", ())
    return editors


def title_of(doc: Mapping[str, Any], lang: str) -> str:
    """The title, or in `lang` that none is stated."""
    title: str = doc["title"]
    return UNTITLED.say(lang) if title == NOT_STATED else title


def main_title(title: str) -> str:
    """The title without its subtitle."""
    return _SUBTITLE.split(title, maxsplit=1)[0]


def cited_names(doc: Mapping[str, Any], lang: str, narrative: bool = False, shown: int = 1) -> str:
    """The names of a citation: `Heaney & Israel`, `Kruijswijk et al.`; without authors the title.

    `narrative` writes `en` or `and` for `&`. Three authors or more give the first `shown` and `et al.` (APA 7,
    section 8.17), unless that would leave out only one.
    """
    names = credited(doc)
    if not names:
        return main_title(title_of(doc, lang))
    others = len(names) > 2 and len(names) - shown > 1
    said = [cited(name, lang, opening=place == 0) for place, name in enumerate(names[:shown] if others else names)]
    if others:
        return ", ".join(said) + (" et al." if shown == 1 else ", et al.")
    if len(said) == 1:
        return said[0]
    last = AND.say(lang) if narrative else "&"
    comma = "," if len(said) > 2 and not (narrative and lang == "nl") else ""
    return f"{', '.join(said[:-1])}{comma} {last} {said[-1]}"


def cited_year(doc: Mapping[str, Any], lang: str, suffix: str = "") -> str:
    """The year of a citation; of a later edition both years: `1900/1953a`."""
    parts, first = date_parts(doc.get("issued")), doc.get("original-date")
    said = say_year(parts, lang, suffix)
    return f"{first}/{said}" if first is not None and [first] != parts[:1] else said


def short_citation(doc: Mapping[str, Any], lang: str, suffix: str = "", narrative: bool = False, shown: int = 1) -> str:
    """`Heaney & Israel, 2008`; narrative `Heaney en Israel (2008)`; undated `Movisie, z.d.`

    `suffix` is the letter of the year where a list needs one (`synthesis.language.citing.year_suffixes`), `shown` how
    many authors stand before `et al.`
    """
    names, when = cited_names(doc, lang, narrative, shown), cited_year(doc, lang, suffix)
    return f"{names} ({when})" if narrative else f"{names}, {when}"
