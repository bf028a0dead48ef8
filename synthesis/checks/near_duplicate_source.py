"""Two sources that seem to be one work."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import ARTICLE
from synthesis.checks.likeness import likeness
from synthesis.checks.options import Options
from synthesis.checks.works import candidates, prepare, word_counts
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

_TWIN: Final = ARTICLE.replace("jansen2019:", "jansen2019b:").replace("Buren in beweging", "Buren in bewegign")
RULE: Final = Rule(
    code="SYN508",
    slug="near-duplicate-source",
    severity="warning",
    title="Two sources that seem to be one work",
    why="A work with two records counts as two, and its findings are spread over both. "
    "Works that differ in volume, pages, edition, book or a number in the title are not compared further.",
    bad={"sources.yaml": ARTICLE.replace("jansen2019:", "jansen2019a:") + _TWIN.replace("bewegign", "beweging")},
    good={
        "sources.yaml": ARTICLE.replace("jansen2019:", "jansen2019a:").replace("Buren in beweging", "Buren in beweging, deel 1")
        + _TWIN.replace("Buren in bewegign", "Buren in beweging, deel 2")
    },
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Pairs with one DOI, or with the same author, about the same year and title; each record at most once."""
    works = [prepare(record) for record in corpus.of("source", Source)]
    counts = word_counts(works)
    told: set[int] = set()
    for earlier, later in candidates(works, counts):
        if later in told:
            continue
        one, other = works[earlier], works[later]
        shared = likeness(one, other, counts)
        if shared:
            told.add(later)
            yield RULE.fault(
                other.record.place,
                other.record.subject,
                f"`{other.record.id}` has {shared} as `{one.record.id}` ({one.record.place}): “{one.source.title}”",
                "merge the two records; if they are two works, ignore this with what sets them apart",
            )
