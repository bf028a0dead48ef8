"""File names and messages as any terminal and any parser can take them."""

import re
from typing import Final

from synthesis.faults import Fault

_UNPRINTABLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def printable(text: str) -> str:
    """The text on one line, with signs that steer a terminal or that no XML can hold written out: `\\x1b`."""
    return _UNPRINTABLE.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    if match[0] in "\n\r\t":
        return " "
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def file_of(fault: Fault, prefix: str = "") -> str:
    """The file of a fault as a reader at the root of the repository finds it."""
    folder = prefix.replace("\\", "/").strip()
    if folder in ("", "."):
        return fault.place.file
    return f"{folder.rstrip('/')}/{fault.place.file}"


def said(fault: Fault) -> str:
    """The message, after the record that it is about (`finding:geven: …`) unless it names that itself."""
    if fault.subject in ("", fault.place.file) or f"`{fault.subject.partition(':')[2]}`" in fault.message:
        return printable(fault.message)
    return printable(f"{fault.subject}: {fault.message}")
