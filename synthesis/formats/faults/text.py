"""Plain text: the faults by file, each with what to do on the line below."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Final

from synthesis.faults import Fault, Rule
from synthesis.formats.faults.tally import tally
from synthesis.formats.faults.wording import file_of, printable, said

WIDTH: Final = 80
_HINT: Final = "→ "
_LEAST: Final = 20


def write(faults: Sequence[Fault], rules: Mapping[str, Rule], checked: int, prefix: str = "", width: int = WIDTH) -> str:
    """Faults grouped by file, in lines of at most `width` signs, and a line that counts them."""
    lines: list[str] = []
    for file, group in groupby(faults, key=lambda fault: file_of(fault, prefix)):
        lines += [printable(file), *_group(list(group), width), ""]
    return "\n".join([*lines, tally(faults, checked).say()]) + "\n"


def _group(faults: list[Fault], width: int) -> Iterator[str]:
    places = [f"{fault.place.line}:{fault.place.column}" if fault.place.line else "-" for fault in faults]
    margin = max(map(len, places))
    for place, fault in zip(places, faults, strict=True):
        yield f"  {place:>{margin}}  {fault.severity:<7}  {fault.code} {fault.slug}"
        indent = " " * (margin + 4)
        yield from _wrapped(said(fault), indent, indent, width)
        if fault.hint:
            yield from _wrapped(printable(fault.hint), indent + _HINT, indent + " " * len(_HINT), width)


def _wrapped(text: str, first: str, then: str, width: int) -> list[str]:
    room = max(width, len(first) + _LEAST)
    return wrap(text, room, initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False)
