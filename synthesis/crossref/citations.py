"""Which sources a theme rests on, and which works stand together at one place.

A source belongs to a theme when a document cites it in the section (and under
the heading) that the theme's locator names, or when a record of that theme rests on it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from synthesis.index.reader import Reader

_CITED_THERE = """
SELECT DISTINCT theme.rid, source.rid
FROM record AS theme
JOIN locator AS place ON place.rid = theme.rid AND place.field = 'locator'
JOIN locator AS cited ON cited.field = 'cited_in' AND cited.document = place.document AND cited.section = place.section
  AND (place.heading IS NULL AND (cited.heading IS NULL OR NOT EXISTS (
         SELECT 1 FROM locator AS deeper JOIN record AS other ON other.rid = deeper.rid AND other.kind = 'theme'
         WHERE deeper.field = 'locator' AND deeper.document = cited.document AND deeper.section = cited.section
           AND deeper.heading = cited.heading))
       OR cited.heading = place.heading)
JOIN record AS source ON source.rid = cited.rid AND source.kind = 'source'
WHERE theme.kind = 'theme'
"""

_USED_THERE = """
SELECT DISTINCT themed.to_rid, used.to_rid
FROM link AS themed JOIN link AS used ON used.from_rid = themed.from_rid AND used.field = 'sources'
JOIN record AS theme ON theme.rid = themed.to_rid AND theme.kind = 'theme'
WHERE themed.field = 'themes'
"""

_PLACES = """
SELECT document, coalesce(part, ''), coalesce(section, ''), coalesce(heading, ''), locator.rid
FROM locator JOIN record USING (rid) WHERE field = 'cited_in' AND kind = 'source' ORDER BY 1, 2, 3, 4, 5
"""


def sources_by_theme(reader: Reader) -> dict[int, list[int]]:
    """Numbers of the sources of each theme that has any; documents that the corpus encodes are left out."""
    documents = {
        rid
        for (rid,) in reader.database.execute(
            "SELECT rid FROM record JOIN source USING (id) WHERE kind = 'source' AND status = 'document'"
        )
    }
    found: dict[int, set[int]] = {}
    for sql in (_CITED_THERE, _USED_THERE):
        for theme, source in reader.database.execute(sql):
            if source not in documents:
                found.setdefault(theme, set()).add(source)
    return {theme: sorted(found[theme]) for theme in sorted(found)}


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
