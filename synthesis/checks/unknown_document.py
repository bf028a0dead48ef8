"""A locator in a work that is not one of the encoded documents."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK, FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import field_name, quoted, references
from synthesis.faults import Fault, Rule
from synthesis.model.fields import Locator
from synthesis.model.manifest import ReferenceList
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN308",
    slug="unknown-document",
    severity="error",
    title="A locator in a work that is not one of the encoded documents",
    why="A locator says where in the encoded documents a statement stands; "
    "the works that these cite are sources. A public page outside the documents (status `external`) has places too.",
    bad={"sources.yaml": BOOK, "findings.yaml": FINDING.replace("document: synthese2023", "document: jansen2019")},
    good={"sources.yaml": BOOK, "findings.yaml": FINDING.replace("id: synthese2023", "id: jansen2019")},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Locators and reference lists whose document is neither among `documents` nor a public source outside these."""
    if corpus.manifest is None:
        return
    documents = [document.source for document in corpus.manifest.value.documents]
    for record, path, _, id, owner in references(corpus):
        if not isinstance(owner, Locator | ReferenceList) or path[-1] != "document" or id in documents:
            continue
        source = corpus.get("source", id)
        if source is not None and source.value.status != "external":
            yield RULE.fault(
                record.place_of(*path),
                record.subject,
                f"`{field_name(path)}` names `{id}`, which is not among the `documents` of corpus.yaml",
                f"use {quoted(documents)}; a cited work goes under `sources`",
            )
