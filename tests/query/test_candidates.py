"""The first stage finds what a selection leaves, without going through the whole corpus for it."""

from pathlib import Path

import pytest

from synthesis.index.selection import Selection
from synthesis.query import candidates
from tests.index.building import compiled


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection({"kind": ["source", "finding"]}),
        Selection({"theme": ["buren"], "kind": ["finding"]}),
        Selection({}, [(2015, 2020)]),
        Selection({}, [(1990, 2000), (2018, 2018)]),
        Selection({"kind": ["finding"]}, [(1999, 2012)]),
    ],
)
def test_narrowing_says_the_same_as_the_condition_on_records(sample: Path, selection: Selection) -> None:
    with compiled(sample) as reader:
        where, values = selection.condition()
        expected = {rid for (rid,) in reader.database.execute(f"SELECT rid FROM record WHERE {where}", values)}
        narrowed, more = candidates.narrowing(selection)
        sql = f"SELECT rowid & 4294967295 FROM search WHERE 1{narrowed}"
        assert {rid for (rid,) in reader.database.execute(sql, more)} == expected
        assert expected


def test_only_the_first_rows_are_weighed(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with compiled(sample) as reader:
        match = '("buurt" OR "bur" OR "neighbour")'
        every = candidates.weighed(reader.database, match, Selection(), 100)
        monkeypatch.setattr(candidates, "_WEIGHED", 3)
        first = candidates.weighed(reader.database, match, Selection(), 100)
        assert len(every) > 3
        assert sorted(entry.rowid for entry in first) == sorted(entry.rowid for entry in every)[:3]
        assert candidates.count(reader.database, match, Selection()) == len(every)
