"""An article in no journal."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import ARTICLE
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN512",
    slug="article-without-journal",
    severity="warning",
    title="An article that does not tell in which journal it stands",
    why="An article is found through its journal; a reference without it cannot be looked up.",
    bad={"sources.yaml": ARTICLE.replace("  container-title: Tijdschrift voor Buurten\n", "")},
    good={"sources.yaml": ARTICLE},
)

_TYPES: Final = frozenset({"article-journal", "article-magazine", "article-newspaper"})


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Articles in journals, magazines and newspapers without `container-title`."""
    for record in corpus.of("source", Source):
        if record.value.type in _TYPES and not record.value.container_title:
            yield RULE.fault(
                record.place_of("type"),
                record.subject,
                f"`{record.id}` is an {record.value.type}, but names no journal or paper",
                "add `container-title: …`, or change the type (a preprint is an `article`)",
            )
