"""An ISSN that cannot be right."""

import re
from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import ARTICLE
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN505",
    slug="bad-issn",
    severity="error",
    title="An ISSN that cannot be right",
    why="The last sign of an ISSN is computed from the others, so that a slip shows.",
    bad={"sources.yaml": ARTICLE + "  ISSN: 0378-5954\n"},
    good={"sources.yaml": ARTICLE + "  ISSN: 0378-5955\n"},
    source="ISO 3297 (International standard serial number).",
)

_SEVERAL: Final = re.compile(r"\s*[,;/]\s*|\s+")


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """ISSNs without eight signs, or with a wrong check digit; several may stand in one field."""
    for record in corpus.of("source", Source):
        if record.value.ISSN is None:
            continue
        for text in _SEVERAL.split(record.value.ISSN.upper().removeprefix("ISSN").strip(": ")):
            wrong = problem(text)
            if wrong:
                yield RULE.fault(
                    record.place_of("ISSN"), record.subject, f"the ISSN “{text}” {wrong}", "compare it with the journal"
                )


def problem(issn: str) -> str:
    """What is wrong with an ISSN, in words; empty if nothing is."""
    match = re.fullmatch(r"(\d{4})[-–]?(\d{3})([\dX])", issn)
    if match is None:
        return "does not have the form 1234-567X"
    rest = -sum(weight * int(digit) for weight, digit in zip(range(8, 1, -1), match[1] + match[2], strict=True)) % 11
    expected = "X" if rest == 10 else str(rest)
    return "" if match[3] == expected else f"ends in {match[3]}, but its check digit is {expected}"
