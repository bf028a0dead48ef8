"""The gap rules as a report tells them, with the thresholds of the corpus."""

from collections.abc import Iterator, Sequence

from synthesis.formats.document import Entry, Grid
from synthesis.gaps.facts import Facts
from synthesis.gaps.registry import RULES
from synthesis.gaps.rule import GapRule
from synthesis.gaps.view import GapView
from synthesis.language.phrases import say
from synthesis.model.codes import CODES


def entries(facts: Facts, gaps: Sequence[GapView], lang: str) -> Iterator[Entry]:
    """An entry a rule; `gaps` are those of which is told how many each rule found."""
    for rule in RULES.values():
        yield Entry(rule.title[lang], fields=fields(facts, rule, lang, _found(gaps, rule)))


def fields(facts: Facts, rule: GapRule, lang: str, found: int | None = None) -> list[tuple[str, str]]:
    """What a rule finds, why that is a gap, where it does not apply, and where it draws its lines."""
    told = [
        ("rule-finds", rule.finds[lang]),
        ("rule-why", rule.why[lang]),
        ("rule-not", rule.does_not_apply[lang]),
        ("rule-limits", limits(facts, rule, lang)),
        ("reason", CODES["gap-reason"][rule.reason].say(lang)),
        ("rule-found", "" if found is None else str(found)),
    ]
    return [(say(key if key == "reason" else f"gaps.{key}", lang), text) for key, text in told if text]


def limits(facts: Facts, rule: GapRule, lang: str) -> str:
    """The thresholds of a rule as they hold for this corpus."""
    told = []
    for name, threshold in rule.thresholds.items():
        number = f"{facts.limit(rule, name):g}"
        said = threshold.nl if lang == "nl" else threshold.en
        told.append(f"{number.replace('.', ',') if lang == 'nl' else number} ({said})")
    return "; ".join(told)


def table(facts: Facts, gaps: Sequence[GapView], lang: str) -> Grid:
    """The same as a table, with the stable codes of the rules."""
    keys = (
        "gaps.column-rule",
        "gaps.rule-finds",
        "gaps.rule-why",
        "gaps.rule-not",
        "gaps.rule-limits",
        "reason",
        "gaps.rule-found",
    )
    rows = [
        (
            f"{rule.code} {rule.title[lang]}",
            rule.finds[lang],
            rule.why[lang],
            rule.does_not_apply[lang],
            limits(facts, rule, lang),
            CODES["gap-reason"][rule.reason].say(lang),
            _found(gaps, rule),
        )
        for rule in RULES.values()
    ]
    return Grid([say(key, lang) for key in keys], rows, say("gaps.sheet-rules", lang))


def _found(gaps: Sequence[GapView], rule: GapRule) -> int:
    return sum(gap.computed is not None and gap.computed.rule == rule.slug for gap in gaps)
