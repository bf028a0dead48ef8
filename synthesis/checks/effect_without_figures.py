"""An effect without figures."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.finding import Finding
from synthesis.reading.corpus import Corpus

_EFFECT: Final = FINDING.replace("kind: description", "kind: effect")
RULE: Final = Rule(
    code="SYN409",
    slug="effect-without-figures",
    severity="info",
    title="An effect without figures",
    why="Without its size an effect cannot be weighed against another. "
    "Often the document gives none: then this is a fact about it.",
    bad={"findings.yaml": _EFFECT},
    good={"findings.yaml": _EFFECT + '  effects: [{value: "0.21", unit: mean effect}]\n'},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Findings of kind `effect` whose `effects` are empty."""
    for record in corpus.of("finding", Finding):
        if record.value.kind == "effect" and not record.value.effects:
            yield RULE.fault(
                record.place_of("kind"),
                record.subject,
                f"`{record.id}` tells of an effect, but not how large it is",
                "add `effects: [{value: …, unit: …}]` if the source reports a figure",
            )
