"""A term or source that nothing uses."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK, FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import references
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.model.term import Term
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN315",
    slug="unused-record",
    severity="warning",
    title="A term or source that nothing uses",
    why="A term that no record uses fills menus with answers that are always empty, and a source that is neither listed "
    "nor cited has no reason to be here. Target groups and levels are exempt: an empty row of the gap map tells something.",
    bad={"sources.yaml": BOOK + "  status: unlisted\n", "findings.yaml": FINDING},
    good={
        "sources.yaml": BOOK + "  status: unlisted\n",
        "findings.yaml": FINDING.replace("id: synthese2023", "id: jansen2019"),
    },
)

_ROWS: Final = frozenset({"group", "level"})
_UNLISTED: Final = frozenset({"unlisted", "secondary", "external"})


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Terms, and sources in no list, to which no other record refers and that no document cites."""
    used = {(ref.kind, id) for record, _, ref, id, _ in references(corpus) if (ref.kind, id) != (record.kind, record.id)}
    for term in corpus.of("term", Term):
        if term.value.scheme not in _ROWS and ("term", term.id) not in used:
            yield RULE.fault(
                term.place,
                term.subject,
                f"no record uses the {term.value.scheme} `{term.id}`",
                "remove it, or use it where it belongs",
            )
    for source in corpus.of("source", Source):
        value = source.value
        if value.status in _UNLISTED and not value.cited_in and not value.listed_in and ("source", source.id) not in used:
            yield RULE.fault(
                source.place,
                source.subject,
                f"no record refers to `{source.id}` (status {value.status}), and it has no `cited_in`",
                "say in `cited_in` where it is cited, name it where it is used, or remove it",
            )
