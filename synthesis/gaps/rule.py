"""What a gap rule is, and what it finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from synthesis.gaps.texts import Both, Lines

AHRQ: Final = "Robinson, Saldanha & McKoy (2011), AHRQ"
THREE_IE: Final = "3ie"


class Threshold(NamedTuple):
    """Where a rule draws its line: the default and what it means."""

    value: float
    nl: str
    en: str


@dataclass(frozen=True)
class GapRule:
    """A rule with its manual: what it finds, why that is a gap, and where it does not apply."""

    code: str
    """Stable: GAP101."""
    slug: str
    kind: str
    """A code of `gap-kind`."""
    reason: str
    """A code of `gap-reason`."""
    scope: tuple[str, ...]
    title: Both
    finds: Both
    why: Both
    does_not_apply: Both
    source: str
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Beginnings of words by which a stated gap shows that it is about this lack, per language."""


@dataclass(frozen=True)
class ComputedGap:
    """A gap that a rule computed: `id` is stable and speaking (`single-source:wederkerigheid`)."""

    id: str
    rule: str
    code: str
    title: Both
    """What the rule is called."""
    kind: str
    reason: str
    scope: tuple[str, ...]
    statement: Both
    """What is not known."""
    why: Lines
    """The numbers behind it."""
    question: Both
    """The question that it leaves."""
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    rests_on: tuple[tuple[str, str], ...] = ()
    """(kind, id) of the records that it was computed from."""
    evidence: tuple[str, ...] = ()
    """Ids of the sources under these records."""
    numbers: Mapping[str, float] = field(default_factory=dict)


def gap(
    rule: GapRule,
    subject: str,
    statement: Both,
    question: Both,
    why: Lines,
    *,
    themes: tuple[str, ...] = (),
    groups: tuple[str, ...] = (),
    levels: tuple[str, ...] = (),
    rests_on: tuple[tuple[str, str], ...] = (),
    evidence: tuple[str, ...] = (),
    numbers: Mapping[str, float] | None = None,
    kind: str = "",
) -> ComputedGap:
    """A find of `rule` on `subject`, which makes its id; `kind` where it differs from that of the rule."""
    return ComputedGap(
        f"{rule.slug}:{subject}",
        rule.slug,
        rule.code,
        rule.title,
        kind or rule.kind,
        rule.reason,
        rule.scope,
        statement,
        why,
        question,
        themes,
        groups,
        levels,
        rests_on,
        evidence,
        numbers or {},
    )
