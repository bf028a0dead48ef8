"""SQL from a user reads, and does nothing else."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.errors import QueryError
from synthesis.index.statement import ask
from tests.conftest import Furnish
from tests.index.building import compiled, index_file, opened
from tests.indexes import ROOT


@pytest.fixture
def database(sample: Path, furnish: Furnish) -> Iterator[sqlite3.Connection]:
    """The index of the sample, as `synthesis sql` opens it."""
    furnish(sample)
    with opened(sample) as reader:
        yield reader.database


@pytest.fixture(scope="module")
def in_memory(sample: Path) -> Iterator[sqlite3.Connection]:
    """The same as it is where no file can hold it; one for all tests, for none can change it."""
    with compiled(sample) as reader:
        yield reader.database


@pytest.mark.parametrize(
    ("statement", "columns", "rows"),
    [
        ("SELECT 1 AS one, 'x'", ["one", "'x'"], [(1, "x")]),
        ("VALUES (1), (2)", ["column1"], [(1,), (2,)]),
        ("SELECT id FROM theme WHERE parent IS NULL;", ["id"], [("buren",), ("klussen",)]),
        ("WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT sum(n) AS s FROM t", ["s"], [(6,)]),
        ("SELECT count(*) AS n FROM search WHERE search MATCH 'trap*'", ["n"], [(1,)]),
        (
            "PRAGMA index_list(theme)",
            ["seq", "name", "unique", "origin", "partial"],
            [(0, "sqlite_autoindex_theme_1", 1, "pk", 0)],
        ),
        ("SELECT DISTINCT to_kind FROM reference WHERE field = 'parent'", ["to_kind"], [("theme",)]),
        ("SELECT upper(label_nl) AS u FROM theme WHERE id = 'bankjes'", ["u"], [("PRAATBANKJES",)]),
        ("-- nothing", [], []),
    ],
)
def test_questions(database: sqlite3.Connection, statement: str, columns: list[str], rows: list[object]) -> None:
    assert ask(database, statement) == (columns, rows)


CHANGES = [
    "DELETE FROM record",
    "UPDATE record SET title_nl = 'x'",
    "INSERT INTO meta VALUES ('a', 'b')",
    "INSERT INTO search(search) VALUES ('rebuild')",
    "REPLACE INTO meta VALUES ('a', 'b')",
    "DROP TABLE record",
    "ALTER TABLE record RENAME TO x",
    "CREATE TABLE x (y)",
    "CREATE TEMP TABLE x (y)",
    "CREATE TEMP VIEW x AS SELECT 1",
    "CREATE TABLE x AS SELECT * FROM record",
    "CREATE VIRTUAL TABLE x USING fts5(y)",
    "ATTACH '{other}' AS x",
    "DETACH main",
    "VACUUM",
    "VACUUM INTO '{other}'",
    "REINDEX",
    "ANALYZE",
    "BEGIN",
    "COMMIT",
    "SAVEPOINT x",
    "PRAGMA query_only = OFF",
    "PRAGMA user_version = 1",
    "PRAGMA journal_mode = WAL",
    "PRAGMA writable_schema = ON",
    "PRAGMA temp_store_directory = '/'",
    "WITH t AS (SELECT 1) DELETE FROM record",
    "SELECT load_extension('{other}')",
    "SELECT writefile('{other}', 'x')",
    "SELECT readfile('{other}')",
    "SELECT edit('x', 'true')",
]


@pytest.mark.parametrize("statement", CHANGES)
def test_nothing_in_a_file_can_be_changed(database: sqlite3.Connection, cache: Path, tmp_path: Path, statement: str) -> None:
    before = index_file(cache).read_bytes()
    with pytest.raises(QueryError):
        ask(database, statement.format(other=tmp_path / "other"))
    assert index_file(cache).read_bytes() == before
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("statement", CHANGES)
def test_nothing_in_memory_can_be_changed(in_memory: sqlite3.Connection, tmp_path: Path, statement: str) -> None:
    before = in_memory.serialize()
    with pytest.raises(QueryError):
        ask(in_memory, statement.format(other=tmp_path / "other"))
    assert in_memory.serialize() == before
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize(
    ("statement", "hint"),
    [
        ("DROP TABLE record", "only SELECT is possible: the YAML files are the truth, the index only mirrors them"),
        ("SELECT 1; SELECT 2", "give one statement at a time"),
        ("SELECT 1; DROP TABLE record", "give one statement at a time"),
        ("SELECT * FROM themes", "the tables are: agenda, concept, "),
        ("", 'write a statement: "SELECT '),
        ("SELEC 1", "see docs/schema.md for the tables"),
        ("SELECT '\x00'", ""),
        ("SELECT '\udcff'", ""),
    ],
)
def test_hints(database: sqlite3.Connection, statement: str, hint: str) -> None:
    with pytest.raises(QueryError) as caught:
        ask(database, statement)
    assert caught.value.hint.startswith(hint)


def test_connection_serves_the_program_afterwards(database: sqlite3.Connection) -> None:
    with pytest.raises(QueryError):
        ask(database, "PRAGMA page_size")
    assert database.execute("PRAGMA page_size").fetchone() == (4096,)


ENDLESS = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT "


@pytest.mark.parametrize("what", ["max(n) FROM t", "n FROM t WHERE n < 0"])
def test_endless_statement_can_be_interrupted(furnish: Furnish, sample: Path, what: str) -> None:
    furnish(sample)
    announce = (
        "import sqlite3, sys\n"
        "from synthesis.index import statement\n"
        "allow = statement._authorize\n"
        "statement._authorize = lambda *rest: (print('asked', flush=True), allow(*rest))[1]\n"
        "from synthesis.app.main import main\n"
        "main()\n"
    )
    command = [sys.executable, "-c", announce, "sql", "--corpus", str(sample), ENDLESS + what]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as child:
        assert child.stdout and child.stdout.readline() == b"asked\n"
        try:
            child.communicate(timeout=0.5)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGINT)
        try:
            _, err = child.communicate(timeout=20)
        finally:
            child.kill()
    assert child.returncode == 130
    assert err == b""
