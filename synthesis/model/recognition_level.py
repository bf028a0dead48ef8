"""RecognitionLevel: a level at which Dutch databanks recognise an intervention."""

from pydantic import Field

from synthesis.model.fields import Aliases, DatabankId, Entity, Locator, NotStated, Part, SourceId, Text


class Validity(Part):
    """How long a judgement holds, according to one databank."""

    databank: DatabankId | None = Field(default=None, description="the databank; none if it holds for all")
    years: int = Field(ge=1, le=50, description="years")
    stated_in: list[SourceId] = Field(default=[], description="the sources that state it")


class RecognitionLevel(Entity):
    """Keyed by slug: numbering differs between databanks, labels do not."""

    label: Text = Field(description="name of the level")
    order: int = Field(ge=1, description="rank, 1 is the lowest")
    aliases: Aliases = Field(default=Aliases(), description="other wordings in use")
    judged_by: Text | NotStated = Field(description="who judges")
    criteria: Text | NotStated = Field(description="what is asked")
    validity: list[Validity] = Field(default=[], description="how long a judgement holds")
    sources: list[SourceId] = Field(default=[], description="the sources that describe the level")
    locators: list[Locator] = Field(default=[], description="where the documents name it")
