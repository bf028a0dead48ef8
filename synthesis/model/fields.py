"""The types that fields are made of: bilingual text, references, codes, locators.

A field that points to another record says so in its type, `Ref("source")`;
one that holds a code of the model, `Code("gap-kind")`; one that holds a term of
`vocabulary.yaml`, `Ref("term", scheme="group")`. Checks, the index, the schema
and the documentation read these markers, so no list of fields is kept elsewhere.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from synthesis.model.codes import CODES

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""Lower-case ASCII letters and digits, parts joined by single hyphens."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that is not empty."""

NotStated = Literal["not stated"]
"""The documents were searched for this and do not tell. (A field left out was not looked for.)"""


@dataclass(frozen=True)
class Ref:
    """Marks a string field as the id of a record of another kind.

    `kind` is a kind of record; `scheme` narrows a term to one vocabulary.
    """

    kind: str
    scheme: str | None = None

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        found = handler(schema)
        found["x-ref"] = self.kind if self.scheme is None else f"{self.kind}:{self.scheme}"
        return found


@dataclass(frozen=True)
class Code:
    """Marks a string field as one of the codes of `codes.CODES[scheme]`."""

    scheme: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.literal_schema(list(CODES[self.scheme]))


class Part(BaseModel):
    """Base of everything that a record is made of: unknown keys are faults, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Text(Part):
    """One statement in both languages, in our own words."""

    nl: Line = Field(description="in Dutch")
    en: Line = Field(description="in English")


class Aliases(Part):
    """Other names, per language; as a query may type them."""

    nl: list[Line] = Field(default=[], description="in Dutch")
    en: list[Line] = Field(default=[], description="in English")


KEYWORDS = "words in which people ask for this and that its text does not use, to find it by; never shown as its name"


class Locator(Part):
    """Where in which document a statement stands."""

    document: Annotated[Id, Ref("source")] = Field(description="the document, by its source id")
    part: int | None = Field(default=None, ge=1, description="part of the document")
    section: Line | None = Field(
        default=None, description="number of the section as text (\"3.3\"); a chapter's own opening has the chapter's number"
    )
    heading: Line | None = Field(default=None, description="the nearest heading above, as printed")
    footnote: Line | None = Field(default=None, description="number of the footnote, as text")
    table: Line | None = Field(default=None, description="number of the table, as text")
    page: Line | None = Field(default=None, description="page or slide, as text")


class Citation(Locator):
    """One place where a document cites a source."""

    as_cited: Line | None = Field(default=None, description="the citation as printed, where its form matters")


class SourceUse(Part):
    """A source that a statement rests on, and how."""

    id: Annotated[Id, Ref("source")] = Field(description="the source")
    role: Annotated[str, Code("source-role")] = Field(default="supports", description="what the source does for the statement")
    via: Annotated[Id, Ref("source")] | None = Field(
        default=None, description="the source that was read instead (secondary citation)"
    )


class Entity(Part):
    """Base of every record."""


GroupId = Annotated[Id, Ref("term", scheme="group")]
LevelId = Annotated[Id, Ref("term", scheme="level")]
DesignId = Annotated[Id, Ref("term", scheme="design")]
KnowledgeId = Annotated[Id, Ref("term", scheme="knowledge")]
SectorId = Annotated[Id, Ref("term", scheme="sector")]
DatabankId = Annotated[Id, Ref("term", scheme="databank")]
SourceId = Annotated[Id, Ref("source")]
ThemeId = Annotated[Id, Ref("theme")]
