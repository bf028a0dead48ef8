"""Interventions that no effect study has tested."""

from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import Facts
from synthesis.gaps.facts_rows import Intervention
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, gap
from synthesis.gaps.rules.no_recognition import candidates, is_named
from synthesis.gaps.texts import lines, listed, tell

RULE: Final = GapRule(
    code="GAP113",
    slug="no-effect-study",
    kind="evidence",
    reason="insufficient-information",
    scope=("research",),
    title=tell("Geen effectonderzoek", "No effect study"),
    finds=tell(
        "Interventies, methoden en programma’s met een eigen naam waarnaar geen effectstudie gevonden is, samengenomen per thema "
        "waarin ze behandeld worden.",
        "Interventions, methods and programmes with a name of their own of which no effect study was found, taken together by "
        "the theme that treats them.",
    ),
    why=tell("Of zij doen wat zij beogen, is niet gemeten.", "Whether they do what they aim at has not been measured."),
    does_not_apply=tell(
        "Niet op benaderingen, instrumenten, werkwijzen en samenwerkingsverbanden, die geen afgebakend effect "
        "beogen, niet op wat alleen voor "
        "professionals bestemd is, niet op een soort interventie zonder eigen naam, en niet op een interventie met een erkenning "
        "die alleen na effectstudies gegeven wordt.",
        "Not to approaches, instruments, ways of working and partnerships, which aim at no one effect, not to what is meant for "
        "professionals only, not to a sort of intervention without a name of its own, and not to an intervention with a "
        "recognition that is only given after effect studies.",
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
    """For each theme the interventions that are not tested."""
    for theme, every in candidates(facts).items():
        named = [one for one in every if is_named(facts, one)]
        interventions = [one for one in named if not is_tested(facts, one)]
        if not interventions:
            continue
        label = facts.label("theme", theme)
        names = listed(facts.label("intervention", intervention.id) for intervention in interventions)
        yield gap(
            RULE,
            theme,
            tell(
                "Naar de werking van {names} (‘{label}’) is geen effectonderzoek gevonden.",
                "No effect study was found of {names} (‘{label}’).",
                label=label,
                names=names,
            ),
            tell(
                "Wat is het effect van {names}, bij wie en waardoor?",
                "What is the effect of {names}, with whom and through what?",
                names=names,
            ),
            lines(
                tell(
                    "Zonder effectstudie: {many} van {total:intervention} met een eigen naam in dit thema.",
                    "Without an effect study: {many} of {total:intervention} with a name of their own in this theme.",
                    many=len(interventions),
                    total=len(named),
                )
            ),
            themes=(theme,),
            groups=tuple(sorted({group for intervention in interventions for group in intervention.groups})),
            rests_on=tuple(("intervention", intervention.id) for intervention in interventions),
            evidence=tuple(dict.fromkeys(source for intervention in interventions for source in intervention.sources)),
            numbers={"interventions": len(named), "without": len(interventions)},
        )
