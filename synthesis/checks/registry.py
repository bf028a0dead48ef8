"""The table of checks, and of all rules by their code."""

from collections.abc import Mapping
from difflib import get_close_matches
from types import ModuleType
from typing import Final

from synthesis.checks import (
    addressed_gap_open,
    ambiguous_name,
    article_without_journal,
    backward_pages,
    bad_doi,
    bad_isbn,
    bad_issn,
    bad_url,
    chapter_without_container,
    citation_key_mismatch,
    conflicting_recognition,
    cycle,
    dangling_reference,
    dangling_source,
    document_status,
    duplicate_member,
    effect_without_figures,
    expired_recognition,
    finding_without_locator,
    finding_without_source,
    gap_without_locator,
    impossible_year,
    locator_without_section,
    malformed_name,
    missing_author,
    missing_manifest,
    missing_year,
    near_duplicate_source,
    never_cited,
    one_sided_contradiction,
    particle_in_family,
    placeholder_text,
    recognition_not_stated,
    repeated_reference,
    same_in_both_languages,
    secondary_without_via,
    self_reference,
    status_mismatch,
    unknown_document,
    unknown_part,
    unknown_reference_list,
    unsupported_finding,
    untidy_text,
    unused_record,
    wrong_language,
    wrong_vocabulary,
)
from synthesis.checks.document_rules import DOCUMENT_RULES
from synthesis.errors import UnknownName
from synthesis.faults import Rule
from synthesis.reading import rules as reading_rules

CHECKS: Final[tuple[ModuleType, ...]] = (
    # identity and reference, SYN302-
    dangling_source,
    dangling_reference,
    wrong_vocabulary,
    self_reference,
    cycle,
    unknown_reference_list,
    unknown_document,
    unknown_part,
    missing_manifest,
    one_sided_contradiction,
    repeated_reference,
    duplicate_member,
    ambiguous_name,
    unused_record,
    never_cited,
    # evidence, SYN401-
    finding_without_source,
    finding_without_locator,
    unsupported_finding,
    gap_without_locator,
    locator_without_section,
    recognition_not_stated,
    expired_recognition,
    conflicting_recognition,
    effect_without_figures,
    secondary_without_via,
    status_mismatch,
    document_status,
    addressed_gap_open,
    # bibliography, SYN501-
    citation_key_mismatch,
    impossible_year,
    bad_doi,
    bad_isbn,
    bad_issn,
    bad_url,
    backward_pages,
    near_duplicate_source,
    missing_author,
    missing_year,
    chapter_without_container,
    article_without_journal,
    particle_in_family,
    malformed_name,
    # language, SYN601-
    same_in_both_languages,
    wrong_language,
    placeholder_text,
    untidy_text,
)
"""Every check over the model: a module with `RULE` and `check(corpus, options)`."""

RULES: Final[dict[str, Rule]] = {
    rule.code: rule for rule in sorted((*reading_rules.RULES, *(module.RULE for module in CHECKS)), key=lambda rule: rule.code)
}
"""Every rule about a corpus, by code, in the order of the codes."""

EVERY_RULE: Final[dict[str, Rule]] = {**RULES, **DOCUMENT_RULES}
"""Those about documents too."""


def find_rule(name: str) -> Rule:
    """The rule with this code or slug, in any case.

    Raises:
        UnknownName: there is none; the hint names what comes close.
    """
    for rule in EVERY_RULE.values():
        if name.upper() == rule.code or name.lower() == rule.slug:
            return rule
    raise UnknownName(f"There is no rule “{name}”.", rule_hint(name, EVERY_RULE))


def rule_hint(name: str, rules: Mapping[str, Rule] = RULES) -> str:
    """What may have been meant by a name that is none of the rules."""
    slugs = [rule.slug for rule in rules.values()]
    close = get_close_matches(name.lower(), slugs, n=3, cutoff=0.6) or get_close_matches(name.upper(), rules, n=3, cutoff=0.8)
    if close:
        return f"did you mean {' or '.join(close)}?"
    return f"rules are named by code ({next(iter(rules))} to {list(rules)[-1]}) or slug ({slugs[0]})"
