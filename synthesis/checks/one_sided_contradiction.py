"""A finding that contradicts another, which does not say so."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.finding import Finding
from synthesis.reading.corpus import Corpus

_OTHER: Final = FINDING.replace("geven:", "balans:").replace("Wie geeft ontvangt ook.", "Wie geeft ontvangt niet altijd.")
_OTHER_EN: Final = _OTHER.replace("Those who give also receive.", "Those who give do not always receive.")
RULE: Final = Rule(
    code="SYN311",
    slug="one-sided-contradiction",
    severity="warning",
    title="A contradiction that only one of two findings tells",
    why="Whoever reads the other finding alone would not learn that there is evidence against it.",
    bad={"findings.yaml": FINDING + "  contradicts: [balans]\n" + _OTHER_EN},
    good={"findings.yaml": FINDING + "  contradicts: [balans]\n" + _OTHER_EN + "  contradicts: [geven]\n"},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Findings that contradict one that does not point back."""
    for record in corpus.of("finding", Finding):
        for index, id in enumerate(record.value.contradicts):
            other = corpus.get("finding", id)
            if other is None or id == record.id or record.id in other.value.contradicts:
                continue
            yield RULE.fault(
                record.place_of("contradicts", index),
                record.subject,
                f"`{record.id}` contradicts `{id}`, but `{id}` ({other.place}) does not contradict `{record.id}`",
                f"add `contradicts: [{record.id}]` to `{id}`",
            )
