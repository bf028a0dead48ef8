"""Pages that run backwards."""

import re
from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import ARTICLE
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN507",
    slug="backward-pages",
    severity="warning",
    title="Pages that run backwards",
    why="A last page before the first is a slip in one of the two. The short form 347-62 (for 362) is fine.",
    bad={"sources.yaml": ARTICLE + "  page: 362-347\n"},
    good={"sources.yaml": ARTICLE + "  page: 347-62\n"},
)

_RANGE: Final = re.compile(r"(?<![\w-])([A-Za-z]{0,3})(\d+)\s*[-–—]{1,2}\s*([A-Za-z]{0,3})(\d+)(?![\w-])")


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Ranges in `page` whose end, written out, comes before their start."""
    for record in corpus.of("source", Source):
        if record.value.page is None:
            continue
        for prefix, first, last_prefix, last in _RANGE.findall(record.value.page):
            if last_prefix and last_prefix.lower() != prefix.lower():
                continue
            end = expanded(first, last)
            if end < int(first):
                short = f" (written out: {end})" if str(end) != last else ""
                yield RULE.fault(
                    record.place_of("page"),
                    record.subject,
                    f"`page` runs from {prefix}{first} back to {last_prefix}{last}{short}",
                    "exchange the two pages, or put one right",
                )


def expanded(first: str, last: str) -> int:
    """The last page of a range: 347 and 62 give 362."""
    if len(last) < len(first):
        return int(first[: len(first) - len(last)] + last)
    return int(last)
