"""Finding: one statement, the atom of a synthesis."""

from typing import Annotated

from pydantic import Field, model_validator

from synthesis.model.fields import (
    KEYWORDS,
    Aliases,
    Code,
    Entity,
    GroupId,
    Id,
    LevelId,
    Line,
    Locator,
    Part,
    Ref,
    SourceUse,
    Text,
    ThemeId,
)


class Effect(Part):
    """A figure as the source reports it."""

    value: Line = Field(description='as reported, as text: "0.21", "16 %"')
    unit: Line = Field(description="what the value measures: mean effect, share of respondents")
    qualifier: Line | None = Field(default=None, description="the author's word for it: medium")
    outcome: Text | None = Field(default=None, description="on what")


class Finding(Entity):
    """One statement in our own words; it splits wherever the sources differ."""

    statement: Text = Field(description="the statement")
    kind: Annotated[str, Code("finding-kind")] = Field(description="what kind of statement")
    themes: list[ThemeId] = Field(default=[], description="themes")
    sources: list[SourceUse] = Field(default=[], description="the sources that it rests on")
    locator: Locator | None = Field(default=None, description="where it stands")
    groups: list[GroupId] = Field(default=[], description="target groups that it is about")
    levels: list[LevelId] = Field(default=[], description="levels: micro, meso, macro")
    direction: Annotated[str, Code("direction")] | None = Field(default=None, description="for a factor: which way it works")
    on: list[Annotated[str, Code("factor-on")]] = Field(default=[], description="for a factor: at whom it is located")
    effects: list[Effect] = Field(default=[], description="for an effect: figures as reported")
    keywords: Aliases = Field(default=Aliases(), description=KEYWORDS)
    contradicts: list[Annotated[Id, Ref("finding")]] = Field(default=[], description="findings that say otherwise")

    @model_validator(mode="after")
    def _factor_has_direction(self) -> "Finding":
        if self.kind == "factor" and self.direction is None:
            raise ValueError("a finding of kind `factor` needs `direction`: promoting or hindering")
        return self
