"""What holds a record up: the sources that it rests on, and the works through which they were read.

A use holds as long as its source stands and, where the source was read through another work (`via`), that work too:
nobody has seen the source itself. A source that contradicts holds nothing up.
"""

from collections.abc import Collection, Iterable
from typing import Final, NamedTuple

from synthesis.index.reader import Reader

SUPPORT: Final = frozenset({"sources", "asked_by"})
"""Fields whose sources hold the record itself up; those of others hold up a part of it."""

_USES: Final = """
SELECT from_rid, to_rid, field, role, via_rid FROM link
JOIN record AS user ON user.rid = from_rid AND user.kind <> 'source'
JOIN record AS used ON used.rid = to_rid AND used.kind = 'source'
WHERE field NOT LIKE '%.document'
"""


class Use(NamedTuple):
    """How a record uses a source: in which field, in what role, and through which other work."""

    source: int
    field: str
    role: str | None
    via: int | None

    @property
    def supports(self) -> bool:
        """Whether it helps to hold the record up."""
        return self.field in SUPPORT and self.role != "contradicts"

    def stands(self, withdrawn: Collection[int]) -> bool:
        """Whether it holds without the works that are withdrawn."""
        return self.source not in withdrawn and self.via not in withdrawn


def uses(reader: Reader, touching: Collection[int] | None = None) -> dict[int, list[Use]]:
    """All uses of sources by record, in the order of the corpus; only records with a use that needs one of `touching`."""
    sql, values = _USES, list[int]()
    if touching is not None:
        marks = ",".join("?" * len(touching))
        users = f"SELECT from_rid FROM link WHERE field NOT LIKE '%.document' AND (to_rid IN ({marks}) OR via_rid IN ({marks}))"
        sql += f" AND from_rid IN ({users})"
        values = [*touching, *touching]
    found: dict[int, list[Use]] = {}
    for user, *rest in reader.database.execute(f"{sql} ORDER BY from_rid, link.rowid", values):
        found.setdefault(user, []).append(Use(*rest))
    return found


def holding(of_record: Iterable[Use], withdrawn: Collection[int] = ()) -> list[int]:
    """The sources that hold a record up without those withdrawn, each once, in its own order."""
    return list(dict.fromkeys(use.source for use in of_record if use.supports and use.stands(withdrawn)))


def stands_alone(of_record: Iterable[Use]) -> set[int]:
    """The works of which the withdrawal of each one alone would leave the record without support."""
    needs = [{use.source} | ({use.via} if use.via is not None else set()) for use in of_record if use.supports]
    return set.intersection(*needs) if needs else set()
