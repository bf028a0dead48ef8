"""Intervention: a named way of working, with what recognises it and what tested it kept apart."""

from typing import Annotated

from pydantic import Field

from synthesis.model.fields import (
    KEYWORDS,
    Aliases,
    Code,
    DatabankId,
    Entity,
    GroupId,
    Id,
    LevelId,
    Line,
    Locator,
    NotStated,
    Part,
    Ref,
    SourceId,
    SourceUse,
    Text,
    ThemeId,
)
from synthesis.model.source import DateText, Year


class Recognition(Part):
    """A recognition level that a committee or panel gave on a date, and who says so."""

    level: Annotated[Id, Ref("recognition_level")] = Field(description="the level")
    databank: DatabankId | None = Field(default=None, description="the databank that publishes it")
    judged_on: Year | DateText | NotStated | None = Field(default=None, description="date of the judgement")
    stated_in: list[SourceId] = Field(default=[], description="the sources that state this level")
    as_stated: Line | None = Field(default=None, description="the level in the source's own words, where these differ")


class EffectStudy(Part):
    """A study of what the intervention brings about; never inferred from its recognition."""

    source: SourceId = Field(description="the study")
    result: Text = Field(description="what it found")


class Intervention(Entity):
    """An intervention, method, instrument, programme, approach, way of working or partnership."""

    label: Text = Field(description="name")
    aliases: Aliases = Field(default=Aliases(), description="other names and abbreviations")
    type: Annotated[str, Code("intervention-type")] = Field(description="what it is")
    focus: list[Annotated[str, Code("intervention-focus")]] = Field(default=[], description="at whom it is directed")
    summary: Text = Field(description="what it is, in our own words")
    steps: list[Text] = Field(default=[], description="steps, in order")
    elements: list[Text] = Field(default=[], description="working elements, as stated")
    conditions: list[Text] = Field(default=[], description="conditions for use, as stated")
    carried_out_by: Text | NotStated | None = Field(default=None, description="who may carry it out")
    basis: Text | NotStated | None = Field(default=None, description="theoretical basis")
    themes: list[ThemeId] = Field(default=[], description="themes")
    groups: list[GroupId] = Field(default=[], description="target groups")
    keywords: Aliases = Field(default=Aliases(), description=KEYWORDS)
    levels: list[LevelId] = Field(default=[], description="levels: micro, meso, macro")
    recognition: list[Recognition] = Field(default=[], description="recognition levels, as stated")
    effect_studies: list[EffectStudy] = Field(default=[], description="effect studies that the documents name")
    sources: list[SourceUse] = Field(default=[], description="sources that describe it")
    locators: list[Locator] = Field(default=[], description="where the documents treat it")
