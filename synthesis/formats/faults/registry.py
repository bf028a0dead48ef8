"""The table of formats for faults."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Final, Protocol

from synthesis.faults import Fault, Rule

FORMATS: Final = {
    "text": "text",
    "json": "json_faults",
    "github": "github",
    "sarif": "sarif",
    "junit": "junit",
}
"""Name of a format to its module in this room."""

SUFFIXES: Final[Mapping[str, tuple[str, ...]]] = {
    "text": (".txt",),
    "json": (".json",),
    "github": (),
    "sarif": (".sarif",),
    "junit": (".xml",),
}
"""The suffixes of files in each format."""


class Writer(Protocol):
    """What a format does."""

    def __call__(self, faults: Sequence[Fault], rules: Mapping[str, Rule], checked: int, prefix: str = "") -> str:
        """The faults as a text.

        `rules` are all rules by code; `checked` is the number of records that were
        looked at; `prefix` is put before the name of every file, so that a reader
        who starts at the root of a repository finds it (`data/`).
        """
        ...


def writer(name: str) -> Writer:
    """The writer of a format of `FORMATS`."""
    module = import_module(f"synthesis.formats.faults.{FORMATS[name]}")
    write: Writer = module.write
    return write
