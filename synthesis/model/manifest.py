"""Manifest: what a corpus is, which documents it encodes and how these were made."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from synthesis.model.fields import DesignId, Entity, GroupId, Id, Line, Locator, Part, Ref, SourceId, Text, ThemeId


class ReferenceList(Part):
    """A list of references in one of the documents."""

    document: SourceId = Field(description="the document")
    part: int | None = Field(default=None, ge=1, description="part that it closes")
    label: Text = Field(description="name of the list")
    entries: int | None = Field(default=None, ge=0, description="number of entries, counted in print")


class SearchString(Part):
    """A block of search terms as the document prints them."""

    topic: Text = Field(description="what is searched for")
    terms: list[Line] = Field(min_length=1, description="lines of search terms with their operators")


class SearchProtocol(Part):
    """How the literature was searched (PRISMA-S: sources, strings, limits, selection)."""

    searched_on: Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")] | None = Field(
        default=None, description="date of the last search: `2023`, `2023-05` or `2023-05-31`, as far as the document tells"
    )
    databases: list[Text] = Field(default=[], description="databases")
    other_sources: list[Text] = Field(default=[], description="other routes to literature")
    strings: list[SearchString] = Field(default=[], description="search strings")
    languages: list[Line] = Field(default=[], description="languages of the search terms")
    period: Text | None = Field(default=None, description="publication years")
    inclusion: list[Text] = Field(default=[], description="rules and preferences of selection")
    limitations: list[Text] = Field(default=[], description="limits that the document itself names")
    questions: list[Text] = Field(default=[], description="research questions")
    consultation: Text | None = Field(default=None, description="meeting of experts")
    experts: list[Line] = Field(default=[], description="experts, as printed")
    locators: list[Locator] = Field(default=[], description="where it stands")


class Document(Part):
    """A document that the corpus encodes."""

    source: SourceId = Field(description="its record in sources.yaml")
    parts: list[Text] = Field(default=[], description="names of its parts, in order")


class GapRules(Part):
    """What the gap engine has to know of this corpus, and where its rules draw their lines (docs/gaps.md)."""

    thresholds: dict[Id, dict[Id, int | float]] = Field(
        default={}, description="per rule, by its name, the thresholds that differ from the defaults"
    )
    not_subjects: list[ThemeId] = Field(
        default=[], description="themes about the document rather than its subject: no rule looks at them or below them"
    )
    professional_groups: list[GroupId] | None = Field(default=None, description="groups that speak as professionals")
    general_groups: list[GroupId] | None = Field(default=None, description="groups that stand for people at large")
    profession: GroupId | None = Field(default=None, description="the group for whom the synthesis is made")
    home_countries: list[Line] | None = Field(default=None, description="country codes that count as the own setting")
    home_languages: list[Line] | None = Field(default=None, description="languages whose works count as of the own setting")
    designs: dict[Literal["review", "overview", "strong", "descriptive", "no-research"], list[DesignId]] | None = Field(
        default=None, description="which study designs count as what"
    )
    effect_levels: list[Annotated[Id, Ref("recognition_level")]] | None = Field(
        default=None, description="recognition levels that are only given where effect studies exist"
    )


class Manifest(Entity):
    """`corpus.yaml`: one mapping, not a mapping of records."""

    format: Literal[1] = Field(description="version of this data format")
    id: Id = Field(description="short name of the corpus")
    title: Text = Field(description="title of the corpus")
    language: Literal["nl", "en"] = Field(description="language that reports use when nothing else decides")
    as_of: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")] = Field(
        description="the date that the corpus speaks for; expiry is judged against it, never against today"
    )
    summary: Text | None = Field(default=None, description="what the corpus holds")
    attribution: Text | None = Field(default=None, description="whose knowledge is restated, and how to cite it")
    documents: list[Document] = Field(min_length=1, description="documents encoded")
    reference_lists: dict[Id, ReferenceList] = Field(default={}, description="reference lists, by id")
    search_protocol: SearchProtocol | None = Field(default=None, description="how the literature was found")
    gap_rules: GapRules | None = Field(default=None, description="thresholds of the gap engine and what it has to know")
    priority: dict[Id, int | float] = Field(
        default={}, description="weights of the parts of a gap's priority, where they differ from the defaults"
    )
