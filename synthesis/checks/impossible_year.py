"""A year in which the work cannot have appeared."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN502",
    slug="impossible-year",
    severity="error",
    title="A year in which the work cannot have appeared",
    why="No printed book is older than 1450, and a work cannot be later than the year after that of the corpus; "
    "a first edition does not follow a later one.",
    bad={"sources.yaml": BOOK.replace("jansen2019", "jansen2091").replace("issued: 2019", "issued: 2091")},
    good={"sources.yaml": BOOK},
)

_FIRST: Final = 1450


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """`issued` before 1450 or after the year that follows `as_of`; `original-date` after `issued`."""
    as_of = options.as_of or (corpus.manifest.value.as_of if corpus.manifest is not None else None)
    last = int(as_of[:4]) + 1 if as_of else None
    for record in corpus.of("source", Source):
        if record.value.issued is None:
            continue
        year, original = int(str(record.value.issued)[:4]), record.value.original_date
        if year < _FIRST or (last is not None and year > last):
            reason = f"before {_FIRST}" if year < _FIRST else f"after {last}, and the corpus speaks for {as_of}"
            yield RULE.fault(
                record.place_of("issued"), record.subject, f"`issued` is {year}: {reason}", "put the year of issue right"
            )
        elif original is not None and original > year:
            yield RULE.fault(
                record.place_of("original-date"),
                record.subject,
                f"`original-date` is {original}, later than `issued`: {year}",
                "exchange the two, or remove `original-date`",
            )
