"""A source in a reference list that the manifest does not know."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK, FINDING, STANDARD
from synthesis.checks.options import Options
from synthesis.checks.references import close_ids, quoted
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

_MANIFEST: Final = STANDARD["corpus.yaml"] + (
    "reference_lists:\n  deel-1: {document: synthese2023, label: {nl: Literatuur deel 1, en: References part 1}}\n"
)
_FINDINGS: Final = FINDING.replace("id: synthese2023", "id: jansen2019")
RULE: Final = Rule(
    code="SYN307",
    slug="unknown-reference-list",
    severity="error",
    title="A reference list that the manifest does not name",
    why="An audit compares the text with the lists that corpus.yaml names; a source in another list counts as missing.",
    bad={
        "corpus.yaml": _MANIFEST,
        "sources.yaml": BOOK + "  listed_in: [deel-2]\n",
        "findings.yaml": _FINDINGS,
    },
    good={
        "corpus.yaml": _MANIFEST,
        "sources.yaml": BOOK + "  listed_in: [deel-1]\n",
        "findings.yaml": _FINDINGS,
    },
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Entries of `listed_in` that `reference_lists` of the manifest lacks."""
    if corpus.manifest is None:
        return
    known = sorted(corpus.manifest.value.reference_lists)
    for record in corpus.of("source", Source):
        for index, name in enumerate(record.value.listed_in):
            if name not in known:
                names = close_ids(known, name) or known
                yield RULE.fault(
                    record.place_of("listed_in", index),
                    record.subject,
                    f"`listed_in` names the reference list `{name}`, which corpus.yaml does not know",
                    f"use {quoted(names)}, or add `{name}` to `reference_lists`"
                    if names
                    else f"add `{name}` to `reference_lists` in corpus.yaml",
                )
