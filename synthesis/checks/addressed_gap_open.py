"""A gap whose status and agenda items tell different things."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import GAP
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.gap import Gap
from synthesis.reading.corpus import Corpus

_AGENDA: Final = "bereikstudie:\n  type: project\n  label: {nl: Bereikstudie, en: Study of reach}\n"
RULE: Final = Rule(
    code="SYN413",
    slug="addressed-gap-open",
    severity="info",
    title="A gap whose status does not fit the agenda items that address it",
    why="A gap that a project addresses may be in progress; one that is in progress or closed has something that addressed it. "
    "An item that is planned leaves the gap open: then nothing is wrong.",
    bad={"agenda.yaml": _AGENDA, "gaps.yaml": GAP + "  addressed_by: [bereikstudie]\n"},
    good={"agenda.yaml": _AGENDA, "gaps.yaml": GAP + "  addressed_by: [bereikstudie]\n  status: in-progress\n"},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Open gaps with `addressed_by`; gaps in progress or closed without it."""
    for record in corpus.of("gap", Gap):
        status, items = record.value.status, record.value.addressed_by
        if status == "open" and items:
            yield RULE.fault(
                record.place_of("addressed_by"),
                record.subject,
                f"`{record.id}` is open, but addressed by {', '.join(items)}",
                "say `status: in-progress` or `closed` if the work has begun or is done",
            )
        elif status != "open" and not items:
            yield RULE.fault(
                record.place_of("status"),
                record.subject,
                f"`{record.id}` is {status}, but nothing addresses it",
                "name the agenda item in `addressed_by`, or say `status: open`",
            )
