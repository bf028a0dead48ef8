"""Counts how an audit agrees with labels: mentions, links, slips, false alarms, entries never cited."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tests.citations.measure.labels import Citation, Entry, Labels
from tests.citations.measure.names import alike, family, same_year
from tests.citations.measure.pairing import pair

SLUGS: Final[Mapping[str, frozenset[str]]] = {
    "spelling": frozenset({"spelling"}),
    "year": frozenset({"year", "year-suffix"}),
    "author-dropped": frozenset({"author-dropped"}),
    "particle": frozenset({"particle"}),
    "et-al": frozenset({"et-al"}),
}
"""Slip -> the problems that name it. `removed` is named by the status `missing`, those of entries by their fault."""


@dataclass
class Tally:
    """What was right, what was claimed, what there was."""

    right: int = 0
    claimed: int = 0
    there: int = 0

    def __iadd__(self, other: "Tally") -> "Tally":
        self.right, self.claimed, self.there = self.right + other.right, self.claimed + other.claimed, self.there + other.there
        return self

    @property
    def precision(self) -> float:
        return self.right / self.claimed if self.claimed else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.claimed + self.there) if self.claimed + self.there else 1.0


@dataclass
class Score:
    mentions: Tally = field(default_factory=Tally)
    links: Tally = field(default_factory=Tally)
    missing: Tally = field(default_factory=Tally)
    entries: Tally = field(default_factory=Tally)
    uncited: Tally = field(default_factory=Tally)
    slips: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    false_missing: int = 0
    misses: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Score") -> "Score":
        for name in ("mentions", "links", "missing", "entries", "uncited"):
            mine: Tally = getattr(self, name)
            mine += getattr(other, name)
        self.slips.update(other.slips)
        self.named.update(other.named)
        self.false_missing += other.false_missing
        self.misses += other.misses
        return self

    @property
    def false_missing_per_hundred(self) -> float:
        return 100 * self.false_missing / self.mentions.there if self.mentions.there else 0.0

    @property
    def share_named(self) -> float:
        return self.named.total() / self.slips.total() if self.slips else 1.0


def score(contract: Mapping[str, Any], labels: Labels) -> Score:
    """The score of one audit (its JSON contract) against the labels of the same text.

    A *mention* is right where line, year and first author fit. A *link* is right where a right mention has the right entry;
    a citation whose work is in no list has no link to find, and a link for it is wrong. A work cited through another may be
    left without entry or be linked to the other; one that is named without a year, even if it has one. *False missing*
    counts each `missing` said of what is in the list, is cited through a listed work, or is no citation.
    """
    result = Score()
    found = contract["citations"]
    pairs = pair(found, labels.citations)
    entries = _pair_entries(contract, labels)
    result.mentions = Tally(len(pairs), len(found), len(labels.citations))
    result.entries = Tally(len(entries), len(contract["references"]), len(labels.references))
    for at, label in enumerate(labels.citations):
        here = found[pairs[at]] if at in pairs else None
        _count_link(result, here, label, entries, labels.name)
        _count_slip(result, here, label, entries, labels.name)
    for at in sorted(set(range(len(found))) - set(pairs.values())):
        citation = found[at]
        result.links.claimed += citation.get("reference") is not None
        result.missing.claimed += citation["status"] == "missing"
        result.false_missing += citation["status"] == "missing"
        result.misses.append(f"{labels.name}:{citation['line']}: no citation: {citation['text']}")
    _count_uncited(result, contract, labels, entries)
    problems = entry_problems(contract)
    for entry in labels.references:
        _count_entry_slip(result, entry, entries, problems, labels.name)
    return result


def _pair_entries(contract: Mapping[str, Any], labels: Labels) -> dict[int, int]:
    """Number in the labels -> number in the audit: an entry missed further up must not make all below it wrong."""
    found = {int(row["line"]): row for row in contract["references"]}
    pairs: dict[int, int] = {}
    for entry in labels.references:
        row = found.get(entry.line)
        if row is not None and same_year(str(row.get("year") or ""), entry.year):
            authors = row.get("authors") or ()
            first = family(authors[0]) if authors else str(row.get("title") or "")
            if alike(first, entry.author) or entry.author in str(row.get("text")):
                pairs[entry.number] = int(row["number"])
    return pairs


def _right(label: Citation, entries: Mapping[int, int]) -> set[int | None]:
    numbers = [number for number in (label.reference, *label.also) if number is not None]
    return {entries[number] for number in numbers if number in entries}


def _count_link(result: Score, here: Mapping[str, Any] | None, label: Citation, entries: Mapping[int, int], name: str) -> None:
    spared = label.yearless and here is not None and here.get("reference") is None and here["status"] == "matched"
    result.links.there += label.reference is not None and not spared
    absent = label.reference is None and label.via is None
    result.missing.there += absent
    if here is None:
        result.misses.append(f"{name}:{label.line}: not found: {label.text}")
        return
    linked, said_missing = here.get("reference"), here["status"] == "missing"
    result.missing.claimed += said_missing
    result.missing.right += said_missing and absent
    if said_missing and not absent:
        result.false_missing += 1
        result.misses.append(f"{name}:{label.line}: not missing: {label.text}")
    if linked is None or (label.via is not None and linked == entries.get(label.via)):
        if label.reference is not None and not said_missing and not spared:
            result.misses.append(f"{name}:{label.line}: not linked ({here['status']}): {label.text}")
        return
    result.links.claimed += 1
    if linked in _right(label, entries):
        result.links.right += 1
    else:
        result.misses.append(f"{name}:{label.line}: linked to {linked}, not {label.reference}: {label.text}")


def _count_slip(result: Score, here: Mapping[str, Any] | None, label: Citation, entries: Mapping[int, int], name: str) -> None:
    if label.slip not in SLUGS and label.slip != "removed":
        return
    result.slips[label.slip] += 1
    if here is not None and label.slip == "removed":
        named = here["status"] == "missing"
    else:
        named = here is not None and here["status"] == "variant" and here.get("reference") in _right(label, entries)
        named = named and here is not None and bool(SLUGS[label.slip] & set(here.get("problems") or ()))
    result.named[label.slip] += named
    if not named:
        said = f"{here['status']} {' '.join(here.get('problems') or ())}".strip() if here else "not found"
        result.misses.append(f"{name}:{label.line}: slip {label.slip} ({said}): {label.text}")


def _count_uncited(result: Score, contract: Mapping[str, Any], labels: Labels, entries: Mapping[int, int]) -> None:
    said = {int(row["number"]) for row in contract["references"] if not row.get("cited")}
    there = {entries.get(number, -number) for number in labels.uncited}
    copies = [number for entry in labels.references if entry.slip == "duplicate" for number in (entry.number, *entry.also)]
    either = {entries[number] for number in copies if number in entries}
    # Which of two copies is the cited one is a matter of taste.
    said -= either
    there -= either
    result.uncited = Tally(len(said & there), len(said), len(there))
    result.misses += [f"{labels.name}: entry {number} is cited" for number in sorted(said - there)]
    result.misses += [f"{labels.name}: entry {number} is never cited" for number in sorted(there - said)]


def entry_problems(contract: Mapping[str, Any]) -> list[tuple[str, int | None, int | None]]:
    """Each fault of an entry as (slug, number, line): from the entry's own `problems`, and from the list of faults."""
    rows = [
        (str(slug), int(row["number"]), int(row["line"])) for row in contract["references"] for slug in row.get("problems") or ()
    ]
    return [*rows, *_faults(contract)]


def _faults(contract: Mapping[str, Any]) -> Iterator[tuple[str, int | None, int | None]]:
    for name in ("faults", "findings", "problems", "defects"):
        for row in contract.get(name) or ():
            slug = str(row.get("slug") or row.get("kind") or row.get("code"))
            yield slug, row.get("reference") or row.get("number"), row.get("line")


def _count_entry_slip(
    result: Score,
    entry: Entry,
    entries: Mapping[int, int],
    problems: list[tuple[str, int | None, int | None]],
    name: str,
) -> None:
    if entry.slip not in {"duplicate", "order"}:
        return
    result.slips[entry.slip] += 1
    numbers = {entries[number] for number in (entry.number, *entry.also) if number in entries}
    named = any(entry.slip in slug and (number in numbers or line == entry.line) for slug, number, line in problems)
    result.named[entry.slip] += named
    if not named:
        result.misses.append(f"{name}:{entry.line}: slip {entry.slip}: {entry.author} {entry.year}")
