"""The tables follow from the model, and hold what the records say."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from synthesis.index.reader import Reader
from synthesis.index.rows import Link, entries, sheet
from synthesis.index.schema import SHARED
from synthesis.index.tables import create_statement, entity_tables
from synthesis.model.entities import KINDS
from tests.index.building import compiled


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """The sample, compiled."""
    from tests.conftest import SAMPLE

    with compiled(SAMPLE) as found:
        yield found


def test_every_entity_has_its_table() -> None:
    assert list(entity_tables()) == list(KINDS)


def test_names_are_plain_and_unique() -> None:
    names = [table.name for root in entity_tables().values() for table in root.walk()]
    shared = [name for name, _, _ in SHARED]
    assert len({*names, *shared}) == len(names) + len(shared)
    for root in entity_tables().values():
        for table in root.walk():
            columns = [*table.keys, *(column.name for column in table.columns)]
            assert len(set(columns)) == len(columns), table.name
            assert all(re.fullmatch(r"[A-Za-z_]+", name) for name in (table.name, *columns)), table.name


def test_statements_are_sql_with_a_comment_for_every_column() -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        for root in entity_tables().values():
            for table in root.walk():
                sql = create_statement(table)
                database.execute(sql)
                found = [row[1] for row in database.execute(f'PRAGMA table_info("{table.name}")')]
                assert found == [*table.keys, *(column.name for column in table.columns)]
                assert sql.count(" -- ") == 1 + len(table.columns)


def test_columns_that_refer_point_to_their_table(reader: Reader) -> None:
    keys = {(row[2], row[3]) for row in reader.database.execute('PRAGMA foreign_key_list("finding_sources")')}
    assert keys == {("finding", "finding"), ("source", "id"), ("source", "via")}


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("SELECT title, issued, container_title FROM source WHERE id = 'nowak2022'",
         [("Does small talk help? A trial of chat benches & coffee", "2022-11-03", "Archives of Invented Trials")]),
        ("SELECT position, family, non_dropping_particle FROM source_author WHERE source = 'zilverberg2011a'",
         [(1, "Zilverberg", None), (2, "Meer", "van der")]),
        ("SELECT key, value FROM source_as_printed", [("issued", "2014")]),
        ("SELECT position, item, value FROM finding_effects e JOIN (SELECT 1 AS item) WHERE finding = 'bankjes-eenzaamheid'",
         [(1, 1, "0.21")]),
        ("SELECT id, role, via FROM finding_sources WHERE finding = 'vertrouwen-omschreven'",
         [("roos1999", "defines", "doorn2009")]),
        ("SELECT level, judged_on, as_stated FROM intervention_recognition", [("well-drawn", "2023", "netjes getekend")]),
        ("SELECT recognition_level, position, years FROM recognition_level_validity", [("well-drawn", 1, 5)]),
        ("SELECT intervention, position, item, value FROM intervention_recognition_stated_in",
         [("klusclub", 1, 1, "databank-denkbeeldig")]),
        ("SELECT id, judged_by_stated, judged_by_nl FROM recognition_level",
         [("well-drawn", 1, "een panel van drie tekenaars"), ("well-built", 0, None)]),
        ("SELECT id, design_stated FROM source WHERE id IN ('cordes2018', 'doorn2009', 'fictie2009') ORDER BY id",
         [("cordes2018", 1), ("doorn2009", 0), ("fictie2009", None)]),
        ("SELECT parent FROM theme ORDER BY rowid", [(None,), ("buren",), ("buren",), (None,), ("klussen",)]),
    ],
)  # fmt: skip
def test_values(reader: Reader, sql: str, expected: list[object]) -> None:
    assert list(reader.database.execute(sql)) == expected


def test_every_value_of_a_record_stands_in_its_tables(reader: Reader) -> None:
    """Whatever text a record holds is found again in the rows of its kind."""
    for kind, root in entity_tables().items():
        cells = {
            str(cell) for table in root.walk() for row in reader.database.execute(f'SELECT * FROM "{table.name}"') for cell in row
        }
        for row in reader.kind(kind):
            assert {text for text in _texts(row.doc) if text != "not stated"} <= cells, row.subject


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
    elif value is not None:
        yield str(value)


def test_links_of_a_record() -> None:
    doc = json.loads(
        '{"themes": ["a"], "sources": [{"id": "s", "role": "defines", "via": "v"}, {"id": "t"}], '
        '"locator": {"document": "d"}, "contradicts": ["f"]}'
    )
    numbers = {"source": {"s": 1, "v": 2, "d": 3}, "theme": {"a": 4}, "finding": {}}
    assert entries(sheet(entity_tables()["finding"]), "x", doc, numbers).links == [
        Link("locator.document", 3),
        Link("themes", 4),
        Link("sources", 1, "defines", 2),
        Link("sources", None, "supports"),
        Link("contradicts", None),
    ]
