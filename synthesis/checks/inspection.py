"""Checks the corpora that a user names, and says whether they pass."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from synthesis.checks.options import Options
from synthesis.checks.run import choose, run
from synthesis.checks.targets import targets
from synthesis.errors import UsageError
from synthesis.faults import Fault
from synthesis.reading.load import load, without_collector

_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\Z")


@dataclass(frozen=True)
class Inspection:
    """The faults found, and how many records were looked at."""

    faults: list[Fault]
    checked: int
    is_shipped: bool = False
    """No corpus was named and none was near: the one that ships was checked."""

    @property
    def failures(self) -> list[Fault]:
        """The faults but for remarks, which never make a check fail."""
        return [fault for fault in self.faults if fault.severity != "info"]

    def fails(self, strict: bool) -> bool:
        """Whether there is an error, or with `strict` a warning."""
        failing = ("error", "warning") if strict else ("error",)
        return any(fault.severity in failing for fault in self.faults)


def inspect(
    paths: Sequence[Path], corpus: Path | None, select: Sequence[str], ignore: Sequence[str], as_of: str | None
) -> Inspection:
    """Reads and checks the corpora that are meant.

    Raises:
        CorpusError: a path is no corpus. UnknownName: a rule that does not exist. UsageError: `as_of` is no date.
    """
    if as_of is not None and not _DATE.match(as_of):
        raise UsageError(f"'{as_of}' is not a date.", "write YYYY-MM-DD")
    choose([], select, ignore)
    faults: list[Fault] = []
    checked = 0
    wanted = targets(paths, corpus)
    for target in wanted:
        read = load(target.root)
        with without_collector():
            found = choose(run(read, Options(as_of)), select, ignore)
        checked += sum(1 for _ in read.all()) + (read.manifest is not None)
        faults += [
            replace(fault, place=fault.place._replace(file=target.prefix + fault.place.file))
            for fault in found
            if target.files is None or fault.place.file in target.files
        ]
    return Inspection(sorted(faults, key=Fault.sort_key), checked, any(target.is_shipped for target in wanted))
