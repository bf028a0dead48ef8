"""What the corpus holds of each section of its documents: records, cited sources, and citations that no record carries."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from synthesis.index.reader import Reader, Row
from synthesis.language.folding import letters

CARRIERS: Final = ("finding", "gap", "intervention", "frame")
"""The kinds of record that can carry a citation, in the order of reports."""

UNCITED: Final = (
    "kind = 'source' AND id IN (SELECT id FROM source WHERE coalesce(status, 'listed') = 'listed') "
    "AND rid NOT IN (SELECT rid FROM locator WHERE field = 'cited_in')"
)
"""SQL condition on `record`: works of a reference list that no document cites."""

_PLACES: Final = """
SELECT locator.rid, kind, field, document, part, section, heading, footnote, position
FROM locator JOIN record USING (rid) ORDER BY rid, field, position
"""
_USES: Final = """
SELECT from_rid, to_rid, via_rid FROM link JOIN record AS user ON user.rid = from_rid JOIN record AS used ON used.rid = to_rid
WHERE user.kind IN ('finding', 'gap', 'intervention', 'frame') AND used.kind = 'source'
AND field IN ('sources', 'asked_by', 'effect_studies.source', 'recognition.stated_in')
"""


class Key(NamedTuple):
    """A section of a document; of one without numbers, its folded heading."""

    document: str
    part: int | None
    section: str | None
    heading: str


class Uncarried(NamedTuple):
    """A citation that no record in its section carries: the source and its place."""

    source: Row
    where: Mapping[str, Any]


@dataclass
class SectionCoverage:
    """A section with its theme, the records in it by kind, and the sources (by number) that it cites and that are used."""

    key: Key
    title: str
    theme: Row | None = None
    records: dict[str, set[int]] = field(default_factory=lambda: {kind: set() for kind in CARRIERS})
    cited: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)

    @property
    def counts(self) -> dict[str, int]:
        """How many records of each kind stand here."""
        return {kind: len(rids) for kind, rids in self.records.items()}

    @property
    def carried(self) -> int:
        """How many of the cited sources a record in this section uses."""
        return sum(rid in self.used for rid in self.cited)


class ListCoverage(NamedTuple):
    """A reference list: the entries as printed, and the sources that are in it, cited, used, and not used."""

    id: str
    entries: int
    listed: list[Row]
    cited: int
    unused: list[Row]


class SourceCoverage(NamedTuple):
    """A source, in how many sections it is cited, and how many records of each kind use it."""

    source: Row
    sections: int
    counts: dict[str, int]


class Coverage:
    """The sections of all documents in their order, and what stands in each."""

    def __init__(self, reader: Reader) -> None:
        self.sources = {row.rid: row for row in reader.kind("source")}
        self.themes = {row.rid: row for row in reader.kind("theme")}
        self.users: dict[int, set[int]] = {}
        for user, used, via in reader.database.execute(_USES):
            self.users.setdefault(user, set()).update(rid for rid in (used, via) if rid is not None)
        self.sections: dict[Key, SectionCoverage] = {}
        places = [
            (rid, kind, name, {field: value for field, value in zip(_FIELDS, where, strict=True) if value is not None})
            for rid, kind, name, *where, _ in reader.database.execute(_PLACES)
        ]
        self._parts = _parts(places)
        for kinds in (("theme",), CARRIERS, ("source",)):
            for rid, kind, name, where in places:
                if kind in kinds:
                    self._add(reader, rid, kind, name, where)

    def key(self, where: Mapping[str, Any]) -> Key:
        """The section that a locator names; a part is told apart only where two parts number their sections alike."""
        document, section, part = str(where["document"]), where.get("section"), where.get("part")
        if section is None:
            return Key(document, part, None, letters(str(where.get("heading") or "")))
        parts = self._parts.get((document, section), set())
        if len(parts) == 1:
            part = next(iter(parts))
        elif part not in parts:
            part = None
        return Key(document, part, str(section), "")

    def _add(self, reader: Reader, rid: int, kind: str, name: str, where: dict[str, Any]) -> None:
        key = self.key(where)
        section = self.sections.get(key)
        if section is None:
            section = self.sections[key] = SectionCoverage(key, str(where.get("heading", "")) if key.section is None else "")
        if kind == "theme" and ("heading" not in where or key.section is None) and section.theme is None:
            section.theme = self.themes[rid]
            section.title = self.themes[rid].title(reader.lang)
        elif kind in CARRIERS:
            section.records[kind].add(rid)
            section.used |= self.users.get(rid, set())
        elif kind == "source" and name == "cited_in":
            section.cited.setdefault(rid, []).append(where)

    def ordered(self) -> list[SectionCoverage]:
        """Sections that hold or cite anything, or that have a number: in the order of the themes, then of the records."""
        return [
            section
            for key, section in self.sections.items()
            if key.section is not None or section.cited or any(section.records.values())
        ]

    def used_at(self, where: Mapping[str, Any]) -> frozenset[str]:
        """Ids of the sources that records in the section of `where` use."""
        section = self.sections.get(self.key(where))
        return frozenset(self.sources[rid].id for rid in section.used) if section else frozenset()

    def uncarried(self, section: SectionCoverage) -> list[Uncarried]:
        """The citations of a section whose source no record there uses, each place (heading, footnote) once."""
        found: dict[tuple[Any, ...], Uncarried] = {}
        for rid, places in section.cited.items():
            if rid not in section.used:
                for where in places:
                    found.setdefault((rid, where.get("heading"), where.get("footnote")), Uncarried(self.sources[rid], where))
        return list(found.values())

    def by_source(self, sections: Iterable[SectionCoverage]) -> list[SourceCoverage]:
        """The sources that these sections cite or use, in the order of the corpus, with how many records there use each."""
        places: Counter[int] = Counter()
        users: dict[int, dict[str, set[int]]] = {}
        for section in sections:
            places.update(section.cited.keys())
            for kind, records in section.records.items():
                for record in records:
                    for rid in self.users.get(record, ()):
                        users.setdefault(rid, {one: set() for one in CARRIERS})[kind].add(record)
        none: dict[str, set[int]] = {kind: set() for kind in CARRIERS}
        return [
            SourceCoverage(row, places[rid], {kind: len(users.get(rid, none)[kind]) for kind in CARRIERS})
            for rid, row in self.sources.items()
            if rid in places or rid in users
        ]

    def lists(self, manifest: Mapping[str, Any]) -> list[ListCoverage]:
        """The reference lists of the manifest with what of them is cited and used anywhere."""
        used = set[int]().union(*self.users.values())
        cited = {rid for section in self.sections.values() for rid in section.cited}
        found = []
        for id, entry in manifest.get("reference_lists", {}).items():
            rows = [row for row in self.sources.values() if id in row.doc.get("listed_in", ())]
            unused = [row for row in rows if row.rid not in used]
            found.append(ListCoverage(id, entry.get("entries", len(rows)), rows, sum(row.rid in cited for row in rows), unused))
        return found


_FIELDS: Final = ("document", "part", "section", "heading", "footnote")


def _parts(places: Iterable[tuple[int, str, str, Mapping[str, Any]]]) -> dict[tuple[str, str], set[int]]:
    """The parts in which each section number occurs; themes decide, records only where no theme names the section."""
    found: dict[tuple[str, str], set[int]] = {}
    for kinds in (("theme",), CARRIERS, ("source",)):
        seen: dict[tuple[str, str], set[int]] = {}
        for _, kind, _, where in places:
            if kind in kinds and "section" in where and "part" in where:
                seen.setdefault((where["document"], where["section"]), set()).add(where["part"])
        found = {**seen, **found}
    return found


def totals(sections: Iterable[SectionCoverage]) -> dict[str, int]:
    """Numbers over several sections; a record or source that stands in two of them counts once."""
    every = list(sections)
    counts = Counter({kind: len(set[int]().union(*(section.records[kind] for section in every))) for kind in CARRIERS})
    cited = set[int]().union(*(section.cited for section in every))
    citations = sum(len(section.cited) for section in every)
    carried = sum(section.carried for section in every)
    return {**counts, "sources_cited": len(cited), "citations": citations, "carried": carried, "not_carried": citations - carried}
