"""How many of the records found have each value of each facet."""

from collections import Counter
from collections.abc import Mapping, Sequence

from synthesis.index.facets import COUNTED
from synthesis.index.reader import Reader


def tally(reader: Reader, rowids: Sequence[int]) -> Mapping[str, Sequence[tuple[str, int]]]:
    """The counts by facet in these rows of the full text, the most frequent value first."""
    found: Counter[str] = Counter()
    for start in range(0, len(rowids), 900):
        some = rowids[start : start + 900]
        sql = f"SELECT facets FROM search WHERE rowid IN ({','.join('?' * len(some))})"
        for (facets,) in reader.database.execute(sql, some):
            found.update(facets.split())
    counts: dict[str, list[tuple[str, int]]] = {}
    for pair, number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        name, _, value = pair.partition(":")
        counts.setdefault(name, []).append((value, number))
    return {name: counts[name] for name in sorted(COUNTED) if name in counts}
