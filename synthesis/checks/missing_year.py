"""A work without a year."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN510",
    slug="missing-year",
    severity="info",
    title="A work without a year",
    why="An undated work falls out of every question about a period. "
    "Web pages and periodicals often have no date, and are not reported.",
    bad={"sources.yaml": BOOK.replace("jansen2019", "jansen").replace("  issued: 2019\n", "")},
    good={"sources.yaml": BOOK},
)

_UNDATED: Final = frozenset({"webpage", "post-weblog", "periodical", "software", "dataset"})


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Sources without `issued`, but for the types that often have none."""
    for record in corpus.of("source", Source):
        if record.value.issued is None and record.value.type not in _UNDATED:
            yield RULE.fault(
                record.place,
                record.subject,
                f"`{record.id}` ({record.value.type}) has no year",
                "add `issued: …` if the work has a date",
            )
