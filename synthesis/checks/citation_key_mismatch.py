"""An id that does not fit the names and year of its source."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.citation_keys import fits, fitting_names, usual_key
from synthesis.checks.examples import BOOK
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN501",
    slug="citation-key-mismatch",
    severity="warning",
    title="The id of a source does not fit its author and year",
    why="Ids are citation keys: whoever reads `jansen2019` expects Jansen, 2019. A key that tells otherwise "
    "is a slip in the key or in the record. "
    "Documents, external sources and web pages may have any id.",
    bad={"sources.yaml": BOOK.replace("jansen2019:", "janssen2018:")},
    good={"sources.yaml": BOOK},
)

_FREE_STATUS: Final = ("document", "external")
_FREE_TYPE: Final = ("webpage", "post-weblog")


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Ids that are not a name of the first author, the year and at most a letter."""
    for record in corpus.of("source", Source):
        source = record.value
        if source.status in _FREE_STATUS or source.type in _FREE_TYPE or fits(record.id, source):
            continue
        key = usual_key(source)
        if not key:
            continue
        who = "title" if not (source.author or source.editor) else "first author" if source.author else "first editor"
        year = str(source.issued)[:4] if source.issued is not None else "no year of issue"
        begins = any(record.id.replace("-", "").startswith(name) for name in fitting_names(source))
        what = f"the year: the source has {year}" if begins else f"the {who}: expected a key like `{key}`"
        yield RULE.fault(
            record.place,
            record.subject,
            f"the id `{record.id}` does not fit {what}",
            f"rename it to `{key}` (with a, b, c if taken), or put the record right",
        )
