"""The phrases of answers to a query."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {}
