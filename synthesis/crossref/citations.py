"""Which sources a theme rests on, and which works stand together: cited at one place, used by one record, citing the same."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from synthesis.crossref.pairs import Pairs, count_pairs
from synthesis.crossref.support import uses
from synthesis.index.reader import Reader

_PLACE: Final = "document, coalesce(part, ''), coalesce(section, ''), coalesce(heading, '')"
_PLACES: Final = f"""
SELECT DISTINCT {_PLACE}, locator.rid
FROM locator JOIN record USING (rid) WHERE field = 'cited_in' AND kind = 'source' ORDER BY 1, 2, 3, 4, 5
"""
_CITED_BESIDE: Final = """
SELECT other.rid, count(DISTINCT other.document || char(0) || coalesce(other.part, '') || char(0) || coalesce(other.section, '')
  || char(0) || coalesce(other.heading, '')) AS places
FROM locator AS own JOIN locator AS other ON other.document = own.document AND other.section IS own.section
  AND other.heading IS own.heading AND other.part IS own.part
WHERE own.rid = ? AND own.field = 'cited_in' AND other.field = 'cited_in' AND other.rid <> own.rid
GROUP BY other.rid ORDER BY places DESC, other.rid
"""
_CITING: Final = """
SELECT from_rid AS cited, to_rid AS citing FROM link WHERE field IN ('cited_via', 'cited_in.document')
UNION SELECT to_rid, via_rid FROM link JOIN record ON rid = to_rid AND kind = 'source' WHERE via_rid IS NOT NULL ORDER BY 1, 2
"""


def sources_by_theme(reader: Reader) -> dict[int, list[int]]:
    """Numbers of the sources of each theme that has any; documents that the corpus encodes are left out."""
    found: dict[int, list[int]] = {}
    for theme, source in reader.database.execute("SELECT theme_rid, source_rid FROM theme_source ORDER BY 1, 2"):
        found.setdefault(theme, []).append(source)
    return found


def shared_sources(by_theme: Mapping[int, Sequence[int]]) -> Pairs:
    """Pairs of themes and how many sources both rest on."""
    themes: dict[int, list[int]] = {}
    for theme in sorted(by_theme):
        for source in by_theme[theme]:
            themes.setdefault(source, []).append(theme)
    return count_pairs(themes.values())


def co_citations(reader: Reader) -> Pairs:
    """Pairs of sources and at how many places (section and heading) documents cite both."""
    rows = reader.database.execute(_PLACES)
    return count_pairs([[rid for *_, rid in group] for _, group in groupby(rows, key=lambda row: row[:4])])


def cited_beside(reader: Reader, source: int) -> list[tuple[int, int]]:
    """The sources that documents cite where they cite this one, and at how many of these places; the most first."""
    return [(rid, places) for rid, places in reader.database.execute(_CITED_BESIDE, (source,))]


def used_together(reader: Reader) -> Pairs:
    """Pairs of sources and how many records rest on both."""
    return count_pairs([sorted({use.source for use in found if use.supports}) for found in uses(reader).values()])


def couplings(reader: Reader) -> Pairs:
    """Bibliographic coupling (Kessler 1963): pairs of works and how many sources both cite.

    The corpus knows this of the documents that it encodes and of works through which others are cited.
    """
    rows = reader.database.execute(_CITING)
    return count_pairs([[citing for _, citing in group] for _, group in groupby(rows, key=lambda row: row[0])])
