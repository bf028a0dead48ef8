"""The works that citations can mean, made ready for comparing: names and titles folded, years as numbers."""

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
_SMALL: Final = LINKS | {"een", "in", "bij", "a", "an", "with", "by"}


@dataclass(frozen=True)
class Work:
    """A work as it can be cited.

    `people` holds for each author the ways to write the surname, letters only; `institutions` the long and short
    forms of authors that are no persons; `titles` those of the work, and without persons of what holds it.
    `as_cited` are the citations as the documents print them, letters and digits only; `sections` the sections where
    the corpus knows it is cited. Of a work that is not `complete` only the citation is known, so that authors may be
    missing.
    """

    id: str
    people: tuple[frozenset[str], ...]
    institutions: frozenset[str]
    titles: tuple[str, ...]
    years: frozenset[int]
    letter: str
    as_cited: frozenset[str]
    sections: frozenset[str]
    title_words: frozenset[str]
    complete: bool


def work(id: str, doc: Mapping[str, Any]) -> Work:
    """A source (its id and its record as a plain mapping) as a work."""
    names = list(credited(doc)) or list(doc.get("editor", ()))
    people = tuple(_surnames(name) for name in names if "family" in name)
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
        institutions=frozenset({*map(letters, said), *filter(None, map(_acronym, said))}),
        titles=tuple(dict.fromkeys(letters(form) for title in titles for form in (title, main_title(title)))),
        years=frozenset([*issued, *([int(first)] if first is not None else [])]),
        letter=key[2] if key else "",
        as_cited=frozenset(plain(form) for place in places for form in _AS_CITED.split(place.get("as_cited", ""))) - {""},
        sections=frozenset(place["section"] for place in places if "section" in place),
        title_words=frozenset(word for title in titles for word in words(title) if word not in _SMALL),
        complete=doc.get("title") != NOT_STATED,
    )


def works(docs: Iterable[tuple[str, Mapping[str, Any]]]) -> list[Work]:
    """Sources as works, in their order."""
    return [work(id, doc) for id, doc in docs]


def plain(text: str) -> str:
    """A citation without what authors vary: `Walker & Bryant (2013)` and `Walker en Bryant, 2013` meet."""
    return "".join(word for word in words(text.replace("&", " en ")) if word not in ("en", "and", "et", "al"))


def content_words(text: str) -> list[str]:
    """The folded words that carry meaning."""
    return [word for word in words(text) if word not in _SMALL]


def _surnames(name: Mapping[str, Any]) -> frozenset[str]:
    family = str(name["family"])
    particle = str(name.get("non-dropping-particle", ""))
    return frozenset(
        {letters(family), letters(particle + family), *(letters(part) for part in family.split("-")[:1] if len(part) > 4)}
    )


def _acronym(name: str) -> str:
    """`SCP` for `Sociaal en Cultureel Planbureau`, if that has three words of weight or more."""
    initials = [word[0] for word in words(name) if word not in _SMALL]
    return "".join(initials) if len(initials) > 2 else ""
