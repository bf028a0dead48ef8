"""The phrases of the evidence gap map."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {}
