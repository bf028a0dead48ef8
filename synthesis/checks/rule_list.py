"""All rules in one list."""

from synthesis.checks.registry import EVERY_RULE
from synthesis.faults import FAMILIES


def list_rules(prefix: str = "") -> str:
    """A line a rule, family by family (those whose code starts with `prefix`): code, severity, slug, title."""
    lines = []
    width = max(len(rule.slug) for rule in EVERY_RULE.values())
    for start, family in FAMILIES.items():
        if not start.startswith(prefix.upper()):
            continue
        lines.append(f"{family.capitalize()} ({start}xx)")
        rules = [rule for rule in EVERY_RULE.values() if rule.code.startswith(start)]
        lines += [f"  {rule.code}  {rule.severity:<8} {rule.slug:<{width}}  {rule.title}" for rule in rules]
        lines.append("")
    lines.append("`synthesis explain CODE` shows one with its examples.")
    return "\n".join(lines) + "\n"
