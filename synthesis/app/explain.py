"""`synthesis explain`."""

from typing import Annotated

import typer

from synthesis.app.completion import complete_rule


def explain(
    rule: Annotated[
        str | None,
        typer.Argument(
            help="Code, slug or family: SYN301, duplicate-id, SYN3.", show_default=False, autocompletion=complete_rule
        ),
    ] = None,
) -> None:
    """Explain a rule of `synthesis check`, with a bad and a good example; without a rule, list all."""
    from synthesis.app.output import deliver
    from synthesis.checks.explanation import explain as explain_rule
    from synthesis.checks.registry import find_rule
    from synthesis.checks.rule_list import list_rules
    from synthesis.faults import FAMILIES

    family = rule is None or rule.upper() in FAMILIES
    deliver(list_rules(rule or "") if family else explain_rule(find_rule(rule or "")), None)
