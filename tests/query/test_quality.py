"""How answers are measured, and that the halves of the labelled queries stay apart."""

import pytest

from tests.query.quality import LABELLED, measure, miss, queries, table

QUERY = {"id": "q", "class": "plain", "query": "x", "relevant": ["a", "b"]}


@pytest.mark.parametrize(
    ("hits", "recall", "first"),
    [([["a"], ["b"]], 1.0, 1.0), ([["c"], ["a", "b"]], 1.0, 0.5), ([["c"]] * 10 + [["a"]], 0.0, 0.0), ([], 0.0, 0.0)],
)
def test_recall_and_the_rank_of_the_first(hits: list[list[str]], recall: float, first: float) -> None:
    assert measure(QUERY, hits)[:2] == (recall, first)


def test_gain_falls_with_rank_and_is_at_most_one() -> None:
    best, later, least = (measure(QUERY, hits)[2] for hits in ([["a", "b"]], [["a"], ["b"]], [["c"], ["a"]]))
    assert best == later == 1.0 > least > 0


def test_a_miss_names_what_is_missing() -> None:
    assert miss(QUERY, [["a", "b"]]) == ""
    assert miss(QUERY, [["c"], ["a"]]).endswith("missing: b")


def test_the_halves_share_no_query_and_make_up_the_whole() -> None:
    tune, report = ({query["id"] for query in queries(half)} for half in ("tune", "report"))
    assert tune and report and tune.isdisjoint(report)
    assert tune | report == {query["id"] for query in queries()}
    files = [path.stem for path in LABELLED.glob("*.yaml")]
    assert sum(len(queries("all", [file])) for file in files) == len(queries())


def test_a_query_that_names_its_half_stays_in_it() -> None:
    for half, other in (("tune", "report"), ("report", "tune")):
        assert other not in {query.get("half") for query in queries(half)}
    assert {query["id"] for query in queries("tune", ["fresh"])} == {query["id"] for query in queries("all", ["fresh"])}


def test_the_table_has_a_line_for_each_class_and_one_for_all() -> None:
    figures = {name: {"plain": [(1.0, 0.5, 0.5)], "typo": [(0.0, 0.5, 0.5)]} for name in ("synthesis", "plain", "generous")}
    assert table(figures).splitlines()[-1].startswith("| all | 2 | 0.500 | 0.500 |")
