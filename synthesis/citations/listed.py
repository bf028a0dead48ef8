"""Entries of reference lists as works that citations can mean."""

import re
from collections.abc import Iterable
from typing import Final

from synthesis.citations.references.reference import Person, Reference
from synthesis.citations.works import (
    Surname,
    Work,
    institutions,
    make_institution,
    make_surname,
    printed_forms,
    title_forms,
    title_words,
)
from synthesis.citations.years import letter, number

_ORIGINAL: Final = re.compile(
    r"(?:original(?:ly)?(?: work)? published|oorspronkelijke?(?: werk)?(?: gepubliceerd| verschenen| uit)?|original(?:ausgabe)?|"
    r"(?:œuvre|édition) originale[^)\d]*|eerste druk|first published)\D{0,12}((?:1[5-9]|20)\d\d)",
    re.IGNORECASE,
)


def listed_works(references: Iterable[Reference]) -> list[Work]:
    """Entries as works, in their order; the number of an entry is the id of its work."""
    return [listed_work(reference) for reference in references]


def listed_work(reference: Reference) -> Work:
    """An entry as a work."""
    names = reference.authors or reference.editors
    people = tuple(_surname(person, reference.text) for person in names if person.family or len(names) > 1)
    said = [form for person in names if person.literal for form in (person.literal, person.short) if form]
    titles = [title for title in (reference.title, "" if names else reference.container) if title]
    original = _ORIGINAL.search(reference.text)
    return Work(
        id=str(reference.number),
        people=people,
        institutions=institutions(said),
        titles=title_forms(titles),
        years=frozenset([*number(reference.year), *([int(original[1])] if original else [])]),
        letter=letter(reference.year),
        as_cited=frozenset(),
        sections=frozenset(),
        title_words=title_words(titles),
        complete=not reference.et_al and "…" not in reference.text and ". . ." not in reference.text,
        printed=printed_forms(said),
    )


def _surname(person: Person, text: str) -> Surname:
    if not person.family:
        return make_institution(*filter(None, (person.literal, person.short)))
    filed_bare = False
    if person.particle:
        before = re.escape(person.particle) + r"['’\s]*" + re.escape(person.family)
        filed_bare = re.search(before, text, re.IGNORECASE) is None
    return make_surname(person.family, person.particle + " ", person.given, filed_bare)
