"""What a selection leaves where no word was asked for: all of it, in the order of the corpus or another."""

from collections.abc import Sequence
from typing import Final

from synthesis.index.facets import IN_FULL_TEXT
from synthesis.index.reader import Reader
from synthesis.index.schema import CLASSES
from synthesis.index.selection import Selection
from synthesis.query import candidates
from synthesis.query.answer import Answer, Hit
from synthesis.query.candidates import NO_WORDS, Candidate
from synthesis.query.order import in_order
from synthesis.query.sources import sources_of
from synthesis.query.tally import tally

COUNTED: Final = 10_000
"""Of more records the values of facets are counted in the first ones alone, as many as of a question in words."""


def listed(reader: Reader, text: str, selection: Selection, limit: int | None, sort: str) -> Answer:
    """The records of the selection; `text` is what was typed to narrow it."""
    total, found = _found(reader, selection)
    if total > len(found) and sort == "relevance" and limit is not None:
        # The rows of each class stand in the order of the corpus: of each the first will do.
        classes = [candidates.first(reader.database, NO_WORDS, selection, limit, number) for number in range(CLASSES)]
        shown = sorted(entry.rid for rows in classes for entry in rows)[:limit]
    else:
        every = found if len(found) == total else candidates.first(reader.database, NO_WORDS, selection, total)
        rids = [entry.rid for entry in every]
        shown = (sorted(rids) if sort == "relevance" else in_order(reader, rids, sort))[:limit]
    rows, sources = reader.by_rid(shown), sources_of(reader.database, shown)
    hits = [Hit(rows[rid], 0.0, [id for _, id in sources[rid]]) for rid in shown]
    counts = tally(reader, [entry.rowid for entry in found])
    return Answer(text, hits, total, counts=counts, counted=len(found))


def _found(reader: Reader, selection: Selection) -> tuple[int, Sequence[Candidate]]:
    """How many there are, and those whose facets are counted: all, unless they are too many."""
    if selection.years or not IN_FULL_TEXT.isdisjoint(selection.facets):
        total = candidates.count(reader.database, NO_WORDS, selection)
        most = total if total <= COUNTED else candidates.MOST
        return total, candidates.first(reader.database, NO_WORDS, selection, most)
    where, values = selection.condition()
    rids = [rid for (rid,) in reader.database.execute(f"SELECT rid FROM record WHERE {where}", values)]
    found = candidates.by_rid(reader.database, rids)
    return len(found), found
