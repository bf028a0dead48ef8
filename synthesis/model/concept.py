"""Concept: a term of the field, SKOS-shaped, in both languages."""

from typing import Annotated

from pydantic import Field

from synthesis.model.fields import Aliases, Entity, Id, Line, Ref, SourceUse, Text, ThemeId


class Concept(Entity):
    """A SKOS concept; it drives the expansion of queries and the crossing of languages."""

    prefLabel: Text = Field(description="the preferred label")
    altLabel: Aliases = Field(default=Aliases(), description="synonyms and abbreviations")
    hiddenLabel: Aliases = Field(default=Aliases(), description="spellings to find but not to show")
    definition: Text | None = Field(default=None, description="meaning, in our own words")
    broader: list[Annotated[Id, Ref("concept")]] = Field(default=[], description="wider concepts")
    related: list[Annotated[Id, Ref("concept")]] = Field(default=[], description="related concepts")
    exactMatch: list[Line] = Field(default=[], description="addresses of the same concept in other thesauri")
    themes: list[ThemeId] = Field(default=[], description="themes that treat it")
    sources: list[SourceUse] = Field(default=[], description="the sources of the definition")
