"""Two corpora held against each other: what changed in the evidence, and what that did."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from synthesis.diff.effects import Causes, CertaintyMove, GapMove, moved_findings, moved_gaps, moved_themes
from synthesis.diff.fields import Names
from synthesis.diff.records import RecordChange, RecordChanges, compare_records, read_records
from synthesis.diff.renames import renames
from synthesis.gaps.assembled import Assembled, assemble
from synthesis.gaps.certainty import Certainty, ThemeCertainty, certainty
from synthesis.index.reader import Reader


@dataclass(frozen=True)
class SettingChange:
    """A setting of the manifest by which gaps are judged: `as_of`, `gap_rules.thresholds.dated.years`, `priority.places`."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Difference:
    """What changed between two corpora."""

    records: RecordChanges
    findings: tuple[CertaintyMove, ...]
    themes: tuple[tuple[CertaintyMove, ThemeCertainty, ThemeCertainty], ...]
    gaps: tuple[GapMove, ...]
    settings: tuple[SettingChange, ...]
    old: Assembled
    new: Assembled

    @property
    def is_changed(self) -> bool:
        """Whether the evidence changed, or what follows from it; other words, places and names of records do not count."""
        return bool(self.records.records or self.findings or self.themes or self.gaps)

    @cached_property
    def by_key(self) -> Mapping[tuple[str, str], RecordChange]:
        """The changed records by (kind, id)."""
        return {record.key: record for record in self.records.records}

    def certainty_of(self, finding: str, gone: bool = False) -> Certainty:
        """How certain a finding is now, or, of one that is gone, how certain it was."""
        facts = self.old.facts if gone else self.new.facts
        return certainty(facts, facts.findings[finding])


def compare(old: Reader, new: Reader, as_of: int | None = None) -> Difference:
    """What changed from the corpus of `old` to that of `new`.

    Arguments:
        as_of: a year to judge both by, instead of the date of each manifest.

    Raises:
        UsageError: a manifest sets a threshold or weight that does not exist.
    """
    was, now = read_records(old), read_records(new)
    names = renames(was, now)
    before, after = assemble(_judged_alike(old, new, names), as_of), assemble(new, as_of)
    records = compare_records(was, now, names, (before.facts, after.facts))
    causes = Causes(records.records)
    return Difference(
        records,
        tuple(moved_findings(before.facts, after.facts, names, causes)),
        tuple(moved_themes(before.facts, after.facts, names)),
        tuple(moved_gaps(before, after, names, causes)),
        tuple(_settings(old.manifest, new.manifest, as_of)),
        before,
        after,
    )


def _judged_alike(old: Reader, new: Reader, names: Names) -> Reader:
    """The old corpus under the rules and weights of the new: what another yardstick does is no change of the evidence.

    Its date stays its own, since time does pass: what was valid then may have expired by now.
    """
    back = {other: id for (_, id), other in names.items()}

    def earlier(value: Any) -> Any:
        if isinstance(value, list):
            return [earlier(item) for item in value]
        if isinstance(value, Mapping):
            return {name: earlier(item) for name, item in value.items()}
        return back.get(value, value) if isinstance(value, str) else value

    rules: dict[str, Any] = {name: earlier(new.manifest[name]) for name in _RULES if name in new.manifest}
    judged = Reader(old.database, old.lang)
    judged.manifest = {name: value for name, value in old.manifest.items() if name not in _RULES} | rules
    return judged


_RULES: Final = ("gap_rules", "priority")
_SETTINGS: Final = ("as_of", *_RULES)


def _settings(old: Mapping[str, Any], new: Mapping[str, Any], as_of: int | None) -> list[SettingChange]:
    before, after = (
        {path: value for name in _SETTINGS if name in manifest for path, value in _flat(name, manifest[name])}
        for manifest in (old, new)
    )
    if as_of is not None:
        before["as_of"] = after["as_of"] = as_of
    return [
        SettingChange(path, before.get(path), after.get(path))
        for path in dict.fromkeys((*before, *after))
        if before.get(path) != after.get(path)
    ]


def _flat(path: str, value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, Mapping):
        return [pair for name, item in value.items() for pair in _flat(f"{path}.{name}", item)]
    return [(path, value)]
