"""A work without an author or editor."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from synthesis.checks.examples import BOOK
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN509",
    slug="missing-author",
    severity="warning",
    title="A work without an author or editor",
    why="A book, article, chapter, report or thesis has someone who wrote it, if only an institution; "
    "citations cannot be matched without. "
    "For works that no list holds, and for news, films, data sets and the like, this is for information only; "
    "web pages, laws and periodicals need none.",
    bad={"sources.yaml": BOOK.replace("jansen2019", "buren2019").replace("  author: [{family: Jansen, given: A.}]\n", "")},
    good={"sources.yaml": BOOK},
)

_ANONYMOUS: Final = frozenset({"webpage", "post-weblog", "legislation", "bill", "periodical", "standard", "software"})
_TEXTS: Final = "article article-journal book chapter interview manuscript paper-conference report review speech thesis"
_WRITTEN: Final = frozenset(_TEXTS.split())


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Sources with neither `author` nor `editor`, but for the types that often have none."""
    for record in corpus.of("source", Source):
        source = record.value
        if source.author or source.editor or source.type in _ANONYMOUS:
            continue
        fault = RULE.fault(
            record.place,
            record.subject,
            f"`{record.id}` ({source.type}) has no author and no editor",
            "add `author: [{family: …, given: …}]`, or `[{literal: …}]` for an institution",
        )
        # Of a work that no reference list holds, the encoder can know no more than the text that cites it.
        firm = source.type in _WRITTEN and source.status == "listed"
        yield fault if firm else replace(fault, severity="info")
