"""What the engine has to know of a corpus: the defaults, and what the manifest sets otherwise.

Defaults name terms of the vocabulary that syntheses of social work share; a corpus with other terms says so in its
manifest (`gap_rules`), as it does where a rule should draw its line elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from synthesis.gaps.rule import GapRule

DESIGNS: Final[dict[str, tuple[str, ...]]] = {
    "review": ("meta-analysis", "systematic-review"),
    "overview": ("scoping-review", "literature-review"),
    "strong": ("rct", "mixed-methods", "survey", "statistics"),
    "descriptive": (
        "observation",
        "interview",
        "file-study",
        "case-study",
        "ethnography",
        "retrospective-biographical",
        "arts-based",
        "focus-group",
        "stimulated-recall",
        "evaluation",
        "document-analysis",
        "learning-practice",
        "expert-meeting",
    ),
    "no-research": (
        "theory",
        "essay",
        "inaugural-lecture",
        "policy-report",
        "advisory-report",
        "professional-profile",
        "handbook",
        "website",
        "databank",
    ),
}
"""Classes of study designs, the first that fits counts. A thesis is a kind of work and no design: it is in none."""


@dataclass(frozen=True)
class Settings:
    """The settings of one corpus."""

    as_of: str = ""
    thresholds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    not_subjects: frozenset[str] = frozenset()
    professional_groups: frozenset[str] = frozenset(
        ("professionals", "social-workers", "teachers", "students", "policy-makers", "volunteers")
    )
    general_groups: frozenset[str] = frozenset(("adults", "residents"))
    profession: str = "social-workers"
    home_countries: frozenset[str] = frozenset(("NL",))
    home_languages: frozenset[str] = frozenset(("nl",))
    designs: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: DESIGNS)
    effect_levels: frozenset[str] = frozenset(
        ("effectief-eerste-aanwijzingen", "effectief-goede-aanwijzingen", "effectief-sterke-aanwijzingen")
    )

    @property
    def year(self) -> int:
        """The year that the corpus speaks for; 9999 if it tells none, so that nothing is dated by it."""
        return int(self.as_of[:4]) if self.as_of else 9999

    def threshold(self, rule: GapRule, name: str) -> float:
        """Where the rule draws its line: as the manifest has it, else the default of the rule."""
        return self.thresholds.get(rule.slug, {}).get(name, rule.thresholds[name].value)


def settings(manifest: Mapping[str, Any], as_of: int | None = None) -> Settings:
    """The settings of a corpus by its manifest.

    Arguments:
        as_of: a year to judge by instead of the date of the manifest: its last day.
    """
    told: dict[str, Any] = dict(manifest.get("gap_rules") or {})
    thresholds = told.pop("thresholds", {})
    designs = {**DESIGNS, **{name: tuple(ids) for name, ids in (told.pop("designs", None) or {}).items()}}
    sets: dict[str, Any] = {
        name: frozenset(value) if isinstance(value, list) else value for name, value in told.items() if value is not None
    }
    day = f"{as_of:04}-12-31" if as_of is not None else str(manifest.get("as_of") or "")
    return Settings(as_of=day, thresholds=thresholds, designs=designs, **sets)
