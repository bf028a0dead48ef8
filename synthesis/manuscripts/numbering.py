"""Counts as a word processor does: the numbers of headings and list items that a file orders but does not hold as text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_ROMAN: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
                 (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_SLOT: Final = re.compile(r"%([1-9])")
_LARGEST: Final = 9999
BULLET: Final = "-"


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered; `text` has a slot `%1` for the number of each level above it and its own."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    style: str = ""


@dataclass
class Counter:
    """The numbers reached on each level of one list."""

    levels: Mapping[int, Level]
    reached: dict[int, int] = field(default_factory=dict)

    def step(self, depth: int) -> str:
        """The label of the next item on a level (from 0): `2.1`, `b)`, `-`; empty if the level shows none."""
        level = self.levels.get(depth, Level())
        self.reached[depth] = self.reached.get(depth, level.start - 1) + 1
        for deeper in [one for one in self.reached if one > depth]:
            del self.reached[deeper]
        if level.format == "bullet":
            return BULLET
        if level.format == "none":
            return ""
        return _SLOT.sub(lambda match: self._number(int(match[1]) - 1), level.text).strip()

    def restart(self, depth: int, start: int) -> None:
        """Lets a level begin anew."""
        self.reached[depth] = start - 1

    def _number(self, depth: int) -> str:
        level = self.levels.get(depth, Level())
        return spelled(self.reached.setdefault(depth, level.start), level.format)


def spelled(number: int, form: str) -> str:
    """A number as `decimal`, `lowerLetter`, `upperLetter`, `lowerRoman` or `upperRoman` has it; else in figures."""
    if not 0 < number <= _LARGEST or form == "none":
        return "" if form == "none" else str(number)
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        said = ""
        for value, sign in _ROMAN:
            said += sign * (number // value)
            number %= value
        return said if form == "lowerRoman" else said.upper()
    return f"{number:02d}" if form == "decimalZero" else str(number)
