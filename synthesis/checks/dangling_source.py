"""A reference to a source that does not exist."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import Suggestions, field_name, references
from synthesis.faults import Fault, Rule
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN302",
    slug="dangling-source",
    severity="error",
    title="A reference to a source that does not exist",
    why="A statement whose source cannot be looked up rests on nothing.",
    bad={"findings.yaml": FINDING.replace("id: synthese2023", "id: synthese2032")},
    good={"findings.yaml": FINDING},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Sources of any field that no record has; a source whose own record is at fault is known all the same."""
    suggestions = Suggestions(corpus)
    for record, path, ref, id, _ in references(corpus):
        if ref.kind == "source" and not corpus.knows("source", id):
            yield RULE.fault(
                record.place_of(*path),
                record.subject,
                f"`{field_name(path)}` names the source `{id}`, which does not exist",
                suggestions.hint("source", id) or f"add `{id}` to sources.yaml, or put the id right",
            )
