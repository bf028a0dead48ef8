"""Two members of a frame with one id."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.frame import Frame
from synthesis.reading.corpus import Corpus

_FRAME: Final = (
    "logica:\n  label: {nl: Twee logica's, en: Two logics}\n  members:\n"
    "    - {id: markt, label: {nl: Markt, en: Market}}\n"
    "    - {id: staat, label: {nl: Staat, en: State}}\n"
)
RULE: Final = Rule(
    code="SYN313",
    slug="duplicate-member",
    severity="error",
    title="Two members of a frame have the same id",
    why="The members of a frame are told apart by their ids; of two with one id, one cannot be pointed to.",
    bad={"frames.yaml": _FRAME.replace("id: staat", "id: markt")},
    good={"frames.yaml": _FRAME},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Members whose id an earlier member of the same frame has."""
    for record in corpus.of("frame", Frame):
        seen: dict[str, int] = {}
        for index, member in enumerate(record.value.members):
            first = seen.setdefault(member.id, index)
            if first != index:
                line = record.place_of("members", first, "id").line
                yield RULE.fault(
                    record.place_of("members", index, "id"),
                    record.subject,
                    f"member {index + 1} has the id `{member.id}`, which member {first + 1} (line {line}) already has",
                    "rename one of the two",
                )
