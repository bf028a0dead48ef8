"""An address that no browser can open."""

import re
from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.concept import Concept
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN506",
    slug="bad-url",
    severity="error",
    title="An address that no browser can open",
    why="Reports turn an address into a link; without http:// or https://, or with a space in it, the link is dead.",
    bad={"sources.yaml": BOOK + "  URL: www.example.org/buren\n"},
    good={"sources.yaml": BOOK + "  URL: https://www.example.org/buren\n"},
    source="RFC 3986, sections 3.1 and 3.2.",
)

_URL: Final = re.compile(r"(?:https?|ftp)://[^\s/?#<>\"]+\.[^\s/?#<>\"]+(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_BARE: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """`URL` of sources and `exactMatch` of concepts that are no http, https or ftp address."""
    for record in corpus.of("source", Source):
        url = record.value.URL
        if url is not None and not _URL.fullmatch(url):
            yield RULE.fault(record.place_of("URL"), record.subject, f"`URL` holds “{url}”, which is no address", _hint(url))
    for concept in corpus.of("concept", Concept):
        for index, url in enumerate(concept.value.exactMatch):
            if not _URL.fullmatch(url):
                message = f"`exactMatch[{index + 1}]` holds “{url}”, which is no address"
                yield RULE.fault(concept.place_of("exactMatch", index), concept.subject, message, _hint(url))


def _hint(url: str) -> str:
    if _BARE.fullmatch(url):
        return f"write https://{url}"
    if any(sign.isspace() for sign in url):
        return "write one address, without spaces"
    return "an address begins with https:// and the name of a site"
