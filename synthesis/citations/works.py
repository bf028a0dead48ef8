"""The works that citations can mean, made ready for comparing: names and titles folded, years as numbers.

A work is made of a source of the corpus, or of an entry in a reference list (`synthesis.citations.listed`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from synthesis.citations.lexicon import LINKS
from synthesis.language.dates import date_parts
from synthesis.language.folding import letters, words
from synthesis.language.names import credited, main_title
from synthesis.model.codes import NOT_STATED

_KEY_YEAR: Final = re.compile(r"((?:1[5-9]|20)\d\d)([a-z]?)(?:-\d+)?$")
_AS_CITED: Final = re.compile(r"\s*;\s*")
_OFFICE: Final = re.compile(r"[^\W\d_]+\s+(?:van|voor|of|for|de|für)\s+(?:de\s+|het\s+|the\s+)?", re.IGNORECASE)
_AND: Final = frozenset({"en", "and", "und", "et", "y", "e"})
_SMALL: Final = LINKS | {"een", "in", "bij", "a", "an", "with", "by"}


@dataclass(frozen=True)
class Surname:
    """The surname of an author, letters only: `family` without particle, `full` with it, `forms` all ways to write it.

    `initial` is the first letter of the given names, empty if none are known. `filed_bare` says that the list puts the
    particle after the initials, so that nobody misses it in a citation.
    """

    family: str
    full: str
    forms: frozenset[str]
    initial: str = ""
    filed_bare: bool = False


def make_surname(family: str, particle: str = "", given: str = "", filed_bare: bool = False) -> Surname:
    """A surname with the forms that stand for it, among them the halves of a double name."""
    bare, full = letters(family), letters(particle + family)
    parts = re.split(r"[-\s]", family)
    half = [letters(part) for part in (parts[0], parts[-1]) if len(part) > 4]
    return Surname(bare, full, frozenset({bare, full, *half}) - {""}, letters(given)[:1], filed_bare)


def make_institution(*names: str) -> Surname:
    """An institution that is one author of several, in the place of a surname."""
    bare = letters(names[0])
    return Surname(bare, bare, institutions(names))


@dataclass(frozen=True)
class Work:
    """A work as it can be cited.

    `people` are its authors, if they are persons, or several with institutions among them; `institutions` the long and
    short forms of authors that are none, `printed` those of them that the corpus or the list has in so many words;
    `titles` those of the work, and without persons of what holds it. `as_cited` are the citations as the documents
    print them, letters and digits only; `sections` the sections where the corpus knows it is cited. Of a work that is
    not `complete` authors may be missing.
    """

    id: str
    people: tuple[Surname, ...]
    institutions: frozenset[str]
    titles: tuple[str, ...]
    years: frozenset[int]
    letter: str
    as_cited: frozenset[str]
    sections: frozenset[str]
    title_words: frozenset[str]
    complete: bool
    printed: frozenset[str] = frozenset()


def work(id: str, doc: Mapping[str, Any]) -> Work:
    """A source (its id and its record as a plain mapping) as a work."""
    names = list(credited(doc)) or list(doc.get("editor", ()))
    people = tuple(_surname(name) for name in names if "family" in name or len(names) > 1)
    said = [str(name[field]) for name in names for field in ("literal", "short") if field in name]
    # A journal stands for a work only if that has no author: an issue as a whole.
    fields = ("title",) if people else ("title", "container-title")
    titles = [str(doc[field]) for field in fields if doc.get(field, NOT_STATED) != NOT_STATED]
    key = _KEY_YEAR.search(id)
    issued = date_parts(doc.get("issued"))[:1] or ([int(key[1])] if key else [])
    first = doc.get("original-date")
    places = doc.get("cited_in", ())
    return Work(
        id=id,
        people=people,
        institutions=institutions(said),
        titles=title_forms(titles),
        years=frozenset([*issued, *([int(first)] if first is not None else [])]),
        letter=key[2] if key else "",
        as_cited=frozenset(plain(form) for place in places for form in _AS_CITED.split(place.get("as_cited", ""))) - {""},
        sections=frozenset(place["section"] for place in places if "section" in place),
        title_words=title_words(titles),
        complete=doc.get("title") != NOT_STATED,
        printed=printed_forms(said),
    )


def works(docs: Iterable[tuple[str, Mapping[str, Any]]]) -> list[Work]:
    """Sources as works, in their order."""
    return [work(id, doc) for id, doc in docs]


def institutions(names: Iterable[str]) -> frozenset[str]:
    """The forms of institutions, letters only: as printed and as the initials of their words."""
    said = list(names)
    short = filter(None, (form(name) for name in said for form in (acronym, _half_acronym)))
    return frozenset({*short, *printed_forms(said)})


def printed_forms(names: Iterable[str]) -> frozenset[str]:
    """Institutions as printed, letters only; also without `and`, for which one may write `&` or a comma."""
    return frozenset(form for name in names for form in (letters(name), without_and(name))) - {""}


def without_and(name: str) -> str:
    """The letters of a name without its `and`."""
    return "".join(word for word in words(name) if word not in _AND)


def title_forms(titles: Iterable[str]) -> tuple[str, ...]:
    """Titles with and without subtitle, letters only."""
    return tuple(dict.fromkeys(letters(form) for title in titles for form in (title, main_title(title)) if letters(form)))


def title_words(titles: Iterable[str]) -> frozenset[str]:
    """The words of titles that carry meaning."""
    return frozenset(word for title in titles for word in content_words(title))


def plain(text: str) -> str:
    """A citation without what authors vary: `Walker & Bryant (2013)` and `Walker en Bryant, 2013` meet."""
    return "".join(word for word in words(text.replace("&", " en ")) if word not in ("en", "and", "et", "al"))


def content_words(text: str) -> list[str]:
    """The folded words that carry meaning."""
    return [word for word in words(text) if word not in _SMALL]


def acronym(name: str) -> str:
    """`scp` for `Sociaal en Cultureel Planbureau`, if that has three words of weight or more."""
    initials = [word[0] for word in words(name) if word not in _SMALL]
    return "".join(initials) if len(initials) > 2 else ""


def _half_acronym(name: str) -> str:
    """`ministerievanvws` for `Ministerie van Volksgezondheid, Welzijn en Sport`."""
    match = _OFFICE.match(name)
    short = acronym(name[match.end() :]) if match else ""
    return letters(match[0]) + short if match and short else ""


def _surname(name: Mapping[str, Any]) -> Surname:
    if "family" not in name:
        return make_institution(*(str(name[field]) for field in ("literal", "short") if field in name))
    return make_surname(str(name["family"]), str(name.get("non-dropping-particle", "")), str(name.get("given", "")))
