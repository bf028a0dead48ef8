"""A recognition whose validity has run out."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from synthesis.checks.examples import INTERVENTION, LEVEL
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.codes import NOT_STATED
from synthesis.model.intervention import Intervention, Recognition
from synthesis.model.recognition_level import RecognitionLevel
from synthesis.reading.corpus import Corpus

_STATED: Final = INTERVENTION + "  recognition: [{level: goed-onderbouwd, judged_on: 2015, stated_in: [synthese2023]}]\n"
RULE: Final = Rule(
    code="SYN407",
    slug="expired-recognition",
    severity="warning",
    title="A recognition whose validity has run out",
    why="A judgement holds for some years. It is told as history from then on, not as the level that the intervention has. "
    "Where a later judgement of the same databank replaces it, the fault is for information only.",
    bad={"recognition_levels.yaml": LEVEL, "interventions.yaml": _STATED},
    good={"recognition_levels.yaml": LEVEL, "interventions.yaml": _STATED.replace("2015", "2019")},
    source="The validity per level and databank stands in recognition_levels.yaml, with the source that states it.",
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Recognitions that expired before `as_of`: that of the options, else that of the manifest, never today."""
    as_of = options.as_of or (corpus.manifest.value.as_of if corpus.manifest is not None else None)
    if as_of is None:
        return
    for record in corpus.of("intervention", Intervention):
        entries = record.value.recognition
        for index, entry in enumerate(entries):
            last = _last_day(entry)
            level = corpus.get("recognition_level", entry.level)
            years = _years(level.value, entry.databank) if level is not None else None
            if last is None or years is None:
                continue
            end = _years_later(last, years)
            if end.isoformat() >= as_of:
                continue
            fault = RULE.fault(
                record.place_of("recognition", index),
                record.subject,
                f"`{entry.level}` of `{record.id}`, judged in {entry.judged_on}, held {years} years: "
                f"until {end.isoformat()}, before {as_of}",
                "add the later judgement, if there is one; else ignore this with the reason",
            )
            if any(_replaces(other, entry, last) for other in entries):
                fault = replace(fault, severity="info", hint="a later judgement replaces it: nothing to do")
            yield fault


def _last_day(recognition: Recognition) -> date | None:
    """The last day on which the judgement can have been given, as far as its date tells."""
    if recognition.judged_on in (None, NOT_STATED):
        return None
    parts = [int(part) for part in str(recognition.judged_on).split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    try:
        return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])
    except ValueError:
        return None


def _years_later(day: date, years: int) -> date:
    year = min(day.year + years, 9999)
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _years(level: RecognitionLevel, databank: str | None) -> int | None:
    """The validity according to the databank, else the one that holds for all."""
    by_databank = {validity.databank: validity.years for validity in level.validity}
    return by_databank.get(databank, by_databank.get(None))


def _replaces(other: Recognition, entry: Recognition, last: date) -> bool:
    later = _last_day(other)
    same = other.databank == entry.databank or other.databank is None or entry.databank is None
    return same and later is not None and later > last
