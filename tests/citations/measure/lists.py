"""Changes the reference lists of a labelled text: an entry removed, one printed twice, two swapped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tests.citations.measure.labels import Citation, Entry, Labels


@dataclass(frozen=True)
class Change:
    removed: int
    copied: int
    swapped: tuple[int, int]

    @property
    def touched(self) -> frozenset[int | None]:
        """Entries whose citations stay as they are, so that each slip is one slip."""
        return frozenset({self.removed, self.copied})


def change_lists(lines: Sequence[str], labels: Labels, change: Change) -> tuple[str, Labels]:
    """The text with its lists changed, and the labels with the lines and numbers that fit it."""
    blocks = dict(_blocks(lines, labels.references))
    place = {number: number for number in blocks} | {change.swapped[0]: change.swapped[1], change.swapped[1]: change.swapped[0]}
    starts = {first: number for number, (first, _) in blocks.items()}
    out: list[str] = []
    moved: dict[int, int] = {}
    order: list[tuple[int, int, bool]] = []
    at = 0
    while at < len(lines):
        number = starts.get(at)
        if number is None:
            moved[at] = len(out)
            out.append(lines[at])
            at += 1
            continue
        _, end = blocks[number]
        here = place[number]
        spaced = end < len(lines) and not lines[end].strip()
        if here == change.removed:
            at = end + (1 if spaced else 0)
            continue
        first, last = blocks[here]
        order.append((here, len(out), False))
        out += lines[first:last]
        if here == change.copied:
            out += [""] if spaced else []
            order.append((here, len(out), True))
            out += lines[first:last]
        at = end
    return "\n".join(out), _relabel(labels, change, order, moved)


def _blocks(lines: Sequence[str], entries: Sequence[Entry]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Number -> first line and the one after the last, from 0: an entry runs to a blank line or the next entry."""
    starts = {entry.line - 1 for entry in entries}
    for entry in entries:
        end = entry.line
        while end < len(lines) and end not in starts and lines[end].strip():
            end += 1
        yield entry.number, (entry.line - 1, end)


def _relabel(labels: Labels, change: Change, order: Sequence[tuple[int, int, bool]], moved: Mapping[int, int]) -> Labels:
    old = {entry.number: entry for entry in labels.references}
    new = {number: place for place, (number, _, copy) in enumerate(order, start=1) if not copy}
    (twin,) = (place for place, (_, _, copy) in enumerate(order, start=1) if copy)
    entries = []
    for place, (number, line, copy) in enumerate(order, start=1):
        entry = replace(old[number], number=place, line=line + 1)
        if copy:
            entry = replace(entry, slip="duplicate", also=(new[number],))
        elif number == change.swapped[0]:
            entry = replace(entry, slip="order", also=(new[change.swapped[1]],))
        entries.append(entry)

    def renumber(label: Citation) -> Citation:
        label = replace(label, line=moved[label.line - 1] + 1, via=new.get(label.via) if label.via else None)
        if label.reference is None:
            return label
        if label.reference == change.removed:
            return replace(label, reference=None, slip="removed")
        also = (twin,) if label.reference == change.copied else ()
        return replace(label, reference=new[label.reference], also=also)

    return replace(
        labels,
        citations=tuple(renumber(label) for label in labels.citations),
        references=tuple(entries),
        uncited=frozenset(new[number] for number in labels.uncited if number in new),
    )
