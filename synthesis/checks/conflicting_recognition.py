"""Two levels given by one databank on one date."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import DATABANK, INTERVENTION, LEVEL
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.codes import NOT_STATED
from synthesis.model.intervention import Intervention
from synthesis.reading.corpus import Corpus

_LEVELS: Final = LEVEL + LEVEL.replace("goed-onderbouwd:", "goed-beschreven:").replace(
    "{nl: Goed onderbouwd, en: Well substantiated}", "{nl: Goed beschreven, en: Well described}"
).replace("order: 2", "order: 1")
_TWO: Final = INTERVENTION + (
    "  recognition:\n"
    "    - {level: goed-beschreven, databank: movisie, judged_on: 2019, stated_in: [synthese2023]}\n"
    "    - {level: goed-onderbouwd, databank: movisie, judged_on: 2019, stated_in: [synthese2023]}\n"
)
RULE: Final = Rule(
    code="SYN408",
    slug="conflicting-recognition",
    severity="error",
    title="Two levels given by one databank on one date",
    why="A databank gives one level at a time. With two, nobody can tell which one the intervention has.",
    bad={"recognition_levels.yaml": _LEVELS, "vocabulary.yaml": DATABANK, "interventions.yaml": _TWO},
    good={
        "recognition_levels.yaml": _LEVELS,
        "vocabulary.yaml": DATABANK,
        "interventions.yaml": _TWO.replace("2019", "2021", 1),
    },
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Recognitions of one databank with the same date, or both without one, at different levels."""
    for record in corpus.of("intervention", Intervention):
        first: dict[tuple[str, object], int] = {}
        for index, entry in enumerate(record.value.recognition):
            if entry.databank is None:
                continue
            day = None if entry.judged_on == NOT_STATED else entry.judged_on
            earlier = first.setdefault((entry.databank, day), index)
            other = record.value.recognition[earlier]
            if other.level != entry.level:
                when = "without a date" if day is None else f"on {day}"
                line = record.place_of("recognition", earlier).line
                yield RULE.fault(
                    record.place_of("recognition", index),
                    record.subject,
                    f"`{entry.databank}` gives `{record.id}` both `{other.level}` (line {line}) and `{entry.level}` {when}",
                    "keep the one that `stated_in` states, or put the dates right",
                )
