"""Workflow commands of GitHub Actions: an annotation on the line at fault."""

from collections.abc import Mapping, Sequence
from typing import Final

from synthesis.faults import Fault, Rule
from synthesis.formats.faults.tally import tally
from synthesis.formats.faults.wording import file_of, printable, said

_COMMANDS: Final = {"error": "error", "warning": "warning", "info": "notice"}


def write(faults: Sequence[Fault], rules: Mapping[str, Rule], checked: int, prefix: str = "") -> str:
    """One command a fault, then a line that counts them.

    Source: GitHub Docs, "Workflow commands for GitHub Actions".
    """
    lines = [_command(fault, prefix) for fault in faults]
    return "\n".join([*lines, tally(faults, checked).say()]) + "\n"


def _command(fault: Fault, prefix: str) -> str:
    where = [f"file={_property(printable(file_of(fault, prefix)))}"]
    if fault.place.line:
        where += [f"line={fault.place.line}", f"col={fault.place.column}"]
    where.append(f"title={_property(f'{fault.code} {fault.slug}')}")
    text = said(fault) + (f"\n{printable(fault.hint)}" if fault.hint else "")
    return f"::{_COMMANDS[fault.severity]} {','.join(where)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
