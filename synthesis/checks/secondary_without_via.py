"""A work known through another, without that other work."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK, FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import field_name, references
from synthesis.faults import Fault, Rule
from synthesis.model.fields import SourceUse
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

_SECONDARY: Final = BOOK + "  status: secondary\n"
RULE: Final = Rule(
    code="SYN410",
    slug="secondary-without-via",
    severity="warning",
    title="A secondary citation that does not tell which work was read",
    why="Who cites a work through another has read the other. "
    "Both are named, so that the claim can be followed to what was read.",
    bad={"sources.yaml": _SECONDARY, "findings.yaml": FINDING.replace("id: synthese2023", "id: jansen2019, via: synthese2023")},
    good={
        "sources.yaml": _SECONDARY + "  cited_via: [synthese2023]\n",
        "findings.yaml": FINDING.replace("id: synthese2023", "id: jansen2019, via: synthese2023"),
    },
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Secondary sources without `cited_via`, and uses of a secondary source without `via`."""
    secondary: dict[str, list[str]] = {}
    for record in corpus.of("source", Source):
        if record.value.status == "secondary":
            secondary[record.id] = record.value.cited_via
            if not record.value.cited_via:
                yield RULE.fault(
                    record.place_of("status"),
                    record.subject,
                    f"`{record.id}` is a secondary source, but `cited_via` names no work",
                    "add `cited_via: […]`: the work through which it is cited",
                )
    if not secondary:
        return
    for other, path, _, id, owner in references(corpus):
        if isinstance(owner, SourceUse) and owner.via is None and id in secondary:
            via = secondary[id][0] if secondary[id] else "…"
            yield RULE.fault(
                other.place_of(*path),
                other.subject,
                f"`{field_name(path)}` names `{id}`, which is known only through another work, without `via`",
                f"add `via: {via}`",
            )
