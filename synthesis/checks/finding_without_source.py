"""A finding that rests on no source."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.finding import Finding
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN401",
    slug="finding-without-source",
    severity="error",
    title="A finding that rests on no source",
    why="A claim counts for as much as what it rests on. What the document itself claims has the document as its source.",
    bad={"findings.yaml": FINDING.replace("  sources: [{id: synthese2023}]\n", "")},
    good={"findings.yaml": FINDING},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Findings whose `sources` are empty."""
    for record in corpus.of("finding", Finding):
        if not record.value.sources:
            locator = record.value.locator
            own = f"; what the document itself claims rests on `{locator.document}`" if locator else ""
            yield RULE.fault(
                record.place, record.subject, f"the finding `{record.id}` names no source", f"add `sources: [{{id: …}}]`{own}"
            )
