"""A source whose status and reference lists contradict each other."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK
from synthesis.checks.options import Options
from synthesis.checks.unknown_reference_list import RULE as LISTS
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN411",
    slug="status-mismatch",
    severity="warning",
    title="A source whose status and reference lists contradict each other",
    why="Which works the documents list, and which they only cite, is itself a result: it must not depend on where one looks.",
    bad={**LISTS.good, "sources.yaml": BOOK},
    good=LISTS.good,
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """`listed` without `listed_in`, where the manifest knows lists; any other status but `document` with it."""
    has_lists = corpus.manifest is not None and bool(corpus.manifest.value.reference_lists)
    for record in corpus.of("source", Source):
        status, lists = record.value.status, record.value.listed_in
        if status == "listed" and not lists and has_lists:
            stated = "has the status `listed`" if "status" in record.value.model_fields_set else "counts as `listed`"
            yield RULE.fault(
                record.place_of("status"),
                record.subject,
                f"`{record.id}` {stated}, but `listed_in` names no list",
                "add `listed_in: […]`, or say `status: unlisted`, `secondary` or `external`",
            )
        elif lists and status in ("unlisted", "secondary", "external"):
            yield RULE.fault(
                record.place_of("status"),
                record.subject,
                f"`{record.id}` has the status `{status}`, but stands in {', '.join(lists)}",
                "say `status: listed`, or remove `listed_in`",
            )
