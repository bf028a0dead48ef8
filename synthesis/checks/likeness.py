"""Whether two sources are one work.

A pair is judged by its titles only after nothing speaks against it: another
volume, part, page, edition or book makes another work, however alike the titles.
"""

import re
from collections import Counter
from typing import Final

from synthesis.checks.works import Work
from synthesis.language.folding import letters, words
from synthesis.model.source import Source

_SMALL_WORDS: Final = "de het een en van in op voor te der den des bij aan met om the a an of and in on for to at by with"
_NUMBER_WORDS: Final = (
    "ii iii iv v vi vii viii ix x xi xii eerste tweede derde vierde vijfde twee drie vier vijf vervolg deel "
    "first second third fourth fifth one two three four five part volume revisited reply comment"
)
_EMPTY: Final = frozenset(_SMALL_WORDS.split())
_NUMBERS: Final = frozenset(_NUMBER_WORDS.split())
_ARTICLES: Final = frozenset({"article", "article-journal", "article-magazine", "article-newspaper", "paper-conference"})
_CLASSES: Final = {**dict.fromkeys(_ARTICLES, "article"), **{name: name for name in ("chapter", "thesis", "book", "review")}}
_TITLE: Final = 88.0
_AUTHOR: Final = 90.0
_MOST_STRAY_WORDS: Final = 3


def likeness(one: Work, other: Work, counts: Counter[str]) -> str:
    """What two works share, in words (`the same DOI`), if they seem to be one; else empty.

    `counts` tells in how many titles each word of the corpus stands.
    """
    if one.doi and other.doi:
        if one.doi != other.doi or _other_chapter(one, other):
            return ""
        return "the same DOI"
    if not _same_authors(one, other) or not _same_time(one, other) or _told_apart(one, other):
        return ""
    return _same_title(one, other, counts)


def _other_chapter(one: Work, other: Work) -> bool:
    """Chapters for which only the DOI of their book is known."""
    return "chapter" in (one.source.type, other.source.type) and one.title != other.title


def _same_authors(one: Work, other: Work) -> bool:
    from rapidfuzz.fuzz import ratio

    if one.author == other.author:
        return True
    if not one.author or not other.author:
        return one.title == other.title and len(one.words) > 2
    return one.author[0] == other.author[0] and ratio(one.author, other.author) >= _AUTHOR


def _same_time(one: Work, other: Work) -> bool:
    """The same year; or the next, for an article that appeared online first; or a work whose year is not known."""
    if one.year is None or other.year is None:
        return one.title == other.title
    if one.year == other.year:
        return True
    both = {_CLASSES.get(one.source.type), _CLASSES.get(other.source.type)}
    return abs(one.year - other.year) == 1 and both <= {"article", "chapter"} and len(one.words) > 3


def _told_apart(one: Work, other: Work) -> bool:
    """Whether a field says that these are two works."""
    a, b = one.source, other.source
    if _differ(_CLASSES.get(a.type), _CLASSES.get(b.type)) or ("chapter" in (a.type, b.type) and a.type != b.type):
        return True
    if one.record.id == b.part_of or other.record.id == a.part_of:
        return True
    if not one.author and not other.author and (_differ(a.URL, b.URL) or _differ(_plain(a.publisher), _plain(b.publisher))):
        return True  # pages of two sites about one thing
    if any(_differ(_plain(getattr(a, field)), _plain(getattr(b, field))) for field in ("volume", "issue", "number", "edition")):
        return True
    if _differ(_first_page(a), _first_page(b)) or _numbers(one) != _numbers(other):
        return True
    if one.stem == other.stem and one.letter != other.letter and sorted(one.words) != sorted(other.words):
        return True  # 2018a and 2018b: whoever gave the letters saw two works
    return not _same_container(a, b)


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one) and bool(other) and one != other


def _plain(text: str | None) -> str:
    return letters(text).lstrip("0") if text else ""


def _first_page(source: Source) -> str:
    match = re.match(r"\s*(?:pp?\.\s*)?(\w+)", source.page or "")
    return match[1].lower() if match else ""


def _numbers(work: Work) -> list[str]:
    """What tells parts, years and sequels apart in a title."""
    return sorted(word for word in work.words if word in _NUMBERS or any(sign.isdigit() for sign in word))


def _same_container(a: Source, b: Source) -> bool:
    """Whether the journal or book may be the same, also abbreviated."""
    from rapidfuzz.fuzz import ratio

    if not a.container_title or not b.container_title:
        return True
    one, other = words(a.container_title), words(b.container_title)
    if ratio(" ".join(one), " ".join(other)) >= (85 if a.type == "chapter" else 70):
        return True
    one, other = [word for word in one if word not in _EMPTY], [word for word in other if word not in _EMPTY]
    short, long = sorted((one, other), key=lambda name: len("".join(name)))
    initials = "".join(word[0] for word in long)
    return "".join(short) == initials or (
        len(short) == len(long) and all(full.startswith(part) for part, full in zip(short, long, strict=True))
    )


def _same_title(one: Work, other: Work, counts: Counter[str]) -> str:
    from rapidfuzz.distance import OSA
    from rapidfuzz.fuzz import ratio

    if sorted(one.words) == sorted(other.words):
        return "the same title" if one.words else ""
    without_subtitle = one.main == other.words or other.main == one.words
    if without_subtitle and one.year == other.year and min(len(one.main), len(other.main)) > 2:
        return "the same title, one without its subtitle"
    if ratio(one.title, other.title, score_cutoff=_TITLE) < _TITLE:
        return ""
    stray = _stray(one.words, other.words), _stray(other.words, one.words)
    if "".join(stray[0]) == "".join(stray[1]):
        return "nearly the same title"
    if len(stray[0]) != len(stray[1]) or len(stray[0]) > _MOST_STRAY_WORDS:
        return ""
    for mine, yours in zip(*stray, strict=True):
        known = counts[mine] > 1 and counts[yours] > 1
        slips = 0 if min(len(mine), len(yours)) < 6 else 1 if min(len(mine), len(yours)) < 9 else 2
        if known or OSA.distance(mine, yours) > slips:
            return ""
    return "nearly the same title"


def _stray(mine: tuple[str, ...], yours: tuple[str, ...]) -> list[str]:
    """The words that the other title lacks, small words aside, in their order."""
    left = Counter(yours)
    found = []
    for word in mine:
        if left[word] > 0:
            left[word] -= 1
        elif word not in _EMPTY:
            found.append(word)
    return found
