"""All rules in one list."""

from synthesis.checks.registry import RULES
from synthesis.faults import FAMILIES


def list_rules() -> str:
    """A line a rule, family by family: code, severity, slug, title."""
    lines = []
    width = max(len(rule.slug) for rule in RULES.values())
    for prefix, family in FAMILIES.items():
        lines.append(f"{family.capitalize()} ({prefix}xx)")
        rules = [rule for rule in RULES.values() if rule.code.startswith(prefix)]
        lines += [f"  {rule.code}  {rule.severity:<8} {rule.slug:<{width}}  {rule.title}" for rule in rules]
        lines.append("")
    lines.append("`synthesis explain CODE` shows one with its examples.")
    return "\n".join(lines) + "\n"
