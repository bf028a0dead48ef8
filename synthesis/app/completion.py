"""What the shell offers when somebody types half an id. A completion never fails and never builds an index aloud."""

from synthesis.errors import SynthesisError


def complete_id(incomplete: str) -> list[str]:
    """Ids of records of any kind."""
    return _ids(incomplete, "1")


def complete_theme(incomplete: str) -> list[str]:
    """Ids of themes."""
    return _ids(incomplete, "kind = 'theme'")


def complete_kind(incomplete: str) -> list[str]:
    """Names of the kinds of record."""
    from synthesis.model.entities import KINDS

    return [kind.file for kind in KINDS.values() if kind.file.startswith(incomplete)]


def complete_rule(incomplete: str) -> list[str]:
    """Codes of the checks."""
    from synthesis.checks.registry import RULES

    return [code for code in RULES if code.startswith(incomplete.upper())]


def _ids(incomplete: str, where: str) -> list[str]:
    import sqlite3

    from synthesis.index.store import open_index
    from synthesis.reading.discovery import find_corpus

    try:
        database = open_index(find_corpus())
        sql = f"SELECT id FROM record WHERE {where} AND id LIKE ? || '%' ORDER BY id LIMIT 200"
        return [str(row[0]) for row in database.execute(sql, (incomplete,))]
    except (SynthesisError, sqlite3.Error, OSError):
        return []  # a shell that waits for suggestions has no place for an error


def complete_export(incomplete: str) -> list[str]:
    """Formats of `export`."""
    from synthesis.reports.exports import FORMATS

    return [name for name in FORMATS if name.startswith(incomplete)]
