"""One answer where several records say the same: a finding leads the sources that it rests on."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import Final

from synthesis.query.ranking import Scored

Sources = Mapping[int, Sequence[tuple[int, str]]]
_REPEATED: Final = 0.12
_AHEAD: Final = 30
_LEADERS: Final = ("finding", "intervention", "gap", "frame", "concept")


def merge(found: Sequence[Scored], sources: Sources, kept: Set[int] = frozenset()) -> list[Scored]:
    """The records in their order, a source only where no finding that holds the same terms tells of it.

    Where the source came first, the best of these findings takes its place.

    Arguments:
        found: the records, the best first.
        sources: the sources that each record rests on.
        kept: sources that were asked for by name, and so stand for themselves.
    """
    leaders: dict[int, list[Scored]] = {}
    for record in found:
        if record.kind in _LEADERS:
            for source, _ in sources.get(record.rid, ()):
                leaders.setdefault(source, []).append(record)
    merged: dict[int, Scored] = {}
    for record in found:
        leading = []
        if record.kind == "source" and record.rid not in kept:
            leading = [leader for leader in leaders.get(record.rid, ()) if set(leader.matched) >= set(record.matched)]
        if not leading:
            merged.setdefault(record.rid, record)
        elif not any(leader.rid in merged for leader in leading):
            lifted = round(record.score - leading[0].score, 4)
            merged[leading[0].rid] = leading[0]._replace(parts={**leading[0].parts, "source": lifted}) if lifted else leading[0]
    return list(merged.values())


def vary(found: Sequence[Scored], sources: Sources, most: int) -> list[Scored]:
    """The records, those put back a little that only repeat sources which stand above them: another voice comes first.

    Arguments:
        most: how many places from the top are looked at; what follows stays as it is.
    """
    waiting = list(found[: 3 * most])
    shown: Counter[int] = Counter()
    varied: list[Scored] = []
    while waiting and len(varied) < most:
        repeats = [_repeats(sources.get(record.rid, ()), shown) for record in waiting[:_AHEAD]]
        place = max(range(len(repeats)), key=lambda number: (waiting[number].score - repeats[number], -number))
        record = waiting.pop(place)
        if repeats[place]:
            record = record._replace(parts={**record.parts, "repeated": -round(repeats[place], 4)})
        varied.append(record)
        shown.update(source for source, _ in sources.get(record.rid, ()))
    return [*varied, *waiting, *found[3 * most :]]


def _repeats(sources: Sequence[tuple[int, str]], shown: Mapping[int, int]) -> float:
    """What a record loses: much if each of its sources has been shown often, nothing if one is new."""
    return _REPEATED * min(3, min((shown[source] for source, _ in sources), default=0))
