"""An index is the same whether the corpus is held in memory or passes by, and whatever was put aside on the way."""

import sqlite3
from contextlib import closing
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.index.compilation import compile_corpus
from synthesis.index.docs import NAME
from synthesis.index.spoken import packed, spoken, unpacked
from synthesis.index.store import build_in_memory
from synthesis.reading.load import PassingCorpus, load
from tests.index.building import write


def dump(database: sqlite3.Connection) -> list[str]:
    """Everything that stands in an index, but for what the machine adds."""
    return [line for line in database.iterdump() if "stamped_ns" not in line and "'root'" not in line and '"file"' not in line]


def test_corpus_in_memory_and_corpus_that_passes_by_give_one_index(sample: Path) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as held, closing(build_in_memory(sample)) as passed:
        compile_corpus(load(sample), held)
        assert dump(held) == dump(passed)


def test_numbers_are_the_same_either_way(sample: Path) -> None:
    passing = PassingCorpus(sample)
    ids = [record.id for record in passing.all()]
    assert passing.numbers() == load(sample).numbers()
    assert len(ids) == sum(map(len, passing.numbers().values()))


def test_second_record_of_an_id_is_told_with_the_place_of_the_first(corpus: Path) -> None:
    write(corpus, "themes/again.yaml", "\nburen:\n  label: {nl: a, en: b}\n")
    passing = PassingCorpus(corpus)
    kept = [record.file for record in passing.all() if record.subject == "theme:buren"]
    messages = {fault.message for fault in passing.faults}
    assert kept == ["themes.yaml"]
    assert messages == {fault.message for fault in load(corpus).faults}
    assert any("already stands in themes.yaml:" in message for message in messages)


def test_nothing_is_left_of_what_was_put_aside(sample: Path) -> None:
    with closing(build_in_memory(sample)) as database:
        assert list(database.execute("SELECT name FROM temp.sqlite_master")) == []


def test_words_stand_with_their_language_and_hyphens_behind_their_text() -> None:
    pieces = [("nl", "De buurt-app helpt"), ("nl", "bewoners"), (NAME, "Van der Visser"), ("en", "Chat")]
    assert spoken(pieces) == [
        ("nl", ["buurt", "app", "helpt"], ["buurtapp"]),
        ("nl", ["bewoners"], []),
        (NAME, ["der", "visser"], []),
        ("en", ["chat"], []),
    ]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(st.lists(st.tuples(st.sampled_from(["nl", "en", NAME]), st.text(max_size=30)), max_size=3), min_size=1, max_size=4)
)
def test_packed_words_come_back(columns: list[list[tuple[str, str]]]) -> None:
    said = [spoken(pieces) for pieces in columns]
    assert unpacked(packed(said)) == [[piece for piece in column if piece[1] or piece[2]] for column in said]
