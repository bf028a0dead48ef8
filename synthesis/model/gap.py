"""Gap: what is not known, as a record of its own."""

from typing import Annotated

from pydantic import Field

from synthesis.model.fields import (
    KEYWORDS,
    Aliases,
    Code,
    Entity,
    GroupId,
    Id,
    LevelId,
    Locator,
    Ref,
    SourceId,
    SourceUse,
    Text,
    ThemeId,
)


class Gap(Entity):
    """A knowledge gap as a document states it."""

    statement: Text = Field(description="what is not known or missing")
    kind: Annotated[str, Code("gap-kind")] = Field(description="what kind of gap (3ie; Müller-Bloch & Kranz 2015; Miles 2017)")
    reason: Annotated[str, Code("gap-reason")] | None = Field(
        default=None, description="why it is a gap (Robinson, Saldanha & McKoy 2011, AHRQ: A to D)"
    )
    rationale: Text | None = Field(default=None, description="the reason in words, as the document gives it")
    scope: list[Annotated[str, Code("gap-scope")]] = Field(min_length=1, description="where the gap is felt")
    prominence: Annotated[str, Code("gap-prominence")] = Field(description="how the document brings it forward")
    themes: list[ThemeId] = Field(default=[], description="themes")
    groups: list[GroupId] = Field(default=[], description="target groups concerned")
    levels: list[LevelId] = Field(default=[], description="levels: micro, meso, macro")
    keywords: Aliases = Field(default=Aliases(), description=KEYWORDS)
    asked_by: list[SourceId] = Field(default=[], description="who asks for it: the document itself or works that it cites")
    approach: Text | None = Field(default=None, description="the approach that is suggested")
    sources: list[SourceUse] = Field(default=[], description="the sources that it rests on")
    locators: list[Locator] = Field(default=[], description="the places where it is stated")
    status: Annotated[str, Code("gap-status")] = Field(default="open", description="whether work on it is under way")
    addressed_by: list[Annotated[Id, Ref("agenda")]] = Field(default=[], description="agenda items that address it")
