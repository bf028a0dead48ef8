"""Counts by facet: those of the records found, the most frequent value first."""

from collections import Counter

from synthesis.index.facets import COUNTED
from synthesis.index.reader import Reader
from synthesis.query.candidates import by_rid
from synthesis.query.tally import tally


def test_counts_are_those_of_the_facet_table(reader: Reader) -> None:
    rids = [rid for (rid,) in reader.database.execute("SELECT rid FROM record WHERE kind IN ('finding', 'source') ORDER BY rid")]
    marks = ",".join("?" * len(rids))
    wanted: dict[str, Counter[str]] = {}
    for name, value in reader.database.execute(f"SELECT name, value FROM facet WHERE rid IN ({marks})", rids):
        if name in COUNTED:
            wanted.setdefault(name, Counter())[value] += 1
    told = tally(reader, [entry.rowid for entry in by_rid(reader.database, rids)])
    assert {name: dict(pairs) for name, pairs in told.items()} == {name: dict(counts) for name, counts in wanted.items()}


def test_the_most_frequent_come_first_and_equals_by_name(reader: Reader) -> None:
    rids = [rid for (rid,) in reader.database.execute("SELECT rid FROM record ORDER BY rid")]
    for pairs in tally(reader, [entry.rowid for entry in by_rid(reader.database, rids)]).values():
        assert list(pairs) == sorted(pairs, key=lambda pair: (-pair[1], pair[0]))


def test_nothing_found_has_no_counts(reader: Reader) -> None:
    assert tally(reader, []) == {}
