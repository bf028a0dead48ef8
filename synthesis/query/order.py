"""Other orders than that of the scores."""

from collections.abc import Sequence
from typing import Final

from synthesis.index.reader import Reader
from synthesis.language.folding import fold
from synthesis.model.entities import KINDS

SORTS: Final = ("relevance", "year", "title", "kind")


def in_order(reader: Reader, rids: Sequence[int], sort: str) -> list[int]:
    """The records by year (the latest first, those without one last), by title, or by kind; then in the order of the corpus."""
    kinds = {kind: number for number, kind in enumerate(KINDS)}
    title = "title_nl" if reader.lang == "nl" else "title_en"
    keys: list[tuple[int | str, int]] = []
    for start in range(0, len(rids), 500):
        some = rids[start : start + 500]
        sql = f"SELECT rid, kind, year, {title} FROM record WHERE rid IN ({','.join('?' * len(some))})"
        for rid, kind, year, named in reader.database.execute(sql, some):
            key: int | str = kinds[kind] if sort == "kind" else fold(named) if sort == "title" else -(year or -9999)
            keys.append((key, rid))
    return [rid for _, rid in sorted(keys)]
