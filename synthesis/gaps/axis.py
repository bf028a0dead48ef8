"""The values along an axis of a map, in the order in which they are shown."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from synthesis.gaps.dimensions import Dimension
from synthesis.gaps.settings import settings
from synthesis.index.reader import Reader
from synthesis.language.phrases import say
from synthesis.model.codes import CODES

REST: Final = "-"
"""Id of the value for records that have none."""
_PERIODS: Final = 10
"""Most periods on an axis; what is older comes together in one before them."""


@dataclass(frozen=True)
class Value:
    """A row or a column."""

    id: str
    label: str
    members: frozenset[str]
    """The raw values that it stands for."""
    counted: bool = True
    """Whether an empty cell of it is a lack: not for records without a value, nor for what hangs on a branch itself."""


@dataclass(frozen=True)
class Axis:
    """The values of a dimension, and where each raw value goes."""

    dimension: str
    values: tuple[Value, ...]
    place: Mapping[str, int] = field(default_factory=dict)


def build_axis(
    reader: Reader, name: str, dimension: Dimension, kind: str, used: Collection[str], chosen: Sequence[str], depth: int | None
) -> Axis:
    """The axis of a dimension.

    Arguments:
        kind: the kind of record that is counted.
        used: the raw values that occur.
        chosen: the values to which the selection narrows the axis; none for all.
        depth: levels of the tree to show, from the chosen values or the roots; None for the default.
    """
    depth = depth or dimension.depth
    values = _AXES[dimension.axis](_Request(reader, dimension.scheme.format(kind=kind), used, chosen, depth))
    return Axis(name, tuple(values), {member: place for place, value in enumerate(values) for member in value.members})


@dataclass(frozen=True)
class _Request:
    reader: Reader
    scheme: str
    used: Collection[str]
    chosen: Sequence[str]
    depth: int


def _themes(asked: _Request) -> list[Value]:
    parents = dict(asked.reader.database.execute("SELECT id, parent FROM theme ORDER BY rowid"))
    return _frontier(asked, "theme", parents, settings(asked.reader.manifest).not_subjects)


def _terms(asked: _Request) -> list[Value]:
    return _frontier(asked, "term", _broader(asked), frozenset())


def _flat(asked: _Request) -> list[Value]:
    """Terms of which the wider is a value as good as the narrower: a scoping review is no part of the literature reviews."""
    wanted = [id for id in _broader(asked) if not asked.chosen or id in asked.chosen]
    return [Value(id, asked.reader.label("term", id), frozenset((id,))) for id in wanted]


def _broader(asked: _Request) -> dict[str, str | None]:
    sql = 'SELECT id, broader FROM term WHERE scheme = ? ORDER BY "order" IS NULL, "order", rowid'
    return dict(asked.reader.database.execute(sql, (asked.scheme,)))


def _frontier(asked: _Request, kind: str, parents: Mapping[str, str | None], without: frozenset[str]) -> list[Value]:
    """The nodes at the depth that is asked for, each with all under it; a node above them stands for what is on it alone."""
    children: dict[str, list[str]] = {}
    for id, parent in parents.items():
        if parent is not None and parent in parents:
            children.setdefault(parent, []).append(id)
    # Nodes that no root leads to (a circle) come last, as roots of their own.
    roots = [id for id in asked.chosen if id in parents] or [*(id for id in parents if parents[id] not in parents), *parents]
    seen: set[str] = set()
    found: list[Value] = []

    def below(id: str) -> list[str]:
        seen.add(id)
        fresh = [child for child in children.get(id, ()) if child not in seen]
        return [id, *(one for child in fresh if child not in seen for one in below(child))]

    def visit(id: str, level: int) -> None:
        if id in seen:
            return
        label = asked.reader.label(kind, id)
        deeper = [child for child in children.get(id, ()) if child not in seen]
        if level >= asked.depth or not deeper:
            found.append(Value(id, label, frozenset(below(id))))
            return
        seen.add(id)
        if id in asked.used:
            found.append(Value(id, say("map.general", asked.reader.lang, name=label), frozenset((id,)), counted=False))
        for child in deeper:
            visit(child, level + 1)

    if not asked.chosen:
        for id in without:
            below(id)
    for root in roots:
        visit(root, 1)
    return found


def _codes(asked: _Request) -> list[Value]:
    lang = asked.reader.lang
    return [
        Value(code, label.say(lang), frozenset((code,)))
        for code, label in CODES[asked.scheme].items()
        if not asked.chosen or code in asked.chosen
    ]


def _recognition(asked: _Request) -> list[Value]:
    ids = asked.reader.database.execute('SELECT id FROM recognition_level ORDER BY "order", id')
    wanted = [id for (id,) in ids if not asked.chosen or id in asked.chosen]
    return [Value(id, asked.reader.label("recognition_level", id), frozenset((id,))) for id in wanted]


def _parts(asked: _Request) -> list[Value]:
    numbers = sorted({number for number in asked.used if not asked.chosen or number in asked.chosen}, key=lambda one: int(one))
    return [Value(number, _part_name(asked.reader, int(number)), frozenset((number,))) for number in numbers]


def _part_name(reader: Reader, number: int) -> str:
    name = say("part", reader.lang, n=number)
    documents = reader.manifest.get("documents", [])
    titles = documents[0].get("parts", []) if documents else []
    return f"{name}: {reader.text(titles[number - 1])}" if number <= len(titles) else name


def _years(asked: _Request) -> list[Value]:
    years = sorted(int(year) for year in asked.used)
    if not years:
        return []
    length = 5
    last = years[-1] // length * length
    first = max(years[0] // length * length, last - (_PERIODS - 1) * length)
    values = []
    if years[0] < first:
        older = frozenset(str(year) for year in years if year < first)
        values.append(Value(f"..{first - 1}", say("map.until", asked.reader.lang, year=first - 1), older))
    for start in range(first, last + 1, length):
        end = start + length - 1
        span = frozenset(str(year) for year in range(start, end + 1))
        values.append(Value(f"{start}..{end}", f"{start}–{end}", span))
    return values


_AXES: Final[Mapping[str, Callable[[_Request], list[Value]]]] = {
    "themes": _themes,
    "terms": _terms,
    "flat": _flat,
    "codes": _codes,
    "recognition": _recognition,
    "parts": _parts,
    "years": _years,
}
