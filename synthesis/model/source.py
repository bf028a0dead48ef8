"""Source: a work that the corpus rests on, described in the field names of CSL-JSON."""

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from synthesis.model.fields import (
    Citation,
    Code,
    DesignId,
    Entity,
    Id,
    KnowledgeId,
    Line,
    NotStated,
    Part,
    SectorId,
    SourceId,
    Text,
)

Year = Annotated[int, Field(ge=0, le=9999)]
DateText = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


class Name(Part):
    """A person (family and given name) or an institution (literal)."""

    family: Line | None = Field(default=None, description="family name, without particles")
    given: Line | None = Field(default=None, description="given names or initials")
    non_dropping_particle: Line | None = Field(
        default=None, alias="non-dropping-particle", description="particle before the family name: van, de, van der"
    )
    suffix: Line | None = Field(default=None, description="Jr., III")
    literal: Line | None = Field(default=None, description="name of an institution, in full")
    short: Line | None = Field(default=None, description="the short form under which an institution is cited: SCP")

    @model_validator(mode="after")
    def _names_someone(self) -> "Name":
        if bool(self.family) == bool(self.literal):
            raise ValueError("a name has either `family` (a person) or `literal` (an institution)")
        return self


class Source(Entity):
    """A work: cited, listed, or encoded itself. The id is its citation key (`granovetter1973`)."""

    type: Annotated[str, Code("source-type")] = Field(description="CSL item type")
    title: Line = Field(description="title as printed, with subtitle")
    author: list[Name] = Field(default=[], description="authors, in the printed order")
    editor: list[Name] = Field(default=[], description="editors: of the work itself, or of the book that holds a chapter")
    issued: Year | DateText | None = Field(
        default=None, description="year, or text YYYY-MM or YYYY-MM-DD; left out where the work has no date"
    )
    original_date: Year | None = Field(default=None, alias="original-date", description="year of the first edition")
    container_title: Line | None = Field(default=None, alias="container-title", description="journal or book that holds it")
    collection_title: Line | None = Field(default=None, alias="collection-title", description="series")
    edition: Line | None = Field(default=None, description="edition, as text")
    volume: Line | None = Field(default=None, description="volume, as text")
    issue: Line | None = Field(default=None, description="issue, as text")
    number: Line | None = Field(default=None, description="report or article number, as text")
    page: Line | None = Field(default=None, description="pages, as text: 347-362")
    publisher: Line | None = Field(default=None, description="publisher")
    publisher_place: Line | None = Field(default=None, alias="publisher-place", description="place of publication")
    genre: Line | None = Field(default=None, description="what sort of work: Oratie, Lectorale rede, Proefschrift")
    DOI: Line | None = Field(default=None, description="DOI without the resolver: 10.1080/…")
    ISBN: Line | None = Field(default=None, description="ISBN")
    ISSN: Line | None = Field(default=None, description="ISSN")
    URL: Line | None = Field(default=None, description="address")
    note: Line | None = Field(default=None, description="remark of the encoder on the reference")
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")] | None = Field(
        default=None, description="language of the work, ISO 639 code"
    )

    status: Annotated[str, Code("source-status")] = Field(default="listed", description="how the work is known to the corpus")
    listed_in: list[Id] = Field(default=[], description="reference lists that hold it, by the ids of the manifest")
    cited_via: list[SourceId] = Field(default=[], description="the works through which it is cited")
    cited_in: list[Citation] = Field(default=[], description="the places where the documents cite it")
    part_of: SourceId | None = Field(default=None, description="the work that contains it, if that is a record too")
    as_printed: dict[str, Line] = Field(
        default={}, description="fields whose printed form is a slip, with that form; the field itself holds the right one"
    )

    knowledge: list[KnowledgeId] | NotStated | None = Field(default=None, description="kinds of knowledge")
    design: list[DesignId] | NotStated | None = Field(default=None, description="study designs, as the documents name them")
    sector: list[SectorId] | NotStated | None = Field(default=None, description="sectors studied")
    setting: Text | NotStated | None = Field(default=None, description="where the study took place")
    sample: Text | NotStated | None = Field(default=None, description="who or what was studied, and how many")
    country: Line | NotStated | None = Field(default=None, description="country of the study")
