"""What the checks may be told from outside."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """`as_of`: the date (YYYY-MM-DD) against which recognitions expire; None takes the manifest's."""

    as_of: str | None = None
