"""Frame: a typology or model that the synthesis works with, and its members."""

from typing import Annotated

from pydantic import Field

from synthesis.model.fields import KEYWORDS, Aliases, Code, Entity, Id, Locator, Part, SourceUse, Text, ThemeId


class Member(Part):
    """One member of a frame."""

    id: Id = Field(description="id within the frame")
    label: Text = Field(description="name")
    description: Text | None = Field(default=None, description="what it stands for")


class Frame(Entity):
    """A set of distinctions that belong together: four logics, six perspectives."""

    label: Text = Field(description="name")
    aliases: Aliases = Field(default=Aliases(), description="other names")
    kind: Annotated[str, Code("frame-kind")] = Field(default="typology", description="what sort of frame")
    summary: Text | None = Field(default=None, description="what it distinguishes")
    members: list[Member] = Field(min_length=1, description="members, in the document's order")
    themes: list[ThemeId] = Field(default=[], description="themes")
    keywords: Aliases = Field(default=Aliases(), description=KEYWORDS)
    sources: list[SourceUse] = Field(default=[], description="the sources that it comes from")
    locator: Locator | None = Field(default=None, description="where it stands")
