"""Data files without a manifest."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import STANDARD, THEME
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.places import Place
from synthesis.reading.corpus import Corpus

_FILES: Final = ("corpus.yaml", "corpus.yml")
RULE: Final = Rule(
    code="SYN310",
    slug="missing-manifest",
    severity="warning",
    title="The corpus has no corpus.yaml",
    why="The manifest names the documents that are encoded and the date that the corpus speaks for. "
    "Without it locators, reference lists and the expiry of recognitions cannot be checked.",
    bad={"corpus.yaml": "", "themes.yaml": THEME},
    good={"corpus.yaml": STANDARD["corpus.yaml"], "themes.yaml": THEME},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Data files, but no manifest; one that is there but faulty is told of elsewhere."""
    told = {fault.place.file for fault in corpus.faults}
    if corpus.manifest is None and corpus.files and not any(name in corpus.files or name in told for name in _FILES):
        yield RULE.fault(
            Place(_FILES[0]),
            _FILES[0],
            "there is no corpus.yaml beside the data files",
            "write one with `format`, `id`, `title`, `language`, `as_of` and `documents`",
        )
