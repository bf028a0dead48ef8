"""GuideItem: a question, condition, factor or level of the decision guide."""

from typing import Annotated

from pydantic import Field

from synthesis.model.fields import Code, Entity, LevelId, Line, Locator, Text


class GuideItem(Entity):
    """One thing that a round of the guide asks for."""

    round: int = Field(ge=1, le=9, description="round; the closing summary has the number after the last")
    kind: Annotated[str, Code("guide-kind")] = Field(description="what it is")
    order: int = Field(ge=1, description="rank within its round and kind")
    label: Text = Field(description="the question, or the name")
    help: Text | None = Field(default=None, description="explanation")
    value: Text | None = Field(default=None, description="the value that a condition stands for")
    level: LevelId | None = Field(default=None, description="the level that an answer belongs to")
    status: Annotated[str, Code("guide-status")] = Field(default="stated", description="whether the source names it")
    locators: list[Locator] = Field(default=[], description="where it stands")
    note: Line | None = Field(default=None, description="remark of the encoder")
