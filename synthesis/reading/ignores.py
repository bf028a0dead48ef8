"""Comments that tell a rule not to apply here: `# synthesis: ignore SYN402 the reason`."""

import re
from dataclasses import dataclass
from typing import Final

from synthesis.faults import Fault
from synthesis.places import Place
from synthesis.reading import rules

MARKER: Final = "synthesis: ignore"
_COMMENT: Final = re.compile(r"(?:^|\s)#\s*synthesis: ignore\s+(SYN\d{3}(?:\s*,\s*SYN\d{3})*)\s*[-–—:]*\s*(.*)$")


@dataclass
class Ignore:
    """One comment: which codes, on which lines of which file (from 1, both ends in), and why."""

    file: str
    line: int
    codes: frozenset[str]
    reason: str
    first: int
    last: int
    used: bool = False


def find_ignores(file: str, text: str, record_lines: list[int]) -> list[Ignore]:
    """The ignore comments of a file.

    A comment after a record's id covers the whole record; after another value,
    its line; on a line of its own, what the next line would cover.
    `record_lines` are the lines on which records start, in order.
    """
    if MARKER not in text:
        return []
    lines = text.split("\n")
    starts = set(record_lines)
    found = []
    for number, line in enumerate(lines, 1):
        match = _COMMENT.search(line)
        if match is None:
            continue
        target = number
        if line.lstrip().startswith("#"):
            target = next((n for n in range(number + 1, len(lines) + 1) if _speaks(lines[n - 1])), number)
        last = target
        if target in starts:
            last = min((start for start in record_lines if start > target), default=len(lines) + 1) - 1
        codes = frozenset(code.strip() for code in match[1].split(","))
        found.append(Ignore(file, number, codes, match[2].strip(), target, last))
    return found


def _speaks(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith("#")


def apply_ignores(faults: list[Fault], ignores: list[Ignore]) -> list[Fault]:
    """The faults that remain, with one more for every comment without a reason or without use."""
    if not ignores:
        return faults
    by_file: dict[str, list[Ignore]] = {}
    for ignore in ignores:
        by_file.setdefault(ignore.file, []).append(ignore)
    kept = []
    for fault in faults:
        hits = [
            ignore
            for ignore in by_file.get(fault.place.file, ())
            if fault.code in ignore.codes and ignore.first <= fault.place.line <= ignore.last
        ]
        for ignore in hits:
            ignore.used = True
        if not hits:
            kept.append(fault)
    for ignore in ignores:
        place = Place(ignore.file, ignore.line, 1)
        codes = ", ".join(sorted(ignore.codes))
        if not ignore.reason:
            message = f"{codes} is ignored without a reason"
            kept.append(rules.IGNORE_REASON.fault(place, ignore.file, message, "write the reason after the code"))
        if not ignore.used:
            kept.append(rules.IGNORE_UNUSED.fault(place, ignore.file, f"{codes} does not occur here", "remove the comment"))
    return kept
