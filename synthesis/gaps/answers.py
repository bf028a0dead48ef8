"""What the corpus can answer when a stated gap is put to it: an outcome, why, and the figures."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from synthesis.gaps.texts import Both

BORNE_OUT: Final = "borne-out"
CONTRADICTED: Final = "contradicted"
CANNOT_TELL: Final = "cannot-tell"
FEW: Final = 3
"""So many studies are few: they bear out that there are few."""
MANY: Final = 10
"""So many studies, half of them of a strong design, contradict that there are few."""
THIRD: Final = 1 / 3
ENOUGH: Final = 5
"""Of so many it has to be known, before the share of them speaks for the rest."""


class Answer(NamedTuple):
    """An outcome, why, and the figures."""

    outcome: str
    reasons: tuple[Both, ...]
    numbers: Mapping[str, float]


def answer(outcome: str, reason: Both, **numbers: float) -> Answer:
    return Answer(outcome, (reason,), numbers)


def share(part: int, known: int, unknown: int = 0) -> str:
    """Few are a third or less; two thirds or more contradict that there are few; between them nobody can tell.

    Where less than five are known, what is not known is counted against either answer.
    """
    least, most, whole = part, part, known
    if known < ENOUGH:
        most, whole = part + unknown, known + unknown
    if not whole:
        return CANNOT_TELL
    return BORNE_OUT if most <= THIRD * whole else CONTRADICTED if least >= 2 * THIRD * whole else CANNOT_TELL
