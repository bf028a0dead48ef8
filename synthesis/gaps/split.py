"""What a cell of a map is split by: each record falls in exactly one part, so that the parts add up to the count."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from synthesis.errors import UsageError
from synthesis.gaps.certainty import LEVELS, certainty
from synthesis.gaps.facts import Facts
from synthesis.gaps.facts_rows import Work
from synthesis.gaps.settings import DESIGNS
from synthesis.index.reader import Reader
from synthesis.language.phrases import say

NONE: Final = "none"
"""Id of the part for records of which nothing is known."""


class Part(NamedTuple):
    """A part of a cell, from strong to weak."""

    id: str
    label: str


class Split(NamedTuple):
    """The parts, and the part of a record by its id."""

    name: str
    parts: tuple[Part, ...]
    part_of: Callable[[str], str]


SPLITS: Final[Mapping[str, tuple[str, ...]]] = {
    "recognition": ("interventions",),
    "certainty": ("findings",),
    "design": ("findings", "sources", "interventions"),
}
"""By what a cell can be split, and for which counts."""


def build_split(reader: Reader, facts: Facts, name: str, unit: str) -> Split:
    """The split of that name.

    Raises:
        UsageError: what is counted cannot be split so.
    """
    if unit not in SPLITS[name]:
        able = [other for other, units in SPLITS.items() if unit in units]
        hint = f"split by {' or '.join(able)}" if able else "leave out --split"
        raise UsageError(f"{unit.capitalize()} cannot be split by {name}.", hint)
    if name == "recognition":
        return _by_recognition(reader, facts)
    return _by_certainty(facts, reader.lang) if name == "certainty" else _by_design(facts, unit, reader.lang)


def _by_certainty(facts: Facts, lang: str) -> Split:
    parts = [Part(level, say(f"map.certainty-{level}", lang)) for level in LEVELS]
    parts.append(Part(NONE, say("map.certainty-none", lang)))
    return Split("certainty", tuple(parts), lambda id: certainty(facts, facts.findings[id]).level or NONE)


def _by_design(facts: Facts, unit: str, lang: str) -> Split:
    order = list(DESIGNS)

    def best(works: Iterable[Work]) -> str:
        known = [work.strength for work in works if work.strength]
        return min(known, key=order.index) if known else NONE

    def sources(id: str) -> list[str]:
        if unit == "sources":
            return [id]
        if unit == "interventions":
            found = facts.interventions[id]
            return [*found.effect_studies, *found.sources]
        return [use.source for use in facts.findings[id].uses]

    parts = [Part(design, say(f"map.design-{design}", lang)) for design in (*order, NONE)]
    return Split(
        "design",
        tuple(parts),
        lambda id: best(facts.works[one] for one in sources(id) if one in facts.works and facts.is_work(one)),
    )


def _by_recognition(reader: Reader, facts: Facts) -> Split:
    levels = [id for (id,) in reader.database.execute('SELECT id FROM recognition_level ORDER BY "order" DESC, id')]
    parts = [Part(level, reader.label("recognition_level", level)) for level in levels]
    parts.append(Part(NONE, say("map.recognition-none", reader.lang)))

    def highest(id: str) -> str:
        known = [one.level for one in facts.interventions[id].recognition if one.level in levels]
        return min(known, key=levels.index) if known else NONE

    return Split("recognition", tuple(parts), highest)
