"""Finds the entries that stand at the wrong place in an alphabetical list."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from synthesis.citations.defect import Defect
from synthesis.citations.references.reference import Reference
from synthesis.language.folding import letters, words

_SHORTEST: Final = 4
_MOST: Final = 0.25
"""If more of a list stands at the wrong place, it has another order than the alphabet."""

_Key = Callable[[Reference], str]


def out_of_order(entries: Sequence[Reference], text: str = "") -> Iterator[Defect]:
    """Entries that break the alphabet of the first names, whichever way the list sorts particles and spaces.

    Headings within a list begin a new alphabet.
    """
    lines = text.split("\n")
    for group in _groups(entries, lines):
        yield from _in_group(group)


def _groups(entries: Sequence[Reference], lines: Sequence[str]) -> Iterator[list[Reference]]:
    group: list[Reference] = []
    for entry in entries:
        if group and any(line.strip() for line in lines[group[-1].end_line : entry.line - 1]):
            yield group
            group = []
        group.append(entry)
    if group:
        yield group


def _in_group(entries: Sequence[Reference]) -> Iterator[Defect]:
    if len(entries) < _SHORTEST:
        return
    kept = {key: _longest_run([key(entry) for entry in entries]) for key in _KEYS}
    best = max(kept, key=lambda key: len(kept[key]))
    loose = [at for at in range(len(entries)) if at not in kept[best]]
    if len(loose) > max(1, _MOST * len(entries)):
        return
    held = sorted(kept[best])
    for at in loose:
        place = bisect_right(held, at)
        before = entries[held[place - 1]] if place else None
        after = entries[held[place]] if place < len(held) else None
        if all(_breaks(key, before, entries[at], after) for key in _KEYS):
            right = next((entries[other] for other in held if best(entries[other]) > best(entries[at])), None)
            parts = {"text": entries[at].text, "before": right.text if right else ""}
            yield Defect(
                "order", entries[at].line, reference=entries[at].number, other=right.number if right else None, parts=parts
            )


def _breaks(key: _Key, before: Reference | None, entry: Reference, after: Reference | None) -> bool:
    said = key(entry)
    return (before is not None and key(before) > said) or (after is not None and key(after) < said)


def _longest_run(keys: Sequence[str]) -> set[int]:
    """Places of a longest run of keys that do not go down (patience sorting)."""
    tops: list[str] = []
    ends: list[int] = []
    previous: list[int] = []
    for at, key in enumerate(keys):
        pile = bisect_right(tops, key)
        previous.append(ends[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(key)
            ends.append(at)
        else:
            tops[pile], ends[pile] = key, at
    run: set[int] = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        run.add(at)
        at = previous[at]
    return run


def _head(reference: Reference, particle: bool) -> str:
    names = reference.authors or reference.editors
    if not names:
        return reference.title or reference.text
    return (names[0].surname if particle else names[0].family or names[0].literal).strip("-–—_ ")


def _with_particle(reference: Reference) -> str:
    return letters(_head(reference, True))


def _without_particle(reference: Reference) -> str:
    return letters(_head(reference, False))


def _by_words(reference: Reference) -> str:
    return " ".join(words(_head(reference, True)))


def _by_words_bare(reference: Reference) -> str:
    return " ".join(words(_head(reference, False)))


def _as_printed(reference: Reference) -> str:
    return letters(reference.text)[: max(4, len(_with_particle(reference)))]


_KEYS: Final[tuple[_Key, ...]] = (_with_particle, _without_particle, _by_words, _by_words_bare, _as_printed)
