"""The second stage: the most promising records looked at closely, each score a sum of parts that can be told.

`words`: how much of the question the record holds, rare words first, and in which field. `near`: the words stand together.
`name`: the record is called so. `author`: it is by, or rests on, who was named. `evidence`: on how many sources it rests; this
only decides between equals, and can be left out.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from synthesis.index.docs import NO_ENTRIES
from synthesis.query.candidates import COLUMNS
from synthesis.query.units import Reading, Unit

FIELD_WEIGHTS: Final = {
    "title": 1.0, "statement": 0.9, "author": 1.0, "context": 0.5, "keywords": 0.6, "body": 0.45, "parts": 0.6,
}  # fmt: skip
_KINDS: Final = {
    "finding": 1.0, "intervention": 1.0, "theme": 1.0, "concept": 0.7, "frame": 0.95, "gap": 0.9, "source": 0.85,
    "recognition_level": 0.8, "term": 0.6, "agenda": 0.6, "guide": 0.6,
}  # fmt: skip
_NAMES_ONLY: Final = ("concept", "term")
_BARE: Final = 0.3
"""The same for a record that is a name without a definition: it leads to others, and answers nothing."""
_NEAR: Final = 0.2
_KIND: Final = 0.4
"""What a record earns by being of the kind that is asked for (`kennishiaten dementie`)."""
_WINDOW: Final = 12
_SCATTERED: Final = 0.25
"""What is left where the stems of a reading stand too far apart."""
_NAMED: Final = 0.35
_AUTHOR: Final = 0.4
MAINLY_AUTHOR: Final = _AUTHOR / 2
"""From this part on, a question asks for works of an author rather than for a subject."""
_EVIDENCE: Final = (0.0, 0.07, 0.08, 0.09, 0.1)
"""What resting on so many sources adds, the encoded documents aside. Past a handful, more sources only mean a wider subject."""
_LENGTH: Final = 0.25
_USUAL: Final = 30
"""Words of a short statement: in a longer one a word tells less."""


class Scored(NamedTuple):
    """A record with its score and the parts that make it."""

    rid: int
    kind: str
    parts: Mapping[str, float]
    matched: tuple[str, ...] = ()
    """The terms that it holds, as they were typed."""

    @property
    def score(self) -> float:
        """The sum of the parts."""
        return sum(self.parts.values())


class Weights(NamedTuple):
    """What the ranking has to know beside the texts."""

    units: Sequence[Unit]
    named: Mapping[int, float] = NO_ENTRIES
    """Records that go by a name in the question, and what share of the question the name is."""
    asked: frozenset[int] = frozenset()
    """Sources that were asked for by key, DOI, or author and year."""
    resting: frozenset[int] = frozenset()
    """Records that rest on these sources."""
    kinds: frozenset[str] = frozenset()
    """Kinds of record that the question asks for."""
    with_evidence: bool = True


def scored(rid: int, kind: str, columns: Sequence[str], sources: int, weights: Weights) -> Scored:
    """The record's score; `columns` are its stems, `sources` how many sources it rests on."""
    tokens = {name: text.split() for name, text in zip(COLUMNS, columns, strict=True) if text}
    sets = {name: set(stems) for name, stems in tokens.items()}
    total = sum(unit.idf for unit in weights.units) or 1.0
    held = 0.0
    matched = []
    by_name = 0.0
    every = set().union(*sets.values())
    for unit in weights.units:
        best = 0.0
        for reading in unit.readings:
            if reading.weight <= best:
                break  # the readings stand by weight, and none earns more than that
            if every.issuperset(reading.stems):
                best = max(best, _held(unit, reading, tokens, sets))
        if best:
            matched.append(unit.term.text)
            held += unit.idf * best
            if unit.is_name and any(set(reading.stems) <= _names(kind, sets) for reading in unit.readings):
                by_name += unit.idf
    bare = kind in _NAMES_ONLY and not columns[COLUMNS.index("statement")]
    factor = _BARE if bare else _KINDS.get(kind, 0.6)
    parts = {"words": held / total * factor}
    parts["near"] = _NEAR * _nearness(weights.units, tokens, sets) * factor
    if not bare:
        parts["name"] = _NAMED * weights.named.get(rid, 0.0)
    parts["author"] = _AUTHOR * by_name / total * (1.0 if kind == "source" else 0.6)
    if rid in weights.asked:
        parts["asked"] = 2.0
    elif rid in weights.resting:
        parts["asked"] = 0.8
    if kind in weights.kinds:
        parts["kind"] = _KIND
    if weights.with_evidence:
        parts["evidence"] = _EVIDENCE[min(sources, len(_EVIDENCE) - 1)]
    return Scored(rid, kind, {name: round(part, 4) for name, part in parts.items() if part}, tuple(matched))


def _names(kind: str, sets: Mapping[str, set[str]]) -> set[str]:
    return sets.get("author" if kind == "source" else "context", set())


def _held(unit: Unit, reading: Reading, tokens: Mapping[str, list[str]], sets: Mapping[str, set[str]]) -> float:
    """How well the record holds the reading: in its best field, a little better if in several."""
    found = []
    for name in (unit.column,) if unit.column else COLUMNS:
        if name in sets and sets[name].issuperset(reading.stems):
            stems = tokens[name]
            fits = 1.0
            if len(reading.stems) > 1:
                fits = 1.0 if _together(stems, reading) else 0.0 if reading.phrase else _SCATTERED
            if len(stems) > _USUAL and name in ("statement", "body"):
                fits *= (_USUAL / len(stems)) ** _LENGTH
            found.append(FIELD_WEIGHTS[name] * fits)
    if not found:
        return 0.0
    return reading.weight * min(1.0, max(found) + 0.05 * (len(found) - 1))


def _together(stems: Sequence[str], reading: Reading) -> bool:
    """Whether the stems of a reading stand next to each other, or near if it is no phrase."""
    wanted = reading.stems
    if reading.phrase:
        size = len(wanted)
        return any(tuple(stems[place : place + size]) == wanted for place, stem in enumerate(stems) if stem == wanted[0])
    places = [(place, stem) for place, stem in enumerate(stems) if stem in wanted]
    return _narrowest(places, len(set(wanted))) <= len(wanted) + reading.apart


def _nearness(units: Sequence[Unit], tokens: Mapping[str, list[str]], sets: Mapping[str, set[str]]) -> float:
    """How close together the terms stand in the title or statement: 1 side by side, 0 far apart."""
    if len(units) < 2:
        return 0.0
    total = sum(unit.idf for unit in units) or 1.0
    best = 0.0
    for name in ("title", "statement"):
        if name not in sets:
            continue
        held = sets[name]
        meant = {
            reading.stems[0]: number
            for number, unit in enumerate(units)
            for reading in reversed(unit.readings)
            if held.issuperset(reading.stems)
        }
        present = set(meant.values())
        if len(present) > 1:
            places = [(place, str(meant[stem])) for place, stem in enumerate(tokens[name]) if stem in meant]
            wide = _narrowest(places, len(present))
            closeness = max(0.0, 1 - (wide - len(present)) / _WINDOW)
            best = max(best, closeness * sum(units[number].idf for number in present) / total)
    return best


def _narrowest(places: Sequence[tuple[int, str]], kinds: int) -> int:
    """Width of the narrowest stretch that holds `kinds` different things."""
    last: dict[str, int] = {}
    best = 1 << 30
    for place, thing in places:
        last[thing] = place
        if len(last) == kinds:
            best = min(best, place - min(last.values()) + 1)
    return best
