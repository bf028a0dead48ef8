"""The table of entities: which kinds of record there are, and in which file each stands.

`KINDS` alone needs no pydantic; `entity(kind)` imports the class.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from synthesis.model.fields import Entity


class Kind(NamedTuple):
    """One kind of record."""

    name: str
    """The kind, singular: `recognition_level`."""
    file: str
    """Stem of its file and of its folder: `recognition_levels`."""
    module: str
    cls: str
    nl: str
    en: str
    """Names in the plural, for headings."""
    one_nl: str
    one_en: str
    """Names in the singular."""


KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind("source", "sources", "source", "Source", "bronnen", "sources", "bron", "source"),
        Kind("theme", "themes", "theme", "Theme", "thema's", "themes", "thema", "theme"),
        Kind("finding", "findings", "finding", "Finding", "bevindingen", "findings", "bevinding", "finding"),
        Kind(
            "intervention", "interventions", "intervention", "Intervention",
            "interventies", "interventions", "interventie", "intervention",
        ),
        Kind(
            "recognition_level", "recognition_levels", "recognition_level", "RecognitionLevel",
            "erkenningsniveaus", "recognition levels", "erkenningsniveau", "recognition level",
        ),
        Kind("gap", "gaps", "gap", "Gap", "kennishiaten", "knowledge gaps", "kennishiaat", "knowledge gap"),
        Kind("frame", "frames", "frame", "Frame", "denkkaders", "frames", "denkkader", "frame"),
        Kind("concept", "thesaurus", "concept", "Concept", "begrippen", "concepts", "begrip", "concept"),
        Kind("term", "vocabulary", "term", "Term", "vocabulaire", "vocabulary", "term", "term"),
        Kind("agenda", "agenda", "agenda", "AgendaItem", "agenda", "agenda", "agendapunt", "agenda item"),
        Kind("guide", "guide", "guide", "GuideItem", "keuzehulp", "decision guide", "stap van de keuzehulp", "guide item"),
    )
}  # fmt: skip
"""Every kind of record but the manifest, in the order in which reports show them."""

MANIFEST_FILE: Final = "corpus"


def entity(kind: str) -> "type[Entity]":
    """The class that describes records of `kind` (or `corpus`, the manifest)."""
    if kind == MANIFEST_FILE:
        from synthesis.model.manifest import Manifest

        return Manifest
    row = KINDS[kind]
    cls: type[Entity] = getattr(import_module(f"synthesis.model.{row.module}"), row.cls)
    return cls
