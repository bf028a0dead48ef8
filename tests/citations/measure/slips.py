"""Puts slips into a clean labelled text, by a seed: a new text, and the labels that fit it."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tests.citations.measure.labels import Citation, Entry, Labels
from tests.citations.measure.lists import Change, change_lists
from tests.citations.measure.names import PARTICLES, core, fold

SHARE: Final = 0.3
"""Share of the citations of a text that get a slip."""

_HEAD_START: Final = {"particle": 4, "author-dropped": 3, "et-al": 3, "year": 1, "spelling": 0}
"""Few citations can have the first kinds: where they can, they come first, so that they are measured too."""

_MISHEARD: Final = {
    "a": "e",
    "e": "i",
    "i": "ie",
    "o": "oe",
    "u": "o",
    "d": "t",
    "t": "d",
    "s": "z",
    "z": "s",
    "f": "v",
    "v": "f",
    "k": "c",
}
"""Letters that are written for each other."""


def insert_slips(text: str, labels: Labels, seed: int) -> tuple[str, Labels]:
    """The text with slips in about a third of its citations and in three entries, and its labels, each slip marked.

    A slip is only made where a reader could name it: a year is changed where no other entry has that first author, an
    author dropped where no entry has the fewer authors, an entry removed where no other list holds the work.
    """
    draw = random.Random(f"{labels.name} {seed}")  # noqa: S311
    lines = text.split("\n")
    change = _choose_entries(labels, draw)
    citations = list(labels.citations)
    kinds: Counter[str] = Counter()
    for at, column in reversed(list(_places(lines, citations))):
        label = citations[at]
        options = {kind: new for kind, new in _options(label, labels, draw).items() if new}
        if not options or label.reference in change.touched or draw.random() > SHARE:
            continue
        kind = min(options, key=lambda option: (kinds[option] - _HEAD_START[option], option))
        kinds[kind] += 1
        printed, authors, year = options[kind]
        line = lines[label.line - 1]
        lines[label.line - 1] = line[:column] + printed + line[column + len(label.text) :]
        citations[at] = replace(label, text=printed, authors=authors, year=year, slip=kind)
    return change_lists(lines, replace(labels, citations=tuple(citations)), change)


def _places(lines: Sequence[str], citations: Sequence[Citation]) -> list[tuple[int, int]]:
    """Index and column of each citation that stands on its line whole, with its authors and its year."""
    places = []
    cursors: dict[int, int] = {}
    for at, label in enumerate(citations):
        column = lines[label.line - 1].find(label.text, cursors.get(label.line, 0))
        if column < 0:
            continue
        cursors[label.line] = column + len(label.text)
        whole = label.year in label.text and all(author in label.text for author in label.authors)
        if whole and label.reference is not None and not label.kind and not label.slip:
            places.append((at, column))
    return places


_Slip = tuple[str, tuple[str, ...], str] | None
"""Text, authors and year as they are printed now."""


def _options(label: Citation, labels: Labels, draw: random.Random) -> dict[str, _Slip]:
    entry = next(entry for entry in labels.references if entry.number == label.reference)
    namesakes = [other for other in labels.references if core(other.author) == core(entry.author)]
    return {
        "spelling": _misspell(label, labels, draw),
        "year": _shift_year(label, draw) if len(namesakes) == 1 else None,
        "author-dropped": _drop_author(label) if len(namesakes) == 1 else None,
        "particle": _drop_particle(label, entry),
        "et-al": _shorten(label, labels) if len(namesakes) == 1 else None,
    }


def _misspell(label: Citation, labels: Labels, draw: random.Random) -> _Slip:
    family = label.authors[0]
    words = [word for word in family.replace("-", " ").split() if len(word) >= 5 and not word.isupper() and word.isalpha()]
    if not words or fold(family).split()[0] in {"ministerie", "ministry", "gemeente", "department"}:
        return None
    word = max(words, key=len)
    place = draw.randrange(2, len(word) - 1)
    letter = word[place]
    wrongs = {
        word[:place] + word[place + 1] + letter + word[place + 2 :],
        word[:place] + word[place + 1 :],
        word[: place + 1] + letter + word[place + 1 :],
        word[:place] + _MISHEARD.get(letter, letter) + word[place + 1 :],
    } - {word}
    wrong = family.replace(word, draw.choice(sorted(wrongs)), 1)
    if core(wrong) in {core(entry.author) for entry in labels.references} | {core(family)}:
        return None
    return label.text.replace(family, wrong, 1), (wrong, *label.authors[1:]), label.year


def _shift_year(label: Citation, draw: random.Random) -> _Slip:
    if not label.year.isdigit():
        return None
    year = int(label.year)
    swapped = int(label.year[:2] + label.year[3] + label.year[2])
    wrong = draw.choice([year - 1, year + 1, year + 2, swapped if 1900 < swapped < 2026 and swapped != year else year - 2])
    return label.text.replace(label.year, str(wrong), 1), label.authors, str(wrong)


def _drop_author(label: Citation) -> _Slip:
    """Without the last author but one: of two the second, of three the one between."""
    if len(label.authors) == 2:
        start = label.text.index(label.authors[0]) + len(label.authors[0])
        end = label.text.index(label.authors[1], start) + len(label.authors[1])
        return label.text[:start] + label.text[end:], label.authors[:1], label.year
    if len(label.authors) > 2:
        dropped = label.authors[1]
        return label.text.replace(f", {dropped}", "", 1), (label.authors[0], *label.authors[2:]), label.year
    return None


def _drop_particle(label: Citation, entry: Entry) -> _Slip:
    family = label.authors[0]
    words = family.split()
    kept = [word for place, word in enumerate(words) if not _leads(words, place)]
    # Where the entry itself is filed without it ("Berg, J. van den"), no reader calls the bare name a slip.
    if not kept or kept == words or fold(entry.author) == fold(" ".join(kept)):
        return None
    bare = " ".join(kept)
    return label.text.replace(family, bare, 1), (bare, *label.authors[1:]), label.year


def _leads(words: Sequence[str], place: int) -> bool:
    return all(word.casefold() in PARTICLES for word in words[: place + 1])


def _shorten(label: Citation, labels: Labels) -> _Slip:
    if len(label.authors) != 2:
        return None
    start = label.text.index(label.authors[0]) + len(label.authors[0])
    end = label.text.index(label.authors[1], start) + len(label.authors[1])
    others = "u. a." if labels.lang == "de" else "et al."
    return f"{label.text[:start]} {others}{label.text[end:]}", label.authors[:1], label.year


def _choose_entries(labels: Labels, draw: random.Random) -> Change:
    """One entry to remove, one to print twice, one pair to swap."""
    entries = labels.references
    cited = Counter(label.reference for label in labels.citations if label.reference is not None)
    leading = {label.via for label in labels.citations}
    pointed = {label.reference for label in labels.citations if label.kind}
    alone = [
        entry.number
        for entry in entries
        if cited[entry.number] and entry.number not in leading | pointed and _namesakes(entry, entries) == 1
    ]
    removed = draw.choice(alone)
    copied = draw.choice([number for number in alone if number != removed])
    pairs = [
        (one.number, other.number)
        for one, other in pairwise(entries)
        if _in_order(one, other) and not {one.number, other.number} & {removed, copied}
    ]
    return Change(removed, copied, draw.choice(pairs))


def _namesakes(entry: Entry, entries: Sequence[Entry]) -> int:
    return sum(core(entry.author) == core(other.author) for other in entries)


def _in_order(one: Entry, other: Entry) -> bool:
    """Whether swapping the two breaks the order beyond dispute, with particles or without."""
    return core(one.author)[:1] < core(other.author)[:1] and fold(one.author)[:1] < fold(other.author)[:1]
