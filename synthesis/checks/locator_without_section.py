"""A locator that names a document, but no place in it."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import field_name, references
from synthesis.faults import Fault, Rule
from synthesis.model.fields import Locator
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN405",
    slug="locator-without-section",
    severity="warning",
    title="A locator that names a document, but no place in it",
    why="A document of a hundred pages is no place to look something up. A web page has no sections to name.",
    bad={"findings.yaml": FINDING.replace(', section: "2.2"', "")},
    good={"findings.yaml": FINDING},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Locators without part, section, heading, footnote, table or page, unless the document is a web page."""
    for record, path, _, id, owner in references(corpus):
        if not isinstance(owner, Locator) or path[-1] != "document":
            continue
        if owner.part or owner.section or owner.heading or owner.footnote or owner.table or owner.page:
            continue
        source = corpus.get("source", id)
        if source is None or source.value.type in ("webpage", "post-weblog"):
            continue
        where = field_name(path[:-1])
        yield RULE.fault(
            record.place_of(*path),
            record.subject,
            f"`{where}` names `{id}`, but no place in it",
            'add `section: "…"`, or else `part`, `heading`, `footnote`, `table` or `page`',
        )
