"""Interventions whose last known recognition has run out."""

from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import Facts
from synthesis.gaps.facts_rows import Judgement
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, gap
from synthesis.gaps.texts import LANGUAGES, lines, tell
from synthesis.language.dates import MONTHS, date_parts, say_day

RULE: Final = GapRule(
    code="GAP112",
    slug="expired-recognition",
    kind="evidence",
    reason="insufficient-information",
    scope=("research", "practice"),
    title=tell("Verlopen erkenning", "Expired recognition"),
    finds=tell(
        "Een interventie waarvan de laatst bekende erkenning op de datum van het corpus verlopen is.",
        "An intervention whose last known recognition had run out by the date of the corpus.",
    ),
    why=tell(
        "Of zij nog aan de eisen voldoet, is niet opnieuw beoordeeld.",
        "Whether it still meets the criteria has not been judged anew.",
    ),
    does_not_apply=tell(
        "Niet als van geen oordeel de datum bekend is, of geen databank een geldigheid noemt. Is de databank "
        "niet bekend, dan geldt een termijn "
        "alleen als alle databanken dezelfde noemen.",
        "Not if no judgement has a known date or no databank states a validity. If the databank is not known, "
        "a term only counts if all "
        "databanks state the same.",
    ),
    source=f"{AHRQ}, A",
)


def ends(facts: Facts, judgement: Judgement) -> str | None:
    """The last day on which a judgement holds, as far as its date and the validity of its level tell."""
    terms = facts.validity.get(judgement.level, {})
    years = terms.get(judgement.databank, terms.get(None))
    if years is None and judgement.databank is None and len(set(terms.values())) == 1:
        years = next(iter(terms.values()))
    if years is None or judgement.judged_on is None:
        return None
    parts = date_parts(judgement.judged_on)
    year, month = parts[0] + years, parts[1] if len(parts) > 1 else 12
    last = monthrange(min(year, 9999), month)[1]
    return f"{year:04}-{month:02}-{min(parts[2], last) if len(parts) > 2 else last:02}"


def _month(day: str) -> dict[str, str]:
    parts = date_parts(day)
    return {lang: f"{MONTHS[lang][parts[1] - 1]} {parts[0]}" if len(parts) > 1 else str(parts[0]) for lang in LANGUAGES}


def _day(day: str) -> dict[str, str]:
    return {lang: say_day(day, lang) for lang in LANGUAGES}


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The interventions whose every dated judgement has run out."""
    for intervention in facts.interventions.values():
        dated = [(end, judgement) for judgement in intervention.recognition if (end := ends(facts, judgement))]
        if not dated or not facts.settings.as_of:
            continue
        end, judgement = max(dated, key=lambda pair: (pair[0], pair[1].level))
        if end >= facts.settings.as_of:
            continue
        name, level = facts.label("intervention", intervention.id), facts.label("recognition_level", judgement.level)
        yield gap(
            RULE,
            intervention.id,
            tell(
                "De laatst bekende erkenning van {name} (‘{level}’) is verlopen.",
                "The last known recognition of {name} (‘{level}’) has run out.",
                name=name,
                level=level,
            ),
            tell("Voldoet {name} nog aan de eisen?", "Does {name} still meet the criteria?", name=name),
            lines(
                tell(
                    "Beoordeeld in {day}, geldig tot en met {end}; het corpus spreekt voor {as_of}.",
                    "Judged in {day}, valid up to and including {end}; the corpus speaks for {as_of}.",
                    day=_month(judgement.judged_on or ""),
                    end=_day(end),
                    as_of=_day(facts.settings.as_of),
                )
            ),
            themes=tuple(theme for theme in intervention.themes if theme in facts.subject_set),
            groups=tuple(intervention.groups),
            rests_on=(("intervention", intervention.id), ("recognition_level", judgement.level)),
            evidence=tuple(intervention.sources),
        )
