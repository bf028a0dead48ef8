"""A recognition level that no source states."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import INTERVENTION, LEVEL
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.intervention import Intervention
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN406",
    slug="recognition-not-stated",
    severity="error",
    title="A recognition level that no source states",
    why="A level is given by a committee and published. "
    "One that nobody states may come from memory, and a practitioner would build on it.",
    bad={
        "recognition_levels.yaml": LEVEL,
        "interventions.yaml": INTERVENTION + "  recognition: [{level: goed-onderbouwd}]\n",
    },
    good={
        "recognition_levels.yaml": LEVEL,
        "interventions.yaml": INTERVENTION + "  recognition: [{level: goed-onderbouwd, stated_in: [synthese2023]}]\n",
    },
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Recognitions whose `stated_in` is empty."""
    for record in corpus.of("intervention", Intervention):
        for index, recognition in enumerate(record.value.recognition):
            if not recognition.stated_in:
                yield RULE.fault(
                    record.place_of("recognition", index),
                    record.subject,
                    f"no source states that `{record.id}` is `{recognition.level}`",
                    "add `stated_in: […]`, or remove the level",
                )
