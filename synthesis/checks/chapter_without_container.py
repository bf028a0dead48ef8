"""A chapter of no book."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

_CHAPTER: Final = BOOK.replace("type: book", "type: chapter")
RULE: Final = Rule(
    code="SYN511",
    slug="chapter-without-container",
    severity="warning",
    title="A chapter that does not tell in which book it stands",
    why="A chapter is found through its book; a reference without the book cannot be looked up.",
    bad={"sources.yaml": _CHAPTER},
    good={"sources.yaml": _CHAPTER + "  container-title: Handboek buurten\n"},
)

_TYPES: Final = frozenset({"chapter", "entry-dictionary", "entry-encyclopedia"})


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Chapters and entries with neither `container-title` nor `part_of`."""
    for record in corpus.of("source", Source):
        if record.value.type in _TYPES and not record.value.container_title and not record.value.part_of:
            yield RULE.fault(
                record.place_of("type"),
                record.subject,
                f"`{record.id}` is a {record.value.type}, but does not tell of which book",
                "add `container-title: …`, or `part_of: …` if the book is a record too; or change the type",
            )
