"""A document of the manifest whose source says otherwise, or the other way round."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK, STANDARD
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

_MANIFEST: Final = STANDARD["corpus.yaml"].replace("[{source: synthese2023}]", "[{source: synthese2023}, {source: jansen2019}]")
RULE: Final = Rule(
    code="SYN412",
    slug="document-status",
    severity="warning",
    title="The manifest and sources.yaml disagree about which works are documents",
    why="Documents are what the corpus encodes; they do not count as evidence found. Both places must tell the same.",
    bad={"corpus.yaml": _MANIFEST, "sources.yaml": BOOK},
    good={"corpus.yaml": _MANIFEST, "sources.yaml": BOOK + "  status: document\n"},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Documents whose source lacks the status `document`, and sources with that status that are no document."""
    if corpus.manifest is None:
        return
    documents = {document.source for document in corpus.manifest.value.documents}
    for record in corpus.of("source", Source):
        status = record.value.status
        if record.id in documents and status != "document":
            yield RULE.fault(
                record.place_of("status"),
                record.subject,
                f"corpus.yaml names `{record.id}` among its documents, but its status is `{status}`",
                "say `status: document`",
            )
        elif status == "document" and record.id not in documents:
            yield RULE.fault(
                record.place_of("status"),
                record.subject,
                f"`{record.id}` has the status `document`, but corpus.yaml does not name it among its documents",
                f"add `- source: {record.id}` to `documents`, or change the status",
            )
