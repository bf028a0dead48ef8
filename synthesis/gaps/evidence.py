"""What the corpus holds on a number of themes: the figures that a stated gap is held against."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from synthesis.gaps.facts import CLAIMS, Facts
from synthesis.gaps.facts_rows import Finding, Intervention, Work
from synthesis.gaps.rules.no_effect_study import is_tested
from synthesis.gaps.rules.no_recognition import RECOGNISABLE

QUALITATIVE: Final = frozenset(
    (
        "observation",
        "interview",
        "case-study",
        "ethnography",
        "retrospective-biographical",
        "arts-based",
        "focus-group",
        "stimulated-recall",
    )
)


@dataclass(frozen=True)
class Evidence:
    """The findings on some themes and what lies under them."""

    themes: tuple[str, ...]
    findings: Sequence[Finding]
    works: Sequence[Work]
    studies: int
    """Works that are research by their design, or scientific without a stated design."""
    strengths: Counter[str]
    """Works by the class of their design; the empty class holds those of unknown design."""
    recent_reviews: tuple[str, ...]
    knowledge: Counter[str]
    primary: int
    """Studies that are no review of other studies, as far as is known."""
    home: int
    """Of the primary studies those from the own country, or in the own language if the country is not stated."""
    abroad: int
    country_unknown: int
    definitions: int
    defined_by: int
    """Works that define."""
    rival_definitions: int
    """The most definitions of two works or more that stand side by side on one theme."""
    agreed_definitions: int
    """Definitions on which three works or more agree."""
    contradictions: int
    interventions: Sequence[Intervention]
    tested: int
    effect_studies: int
    """Effect studies of any intervention on these themes, also of ways of working."""
    recognised: int
    handles: int
    qualitative: int

    @property
    def known_designs(self) -> int:
        """Works of which the design is known."""
        return len(self.works) - self.strengths[""]

    def claims(self, facts: Facts) -> tuple[int, int]:
        """Statements of association, factor or effect that rest on a work from outside, and those on one known to be research."""
        borne = [facts.supports(finding) for finding in self.findings if finding.kind in CLAIMS]
        return sum(map(bool, borne)), sum(any(work.is_research for work in works) for works in borne)

    @property
    def recommendations(self) -> tuple[int, int]:
        """Recommendations that rest on a work from outside, and those that rest on a study."""
        backed = [finding.works for finding in self.findings if finding.kind == "recommendation" and finding.works]
        return len(backed), sum(any(work.may_be_study for work in works) for works in backed)

    def about(self, facts: Facts, *groups: frozenset[str]) -> tuple[int, int]:
        """Findings about any group of each of these sets, and the studies under them."""
        fits: dict[tuple[str, ...], bool] = {}  # few sets of groups, many findings
        found = []
        for finding in self.findings:
            named = tuple(finding.groups)
            if named not in fits:
                wide = facts.with_broader(named)
                fits[named] = not any(wanted.isdisjoint(wide) for wanted in groups)
            if fits[named]:
                found.append(finding)
        return len(found), sum(work.may_be_study for work in facts.rests_on(found).values())


def evidence(facts: Facts, themes: Sequence[str]) -> Evidence:
    """What the corpus holds on these themes and all under them."""
    every = dict.fromkeys(below for theme in themes for below in facts.below(theme))
    one = len(themes) == 1
    ids = () if one else dict.fromkeys(id for theme in every for id in facts.own[theme])
    findings = facts.of_theme(themes[0]) if one else [facts.findings[id] for id in ids]
    works = list((facts.works_of(themes[0]) if one else facts.rests_on(findings)).values())
    interventions = [each for each in facts.interventions.values() if every.keys() & set(each.themes)]
    recognisable = [each for each in interventions if each.type in RECOGNISABLE]
    definitions = [finding for finding in findings if finding.kind == "definition"]
    primary = [work for work in works if work.may_be_study and not work.gathers]
    own = Counter(facts.is_home(work) for work in primary)
    since = facts.settings.year - 10
    return Evidence(
        themes=tuple(themes),
        findings=findings,
        works=works,
        studies=sum(work.may_be_study for work in works),
        strengths=Counter(work.strength for work in works),
        recent_reviews=tuple(work.id for work in works if work.strength == "review" and (work.year or 0) >= since),
        knowledge=Counter(kind for work in works for kind in work.knowledge),
        primary=len(primary),
        home=own[True],
        abroad=own[False],
        country_unknown=own[None],
        definitions=len(definitions),
        defined_by=len(facts.rests_on(definitions)),
        rival_definitions=max((_rivals(facts, theme) for theme in every), default=0),
        agreed_definitions=sum(len(facts.supports(finding)) >= 3 for finding in definitions),
        contradictions=sum(finding.id in facts.disputed for finding in findings),
        interventions=recognisable,
        tested=sum(is_tested(facts, each) for each in recognisable),
        effect_studies=len({study for each in interventions for study in each.effect_studies}),
        recognised=sum(bool(each.recognition) for each in recognisable),
        handles=sum(each.handles for each in interventions),
        qualitative=sum(not QUALITATIVE.isdisjoint(work.designs) for work in works),
    )


def _rivals(facts: Facts, theme: str) -> int:
    """Definitions on the theme itself, if two works or more give them: about themes below they may be of another concept."""
    own = [facts.findings[id] for id in facts.own[theme]]
    found = [finding for finding in own if finding.kind == "definition" and finding.works]
    return len(found) if len(found) > 1 and len(facts.rests_on(found)) > 1 else 0
