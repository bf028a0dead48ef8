"""A gap as reports see it: what it says, why it is one, how much weight it has, and what the corpus says of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from synthesis.gaps.rule import ComputedGap
from synthesis.gaps.texts import Both, Lines


@dataclass(frozen=True)
class Part:
    """One part of a score: its value (0 to 1), its weight, the points it brings, and why."""

    name: str
    value: float
    weight: float
    points: float
    reason: Both


@dataclass(frozen=True)
class Priority:
    """A score from 0 to 100 and the parts that make it."""

    score: float
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Verdict:
    """What the corpus says of a stated gap, by which question, with the figures."""

    outcome: str
    question: str
    """A key of `questions.ASK`: studies, effect, designs, …"""
    reasons: tuple[Both, ...]
    numbers: Mapping[str, float]


@dataclass(frozen=True)
class GapView:
    """A gap, stated or computed, with all that a report says of it."""

    id: str
    """Of a stated gap its id, of a computed one `rule:subject`."""
    origin: str
    """`stated` or `computed`."""
    kind: str
    reason: str | None
    scope: tuple[str, ...]
    statement: Both
    themes: tuple[str, ...]
    groups: tuple[str, ...]
    levels: tuple[str, ...]
    priority: Priority
    why: Lines
    """Of a computed gap the numbers behind it, of a stated one the reasons of its priority."""
    matches: tuple[str, ...]
    """Ids of the gaps of the other origin that are the same lack."""
    near: tuple[str, ...]
    """Stated gaps only: ids of computed gaps of another sort on the same themes."""
    evidence: tuple[str, ...]
    """Ids of sources."""
    rests_on: tuple[tuple[str, str], ...]
    status: str
    verdict: Verdict | None
    """Stated gaps only: what the corpus says of it."""
    doc: Mapping[str, Any]
    """Stated gaps only: the record."""
    computed: ComputedGap | None
    """Computed gaps only: the find with rule, code, question and numbers."""

    @property
    def is_find(self) -> bool:
        """Whether it was computed and nobody stated it."""
        return self.origin == "computed" and not self.matches

    @property
    def is_leading(self) -> bool:
        """Whether a document brings it forward."""
        return self.doc.get("prominence") == "leading"
