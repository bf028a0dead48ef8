"""Which faults of a document are shown, and which make a command fail: names of kinds, rules and severities."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Final

from synthesis.checks.document_rules import DOCUMENT_RULES, KINDS
from synthesis.errors import UnknownName
from synthesis.faults import SEVERITIES
from synthesis.reports.document_faults import DocumentFault

_ANY: Final = ("any", "all")


def parse_names(given: Iterable[str] | None) -> frozenset[str]:
    """The codes that names stand for: kinds (`missing`), codes (`SYN701`), slugs, severities, `any`, `none`; commas part them.

    Raises:
        UnknownName: a name is none of these.
    """
    codes: set[str] = set()
    for name in (one.strip() for text in given or () for one in text.split(",") if one.strip()):
        codes |= _codes(name)
    return frozenset(codes)


def _codes(name: str) -> set[str]:
    folded = name.lower()
    if folded == "none":
        return set()
    if folded in _ANY:
        return set(DOCUMENT_RULES)
    if folded in KINDS:
        return set(KINDS[folded])
    found = {
        code
        for code, rule in DOCUMENT_RULES.items()
        if folded in (rule.slug, rule.severity) or (len(name) > 3 and code.startswith(name.upper()))
    }
    if not found:
        known = [*KINDS, *SEVERITIES, "any", "none", *(rule.slug for rule in DOCUMENT_RULES.values())]
        close = get_close_matches(folded, known, n=1)
        hint = f"did you mean '{close[0]}'?" if close else f"choose from {', '.join((*KINDS, *SEVERITIES, 'any', 'none'))}"
        raise UnknownName(f"There is no rule or kind of fault '{name}' here.", hint)
    return found


def kept(faults: Sequence[DocumentFault], select: frozenset[str], ignore: frozenset[str]) -> list[DocumentFault]:
    """The faults of the rules that are selected (of all, if none is) and not ignored."""
    return [one for one in faults if (not select or one.fault.code in select) and one.fault.code not in ignore]


def fails(faults: Iterable[DocumentFault], codes: frozenset[str]) -> bool:
    """Whether one of the faults is of these rules."""
    return any(one.fault.code in codes for one in faults)
