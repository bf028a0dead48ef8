"""The table of gap rules, in the order of their codes."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from synthesis.gaps.facts import Facts
from synthesis.gaps.rule import ComputedGap, GapRule
from synthesis.gaps.rules import (
    absolute,
    contradiction,
    dated,
    expired_recognition,
    no_effect_study,
    no_recognition,
    not_for_social_workers,
    one_perspective,
    orphan_theme,
    secondary_basis,
    setting,
    single_source,
    synthesis,
    unlisted_basis,
    weak_design,
)


class Finder(NamedTuple):
    """A rule and what finds its gaps."""

    rule: GapRule
    find: Callable[[Facts], Iterator[ComputedGap]]


FINDERS: Final[dict[str, Finder]] = {
    module.RULE.slug: Finder(module.RULE, module.find)
    for module in (
        absolute,
        synthesis,
        single_source,
        weak_design,
        dated,
        unlisted_basis,
        secondary_basis,
        one_perspective,
        setting,
        contradiction,
        no_recognition,
        expired_recognition,
        no_effect_study,
        not_for_social_workers,
        orphan_theme,
    )
}
RULES: Final[dict[str, GapRule]] = {slug: finder.rule for slug, finder in FINDERS.items()}
