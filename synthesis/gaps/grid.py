"""An evidence gap map: what there is at each crossing of two dimensions, and what is known to be missing.

A record that has several values of a dimension stands in several cells; totals count it once. What belongs to a source (its
design, kind of knowledge, year) is looked at source by source: a finding that rests on a survey and on an essay of 2010 does
not stand under `survey × 2010`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from synthesis.gaps.axis import REST, Axis, Value, build_axis
from synthesis.gaps.dimensions import DIMENSIONS, UNITS, Dimension, find_dimension, find_name, find_unit
from synthesis.gaps.facts import Facts
from synthesis.gaps.grid_gaps import CellGap, gaps_of_cells
from synthesis.gaps.split import SPLITS, Part, Split, build_split
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.language.phrases import say
from synthesis.model.codes import CODES

_AXIS_FACETS: Final = {
    "themes": "theme", "groups": "group", "levels": "level", "types": "kind", "kinds": "kind", "designs": "design",
    "knowledge": "knowledge", "recognition": "recognition", "scope": "scope", "parts": "part",
}  # fmt: skip
"""The facet that narrows an axis: who asks for a theme sees what lies under it, who asks for two groups sees these."""
_SOURCE_FACETS: Final = frozenset(("design", "knowledge", "source"))


@dataclass(frozen=True)
class Ask:
    """What map is wanted: dimensions, what is counted, how cells are split, levels of trees, the year to judge by."""

    rows: str = "themes"
    columns: str = "groups"
    count: str | None = None
    split: str | None = None
    depth: int | None = None
    as_of: int | None = None


@dataclass(frozen=True)
class Cell:
    """What stands at a crossing: ids of the records, how many in each part, and ids of the gaps if it is empty."""

    records: tuple[str, ...] = ()
    parts: Mapping[str, int] = field(default_factory=dict)
    stated: tuple[str, ...] = ()
    computed: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many records there are."""
        return len(self.records)


class Crossing(NamedTuple):
    """A cell with its row and column."""

    row: int
    column: int
    cell: Cell


@dataclass(frozen=True)
class EvidenceMap:
    """The map. A row or column with the id `-` holds what has no value of that dimension."""

    rows: Axis
    columns: Axis
    unit: str
    cells: Mapping[tuple[int, int], Cell]
    row_totals: tuple[int, ...]
    column_totals: tuple[int, ...]
    total: int
    """Records on the map, each once."""
    outside: int
    """Records of the selection in no row and column that is shown."""
    parts: tuple[Part, ...] = ()
    split: str = ""
    gaps: Mapping[str, CellGap] = field(default_factory=dict)
    """The gaps of the empty cells, by id, the stated ones first."""
    knows_gaps: bool = False
    """Whether a gap can be about a crossing of these two dimensions."""

    @property
    def kind(self) -> str:
        """The kind of what is counted."""
        return "source" if UNITS[self.unit].sources else UNITS[self.unit].kind

    def at(self, row: int, column: int) -> Cell:
        """The cell at a crossing."""
        return self.cells.get((row, column), _EMPTY)

    def is_counted(self, row: int, column: int) -> bool:
        """Whether the cell is one of those of which some may be lacking."""
        return self.rows.values[row].counted and self.columns.values[column].counted

    def crossings(self) -> Iterator[Crossing]:
        """Every cell that is counted, row by row."""
        for row in range(len(self.rows.values)):
            for column in range(len(self.columns.values)):
                if self.is_counted(row, column):
                    yield Crossing(row, column, self.at(row, column))

    def transposed(self) -> "EvidenceMap":
        """The same with rows and columns changed."""
        turned = {(column, row): cell for (row, column), cell in self.cells.items()}
        return EvidenceMap(
            self.columns, self.rows, self.unit, turned, self.column_totals, self.row_totals, self.total, self.outside,
            self.parts, self.split, self.gaps, self.knows_gaps,
        )  # fmt: skip


_EMPTY: Final = Cell()


def evidence_map(reader: Reader, selection: Selection, ask: Ask | None = None) -> EvidenceMap:
    """The map of what is within `selection`.

    Raises:
        UsageError: a dimension, count or split that does not exist, or that do not go together.
    """
    ask = ask or Ask()
    names = (find_dimension(ask.rows), find_dimension(ask.columns))
    unit = find_unit(ask.count, *names)
    split_name = find_name(ask.split.strip().lower(), SPLITS, "split") if ask.split else ""
    facts = Facts(reader, ask.as_of)
    split = build_split(reader, facts, split_name, unit) if split_name else None
    atoms, every = _atoms(reader, selection, names, unit)
    axes = []
    for side, name in enumerate(names):
        used = {value for atom in atoms if (value := atom[:2][side]) is not None}
        kind = UNITS[unit].kind
        chosen = [*selection.facets.get(_AXIS_FACETS.get(name, ""), ())]
        if DIMENSIONS[name].axis == "codes":
            chosen = [one for one in chosen if one in CODES[DIMENSIONS[name].scheme.format(kind=kind)]]
        axis = build_axis(reader, name, DIMENSIONS[name], kind, used, chosen, ask.depth)
        if any(atom[side] is None for atom in atoms):
            rest = Value(REST, say(f"map.without-{name}", reader.lang), frozenset(), counted=False)
            axis = Axis(name, (*axis.values, rest), axis.place)
        axes.append(axis)
    return _filled(reader, facts, axes[0], axes[1], unit, atoms, every, split)


Atom = tuple[str | None, str | None, int]


def _atoms(reader: Reader, selection: Selection, names: tuple[str, str], unit: str) -> tuple[list[Atom], set[int]]:
    """(value of the row, value of the column, rid) for all that is counted, and the rids of all that is counted.

    The tables are joined here: without statistics SQLite picks an order of joins that takes minutes on a large corpus.
    """
    counted = UNITS[unit]
    by_source = counted.sources or any(DIMENSIONS[name].of_source for name in names)
    held, under = _halves(selection, counted.sources) if by_source else (selection, Selection())
    where, values = held.condition()
    sql = f"SELECT rid FROM record WHERE kind = '{counted.kind}' AND {where} ORDER BY rid"
    holders = [rid for (rid,) in reader.database.execute(sql, values)]
    works = _works(reader, under) if by_source else {}
    # Who asks for a design wants nothing that rests on no work; else such records stand under "not known".
    strict = counted.sources or not under.is_empty
    sides = [(_values(reader, DIMENSIONS[name], counted.kind), DIMENSIONS[name].of_source) for name in names]
    found: dict[Atom, None] = {}
    for holder in holders:
        under_it: Sequence[int | None] = works.get(holder) or (() if by_source and strict else (None,))
        for work in under_it:
            rows, columns = (values.get(work if of_source else holder, _NO_VALUES) for values, of_source in sides)
            item = work if counted.sources and work is not None else holder
            found.update(((row, column, item), None) for row in rows for column in columns)
    return list(found), {rid for _, _, rid in found}


_NO_VALUES: Final[tuple[str | None, ...]] = (None,)


def _works(reader: Reader, under: Selection) -> dict[int, list[int]]:
    """The works within the selection under each record; the documents of the corpus are none."""
    where, values = under.condition()
    works = (
        f"SELECT rid FROM record WHERE kind = 'source' AND {where} "
        "AND id NOT IN (SELECT id FROM source WHERE status = 'document')"
    )
    within = {rid for (rid,) in reader.database.execute(works, values)}
    found: dict[int, list[int]] = {}
    for holder, work in reader.database.execute("SELECT from_rid, to_rid FROM link WHERE field = 'sources'"):
        if work in within:
            found.setdefault(holder, []).append(work)
    return found


def _values(reader: Reader, dimension: Dimension, kind: str) -> dict[int | None, tuple[str | None, ...]]:
    """The values of every record that has some."""
    found: dict[int | None, tuple[str | None, ...]] = {}
    for rid, value in reader.database.execute(dimension.pairs.format(kind=kind)):
        found[rid] = (*found.get(rid, ()), str(value))
    return found


def _halves(selection: Selection, sources: bool) -> tuple[Selection, Selection]:
    """What the selection asks of the records, and what of the sources under them."""
    types = CODES["source-type"]

    def of_source(name: str, wanted: Sequence[str]) -> bool:
        return name in _SOURCE_FACETS or (sources and name == "kind" and any(one in types for one in wanted))

    under = {name: wanted for name, wanted in selection.facets.items() if of_source(name, wanted)}
    held = {name: wanted for name, wanted in selection.facets.items() if name not in under}
    return Selection(held), Selection(under, selection.years)


def _filled(
    reader: Reader,
    facts: Facts,
    rows: Axis,
    columns: Axis,
    unit: str,
    atoms: Sequence[Atom],
    every: set[int],
    split: Split | None,
) -> EvidenceMap:
    ids = dict(reader.database.execute("SELECT rid, id FROM record WHERE kind IN ('source', ?)", (UNITS[unit].kind,)))
    held: dict[tuple[int, int], dict[int, None]] = {}
    for row_value, column_value, rid in atoms:
        row = rows.place.get(row_value) if row_value is not None else len(rows.values) - 1
        column = columns.place.get(column_value) if column_value is not None else len(columns.values) - 1
        if row is not None and column is not None:
            held.setdefault((row, column), {})[rid] = None
    in_row: list[set[int]] = [set() for _ in rows.values]
    in_column: list[set[int]] = [set() for _ in columns.values]
    for (row, column), rids in held.items():
        in_row[row].update(rids)
        in_column[column].update(rids)
    placed: set[int] = set().union(*in_row)
    part_of = {rid: split.part_of(ids[rid]) for rid in placed} if split else {}
    missing, knows = gaps_of_cells(reader, facts, rows, columns, unit, held)
    cells: dict[tuple[int, int], Cell] = {}
    for place, rids in held.items():
        parts: dict[str, int] = {}
        for part in split.parts if split else ():
            if many := sum(part_of[rid] == part.id for rid in rids):
                parts[part.id] = many
        cells[place] = Cell(tuple(ids[rid] for rid in rids), parts)
    gaps: dict[str, CellGap] = {}
    for place, found in missing.items():
        told = {origin: tuple(gap.id for gap in found if gap.origin == origin) for origin in ("stated", "computed")}
        cells[place] = Cell(stated=told["stated"], computed=told["computed"])
        gaps.update((gap.id, gap) for gap in found)
    ordered = sorted(gaps.values(), key=lambda gap: (gap.origin != "stated", gap.order))
    return EvidenceMap(
        rows, columns, unit, cells, tuple(map(len, in_row)), tuple(map(len, in_column)), len(placed), len(every - placed),
        split.parts if split else (), split.name if split else "", {gap.id: gap for gap in ordered}, knows,
    )  # fmt: skip
