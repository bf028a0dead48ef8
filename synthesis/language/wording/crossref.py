"""The phrases of cross-references."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {}
