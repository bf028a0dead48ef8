"""A DOI that is not one."""

import re
from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import ARTICLE
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN503",
    slug="bad-doi",
    severity="error",
    title="A DOI that is not one",
    why="A DOI is looked up as it stands, and duplicates are found by it: 10., the registrant's number, a slash, the name.",
    bad={"sources.yaml": ARTICLE + "  DOI: https://doi.org/10.1000/182\n"},
    good={"sources.yaml": ARTICLE + "  DOI: 10.1000/182\n"},
    source="ISO 26324; DOI Handbook, section 2.2.",
)

_DOI: Final = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S*[^\s.,;]")
_INSIDE: Final = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s]*[^\s.,;]")


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """DOIs of another form than `10.1000/182`: with a resolver, a space, a full stop at the end."""
    for record in corpus.of("source", Source):
        doi = record.value.DOI
        if doi is None or _DOI.fullmatch(doi):
            continue
        found = _INSIDE.search(doi)
        yield RULE.fault(
            record.place_of("DOI"),
            record.subject,
            f"“{doi}” is not a DOI",
            f"write only `{found[0]}`" if found else "a DOI looks like 10.1000/182; an address goes under `URL`",
        )
