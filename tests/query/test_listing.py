"""What a selection leaves without a word: the same whether there is little or very much of it."""

import pytest

from synthesis.index.reader import Reader
from synthesis.index.selection import Selection, select
from synthesis.query import candidates, listing
from synthesis.query.listing import listed
from synthesis.reports.answers import report

SELECTIONS = (
    Selection({"kind": ["source", "finding"]}),
    Selection({"kind": ["finding"]}, [(1990, 2030)]),
    Selection({"source": ["roos1999"]}),
)


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("sort", ["relevance", "title"])
@pytest.mark.parametrize("limit", [3, None])
def test_very_many_are_listed_as_few_are(
    reader: Reader, selection: Selection, sort: str, limit: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = listed(reader, "", selection, limit, sort)
    monkeypatch.setattr(listing, "COUNTED", 4)
    monkeypatch.setattr(candidates, "MOST", 2)
    many = listed(reader, "", selection, limit, sort)
    assert [hit.row.subject for hit in many.hits] == [hit.row.subject for hit in few.hits]
    assert many.total == few.total == few.counted > 0


def test_the_order_is_that_of_the_corpus(reader: Reader) -> None:
    rids = [hit.row.rid for hit in listed(reader, "", select(reader, {"kind": ["source", "finding"]}), None, "relevance").hits]
    assert rids == sorted(rids)
    assert len({hit.row.kind for hit in listed(reader, "", SELECTIONS[0], None, "relevance").hits}) == 2


def test_counts_of_the_first_are_told_as_such(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = report(reader, listed(reader, "", SELECTIONS[0], 5, "relevance"))
    assert "Verfijnen" in [section.title for section in whole.sections]
    assert "counted" not in whole.data
    monkeypatch.setattr(listing, "COUNTED", 4)
    monkeypatch.setattr(candidates, "MOST", 8)
    part = report(reader, listed(reader, "", SELECTIONS[0], 5, "relevance"))
    assert part.data["counted"] == 8 < part.data["total"]
    assert "Verfijnen (geteld in 8 records)" in [section.title for section in part.sections]
