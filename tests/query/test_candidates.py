"""The first stage finds what a selection leaves, without going through the whole corpus for it."""

from pathlib import Path

import pytest

from synthesis.index.selection import Selection
from synthesis.query import candidates
from synthesis.query.candidates import NO_WORDS, Match
from tests.index.building import compiled


@pytest.mark.parametrize(
    "selection",
    [
        Selection({"kind": ["source", "finding"]}),
        Selection({"part": ["1"]}),
        Selection({"status": ["open"]}),
        Selection({}, [(0, 9999)]),
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
        alone = candidates.first(reader.database, NO_WORDS, selection, 1_000)
        assert {entry.rid for entry in alone} == expected
        assert candidates.count(reader.database, NO_WORDS, selection) == len(alone) > 0
        one_by_one, values = selection.condition(few=True)
        assert {rid for (rid,) in reader.database.execute(f"SELECT rid FROM record WHERE {one_by_one}", values)} == expected


@pytest.mark.parametrize(
    "selection",
    [
        Selection({"kind": ["source"]}),
        Selection({"source": ["roos1999", "nowak2022"]}),
        Selection({"source": ["nowak2022"], "theme": ["bankjes"]}, [(2022, 2022)]),
        Selection({}, [(2000, 9999)]),
        Selection({}, [(1000, 1200)]),
    ],
)
def test_a_question_is_narrowed_as_the_condition_on_records_says(sample: Path, selection: Selection) -> None:
    with compiled(sample) as reader:
        match = Match(*['("buurt" OR "bur" OR "bank" OR "vertrouw" OR "neighbour")'] * 2)
        where, values = selection.condition()
        kept = {rid for (rid,) in reader.database.execute(f"SELECT rid FROM record WHERE {where}", values)}
        every = candidates.first(reader.database, match, Selection(), 1_000)
        found = candidates.first(reader.database, match, selection, 1_000)
        assert [entry.rid for entry in found] == [entry.rid for entry in every if entry.rid in kept]
        assert len(found) < len(every)
        weighed, total = candidates.weighed(reader.database, match, selection, 1_000)
        assert {entry.rowid for entry in weighed} == {entry.rowid for entry in found}
        assert total == len(found)
        # Where there are more than are gone on with, the words are weighed alone.
        assert candidates.weighed(reader.database, match, selection, 1) == (weighed[:1], total)


def test_only_the_first_rows_are_weighed(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with compiled(sample) as reader:
        match = Match(*['("buurt" OR "bur" OR "neighbour")'] * 2)
        every = candidates.weighed(reader.database, match, Selection(), 100)[0]
        monkeypatch.setattr(candidates, "_WEIGHED", 3)
        first = candidates.weighed(reader.database, match, Selection(), 100)[0]
        assert len(every) > 3
        assert sorted(entry.rowid for entry in first) == sorted(entry.rowid for entry in every)[:3]
        assert candidates.count(reader.database, match, Selection()) == len(every)
        assert candidates.count(reader.database, match, Selection(), 2) == 2
