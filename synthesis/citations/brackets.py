"""Pairs of brackets in a text, also those that a page break has cut in two."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_CLOSING: Final = {")": "(", "]": "["}
_LONGEST: Final = 1500


@dataclass(frozen=True)
class Bracket:
    """What stands at `text[start:end]`, brackets included; in `inner` deeper brackets are blanked out.

    `opened` is false if the bracket opened before the text, so that `inner` begins at `start` itself.
    """

    start: int
    end: int
    inner: str
    opened: bool = True


def brackets(text: str) -> Iterator[Bracket]:
    """The pairs of brackets, in the order in which they close; a lone one reaches to the end of the text."""
    stack: list[tuple[str, int, list[tuple[int, int]]]] = []
    orphans: list[tuple[int, int]] = []
    for at, sign in enumerate(text):
        if sign in "([":
            stack.append((sign, at, []))
        elif sign in _CLOSING:
            if stack and stack[-1][0] == _CLOSING[sign]:
                _, start, holes = stack.pop()
                if at - start <= _LONGEST:
                    yield Bracket(start, at + 1, _without(text, start + 1, at, holes))
                (stack[-1][2] if stack else orphans).append((start, at + 1))
            elif not stack and sign == ")":
                if at <= _LONGEST and not orphans:
                    yield Bracket(0, at + 1, text[:at], opened=False)
                orphans.append((0, at + 1))
    if stack and len(text) - stack[0][1] <= _LONGEST:
        _, start, holes = stack[0]
        yield Bracket(start, len(text), _without(text, start + 1, len(text), holes))


def _without(text: str, start: int, end: int, holes: list[tuple[int, int]]) -> str:
    pieces = []
    for first, last in holes:
        pieces.append(text[start:first])
        pieces.append(" " * (last - first))
        start = last
    pieces.append(text[start:end])
    return "".join(pieces)
