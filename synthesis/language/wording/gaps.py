"""The phrases of the gap report."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {}
