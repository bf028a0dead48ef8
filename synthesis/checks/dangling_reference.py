"""A reference to a record, other than a source, that does not exist."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING, THEME
from synthesis.checks.options import Options
from synthesis.checks.references import Suggestions, field_name, references
from synthesis.faults import Fault, Rule
from synthesis.model.entities import KINDS
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN303",
    slug="dangling-reference",
    severity="error",
    title="A reference to a record that does not exist",
    why="What is filed under a theme, group or level that does not exist is found by no question about it.",
    bad={"themes.yaml": THEME, "findings.yaml": FINDING + "  themes: [wederkerigheit]\n"},
    good={"themes.yaml": THEME, "findings.yaml": FINDING + "  themes: [wederkerigheid]\n"},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """References of any field to an id that no record of that kind has; sources have a rule of their own."""
    suggestions = Suggestions(corpus)
    for record, path, ref, id, _ in references(corpus):
        if ref.kind != "source" and not corpus.knows(ref.kind, id):
            kind = ref.kind.replace("_", " ")
            scheme = f" (scheme: {ref.scheme})" if ref.scheme else ""
            yield RULE.fault(
                record.place_of(*path),
                record.subject,
                f"`{field_name(path)}` names the {kind} `{id}`, which does not exist",
                suggestions.hint(ref.kind, id) or f"add `{id}` to {KINDS[ref.kind].file}.yaml{scheme}, or put the id right",
            )
