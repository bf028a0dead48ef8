"""Which gaps are about which empty cells of a map."""

from collections.abc import Callable, Collection, Mapping
from typing import Final, NamedTuple

from synthesis.gaps.axis import Axis
from synthesis.gaps.computed import computed_gaps
from synthesis.gaps.facts import Facts
from synthesis.gaps.rule import ComputedGap
from synthesis.index.reader import Reader
from synthesis.model.codes import CODES

_RULES: Final = ("absolute", "orphan-theme")
"""The rules that find nothing at all; what others find is about cells that hold something."""


class CellGap(NamedTuple):
    """A gap as far as a map tells of it; `order` is its place among those of its origin."""

    id: str
    origin: str
    statement: Mapping[str, str]
    order: int
    values: Mapping[str, frozenset[str]]
    """What it is about, by the name of the dimension."""
    whole_rows: bool = False
    """Whether it is about all crossings of its theme."""


_NAMED: Final = frozenset(("themes", "groups", "levels", "types"))
"""Dimensions that gaps name."""


def gaps_of_cells(
    reader: Reader, facts: Facts, rows: Axis, columns: Axis, unit: str, filled: Collection[tuple[int, int]]
) -> tuple[dict[tuple[int, int], list[CellGap]], bool]:
    """The gaps of every empty cell that has some, and whether gaps can be about such cells at all."""
    names = {rows.dimension, columns.dimension}
    if unit == "gaps" or not (names <= _NAMED or "themes" in names):
        return {}, False
    gaps = [gap for gap in _all_gaps(reader, facts, unit) if names <= gap.values.keys() or (gap.whole_rows and "themes" in names)]
    found: dict[tuple[int, int], list[CellGap]] = {}
    for gap in gaps:
        for row in _places(facts, rows, gap):
            for column in _places(facts, columns, gap):
                if (row, column) not in filled:
                    found.setdefault((row, column), []).append(gap)
    return found, names <= _NAMED


def _places(facts: Facts, axis: Axis, gap: CellGap) -> list[int]:
    """Where along the axis the gap belongs: at what it names, at what lies under that, and at what holds it."""
    counted = [place for place, value in enumerate(axis.values) if value.counted]
    if gap.whole_rows and axis.dimension != "themes":
        return counted
    above = _ABOVE.get(axis.dimension, _itself)
    named = gap.values[axis.dimension]
    found = []
    for place in counted:
        value = axis.values[place]
        # A theme without findings does not tell why the theme above it has none for some group.
        holds = not gap.whole_rows and not named.isdisjoint(value.members)
        if holds or not named.isdisjoint(above(facts, value.id)):
            found.append(place)
    return found


def _itself(facts: Facts, id: str) -> Collection[str]:
    return (id,)


_ABOVE: Final[Mapping[str, Callable[[Facts, str], Collection[str]]]] = {
    "themes": lambda facts, id: facts.above(id),
    "groups": lambda facts, id: facts.with_broader([id]),
}


def _all_gaps(reader: Reader, facts: Facts, unit: str) -> list[CellGap]:
    stated = []
    for order, row in enumerate(reader.rows("kind = 'gap'")):
        doc = row.doc
        if doc.get("status") != "closed":
            named = {name: frozenset(doc[name]) for name in ("themes", "groups", "levels") if doc.get(name)}
            stated.append(CellGap(row.id, "stated", doc["statement"], order, named))
    computed = computed_gaps(facts, _RULES)
    fitting = [gap for gap in computed if _is_of(gap, unit)]
    return stated + [_of_computed(gap, order) for order, gap in enumerate(fitting)]


def _is_of(gap: ComputedGap, unit: str) -> bool:
    """Whether the rule looked at what is counted: findings (and so their sources) or interventions."""
    return bool(gap.themes) != (unit == "interventions")


def _of_computed(gap: ComputedGap, order: int) -> CellGap:
    named = {
        name: frozenset(ids) for name, ids in (("themes", gap.themes), ("groups", gap.groups), ("levels", gap.levels)) if ids
    }
    # The id of a gap is `rule:subject`, and the subject of this one begins with the type of intervention.
    subject = gap.id.split(":")[1]
    if not gap.themes and subject in CODES["intervention-type"]:
        named["types"] = frozenset((subject,))
    return CellGap(gap.id, "computed", gap.statement, order, named, whole_rows=gap.rule == "orphan-theme")
