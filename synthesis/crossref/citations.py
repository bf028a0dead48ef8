"""Which sources a theme rests on, and which works stand together at one place."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from synthesis.index.reader import Reader

_PLACES = """
SELECT document, coalesce(part, ''), coalesce(section, ''), coalesce(heading, ''), locator.rid
FROM locator JOIN record USING (rid) WHERE field = 'cited_in' AND kind = 'source' ORDER BY 1, 2, 3, 4, 5
"""


def sources_by_theme(reader: Reader) -> dict[int, list[int]]:
    """Numbers of the sources of each theme that has any; documents that the corpus encodes are left out."""
    found: dict[int, list[int]] = {}
    for theme, source in reader.database.execute("SELECT theme_rid, source_rid FROM theme_source ORDER BY 1, 2"):
        found.setdefault(theme, []).append(source)
    return found


def shared_sources(by_theme: Mapping[int, Sequence[int]]) -> list[tuple[int, int, list[int]]]:
    """Pairs of themes with the sources that both rest on, the most first."""
    pairs = []
    sets = {theme: set(sources) for theme, sources in by_theme.items()}
    for first, second in combinations(sets, 2):
        common = sets[first] & sets[second]
        if common:
            pairs.append((first, second, sorted(common)))
    return sorted(pairs, key=lambda pair: (-len(pair[2]), pair[0], pair[1]))


def co_citations(reader: Reader) -> list[tuple[int, int, int]]:
    """Pairs of sources and at how many places (section and heading) documents cite both, the most first."""
    places: dict[tuple[Any, ...], list[int]] = {}
    for *place, rid in reader.database.execute(_PLACES):
        members = places.setdefault(tuple(place), [])
        if rid not in members:
            members.append(rid)
    counted: Counter[tuple[int, int]] = Counter()
    for members in places.values():
        counted.update(combinations(members, 2))
    return sorted(
        ((first, second, times) for (first, second), times in counted.items()), key=lambda pair: (-pair[2], pair[0], pair[1])
    )
