"""Interventions that no effect study has tested."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import Facts
from synthesis.gaps.facts_rows import Intervention
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, gap
from synthesis.gaps.rules.no_recognition import candidates
from synthesis.gaps.texts import amount, lines, listed, tell

RULE: Final = GapRule(
    code="GAP113",
    slug="no-effect-study",
    kind="evidence",
    reason="insufficient-information",
    scope=("research",),
    title=tell("Geen effectonderzoek", "No effect study"),
    finds=tell(
        "Een thema met interventies, methoden of programma’s waarvan er geen enkele een effectstudie heeft.",
        "A theme with interventions, methods or programmes of which not one has an effect study.",
    ),
    why=tell("Of zij doen wat zij beogen, is niet gemeten.", "Whether they do what they aim at has not been measured."),
    does_not_apply=tell(
        "Niet op benaderingen, instrumenten, werkwijzen en samenwerkingsverbanden, die geen afgebakend effect "
        "beogen, niet op wat alleen voor "
        "professionals bestemd is, en niet op een interventie met een erkenning die alleen na effectstudies gegeven wordt.",
        "Not to approaches, instruments, ways of working and partnerships, which aim at no one effect, not to what is meant for "
        "professionals only, and not to an intervention with a recognition that is only given after effect studies.",
    ),
    source=f"{AHRQ}, A",
    cues={
        "nl": ("effectstud", "effectonderzoek", "effecten", "hoe effectief", "oplever"),
        "en": ("effect stud", "effects", "effectiveness", "how effective", "bring about", "its results"),
    },
)


def is_tested(facts: Facts, intervention: Intervention) -> bool:
    """Whether the corpus knows of an effect study, or of a level that is only given after some."""
    levels = {judgement.level for judgement in intervention.recognition}
    return bool(intervention.effect_studies) or not facts.settings.effect_levels.isdisjoint(levels)


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The themes of which no intervention is tested."""
    for theme, interventions in candidates(facts).items():
        if any(is_tested(facts, intervention) for intervention in interventions):
            continue
        label = facts.label("theme", theme)
        yield gap(
            RULE,
            theme,
            tell(
                "Naar de werking van {names} (‘{label}’) is geen effectonderzoek gevonden.",
                "No effect study was found of {names} (‘{label}’).",
                label=label,
                names=listed(facts.label("intervention", intervention.id) for intervention in interventions),
            ),
            tell(
                "Bereiken zij wat zij beogen, bij wie en waardoor?", "Do they reach what they aim at, with whom and through what?"
            ),
            lines(
                tell(
                    "{many} in dit thema, 0 effectstudies.",
                    "{many} in this theme, 0 effect studies.",
                    many=amount(len(interventions), "intervention"),
                )
            ),
            themes=(theme,),
            groups=tuple(sorted({group for intervention in interventions for group in intervention.groups})),
            rests_on=tuple(("intervention", intervention.id) for intervention in interventions),
            evidence=tuple(dict.fromkeys(source for intervention in interventions for source in intervention.sources)),
            numbers={"interventions": len(interventions), "effect_studies": 0},
        )
