"""Counts records in the cells of two dimensions: how much there is of each, together, and where there is nothing."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from synthesis.crossref.dimensions import DIMENSIONS, Value, dimension_named, kinds_within, values
from synthesis.errors import UsageError
from synthesis.index.lookup import kind_named
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.model.codes import Label
from synthesis.model.entities import KINDS

MOST_CELLS: Final = 1_000_000
"""Cells of a matrix; more help nobody."""
RECORDS: Final = "records"
"""What `--count` calls all kinds of record together."""


class Axis(NamedTuple):
    """A dimension with its values, and how many counted records have each; `missing` counts those that have none."""

    name: str
    label: Label
    values: list[Value]
    totals: Mapping[str, int]
    missing: int


class Matrix(NamedTuple):
    """How many records have both of two values; cells with nothing are not in `cells`."""

    counted: str
    """What is counted: `findings`, `sources`, `records`, …"""
    rows: Axis
    columns: Axis
    cells: Mapping[tuple[str, str], int]
    """By the ids of the two values; `""` stands for records that have none."""
    total: int

    @property
    def empty(self) -> int:
        """Cells with nothing in them."""
        every = len(self.rows.values) * len(self.columns.values)
        return every - sum(1 for row, column in self.cells if row and column)

    def transposed(self) -> "Matrix":
        """The same with rows and columns changed over."""
        cells = {(column, row): number for (row, column), number in self.cells.items()}
        return self._replace(rows=self.columns, columns=self.rows, cells=cells)


def tabulate(reader: Reader, names: tuple[str, str], count: str | None, selection: Selection) -> Matrix:
    """The matrix of two dimensions.

    Arguments:
        names: the dimensions, as a user types them.
        count: what to count: the name of a kind of record, or `records`; by default what the dimensions are about.

    Raises:
        UsageError: no such dimension, or what is counted does not have it; or more cells than anybody can use.
        UnknownName: no such kind of record.
    """
    first, second = (dimension_named(name) for name in names)
    kind = _counted(count, (first, second))
    dimensions = [_Named(_fitting(name, kind), name, kind) for name in (first, second)]
    tally = _tally(reader, dimensions, kind, selection)
    axes = []
    for place, one in enumerate(dimensions):
        totals = tally.totals[place]
        missing = totals.pop("", 0)
        axes.append(
            Axis(
                one.name, one.label, values(reader, one.fitting, "finding" if kind == "source" else kind, totals), totals, missing
            )
        )
    if len(axes[0].values) * len(axes[1].values) > MOST_CELLS:
        size = f"{len(axes[0].values)} by {len(axes[1].values)}"
        raise UsageError(f"A matrix of {size} has too many cells.", "narrow it down: --theme, --year, --part, …")
    return Matrix(KINDS[kind].file if kind else RECORDS, axes[0], axes[1], tally.cells, tally.total)


def _counted(count: str | None, names: Sequence[str]) -> str:
    """The kind to count; empty for all."""
    if count is None:
        return next((DIMENSIONS[name].kinds[0] for name in names if DIMENSIONS[name].kinds), "finding")
    if count.lower() in (RECORDS, "record"):
        return ""
    return kind_named(count)


def _fitting(name: str, kind: str) -> str:
    """The dimension that `name` is for records of a kind: an intervention has a type of its own, a finding its sources'."""
    has = DIMENSIONS[name].kinds
    about = "finding" if kind == "source" else kind
    if has and about and about not in has:
        able = " or ".join(f"--count {KINDS[one].file}" for one in has)
        counted = "findings with their sources" if kind == "source" else KINDS[kind].en
        raise UsageError(f"{counted.capitalize()} have no {DIMENSIONS[name].label.en}.", f"use {able}")
    fitting = "kinds" if name == "types" and kind == "intervention" else name
    if fitting == "kinds" and about and kinds_within(about) is None:
        raise UsageError(f"{KINDS[about].en.capitalize()} are of one kind only.", "use another dimension")
    return fitting


class _Named(NamedTuple):
    fitting: str
    name: str
    kind: str

    @property
    def label(self) -> Label:
        """What the dimension is called; of kinds, those of what is counted."""
        if self.fitting != "kinds":
            return DIMENSIONS[self.fitting].label
        kind = KINDS.get("finding" if self.kind == "source" else self.kind)
        return Label(f"soorten {kind.nl}", f"kinds of {kind.one_en}") if kind else DIMENSIONS["kinds"].label

    @property
    def end(self) -> int:
        """Whether the dimension tells of the record (0) or of the source under it (1)."""
        return int(DIMENSIONS[self.fitting].of == "source")

    def values(self, reader: Reader) -> dict[int, list[str]]:
        """The values of each record, or source, that has any."""
        pairs, kind = DIMENSIONS[self.fitting].pairs, "source" if self.end else "finding" if self.kind == "source" else self.kind
        if self.fitting == "kinds" and (within := kinds_within(kind)):
            pairs = within[0]
        elif kind:
            pairs = f"SELECT rid, value FROM ({pairs}) JOIN record USING (rid) WHERE kind = '{kind}'"
        found: dict[int, list[str]] = {}
        known: dict[str, str] = {}
        for rid, value in reader.database.execute(pairs):
            found.setdefault(rid, []).append(known.setdefault(str(value), str(value)))
        return found


class _Tally(NamedTuple):
    cells: Counter[tuple[str, str]]
    totals: tuple[Counter[str], Counter[str]]
    total: int


def _tally(reader: Reader, dimensions: Sequence["_Named"], kind: str, selection: Selection) -> _Tally:
    """Counts every record once in each cell of its values, in one pass."""
    first, second = dimensions
    values = [one.values(reader) for one in dimensions]
    none = [""]
    found = _Tally(Counter(), (Counter(), Counter()), 0)
    total = 0
    for _, group in groupby(_units(reader, dimensions, kind, selection), key=itemgetter(0)):
        total += 1
        cells = {
            (one, other)
            for _, *ends in group
            for one in values[0].get(ends[first.end], none)
            for other in values[1].get(ends[second.end], none)
        }
        found.cells.update(cells)
        found.totals[0].update({one for one, _ in cells})
        found.totals[1].update({other for _, other in cells})
    return found._replace(total=total)


def _units(reader: Reader, dimensions: Sequence["_Named"], kind: str, selection: Selection) -> Iterator[tuple[int, int, int]]:
    """What is counted, each with the record and the source that dimensions tell of, in the order of what is counted.

    A source counts where a finding does that rests on it.
    """
    where, given = selection.condition()
    if kind:
        where = f"kind = '{'finding' if kind == 'source' else kind}' AND {where}"
    records = f"SELECT rid AS rec FROM record WHERE {where}"
    if kind != "source" and not any(one.end for one in dimensions):
        sql = f"SELECT rec, rec, 0 FROM ({records}) ORDER BY 1"
    else:
        unit = "src" if kind == "source" else "rec"
        rests = "SELECT from_rid AS rec, to_rid AS src FROM link WHERE field = 'sources'"
        if not kind:
            rests += " UNION ALL SELECT rid, rid FROM record WHERE kind = 'source'"
        sql = f"SELECT {unit}, rec, src FROM ({records}) LEFT JOIN ({rests}) USING (rec) WHERE {unit} IS NOT NULL ORDER BY 1"
    yield from reader.database.execute(sql, given)
