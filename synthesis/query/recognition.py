"""Sources that a question names: by citation key, by DOI, by title, or by author and year."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Final

from synthesis.index.schema import RID_MASK
from synthesis.language.folding import fold, words
from synthesis.query.units import Unit

_DOI: Final = re.compile(r"10\.\d{4,9}/[^\s\"<>]+")
_ADDRESSED: Final = re.compile(rf"(?:https?://)?(?:(?:dx\.)?doi\.org/|doi:?\s*)?({_DOI.pattern})", re.IGNORECASE)
_AFTER_DOI: Final = ".,;)]}"
_YEAR: Final = re.compile(r"((?:1[5-9]|20)\d\d)([a-z]?)\Z")
_LONGEST: Final = 400
_MOST: Final = 50


def by_identifier(database: sqlite3.Connection, text: str) -> list[int]:
    """Numbers of the sources whose key, DOI, short citation or whole title the text is."""
    text = fold(text[:_LONGEST]).strip()
    names = {text, " ".join(words(text)), text.strip("@[]{}()\"' ")}
    doi = _DOI.search(text)
    if doi:
        names.add(doi[0].rstrip(_AFTER_DOI))
    # A citation may carry a word of the other language, or a comma and a letter: `Author & Author, 2018a`.
    pieces = [word for word in words(text) if word not in ("en", "and", "et", "al", "e", "a")]
    names.add(" ".join(pieces))
    marks = ",".join("?" * len(names))
    sql = (
        # The names come first: SQLite might go through all sources instead.
        "SELECT DISTINCT name.rid FROM name CROSS JOIN record ON record.rid = name.rid AND +kind = 'source' "
        f"WHERE folded IN ({marks}) ORDER BY name.rid LIMIT ?"
    )
    return [rid for (rid,) in database.execute(sql, (*sorted(names), _MOST))]


def without_dois(text: str) -> tuple[str, list[str]]:
    """The text without its DOIs, bare or as an address, and these DOIs: their pieces are no words to look for."""
    return _ADDRESSED.sub(" ", text), [found[1].rstrip(_AFTER_DOI) for found in _ADDRESSED.finditer(text)]


def by_author_and_year(database: sqlite3.Connection, units: Sequence[Unit]) -> list[int]:
    """Numbers of the sources by the authors that are named, of the year that is named with them."""
    years = [year for unit in units if len(unit.term.words) == 1 and (year := _YEAR.match(unit.term.words[0]))]
    names = [unit for unit in units if unit.is_name and not _YEAR.match(unit.term.words[0])]
    if len(years) != 1 or not names:
        return []
    wanted = [f"({' OR '.join(_quoted(unit))})" for unit in names]
    match = f"author : ({' AND '.join(wanted)})"
    sql = (
        f"SELECT rid, id FROM search JOIN record ON rid = search.rowid & {RID_MASK} "
        "WHERE search MATCH ? AND kind = 'source' AND year = ? ORDER BY search.rowid LIMIT ?"
    )
    found = list(database.execute(sql, (match, int(years[0][1]), _MOST)))
    lettered = [rid for rid, id in found if years[0][2] and str(id).endswith("".join(years[0].groups()))]
    return lettered or [rid for rid, _ in found]


def _quoted(unit: Unit) -> Iterator[str]:
    yield from (f'"{" ".join(stems)}"' for stems in unit.own)


def resting_on(database: sqlite3.Connection, sources: Sequence[int]) -> set[int]:
    """Numbers of the records that name these sources."""
    marks = ",".join("?" * len(sources))
    sql = f"SELECT DISTINCT from_rid FROM link WHERE to_rid IN ({marks}) AND field NOT LIKE 'locator%' LIMIT 500"
    return {rid for (rid,) in database.execute(sql, list(sources))}
