"""A finding that does not tell where it stands."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.finding import Finding
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN402",
    slug="finding-without-locator",
    severity="error",
    title="A finding that does not tell where it stands",
    why="Whoever doubts a finding must be able to open the document at the right section. "
    "A finding that rests only on public sources outside the documents needs none.",
    bad={"findings.yaml": FINDING.replace('  locator: {document: synthese2023, section: "2.2"}\n', "")},
    good={"findings.yaml": FINDING},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Findings without `locator`, unless all their sources have the status `external`."""
    for record in corpus.of("finding", Finding):
        if record.value.locator is not None:
            continue
        sources = [corpus.get("source", use.id) for use in record.value.sources]
        if sources and all(source is not None and source.value.status == "external" for source in sources):
            continue
        yield RULE.fault(
            record.place,
            record.subject,
            f"the finding `{record.id}` has no locator",
            'add `locator: {document: …, section: "…"}`',
        )
