"""Which records came, went, changed, were renamed, or only say the same in other words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from synthesis.diff.changes import Change, changes
from synthesis.diff.fields import ASIDE, FIELDS, Names, translate
from synthesis.diff.renames import Records
from synthesis.gaps.facts import Facts
from synthesis.gaps.rules.expired_recognition import ends
from synthesis.index.reader import Reader, Row

CAME: Final = "came"
WENT: Final = "went"
CHANGED: Final = "changed"


@dataclass(frozen=True)
class RecordChange:
    """A record of which the evidence changed."""

    kind: str
    id: str
    """Its id in the new corpus; of one that went, in the old."""
    old_id: str | None
    """Its id in the old corpus; None if it came."""
    change: str
    """`came`, `went` or `changed`."""
    row: Row
    """The record: as it is now, or as it was before it went."""
    changes: tuple[Change, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """(kind, id)."""
        return self.kind, self.id


@dataclass(frozen=True)
class RecordChanges:
    """What changed in the records, in the order of the kinds and of the corpus."""

    records: tuple[RecordChange, ...]
    renamed: Names
    """(kind, old id) -> new id."""
    reworded: Mapping[str, tuple[str, ...]]
    """Kind -> ids of the records that say the same in other words."""
    details: Mapping[str, tuple[str, ...]]
    """Kind -> ids of the records of which only places, references or the order changed."""
    aside: Mapping[str, tuple[int, int, int]]
    """Kinds that hold no evidence -> how many came, went and changed."""


def read_records(reader: Reader) -> dict[tuple[str, str], Row]:
    """All records of a corpus by kind and id."""
    return {(row.kind, row.id): row for row in reader.rows()}


def compare_records(old: Records, new: Records, names: Names, facts: tuple[Facts, Facts]) -> RecordChanges:
    """Compares two corpora record by record; `names` are the records that go by another id now."""
    found: list[RecordChange] = []
    aside: dict[str, list[str]] = {"wording": [], "detail": []}
    others: dict[str, tuple[int, int, int]] = {}
    back = {(kind, other): id for (kind, id), other in names.items()}
    renamed = frozenset(id for _, id in names)
    for kind in (*FIELDS, *ASIDE):
        rows = {key: row for key, row in new.items() if key[0] == kind}
        before = {key: row for key, row in old.items() if key[0] == kind}
        gone = [row for key, row in before.items() if key not in names and key not in rows]
        come, both = [], []
        for (_, id), row in rows.items():
            earlier = before.get((kind, back.get((kind, id), id)))
            if earlier is None:
                come.append(row)
            else:
                both.append((earlier, row))
        if kind in ASIDE:
            many = sum(not _is_same(*pair, renamed) and translate(kind, pair[0].doc, names) != pair[1].doc for pair in both)
            if come or gone or many:
                others[kind] = (len(come), len(gone), many)
            continue
        found += [RecordChange(kind, row.id, None, CAME, row) for row in come]
        found += [RecordChange(kind, row.id, row.id, WENT, row) for row in gone]
        for earlier, row in both:
            told: list[Change] = []
            rest = ""
            if not _is_same(earlier, row, renamed):
                told, rest = changes(kind, translate(kind, earlier.doc, names), row.doc)
            if kind == "intervention":
                told += _expiry(earlier.id, row.id, facts, names)
            if told:
                found.append(RecordChange(kind, row.id, earlier.id, CHANGED, row, tuple(told)))
            elif rest:
                aside[rest].append(f"{kind}:{row.id}")
    return RecordChanges(tuple(found), names, _by_kind(aside["wording"]), _by_kind(aside["detail"]), others)


_WORD: Final = re.compile(r'"([^"\\]*)"')


def _is_same(earlier: Row, row: Row, renamed: frozenset[str]) -> bool:
    """Whether the two are the same to the letter and name nothing that goes by another id: most records of most comparisons."""
    return earlier.json == row.json and (not renamed or renamed.isdisjoint(_WORD.findall(row.json)))


def _by_kind(subjects: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for subject in subjects:
        kind, _, id = subject.partition(":")
        found[kind] = (*found.get(kind, ()), id)
    return found


def _expiry(old_id: str, new_id: str, facts: tuple[Facts, Facts], names: Names) -> Iterator[Change]:
    """The judgements that stand in both corpora and ran out in between, by the date of each; or that hold again."""
    before, after = (_judgements(facts[side], id) for side, id in enumerate((old_id, new_id)))
    before = {
        (names.get(("recognition_level", level), level), names.get(("term", databank or ""), databank), day): over
        for (level, databank, day), over in before.items()
    }
    for meaning, expired in (("recognition-expired", True), ("recognition-valid-again", False)):
        some = [_judgement(key) for key, over in after.items() if over is expired and before.get(key) is (not expired)]
        if some:
            yield Change(meaning, "recognition", None, some)


_Judged = tuple[str, str | None, str | None]


def _judgements(facts: Facts, id: str) -> dict[_Judged, bool]:
    """The judgements of an intervention of which it can be told whether they have run out."""
    found: dict[_Judged, bool] = {}
    for judgement in facts.interventions[id].recognition:
        end = ends(facts, judgement)
        if end is not None and facts.settings.as_of:
            found[judgement.level, judgement.databank, judgement.judged_on] = end < facts.settings.as_of
    return found


def _judgement(key: _Judged) -> dict[str, Any]:
    level, databank, day = key
    return {name: value for name, value in (("level", level), ("databank", databank), ("judged_on", day)) if value is not None}
