"""Which works carry most: how many records rest on each, and how many on it alone."""

from collections import Counter
from typing import Final, NamedTuple

from synthesis.crossref.support import stands_alone, uses
from synthesis.index.reader import Reader

CARRIED: Final = ("finding", "gap", "intervention")
"""The kinds of record that are counted apart."""


class Load(NamedTuple):
    """A source (by number), how many records of each kind rest on it, and how many on it alone."""

    source: int
    rests: dict[str, int]
    alone: dict[str, int]


def loads(reader: Reader) -> list[Load]:
    """The load of every source that carries anything: the most findings first, then the most that rest on it alone."""
    kinds = dict(reader.database.execute(f"SELECT rid, kind FROM record WHERE kind IN ({_LIST})"))
    rests: dict[int, Counter[str]] = {}
    alone: dict[int, Counter[str]] = {}
    for user, found in uses(reader).items():
        kind = kinds.get(user)
        if kind is None:
            continue
        supporting = [use for use in found if use.supports]
        for work in {rid for use in supporting for rid in (use.source, use.via) if rid is not None}:
            rests.setdefault(work, Counter())[kind] += 1
        for work in stands_alone(found):
            alone.setdefault(work, Counter())[kind] += 1
    every = [
        Load(work, {kind: counts[kind] for kind in CARRIED}, {kind: alone.get(work, Counter())[kind] for kind in CARRIED})
        for work, counts in rests.items()
    ]
    return sorted(every, key=lambda load: (*(-load.rests[kind] for kind in CARRIED), -load.alone["finding"], load.source))


_LIST: Final = ", ".join(f"'{kind}'" for kind in CARRIED)
