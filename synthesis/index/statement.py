"""SQL from a user: read-only, whatever it says."""

import sqlite3
from typing import Any, Final

from synthesis.errors import QueryError

_ALLOWED: Final = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})
_SAFE_PRAGMAS: Final = frozenset({"table_info", "table_xinfo", "table_list", "foreign_key_list", "index_list", "data_version"})
"""`data_version` is what the full-text module asks for itself."""
_STEPS: Final = 100_000
"""Instructions of SQLite's machine between two looks at the keyboard: a few milliseconds."""


def ask(database: sqlite3.Connection, statement: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Column names and rows of a SELECT statement.

    Raises:
        QueryError: the statement is not SQL, or wants to change or attach something.
        KeyboardInterrupt: the user did not want to wait for the answer.
    """
    if not statement.strip():
        raise QueryError("There is no SQL.", 'write a statement: "SELECT kind, count(*) FROM record GROUP BY kind"')
    # The full-text tables are connected first: what they need for that is more than a user may.
    database.execute("SELECT 1 FROM search_words, search LIMIT 0")
    database.set_authorizer(_authorize)
    # Python looks at signals only in code of its own, so a statement without end could not be stopped.
    database.set_progress_handler(lambda: 0, _STEPS)
    try:
        cursor = database.execute(statement)
        rows = cursor.fetchall()
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        if str(error) == "interrupted":
            raise KeyboardInterrupt from error
        raise QueryError(f"SQL: {str(error).rstrip('.')}.", _hint(database, str(error))) from error
    finally:
        database.set_authorizer(None)
        database.set_progress_handler(None, 0)
    return [column[0] for column in cursor.description or ()], rows


def _authorize(action: int, first: str | None, second: str | None, *rest: str | None) -> int:
    if action in _ALLOWED and second != "load_extension":
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first in _SAFE_PRAGMAS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _hint(database: sqlite3.Connection, problem: str) -> str:
    database.set_authorizer(None)
    if "no such table" in problem:
        names = database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name")
        return f"the tables are: {', '.join(name for (name,) in names if '_' not in name)}, …; see docs/schema.md"
    if "not authorized" in problem or "readonly" in problem or "prohibited" in problem:
        return "only SELECT is possible: the YAML files are the truth, the index only mirrors them"
    if "one statement" in problem:
        return "give one statement at a time"
    return "see docs/schema.md for the tables"
