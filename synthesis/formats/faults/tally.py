"""How many faults there are, and in how many files."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from synthesis.faults import Fault


class Tally(NamedTuple):
    """Faults by severity, files with a fault, records looked at."""

    errors: int
    warnings: int
    infos: int
    files: int
    checked: int

    def say(self) -> str:
        """In one line: `3 errors, 1 warning in 2 files.`"""
        named = ((self.errors, "error"), (self.warnings, "warning"), (self.infos, "remark"))
        found = ", ".join(count(number, noun) for number, noun in named if number)
        return f"{found} in {count(self.files, 'file')}." if found else f"No faults in {count(self.checked, 'record')}."


def tally(faults: Sequence[Fault], checked: int) -> Tally:
    """Counts the faults."""
    by_severity = Counter(fault.severity for fault in faults)
    files = len({fault.place.file for fault in faults})
    return Tally(by_severity["error"], by_severity["warning"], by_severity["info"], files, checked)


def count(number: int, noun: str) -> str:
    """`1 file`, `1,234 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
