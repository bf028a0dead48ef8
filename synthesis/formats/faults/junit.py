"""JUnit XML: what build servers read."""

from collections.abc import Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from synthesis.faults import Fault, Rule
from synthesis.formats.faults.tally import count
from synthesis.formats.faults.wording import file_of, printable, said

_FAILING: Final = ("error", "warning")


def write(faults: Sequence[Fault], rules: Mapping[str, Rule], checked: int, prefix: str = "") -> str:
    """One test case a rule: it fails if a record breaks the rule; what is for information only does not fail it."""
    by_rule: dict[str, list[Fault]] = {code: [] for code in rules}
    for fault in faults:
        by_rule.setdefault(fault.code, []).append(fault)
    failures = sum(any(fault.severity in _FAILING for fault in found) for found in by_rule.values())
    totals = f'tests="{len(by_rule)}" failures="{failures}" errors="0" skipped="0"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="synthesis check" {totals}>',
        f'  <testsuite name="synthesis check" {totals}>',
        f'    <properties><property name="checked" value="{checked}"/></properties>',
    ]
    for code, found in by_rule.items():
        rule = rules.get(code)
        name = f"{code} {rule.slug if rule else found[0].slug}"
        attributes = f"name={quoteattr(name)} classname={quoteattr(f'synthesis.{rule.family}' if rule else 'synthesis')}"
        if not found:
            lines.append(f"    <testcase {attributes}/>")
            continue
        lines += [f"    <testcase {attributes}>", *_report(found, prefix), "    </testcase>"]
    return "\n".join([*lines, "  </testsuite>", "</testsuites>"]) + "\n"


def _report(found: list[Fault], prefix: str) -> list[str]:
    failing = [fault for fault in found if fault.severity in _FAILING]
    remarks = [fault for fault in found if fault.severity not in _FAILING]
    lines = []
    if failing:
        message = said(failing[0]) if len(failing) == 1 else count(len(failing), "fault")
        lines.append(f"      <failure message={quoteattr(message)} type={quoteattr(failing[0].severity)}>")
        lines += [*(_line(fault, prefix) for fault in failing), "      </failure>"]
    if remarks:
        lines += ["      <system-out>", *(_line(fault, prefix) for fault in remarks), "      </system-out>"]
    return lines


def _line(fault: Fault, prefix: str) -> str:
    place = file_of(fault, prefix) + (f":{fault.place.line}:{fault.place.column}" if fault.place.line else "")
    hint = f" ({printable(fault.hint)})" if fault.hint else ""
    return escape(f"{printable(place)}: {said(fault)}{hint}")
