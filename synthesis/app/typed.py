"""What a shell makes of a question, set right before the options are read."""

import re
from typing import Final

_EXCLUDED: Final = re.compile(r"-(\"?[^\W\d_]{2}.*)", re.DOTALL)
MINUS: Final = "\u2212"
"""Stands before what must not be there, while a hyphen would make it an option."""


def with_exclusions(arguments: list[str]) -> list[str]:
    """The arguments of `query`, in which `-word` excludes a word: no option of one letter has its value glued to it.

    A shell takes the quotation marks off `-"two words"`; they are put back.
    """
    found: list[str] = []
    for place, argument in enumerate(arguments):
        if argument == "--":
            return [*found, *arguments[place:]]
        match = _EXCLUDED.fullmatch(argument)
        said = match[1] if match else ""
        if " " in said and '"' not in said:
            said = f'"{said}"'
        found.append(MINUS + said if said else argument)
    return found


def as_typed(words: list[str]) -> str:
    """The question in these arguments."""
    return " ".join(words).replace(MINUS, "-")
