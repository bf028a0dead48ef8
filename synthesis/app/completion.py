"""What the shell offers when somebody types half a word. A completion never fails."""

from collections.abc import Callable
from typing import Any

import typer

from synthesis.errors import SynthesisError

Completer = Callable[[typer.Context, str], list[str]]


def complete_id(context: typer.Context, incomplete: str) -> list[str]:
    """Ids of records of any kind; after `kind:` those of that kind."""
    kind, colon, rest = incomplete.partition(":")
    if colon:
        found = _ask(context, "SELECT kind || ':' || id FROM record WHERE kind = ? AND id LIKE ? || '%' ORDER BY id", kind, rest)
    else:
        found = _ask(context, "SELECT DISTINCT id FROM record WHERE id LIKE ? || '%' ORDER BY id", incomplete.lower())
    return found


def of_kind(kind: str) -> Completer:
    """Completes ids of records of one kind."""

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        return _ask(context, "SELECT id FROM record WHERE kind = ? AND id LIKE ? || '%' ORDER BY id", kind, incomplete)

    return complete


def of_facet(name: str) -> Completer:
    """Completes values that records have in one facet."""

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        sql = "SELECT DISTINCT value FROM facet WHERE name = ? AND value LIKE ? || '%' ORDER BY value"
        return _ask(context, sql, name, incomplete)

    return complete


def among(*words: str) -> Callable[[str], list[str]]:
    """Completes one of a few fixed words."""

    def complete(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return complete


def complete_kind(incomplete: str) -> list[str]:
    """Names of the kinds of record."""
    from synthesis.model.entities import KINDS

    return [kind.file for kind in KINDS.values() if kind.file.startswith(incomplete)]


def complete_rule(incomplete: str) -> list[str]:
    """Codes and slugs of the checks."""
    from synthesis.checks.registry import EVERY_RULE

    names = [*EVERY_RULE, *(rule.slug for rule in EVERY_RULE.values())]
    return [name for name in names if name.lower().startswith(incomplete.lower())]


def complete_export(incomplete: str) -> list[str]:
    """Formats of `export`."""
    from synthesis.reports.exports import FORMATS

    return [name for name in FORMATS if name.startswith(incomplete)]


def _ask(context: typer.Context, sql: str, *values: Any) -> list[str]:
    import sqlite3
    from contextlib import closing

    from synthesis.index.store import open_index
    from synthesis.reading.discovery import find_corpus

    try:
        with closing(open_index(find_corpus(context.params.get("corpus")))) as database:
            return [str(row[0]) for row in database.execute(sql, values)]
    except (SynthesisError, sqlite3.Error, OSError):
        return []  # a shell that waits for suggestions has no place for an error
