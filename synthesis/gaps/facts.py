"""Everything that the rules need, read from the index in a few statements.

A *work* is a source that the corpus rests on from outside: the documents that it encodes are left out, since all of it
stands in them. A finding is *the document's own word* where it rests on no work.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from synthesis.gaps.facts_rows import Finding, Intervention, Work, read_findings, read_interventions, read_works
from synthesis.gaps.rule import GapRule
from synthesis.gaps.settings import Settings, settings
from synthesis.index.reader import Reader
from synthesis.model.codes import CODES, Label

CLAIMS: Final = frozenset(("association", "effect", "factor"))
"""Findings that say what goes with or leads to what: their worth depends on the design of the studies under them."""
OBSERVED: Final = CLAIMS | {"description", "perspective"}
"""Findings that research can bear out. Definitions, recommendations and critiques are positions: no study makes them true."""

DATED_AFTER: Final = 10
"""Years after which a work is dated, unless the manifest says otherwise."""


class Facts:
    """The corpus as the rules see it; what follows from it is worked out when it is first asked for."""

    def __init__(self, reader: Reader, as_of: int | None = None) -> None:
        database = reader.database
        self.settings: Settings = settings(reader.manifest, as_of)
        self.parents: dict[str, str | None] = dict(database.execute("SELECT id, parent FROM theme ORDER BY rowid"))
        self.labels: dict[tuple[str, str], dict[str, str]] = {
            (kind, id): {"nl": nl, "en": en}
            for kind, id, nl, en in database.execute(
                "SELECT kind, id, short_nl, short_en FROM record WHERE kind NOT IN ('finding', 'source', 'gap')"
            )
        }
        terms = database.execute("SELECT id, scheme, broader FROM term ORDER BY rowid").fetchall()
        self.groups: dict[str, str | None] = {id: broader for id, scheme, broader in terms if scheme == "group"}
        self.levels: list[str] = [id for id, scheme, _ in terms if scheme == "level"]
        self._database = database
        self.documents = frozenset(id for (id,) in database.execute("SELECT id FROM source WHERE status = 'document'"))
        self.findings: dict[str, Finding] = read_findings(database)
        self.works: dict[str, Work] = read_works(database, self.settings.designs)
        for finding in self.findings.values():
            ids = dict.fromkeys(use.source for use in finding.uses if use.source not in self.documents)
            finding.works = [self.works[id] for id in ids]
        self.interventions: dict[str, Intervention] = read_interventions(database)
        self.validity: dict[str, dict[str | None, int]] = {}
        for level, databank, years in database.execute(
            "SELECT recognition_level, databank, years FROM recognition_level_validity"
        ):
            self.validity.setdefault(level, {})[databank] = years

    def limit(self, rule: GapRule, name: str) -> float:
        """A threshold of a rule."""
        return self.settings.threshold(rule, name)

    def label(self, kind: str, id: str) -> dict[str, str]:
        """What a record is called; a source is called by its short citation."""
        if kind == "source" and id in self.works:
            return {"nl": self.works[id].short_nl, "en": self.works[id].short_en}
        return self.labels.get((kind, id), {"nl": id, "en": id})

    def type_label(self, type_: str) -> dict[str, str]:
        """What a type of intervention is called."""
        label = CODES["intervention-type"].get(type_, Label(type_, type_))
        return {"nl": label.nl, "en": label.en}

    @cached_property
    def children(self) -> dict[str, list[str]]:
        """The themes under each theme, in the order of the corpus."""
        found: dict[str, list[str]] = {id: [] for id in self.parents}
        for id, parent in self.parents.items():
            if parent in found:
                found[parent].append(id)
        return found

    @cached_property
    def _below(self) -> dict[str, tuple[str, ...]]:
        return {id: self._collect(id) for id in self.parents}

    def _collect(self, theme: str) -> tuple[str, ...]:
        found, open_ = {theme: None}, [theme]
        while open_:
            for child in self.children.get(open_.pop(), ()):
                if child not in found:
                    found[child] = None
                    open_.append(child)
        return tuple(found)

    def below(self, theme: str) -> tuple[str, ...]:
        """The theme and all under it."""
        return self._below.get(theme, ())

    def above(self, theme: str) -> list[str]:
        """The theme and those above it, nearest first; a cycle ends where it closes."""
        found: list[str] = []
        current: str | None = theme
        while current is not None and current not in found:
            found.append(current)
            current = self.parents.get(current)
        return found

    @cached_property
    def subjects(self) -> list[str]:
        """The themes that are about the subject, in the order of the corpus: without those that the manifest leaves out."""
        return [id for id in self.parents if not self.settings.not_subjects.intersection(self.above(id))]

    @cached_property
    def contradicted(self) -> frozenset[str]:
        """Findings that another one contradicts."""
        return frozenset(other for finding in self.findings.values() for other in finding.contradicts)

    @cached_property
    def disputed(self) -> frozenset[str]:
        """Findings that contradict another, that another contradicts, or that one of their own sources contradicts."""
        every = self.findings.values()
        own = (one.id for one in every if one.contradicts or any(use.role == "contradicts" for use in one.uses))
        return self.contradicted.union(own)

    @property
    def dated_after(self) -> float:
        """Years after which a work is dated, by the threshold of that rule."""
        return self.settings.thresholds.get("dated", {}).get("years", DATED_AFTER)

    @cached_property
    def subject_set(self) -> frozenset[str]:
        """The same, to ask whether a theme is one."""
        return frozenset(self.subjects)

    def statement(self, finding: str) -> dict[str, str]:
        """What a finding says."""
        sql = "SELECT statement_nl, statement_en FROM finding WHERE id = ?"
        nl, en = self._database.execute(sql, (finding,)).fetchone()
        return {"nl": nl, "en": en}

    def names(self, term: str, lang: str) -> list[str]:
        """The label and other names of a term and of the wider terms."""
        found: list[str] = []
        for id in sorted(self.with_broader([term])):
            if ("term", id) in self.labels:
                found.append(self.labels["term", id][lang])
                sql = f"SELECT value FROM term_aliases_{lang} WHERE term = ? ORDER BY position"
                found += [name for (name,) in self._database.execute(sql, (id,))]
        return found

    @cached_property
    def own(self) -> dict[str, list[str]]:
        """The findings of each theme itself."""
        found: dict[str, list[str]] = {id: [] for id in self.parents}
        for finding in self.findings.values():
            for theme in finding.themes:
                found[theme].append(finding.id)
        return found

    @cached_property
    def _of_theme(self) -> dict[str, list[Finding]]:
        return {}

    @cached_property
    def _works_of(self) -> dict[str, dict[str, Work]]:
        return {}

    def of_theme(self, theme: str) -> list[Finding]:
        """The findings of a theme and of all under it, each once."""
        if theme not in self._of_theme:
            ids = dict.fromkeys(id for below in self.below(theme) for id in self.own[below])
            self._of_theme[theme] = [self.findings[id] for id in ids]
        return self._of_theme[theme]

    @staticmethod
    def rests_on(findings: Iterable[Finding]) -> dict[str, Work]:
        """The works from outside under the findings, each once; a work read through another counts as itself."""
        return {work.id: work for finding in findings for work in finding.works}

    def works_of(self, theme: str) -> dict[str, Work]:
        """The works from outside under a theme and all below it."""
        if theme not in self._works_of:
            self._works_of[theme] = self.rests_on(self.of_theme(theme))
        return self._works_of[theme]

    def is_work(self, source: str) -> bool:
        """Whether the source is a work from outside."""
        return source not in self.documents

    @staticmethod
    def supports(finding: Finding) -> list[Work]:
        """The works that bear the finding out: all that it rests on but those that contradict it."""
        if all(use.role != "contradicts" for use in finding.uses):
            return finding.works
        against = {use.source for use in finding.uses if use.role == "contradicts"}
        return [work for work in finding.works if work.id not in against]

    def with_broader(self, groups: Iterable[str]) -> set[str]:
        """The groups and all wider ones."""
        found: set[str] = set()
        for group in groups:
            current: str | None = group
            while current is not None and current not in found:
                found.add(current)
                current = self.groups.get(current)
        return found

    def is_professional(self, group: str) -> bool:
        """Whether the group, or a wider one, speaks as professionals."""
        return not self.settings.professional_groups.isdisjoint(self.with_broader([group]))

    def topmost(self, themes: Iterable[str]) -> list[str]:
        """Of these themes the ones of which no theme above is among them: a lack is told once, where it is widest."""
        every = dict.fromkeys(themes)
        return [theme for theme in every if every.keys().isdisjoint(self.above(theme)[1:])]

    def lowest(self, themes: Iterable[str]) -> list[str]:
        """Of these themes the ones of which no theme below is among them."""
        every = dict.fromkeys(themes)
        return [theme for theme in every if every.keys().isdisjoint(self.below(theme)[1:])]

    def is_home(self, work: Work) -> bool | None:
        """Whether a work is about the own setting: by its country, else by its language; None if neither is known."""
        if work.country is not None and work.country_stated:
            return work.country in self.settings.home_countries
        if work.language in self.settings.home_languages:
            return True
        return None


def records(findings: Sequence[Finding]) -> tuple[tuple[str, str], ...]:
    """The findings as (kind, id)."""
    return tuple(("finding", finding.id) for finding in findings)
