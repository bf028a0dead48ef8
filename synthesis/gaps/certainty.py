"""How certain a finding is, in the terms of GRADE-CERQual: four components, each with its concern and the reasons for it.

CERQual asks for a judgement; a corpus knows only what was recorded. So the rule is fixed and printed:
what is not stated is a concern of its own, and no level stands without its reasons. Recognition (of an intervention), design
(of a study), kind of knowledge and certainty are four different things: a recognition level never counts here.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from synthesis.gaps.facts import CLAIMS, OBSERVED, Facts
from synthesis.gaps.facts_rows import Finding, Work
from synthesis.gaps.rules.secondary_basis import is_second_hand
from synthesis.gaps.texts import Both, tell

COMPONENTS: Final = ("methodological-limitations", "coherence", "adequacy", "relevance")
CONCERNS: Final = ("none", "minor", "moderate", "serious")
"""No or very minor, minor, moderate, serious concerns; each weighs what its place tells: 0 to 3."""
LEVELS: Final = ("high", "moderate", "low", "very-low")
_MOST: Final = (1, 4, 7)
"""The most concern, of the twelve that four components can reach, at which a finding is high, moderate or low.

With a serious concern and any other it is low at most, with two serious ones very low, whatever the sum."""


@dataclass(frozen=True)
class Concern:
    """One component: how much concern, and why."""

    component: str
    concern: str
    reasons: tuple[Both, ...]

    @property
    def weight(self) -> int:
        """0 for none to 3 for serious."""
        return CONCERNS.index(self.concern)


@dataclass(frozen=True)
class Certainty:
    """The certainty of one finding; `level` is None for what research cannot bear out: definitions, positions, and what a
    document says of itself."""

    finding: str
    level: str | None
    concerns: tuple[Concern, ...]


@dataclass(frozen=True)
class ThemeCertainty:
    """The certainty of a theme: the middle one of its findings, with how many there are of each level and concern."""

    theme: str
    level: str | None
    levels: dict[str, int]
    concerns: dict[str, dict[str, int]]
    not_assessed: int
    reasons: tuple[Both, ...]


class _Component:
    def __init__(self, name: str) -> None:
        self.name = name
        self.weight = 0
        self.reasons: list[Both] = []

    def add(self, weight: int, reason: Both) -> None:
        """Raises the concern to at least `weight`."""
        self.weight = max(self.weight, weight)
        self.reasons.append(reason)

    def worsen(self, reason: Both) -> None:
        self.weight = min(self.weight + 1, 3)
        self.reasons.append(reason)

    def concern(self) -> Concern:
        return Concern(self.name, CONCERNS[self.weight], tuple(self.reasons))


def certainty(facts: Facts, finding: Finding) -> Certainty:
    """The certainty of a finding with its reasons."""
    if finding.kind not in OBSERVED or facts.subject_set.isdisjoint(finding.themes):
        return Certainty(finding.id, None, ())
    works = facts.supports(finding)
    concerns = (_methods(facts, finding, works), _coherence(facts, finding, works), _adequacy(works), _relevance(facts, works))
    weights = [concern.weight for concern in concerns]
    level = next((level for level, most in zip(LEVELS, _MOST, strict=False) if sum(weights) <= most), LEVELS[-1])
    if 3 in weights and sum(weights) > 3:
        level = max(level, "very-low" if weights.count(3) > 1 else "low", key=LEVELS.index)
    return Certainty(finding.id, level, concerns)


def theme_certainty(facts: Facts, theme: str, known: dict[str, Certainty] | None = None) -> ThemeCertainty:
    """The certainty of what is known on a theme and all under it; `known` holds what was judged before, and takes in the rest."""
    known = {} if known is None else known
    every = [
        known.get(finding.id) or known.setdefault(finding.id, certainty(facts, finding)) for finding in facts.of_theme(theme)
    ]
    assessed = sorted((one for one in every if one.level is not None), key=lambda one: LEVELS.index(one.level or ""))
    counts = Counter(one.level for one in assessed)
    levels = {level: counts[level] for level in LEVELS}
    concerns = {
        component: {name: sum(one.concerns[place].concern == name for one in assessed) for name in CONCERNS}
        for place, component in enumerate(COMPONENTS)
    }
    middle = assessed[len(assessed) // 2].level if assessed else None
    told = tell(
        "{many:finding} beoordeeld: {high} hoog, {moderate} redelijk, {low} laag, {very_low} zeer laag; het midden telt.",
        "{many:finding} assessed: {high} high, {moderate} moderate, {low} low, {very_low} very low; the middle one counts.",
        many=len(assessed),
        very_low=levels["very-low"],
        high=levels["high"],
        moderate=levels["moderate"],
        low=levels["low"],
    )
    return ThemeCertainty(theme, middle, levels, concerns, len(every) - len(assessed), (told,))


def _methods(facts: Facts, finding: Finding, works: Sequence[Work]) -> Concern:
    found = _Component("methodological-limitations")
    if not works:
        found.add(
            3, tell("geen werk van buiten: het woord van het document zelf", "no work from outside: the document's own word")
        )
        return found.concern()
    known = [work for work in works if work.strength]
    unknown = len(works) - len(known)
    # Of what goes with what a description can tell less than of how things are lived: there it is the right design.
    weights = {"review": 0, "overview": 1, "strong": 0, "descriptive": 2 if finding.kind in CLAIMS else 0, "no-research": 3}
    if known:
        best = min(known, key=lambda work: (weights[work.strength], work.id))
        names = {lang: ", ".join(facts.label("term", design)[lang] for design in best.designs) for lang in ("nl", "en")}
        found.add(weights[best.strength], tell("beste bekende opzet: {names}", "best design known: {names}", names=names))
    if unknown:
        reason = tell(
            "opzet niet vermeld van {unknown} van {total:work}",
            "design not stated of {unknown} of {total:work}",
            unknown=unknown,
            total=len(works),
        )
        found.add(0 if known else 2, reason)
    supporting = [use for use in finding.uses if use.role != "contradicts"]
    if supporting and all(is_second_hand(facts, use) for use in supporting):
        found.worsen(tell("alleen uit de tweede hand gelezen", "read at second hand only"))
    return found.concern()


def _coherence(facts: Facts, finding: Finding, works: Sequence[Work]) -> Concern:
    found = _Component("coherence")
    against = {use.source for use in finding.uses if use.role == "contradicts"}
    if against:
        serious = len(against) >= len(works)
        found.add(3 if serious else 2, tell("weersproken door {many:work}", "contradicted by {many:work}", many=len(against)))
    if finding.contradicts or finding.id in facts.contradicted:
        found.add(2, tell("spreekt een andere bevinding tegen", "at odds with another finding"))
    if not works:
        found.add(0, tell("geen werk van buiten om naast te leggen", "no work from outside to hold it against"))
    elif len(works) < 2 and not works[0].gathers:
        # No concern of its own: that there is one work only is weighed as adequacy.
        one = tell(
            "één werk: of andere hetzelfde vinden, is niet te zien", "one work: whether others find the same cannot be seen"
        )
        found.add(0, one)
    return found.concern()


def _adequacy(works: Sequence[Work]) -> Concern:
    found = _Component("adequacy")
    many = independent(works)
    gathering = any(work.gathers for work in works)
    weight = 0 if many >= 4 else 1 if many == 3 else 2 if many == 2 else 3
    if gathering:
        weight = min(weight, 1)
        found.add(weight, tell("brengt meer onderzoeken samen", "brings several studies together"))
    elif not works:
        found.add(weight, tell("geen werk van buiten", "no work from outside"))
    elif many == 1:
        found.add(weight, tell("één werk of auteur", "one work or author"))
    else:
        told = tell("{many:work} van onafhankelijke auteurs", "{many:work} by independent authors", many=many)
        found.add(weight, told)
    silent = sum(not work.sample_stated for work in works)
    if works and silent == len(works):
        found.worsen(
            tell(
                "van geen werk is vermeld wie en hoeveel onderzocht zijn", "of no work is it stated who and how many were studied"
            )
        )
    return found.concern()


def independent(works: Sequence[Work]) -> int:
    """How many works there are when those that share an author count as one; a part counts as the work that holds it."""
    groups: list[set[str]] = []
    for work in works:
        marks = set(work.authors) or {f"work:{work.part_of or work.id}"}
        joined = [group for group in groups if group & marks]
        groups = [group for group in groups if not group & marks]
        groups.append(marks.union(*joined))
    return len(groups)


def _relevance(facts: Facts, works: Sequence[Work]) -> Concern:
    found = _Component("relevance")
    homes = [facts.is_home(work) for work in works]
    if not works:
        found.add(3, tell("geen onderzochte omgeving", "no setting studied"))
        return found.concern()
    if any(work.country in facts.settings.home_countries for work in works):
        found.add(0, tell("onderzocht in eigen land", "studied in the own country"))
    elif any(homes):
        found.add(1, tell("in de eigen taal; land niet vermeld", "in the own language; country not stated"))
    elif all(home is False for home in homes):
        found.add(2, tell("alleen in het buitenland onderzocht", "studied abroad only"))
    else:
        found.add(2, tell("land niet vermeld, werk in een andere taal", "country not stated, work in another language"))
    years = [work.year for work in works if work.year is not None]
    limit = facts.settings.year - facts.dated_after
    if not years:
        found.worsen(tell("zonder jaar", "without a year"))
    elif max(years) < limit:
        found.worsen(tell("niets van na {year}", "nothing newer than {year}", year=max(years)))
    return found.concern()
