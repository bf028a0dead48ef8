"""The gaps that the rules find in a corpus."""

from collections.abc import Collection

from synthesis.errors import UnknownName, UsageError
from synthesis.gaps.facts import Facts
from synthesis.gaps.registry import FINDERS, RULES
from synthesis.gaps.rule import ComputedGap, GapRule


def computed_gaps(facts: Facts, only: Collection[str] = ()) -> list[ComputedGap]:
    """The gaps in the order of the rules, then of the corpus.

    Arguments:
        only: slugs or codes of rules; none for all of them.

    Raises:
        UnknownName: `only` names a rule that does not exist.
        UsageError: the manifest sets a threshold that does not exist.
    """
    _check_thresholds(facts)
    wanted = {find_rule(name).slug for name in only}
    return [gap for slug, finder in FINDERS.items() if not wanted or slug in wanted for gap in finder.find(facts)]


def find_rule(name: str) -> GapRule:
    """The rule with this slug or code, in either case.

    Raises:
        UnknownName: there is no such rule.
    """
    for rule in RULES.values():
        if name.lower() in (rule.slug, rule.code.lower()):
            return rule
    raise UnknownName(f"There is no gap rule '{name}'.", f"choose from {', '.join(RULES)}")


def _check_thresholds(facts: Facts) -> None:
    for slug, values in facts.settings.thresholds.items():
        if slug not in RULES:
            raise UsageError(
                f"corpus.yaml sets thresholds for '{slug}', which is no gap rule.", f"choose from {', '.join(RULES)}"
            )
        known = RULES[slug].thresholds
        for name in values:
            if name not in known:
                hint = f"choose from {', '.join(known)}" if known else "leave it out"
                raise UsageError(f"corpus.yaml sets '{name}' for the gap rule '{slug}', which has no such threshold.", hint)
