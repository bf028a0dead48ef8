"""The phrases of the citation audit."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {}
