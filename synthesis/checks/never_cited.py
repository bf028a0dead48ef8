"""A work in a reference list that the documents never cite."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import references
from synthesis.checks.unknown_reference_list import RULE as LISTS
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN316",
    slug="never-cited",
    severity="info",
    title="A listed work that is never cited",
    why="A work in a reference list to which the text never refers is a fact about the document, and worth knowing.",
    bad={**LISTS.good, "findings.yaml": FINDING},
    good=LISTS.good,
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Sources with `listed_in`, but without `cited_in` and without a record that refers to them."""
    used = {id for record, _, ref, id, _ in references(corpus) if ref.kind == "source" and record.subject != f"source:{id}"}
    for record in corpus.of("source", Source):
        value = record.value
        if value.status == "listed" and value.listed_in and not value.cited_in and record.id not in used:
            yield RULE.fault(
                record.place,
                record.subject,
                f"`{record.id}` stands in {', '.join(value.listed_in)}, but nothing cites it",
                "add `cited_in` if the text cites it after all",
            )
