"""Looks closely at records: reads their texts and sources once, and scores them."""

from collections.abc import Iterable, Sequence

from synthesis.index.reader import Reader
from synthesis.query import candidates
from synthesis.query.candidates import Candidate
from synthesis.query.ranking import Scored, Weights, scored
from synthesis.query.sources import sources_of


class CloseLook:
    """What has been read of the records of one answer."""

    def __init__(self, reader: Reader) -> None:
        self._database = reader.database
        self._documents = set(reader.meta("documents").split())
        self._kinds: dict[int, str] = {}
        self.texts: dict[int, tuple[str, ...]] = {}
        """The stems of each record, column by column."""
        self.sources: dict[int, list[tuple[int, str]]] = {}
        """The sources of each record."""

    def closely(self, found: Sequence[Candidate], weights: Weights) -> list[Scored]:
        """The records, scored."""
        texts = candidates.texts(self._database, [entry.rowid for entry in found])
        rids = [entry.rid for entry in found]
        self.texts.update({entry.rid: texts[entry.rowid] for entry in found})
        self.sources.update(sources_of(self._database, rids))
        for start in range(0, len(rids), 500):
            some = rids[start : start + 500]
            sql = f"SELECT rid, kind FROM record WHERE rid IN ({','.join('?' * len(some))})"
            self._kinds.update(self._database.execute(sql, some))
        return list(self.again(rids, weights).values())

    def again(self, rids: Sequence[int], weights: Weights) -> dict[int, Scored]:
        """Records that were looked at before, scored by other weights."""
        return {rid: scored(rid, self._kinds[rid], self.texts[rid], self._evidence(rid), weights) for rid in rids}

    def _evidence(self, rid: int) -> int:
        """On how many sources the record rests; that a document of the corpus says so too is no evidence."""
        return sum(id not in self._documents for _, id in self.sources[rid])


def in_order_of_score(found: Iterable[Scored]) -> list[Scored]:
    """The best first; equals stand in the order of the corpus."""
    return sorted(found, key=lambda entry: (-entry.score, entry.rid))
