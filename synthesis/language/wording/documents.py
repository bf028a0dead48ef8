"""The phrases that document formats add of themselves."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {
    "skip": Label("Naar de inhoud", "Skip to the content"),
    "figure": Label("Figuur", "Figure"),
    "table": Label("Tabel", "Table"),
    "as-table": Label("als tabel", "as a table"),
    "about": Label("Toelichting", "About"),
    "answer": Label("Antwoord", "Answer"),
}
