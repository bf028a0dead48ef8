"""What can be wrong with the data: a fault is a value, collected and sorted, never raised."""

from dataclasses import dataclass, field
from typing import Final, Literal

from synthesis.places import Place

Severity = Literal["error", "warning", "info"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")

FAMILIES: Final = {
    "SYN1": "reading",
    "SYN2": "shape",
    "SYN3": "identity and reference",
    "SYN4": "evidence",
    "SYN5": "bibliography",
    "SYN6": "language",
    "SYN7": "documents",
}


@dataclass(frozen=True)
class Rule:
    """The manual page of one kind of fault. `code` is stable, `slug` speaks.

    `bad` and `good` are small corpora, file name to text, that do and do not
    give the fault: they are printed by `explain` and run by the tests.
    """

    code: str
    slug: str
    severity: Severity
    title: str
    why: str
    bad: dict[str, str] = field(default_factory=dict)
    good: dict[str, str] = field(default_factory=dict)
    source: str = ""

    @property
    def family(self) -> str:
        """The family that the code belongs to."""
        return FAMILIES[self.code[:4]]

    def fault(self, place: Place, subject: str, message: str, hint: str = "") -> "Fault":
        """A fault of this kind. `subject` is `kind:id`, or the file."""
        return Fault(self.code, self.slug, self.severity, place, subject, message, hint)


@dataclass(frozen=True, order=False)
class Fault:
    """One thing that is wrong, and the way out."""

    code: str
    slug: str
    severity: Severity
    place: Place
    subject: str
    message: str
    hint: str = ""

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Orders faults by place, then by code."""
        return (self.place.file, self.place.line, self.place.column, self.code, self.message)
