"""A gap that does not tell where it is stated."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import GAP
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.gap import Gap
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN404",
    slug="gap-without-locator",
    severity="error",
    title="A gap that does not tell where it is stated",
    why="The gaps in gaps.yaml are those that a document states; the computed ones are not written down.",
    bad={"gaps.yaml": GAP.replace('  locators: [{document: synthese2023, section: "5"}]\n', "")},
    good={"gaps.yaml": GAP},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Gaps whose `locators` are empty."""
    for record in corpus.of("gap", Gap):
        if not record.value.locators:
            yield RULE.fault(
                record.place,
                record.subject,
                f"the gap `{record.id}` has no locator",
                'add `locators: [{document: …, section: "…"}]`',
            )
