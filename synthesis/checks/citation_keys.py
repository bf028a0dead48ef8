"""What the citation key of a source may begin with, and which years it may hold."""

import re
from collections.abc import Iterator
from typing import Final

from synthesis.language.folding import letters, words
from synthesis.model.codes import NOT_STATED
from synthesis.model.source import Name, Source

PARTICLES: Final = frozenset(
    ("van", "de", "den", "der", "het", "ten", "ter", "te", "'t", "t", "vande", "vanden", "vander", "von", "zu", "zum", "zur")
)
_SMALL_WORDS: Final = PARTICLES | {"voor", "en", "of", "in", "op", "aan", "and", "for", "the", "a", "an", "on", "een"}
_GERMAN: Final = str.maketrans({"ö": "oe", "ü": "ue", "ä": "ae", "å": "aa", "Ö": "Oe", "Ü": "Ue", "Ä": "Ae", "ø": "oe"})
_PARTS: Final = re.compile(r"[\s\-–]+")
_LETTER: Final = re.compile(r"[a-z]?")


def fitting_names(source: Source) -> list[str]:
    """Beginnings that a key may have, the usual one first: of the first author, else editor, else the title.

    A person gives the family name (with or without particle; of a double name
    also the first part alone), an institution its short name, its name, a word or
    the initials of it.
    """
    people = source.author or source.editor
    names = list(_names(people[0])) if people else list(_title_names(source))
    return [name for name in dict.fromkeys(names) if name]


def fits(key: str, source: Source) -> bool:
    """Whether a key is a name of the source, then its year, then what tells works apart; after the name of an
    undated work anything may follow, and a work of which not even a title is known may have any key.
    """
    if not (source.author or source.editor) and (source.title == NOT_STATED or source.title.startswith("[")):
        return True
    key = key.replace("-", "")
    others = [letters(name.family or name.short or name.literal or "") for name in (source.author or source.editor)[1:]]
    title_words = set(words(source.title))
    for name in fitting_names(source):
        if not key.startswith(name):
            continue
        if source.issued is None:
            return True
        for rest in _after_authors(key[len(name) :], others):
            for year in fitting_years(source):
                tail = rest.removeprefix(year)
                if rest.startswith(year) and (_LETTER.fullmatch(tail) or tail in title_words):
                    return True
    return False


def fitting_years(source: Source) -> list[str]:
    """The years that a key may hold: of issue, of the first edition, as printed; `nd` if undated."""
    given = (source.issued, source.original_date, source.as_printed.get("issued"))
    found = dict.fromkeys(match[0] for value in given if value is not None for match in re.finditer(r"\d{4}", str(value)))
    return list(found) or ["nd"]


def usual_key(source: Source) -> str:
    """The key that the conventions give, without a letter; empty if nothing can be made of the names."""
    names = fitting_names(source)
    return names[0] + fitting_years(source)[0] if names else ""


def _after_authors(rest: str, others: list[str]) -> Iterator[str]:
    """What may follow the first author: nothing more, `etal`, or the names of the other authors."""
    yield rest
    if rest.startswith("etal"):
        yield rest[4:]
    for other in others:
        if not other or not rest.startswith(other):
            break
        rest = rest[len(other) :]
        yield rest
        if rest.startswith("etal"):
            yield rest[4:]


def _names(name: Name) -> Iterator[str]:
    if name.family is None:
        yield from _institution(name)
        return
    for family in dict.fromkeys((name.family, name.family.translate(_GERMAN))):
        parts = [part for part in _PARTS.split(family) if part]
        while len(parts) > 1 and parts[0].lower() in PARTICLES:
            parts = parts[1:]
        yield letters("".join(parts))
        if name.non_dropping_particle:
            yield letters(name.non_dropping_particle + family)
            yield letters(name.non_dropping_particle + parts[0])
        yield letters(family)
        yield letters(parts[0])


def _institution(name: Name) -> Iterator[str]:
    if name.short:
        yield letters(name.short)
    literal = name.literal or ""
    yield from _phrase(literal)
    spoken = [word for word in _PARTS.split(literal) if word]
    yield letters("".join(word[0] for word in spoken if word[:1].isupper()))
    yield letters("".join(word[0] for word in spoken))


def _phrase(text: str) -> Iterator[str]:
    """A name run together, its beginnings, and each of its words, without the small words at its head."""
    found = words(text)
    while len(found) > 1 and found[0] in _SMALL_WORDS:
        found = found[1:]
    if found and found[0] not in _SMALL_WORDS:
        yield found[0]
    for length in range(len(found), 1, -1):
        yield "".join(found[:length])
    for word in found[1:]:
        if word not in _SMALL_WORDS and len(word) > 1:
            yield word


def _title_names(source: Source) -> Iterator[str]:
    for text in (source.title, source.container_title, source.publisher):
        if text:
            yield from _phrase(text)
    yield "".join(word[0] for word in words(source.title))
