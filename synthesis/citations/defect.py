"""A fault of a document: a value with its place, which a report words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Defect:
    """One thing that is wrong. `slug` says what, `parts` what a message about it is made of.

    Lines and columns count from 1. `reference` is the number of the entry that is at fault, `other` of the one that it
    is compared with.
    """

    slug: str
    line: int
    column: int = 1
    reference: int | None = None
    other: int | None = None
    parts: Mapping[str, str] = field(default_factory=dict)

    def contract(self) -> dict[str, Any]:
        """The defect as JSON gives it."""
        return {
            "slug": self.slug,
            "line": self.line,
            "column": self.column,
            "reference": self.reference,
            "other": self.other,
            "parts": dict(self.parts),
        }
