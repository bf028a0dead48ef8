"""Runs all checks over a corpus, and chooses among the faults."""

from collections.abc import Iterable, Sequence

from synthesis.checks.options import Options
from synthesis.checks.registry import CHECKS, RULES, rule_hint
from synthesis.errors import UnknownName
from synthesis.faults import Fault
from synthesis.reading.corpus import Corpus
from synthesis.reading.ignores import apply_ignores


def run(corpus: Corpus, options: Options | None = None) -> list[Fault]:
    """All faults of a corpus: those met in reading and those of every check.

    What an ignore comment covers is left out. In the order of files and lines.
    """
    options = options or Options()
    faults = list(corpus.faults)
    for module in CHECKS:
        faults.extend(module.check(corpus, options))
    return sorted(apply_ignores(faults, corpus.ignores), key=Fault.sort_key)


def choose(faults: Iterable[Fault], select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Fault]:
    """The faults whose rule is selected (all, if `select` is empty) and not ignored.

    A rule is named by its code (`SYN302`), the start of one (`SYN3`) or its slug
    (`dangling-source`).

    Raises:
        UnknownName: a name fits no rule.
    """
    wanted = _codes(select) if select else frozenset(RULES)
    unwanted = _codes(ignore)
    return [fault for fault in faults if fault.code in wanted and fault.code not in unwanted]


def _codes(names: Sequence[str]) -> frozenset[str]:
    codes: set[str] = set()
    for name in names:
        found = {rule.code for rule in RULES.values() if name.lower() == rule.slug}
        if len(name) > 3:
            found.update(code for code in RULES if code.startswith(name.upper()))
        if not found:
            raise UnknownName(f"There is no rule “{name}”.", rule_hint(name))
        codes |= found
    return frozenset(codes)
