"""The same reference twice in one list."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING, THEME
from synthesis.checks.options import Options
from synthesis.checks.references import Step, field_name, references
from synthesis.faults import Fault, Rule
from synthesis.model.fields import Locator, SourceUse
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN312",
    slug="repeated-reference",
    severity="warning",
    title="The same reference twice in one list",
    why="What is listed twice is counted twice, and a finding seems to rest on more than it does.",
    bad={"themes.yaml": THEME, "findings.yaml": FINDING + "  themes: [wederkerigheid, wederkerigheid]\n"},
    good={"themes.yaml": THEME, "findings.yaml": FINDING + "  themes: [wederkerigheid]\n"},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Ids that stand twice in a list; a source may serve one statement in two roles, or through two works."""
    seen: dict[tuple[object, ...], tuple[Step, ...]] = {}
    current = None
    for record, path, ref, id, owner in references(corpus):
        if record is not current:
            current, seen = record, {}
        if isinstance(owner, SourceUse):
            if path[-1] != "id":
                continue
            key: tuple[object, ...] = (*path[:-2], id, owner.role, owner.via)
        elif isinstance(path[-1], int) and not isinstance(owner, Locator):
            key = (*path[:-1], id, ref)
        else:
            continue
        first = seen.setdefault(key, path)
        if first != path:
            yield RULE.fault(
                record.place_of(*path),
                record.subject,
                f"`{field_name(path)}` repeats `{id}`, which `{field_name(first)}` already names",
                "remove one of the two",
            )
