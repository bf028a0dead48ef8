"""SARIF 2.1.0: what code scanning services read."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote

from synthesis import __version__
from synthesis.faults import Fault, Rule
from synthesis.formats.faults.wording import file_of, printable, said

_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def write(faults: Sequence[Fault], rules: Mapping[str, Rule], checked: int, prefix: str = "") -> str:
    """One run with all rules and a result for each fault; addresses are relative to the root of the repository.

    Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
    """
    numbers = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "synthesis", "version": __version__, "rules": [_rule(rule) for rule in rules.values()]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(fault, numbers, prefix) for fault in faults],
        "properties": {"checked": checked},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.slug.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why} See: synthesis explain {rule.code}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"slug": rule.slug, "tags": [rule.family]},
    }


def _result(fault: Fault, numbers: Mapping[str, int], prefix: str) -> dict[str, Any]:
    file = file_of(fault, prefix).encode("utf-8", errors="replace").decode("utf-8")
    region = {"startLine": max(fault.place.line, 1), "startColumn": max(fault.place.column, 1)}
    hint = f" Hint: {printable(fault.hint)}." if fault.hint else ""
    result: dict[str, Any] = {
        "ruleId": fault.code,
        "level": _LEVELS[fault.severity],
        "message": {"text": f"{said(fault)}.{hint}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(file), "uriBaseId": "%SRCROOT%"},
                    "region": region,
                },
                "logicalLocations": [{"fullyQualifiedName": printable(fault.subject)}],
            }
        ],
        "partialFingerprints": {"faultHash/v1": _fingerprint(fault)},
    }
    if fault.code in numbers:
        result["ruleIndex"] = numbers[fault.code]
    return result


def _fingerprint(fault: Fault) -> str:
    """Stays the same when lines move: a service then knows the fault again."""
    text = "\n".join((fault.code, fault.subject, fault.message))
    return sha256(text.encode("utf-8", errors="replace")).hexdigest()[:32]
