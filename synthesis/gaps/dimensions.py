"""What an evidence gap map can have as rows and columns, and what it can count."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from synthesis.errors import UsageError


class Unit(NamedTuple):
    """What is counted: records of a kind, or the sources under them."""

    kind: str
    sources: bool = False


UNITS: Final = {
    "findings": Unit("finding"),
    "sources": Unit("finding", sources=True),
    "interventions": Unit("intervention"),
    "gaps": Unit("gap"),
}
"""Sources are the works that findings rest on; the documents of the corpus itself are not counted."""


class Dimension(NamedTuple):
    """An axis.

    `pairs` is the SQL that gives (rid, value); `{kind}` in it stands for the kind of record that is counted. The rid is that of
    the counted record, or of a source under it (`of_source`). `axis` says where the values come from, `scheme` which ones.
    """

    axis: str
    pairs: str
    units: tuple[str, ...]
    scheme: str = ""
    of_source: bool = False
    depth: int = 1
    """Levels of the tree that are shown unless told otherwise."""


_EVERY: Final = tuple(UNITS)


def _facet(name: str) -> str:
    return f"SELECT rid, value FROM facet WHERE name = '{name}'"


def _column(name: str) -> str:
    return f"SELECT r.rid, t.{name} FROM {{kind}} t JOIN record r ON r.kind = '{{kind}}' AND r.id = t.id"


_THEMES: Final = "SELECT from_rid, t.id FROM link JOIN record t ON t.rid = to_rid WHERE field = 'themes'"
_YEARS: Final = "SELECT rid, CAST(year AS TEXT) FROM record WHERE kind = 'source' AND year IS NOT NULL"

DIMENSIONS: Final[dict[str, Dimension]] = {
    "themes": Dimension("themes", _THEMES, _EVERY, depth=2),
    "groups": Dimension("terms", _facet("group"), _EVERY, "group"),
    "levels": Dimension("terms", _facet("level"), _EVERY, "level"),
    "types": Dimension("codes", _column("type"), ("interventions",), "intervention-type"),
    "designs": Dimension("flat", _facet("design"), _EVERY, "design", of_source=True),
    "knowledge": Dimension("terms", _facet("knowledge"), _EVERY, "knowledge", of_source=True),
    "kinds": Dimension("codes", _column("kind"), ("findings", "gaps"), "{kind}-kind"),
    "recognition": Dimension("recognition", _facet("recognition"), ("interventions",)),
    "scope": Dimension("codes", _facet("scope"), ("gaps",), "gap-scope"),
    "parts": Dimension("parts", _facet("part"), _EVERY),
    "years": Dimension("years", _YEARS, _EVERY, of_source=True),
}


def find_dimension(name: str) -> str:
    """The dimension that is meant: as it is called, or in the singular.

    Raises:
        UsageError: there is no such dimension.
    """
    folded = name.strip().lower()
    return find_name(folded if folded in DIMENSIONS else f"{folded}s", DIMENSIONS, "dimension", name)


def find_name(folded: str, known: Iterable[str], what: str, given: str = "") -> str:
    """The name if it is `known`.

    Raises:
        UsageError: it is not; the hint offers a close one, or all.
    """
    names = list(known)
    if folded in names:
        return folded
    from difflib import get_close_matches

    close = get_close_matches(folded, names, n=1, cutoff=0.7)
    hint = f"did you mean '{close[0]}'?" if close else f"choose from {', '.join(names)}"
    raise UsageError(f"There is no {what} '{given or folded}' on a map.", hint)


def find_unit(name: str | None, rows: str, columns: str) -> str:
    """What to count: what is asked for, else the first that knows both dimensions.

    Raises:
        UsageError: no such unit, or it does not know a dimension.
    """
    able = [unit for unit in UNITS if all(unit in DIMENSIONS[one].units for one in (rows, columns))]
    if rows == columns:
        raise UsageError(f"The rows and the columns are both {rows}.", f"choose another of {', '.join(DIMENSIONS)}")
    if name is None:
        if not able:
            told = "; ".join(f"{one}: {', '.join(DIMENSIONS[one].units)}" for one in (rows, columns))
            raise UsageError(f"Nothing has both {rows} and {columns}.", told)
        # Findings are the atom of a synthesis; sources are only counted where somebody asks for them.
        return able[0]
    found = find_name(name.strip().lower(), UNITS, "count")
    if found not in able:
        lacking = next(one for one in (rows, columns) if found not in DIMENSIONS[one].units)
        raise UsageError(f"{found.capitalize()} have no {lacking}.", f"count {' or '.join(able)}" if able else "choose others")
    return found
