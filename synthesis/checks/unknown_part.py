"""A locator in a part that the document does not have."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING, STANDARD
from synthesis.checks.options import Options
from synthesis.checks.references import field_name, references
from synthesis.faults import Fault, Rule
from synthesis.model.fields import Locator
from synthesis.model.manifest import ReferenceList
from synthesis.reading.corpus import Corpus

_MANIFEST: Final = STANDARD["corpus.yaml"].replace(
    "{source: synthese2023}", "{source: synthese2023, parts: [{nl: Netwerken, en: Networks}, {nl: Alledag, en: Everyday life}]}"
)
RULE: Final = Rule(
    code="SYN309",
    slug="unknown-part",
    severity="error",
    title="A locator in a part that the document does not have",
    why="The parts of a document are counted in corpus.yaml; a question about a part misses what has a wrong number.",
    bad={"corpus.yaml": _MANIFEST, "findings.yaml": FINDING.replace("section:", "part: 3, section:")},
    good={"corpus.yaml": _MANIFEST, "findings.yaml": FINDING.replace("section:", "part: 2, section:")},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Locators whose `part` exceeds the number of parts that the manifest names, if it names any."""
    if corpus.manifest is None:
        return
    parts = {document.source: len(document.parts) for document in corpus.manifest.value.documents if document.parts}
    for record, path, _, id, owner in references(corpus):
        if not isinstance(owner, Locator | ReferenceList) or path[-1] != "document" or owner.part is None:
            continue
        if owner.part > parts.get(id, owner.part):
            where = (*path[:-1], "part")
            yield RULE.fault(
                record.place_of(*where),
                record.subject,
                f"`{field_name(where)}` is {owner.part}, but `{id}` has {parts[id]} parts in corpus.yaml",
                f"use 1 to {parts[id]}, or add the part to corpus.yaml",
            )
