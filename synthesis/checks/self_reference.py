"""A record that points to itself."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import THEME
from synthesis.checks.options import Options
from synthesis.checks.references import field_name, references
from synthesis.faults import Fault, Rule
from synthesis.model.fields import Locator
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN305",
    slug="self-reference",
    severity="error",
    title="A record that points to itself",
    why="Nothing is above, part of or opposed to itself; most often the line was copied from another record.",
    bad={"themes.yaml": THEME + "  parent: wederkerigheid\n"},
    good={"themes.yaml": THEME},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """References to the record in which they stand; a document may well cite itself."""
    for record, path, ref, id, owner in references(corpus):
        if id == record.id and ref.kind == record.kind and not isinstance(owner, Locator):
            name = field_name(path)
            yield RULE.fault(
                record.place_of(*path),
                record.subject,
                f"`{name}` of `{id}` points to `{id}` itself",
                f"remove it, or name the {record.kind.replace('_', ' ')} that was meant",
            )
