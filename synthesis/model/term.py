"""Term: a coded value that the corpus defines itself."""

from typing import Annotated

from pydantic import Field

from synthesis.model.fields import Aliases, Code, Entity, Id, Ref, Text


class Term(Entity):
    """A target group, level, study design, kind of knowledge, sector or databank."""

    scheme: Annotated[str, Code("vocabulary-scheme")] = Field(description="the list that it belongs to")
    label: Text = Field(description="name")
    aliases: Aliases = Field(default=Aliases(), description="other names")
    definition: Text | None = Field(default=None, description="meaning")
    broader: Annotated[Id, Ref("term")] | None = Field(default=None, description="the wider term")
    order: int | None = Field(default=None, description="rank within the scheme, where there is one")
