"""What an export is made of: the manifest and the docs of each kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Doc = Mapping[str, Any]
"""A record as plain data: the YAML field names that are set, and `id`."""


@dataclass(frozen=True)
class Contents:
    """A corpus, or part of one, as plain data.

    `records` holds the docs per kind (`source`, `finding`, …) in the order in which they shall appear;
    `lang` (`nl` or `en`) is the language of labels in formats that have any.
    """

    manifest: Doc
    records: Mapping[str, Sequence[Doc]]
    lang: str = "nl"

    @property
    def sources(self) -> Sequence[Doc]:
        """The sources."""
        return self.records.get("source", ())
