"""AgendaItem: what stands on the research agenda around a synthesis."""

from typing import Annotated

from pydantic import Field

from synthesis.model.fields import Code, Entity, Id, Line, Locator, Ref, Text, ThemeId


class AgendaItem(Entity):
    """A pillar, perspective, principle, competence, role or project."""

    type: Annotated[str, Code("agenda-type")] = Field(description="what it is")
    label: Text = Field(description="name")
    summary: Text | None = Field(default=None, description="what it comes down to")
    part_of: Annotated[Id, Ref("agenda")] | None = Field(default=None, description="the item above")
    order: int | None = Field(default=None, description="rank among its siblings")
    people: list[Line] = Field(default=[], description="people, as printed")
    institutions: list[Line] = Field(default=[], description="institutions, as printed")
    themes: list[ThemeId] = Field(default=[], description="themes that it speaks to")
    gaps: list[Annotated[Id, Ref("gap")]] = Field(default=[], description="gaps that it speaks to")
    locators: list[Locator] = Field(default=[], description="where it stands")
