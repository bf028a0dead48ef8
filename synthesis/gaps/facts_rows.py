"""The records that the rules look at, read from the tables of the index: only the fields that rules use."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from synthesis.model.codes import NOT_STATED


class Use(NamedTuple):
    """A source under a finding."""

    source: str
    role: str
    via: str | None


@dataclass(slots=True)
class Finding:
    """A finding without its words."""

    id: str
    kind: str
    document: str | None
    themes: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    levels: list[str] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    contradicts: list[str] = field(default_factory=list)
    works: list["Work"] = field(default_factory=list)
    """The works from outside that it rests on or that contradict it, each once."""


@dataclass(slots=True)
class Work:
    """A source: what tells how much it can bear."""

    id: str
    short_nl: str
    short_en: str
    year: int | None
    type: str
    status: str
    language: str | None
    country: str | None
    country_stated: bool
    """False where the documents were searched for it and do not tell."""
    design_stated: bool
    sample_stated: bool
    setting_stated: bool
    part_of: str | None
    designs: list[str] = field(default_factory=list)
    knowledge: list[str] = field(default_factory=list)
    sectors: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    strength: str = ""
    may_be_study: bool = False
    """Whether it is a study, or a scientific work of which the documents tell no design."""
    """The class of its best design: review, overview, strong, descriptive, no-research; empty if no design is known."""

    @property
    def is_research(self) -> bool:
        """Whether its design says that it is a study or a review of studies."""
        return self.strength in ("review", "overview", "strong", "descriptive")

    @property
    def gathers(self) -> bool:
        """Whether it brings several studies together, so that it is more than one source."""
        return self.strength in ("review", "overview")


class Judgement(NamedTuple):
    """A recognition: level, databank and date of judgement as far as known."""

    level: str
    databank: str | None
    judged_on: str | None


@dataclass(slots=True)
class Intervention:
    """An intervention: who it is for, who carries it out, what recognises and what tested it."""

    id: str
    type: str
    carried_out_by: dict[str, str] | None
    themes: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    levels: list[str] = field(default_factory=list)
    recognition: list[Judgement] = field(default_factory=list)
    effect_studies: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    handles: int = 0
    """How many steps, working elements and conditions are stated."""


_ORDER: Final = ("review", "overview", "strong", "descriptive", "no-research")


def read_findings(database: sqlite3.Connection) -> dict[str, Finding]:
    """All findings by id, in the order of the corpus."""
    rows = database.execute("SELECT id, kind, locator_document FROM finding ORDER BY rowid")
    found = {id: Finding(id, kind, document) for id, kind, document in rows}
    for id, value in database.execute("SELECT finding, value FROM finding_themes WHERE value IS NOT NULL"):
        found[id].themes.append(value)
    for id, value in database.execute("SELECT finding, value FROM finding_groups WHERE value IS NOT NULL"):
        found[id].groups.append(value)
    for id, value in database.execute("SELECT finding, value FROM finding_levels WHERE value IS NOT NULL"):
        found[id].levels.append(value)
    for id, source, role, via in database.execute("SELECT finding, id, role, via FROM finding_sources WHERE id IS NOT NULL"):
        found[id].uses.append(Use(source, role or "supports", via))
    for id, value in database.execute("SELECT finding, value FROM finding_contradicts WHERE value IS NOT NULL"):
        found[id].contradicts.append(value)
    return found


def read_works(database: sqlite3.Connection, designs: Mapping[str, tuple[str, ...]]) -> dict[str, Work]:
    """The sources that a finding, gap or intervention uses, by id; of an author the family name or the institution."""
    classes = {design: name for name in reversed(_ORDER) for design in designs.get(name, ())}
    users = "FROM link JOIN record a ON a.rid = from_rid WHERE a.kind IN ('finding', 'gap', 'intervention')"
    used = f"SELECT to_rid {users} UNION SELECT via_rid {users}"
    rows = database.execute(
        "SELECT s.id, short_nl, short_en, r.year, s.type, status, language, country, design_stated, "
        "sample_stated, setting_stated, part_of "
        f"FROM source s JOIN record r ON r.kind = 'source' AND r.id = s.id WHERE r.rid IN ({used}) ORDER BY r.rid"
    )
    found = {}
    for id, nl, en, year, type_, status, language, country, design, sample, setting, part_of in rows:
        told = country != NOT_STATED
        found[id] = Work(
            id,
            nl,
            en,
            year,
            type_,
            status or "listed",
            language,
            country if told else None,
            told and country is not None,
            design == 1,
            sample == 1,
            setting == 1,
            part_of,
        )
    for table, name in (("design", "designs"), ("knowledge", "knowledge"), ("sector", "sectors")):
        for id, value in database.execute(f"SELECT source, value FROM source_{table} WHERE value IS NOT NULL"):
            if id in found:
                getattr(found[id], name).append(value)
    for id, family, literal in database.execute("SELECT source, family, literal FROM source_author"):
        if id in found:
            found[id].authors.append(family or literal)
    for work in found.values():
        known = [classes[design] for design in work.designs if design in classes]
        work.strength = min(known, key=_ORDER.index, default="")
        work.may_be_study = work.is_research or (not work.strength and "scientific" in work.knowledge)
    return found


def read_interventions(database: sqlite3.Connection) -> dict[str, Intervention]:
    """All interventions by id, in the order of the corpus."""
    found = {}
    rows = "SELECT id, type, carried_out_by_stated, carried_out_by_nl, carried_out_by_en FROM intervention ORDER BY rowid"
    for id, type_, _, nl, en in database.execute(rows):
        found[id] = Intervention(id, type_, {"nl": nl, "en": en} if nl is not None else None)
    for table, column, name in (
        ("themes", "value", "themes"),
        ("groups", "value", "groups"),
        ("levels", "value", "levels"),
        ("effect_studies", "source", "effect_studies"),
        ("sources", "id", "sources"),
    ):
        for id, value in database.execute(f"SELECT intervention, {column} FROM intervention_{table} WHERE {column} IS NOT NULL"):
            getattr(found[id], name).append(value)
    for id, level, databank, judged_on in database.execute(
        "SELECT intervention, level, databank, judged_on FROM intervention_recognition WHERE level IS NOT NULL"
    ):
        found[id].recognition.append(Judgement(level, databank, None if judged_on == NOT_STATED else judged_on))
    for table in ("steps", "elements", "conditions"):
        for id, many in database.execute(f"SELECT intervention, count(*) FROM intervention_{table} GROUP BY intervention"):
            found[id].handles += many
    return found
