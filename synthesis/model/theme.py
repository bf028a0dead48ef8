"""Theme: what the synthesis is about, as a tree."""

from pydantic import Field

from synthesis.model.fields import Aliases, Entity, Locator, Text, ThemeId


class Theme(Entity):
    """A chapter, section or subject of a synthesis; children point to their parent."""

    label: Text = Field(description="name of the theme")
    parent: ThemeId | None = Field(default=None, description="the theme above; none for a root")
    aliases: Aliases = Field(default=Aliases(), description="other names that readers use")
    summary: Text | None = Field(default=None, description="what is known, in our own words")
    locator: Locator | None = Field(default=None, description="the part of the document that treats it")
