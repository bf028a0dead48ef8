"""A finding whose sources all contradict it, or that one source both supports and contradicts."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.finding import Finding
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN403",
    slug="unsupported-finding",
    severity="warning",
    title="A finding that its own sources do not support",
    why="A statement that every source contradicts is most often the opposite of what was meant; "
    "a source that supports and contradicts one statement calls for two findings.",
    bad={"findings.yaml": FINDING.replace("id: synthese2023}", "id: synthese2023, role: contradicts}")},
    good={"findings.yaml": FINDING},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Findings with only contradicting sources; findings with one source on both sides."""
    for record in corpus.of("finding", Finding):
        roles: dict[str, set[str]] = {}
        for use in record.value.sources:
            roles.setdefault(use.id, set()).add(use.role)
        if roles and all(role == {"contradicts"} for role in roles.values()):
            names = ", ".join(f"`{id}`" for id in roles)
            yield RULE.fault(
                record.place_of("sources"),
                record.subject,
                f"every source of `{record.id}` contradicts it: {names}",
                "name the source that makes the claim, or turn the statement round",
            )
            continue
        for index, use in enumerate(record.value.sources):
            if use.role == "contradicts" and "supports" in roles[use.id]:
                yield RULE.fault(
                    record.place_of("sources", index),
                    record.subject,
                    f"`{use.id}` both supports and contradicts `{record.id}`",
                    "keep one role, or split the finding where the source differs",
                )
