"""How many of the records found have each value of each facet."""

from collections import Counter
from collections.abc import Mapping, Sequence

from synthesis.index.facets import COUNTED
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection


def tally(
    reader: Reader, rids: Sequence[int], selection: Selection, rowids: Sequence[int] = ()
) -> Mapping[str, Sequence[tuple[str, int]]]:
    """The counts by facet, the most frequent value first."""
    found: Counter[str] = Counter()
    wanted = rowids or [rank << 32 | rid for rid in rids for rank in range(4)]
    for start in range(0, len(wanted), 900):
        some = wanted[start : start + 900]
        sql = f"SELECT facets FROM search WHERE rowid IN ({','.join('?' * len(some))})"
        for (facets,) in reader.database.execute(sql, some):
            found.update(facets.split())
    counts: dict[str, list[tuple[str, int]]] = {}
    for pair, number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        name, _, value = pair.partition(":")
        counts.setdefault(name, []).append((value, number))
    return {name: counts[name] for name in sorted(COUNTED) if name in counts}
