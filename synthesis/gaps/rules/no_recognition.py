"""Interventions of which no source states a recognition level."""

import re
from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import Facts
from synthesis.gaps.facts_rows import Intervention
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, gap
from synthesis.gaps.texts import lines, listed, tell

RULE: Final = GapRule(
    code="GAP111",
    slug="no-recognition",
    kind="evidence",
    reason="insufficient-information",
    scope=("research", "practice"),
    title=tell("Geen erkenning", "No recognition"),
    finds=tell(
        "Interventies, methoden en programma’s waarvan geen bron een erkenningsniveau noemt, samengenomen per "
        "thema waarin ze behandeld worden.",
        "Interventions, methods and programmes of which no source states a recognition level, taken together "
        "by the theme that treats them.",
    ),
    why=tell(
        "Of ze goed beschreven en onderbouwd zijn, heeft voor zover bekend geen commissie beoordeeld.",
        "As far as is known no committee has judged whether they are well described and substantiated.",
    ),
    does_not_apply=tell(
        "Niet op benaderingen, instrumenten, werkwijzen en samenwerkingsverbanden, die databanken niet als "
        "interventie erkennen, niet op wat "
        "alleen voor professionals bestemd is, en niet op een soort interventie: wat geen eigennaam heeft en geen databank, "
        "website of handboek beschrijft. Dat er geen niveau gevonden is, wil niet zeggen dat er geen is.",
        "Not to approaches, instruments, ways of working and partnerships, which databanks do not recognise as "
        "interventions, not to "
        "what is meant for professionals only, and not to a sort of intervention: what has no name of its own and no databank, "
        "website or handbook describes. That no level was found does not mean that there is none.",
    ),
    source=f"{AHRQ}, A",
    cues={"nl": ("databank", "erkenning", "erkend"), "en": ("databank", "recognition")},
)

RECOGNISABLE: Final = frozenset(("intervention", "method", "programme"))


def candidates(facts: Facts) -> dict[str, list[Intervention]]:
    """What databanks recognise, by the first theme about the subject; without what is meant for professionals only."""
    found: dict[str, list[Intervention]] = {}
    for intervention in facts.interventions.values():
        theme = next((theme for theme in intervention.themes if theme in facts.subject_set), None)
        inward = bool(intervention.groups) and all(facts.is_professional(group) for group in intervention.groups)
        if theme is not None and intervention.type in RECOGNISABLE and not inward:
            found.setdefault(theme, []).append(intervention)
    return found


DESCRIBES: Final = frozenset(("databank", "website", "handbook"))


def is_named(facts: Facts, intervention: Intervention) -> bool:
    """Whether it is more than a sort of intervention: something describes it, or it has a name of its own, with capitals."""
    words = re.split(r"[\s(]+", facts.label("intervention", intervention.id)["nl"])
    proper = any(word[:1].isupper() for word in words[1:])
    return proper or any(not DESCRIBES.isdisjoint(facts.works[source].designs) for source in intervention.sources)


def find(facts: Facts) -> Iterator[ComputedGap]:
    """For each theme the interventions without a level."""
    for theme, interventions in candidates(facts).items():
        named = [one for one in interventions if one.recognition or is_named(facts, one)]
        lacking = [one for one in named if not one.recognition]
        if not lacking:
            continue
        label = facts.label("theme", theme)
        names = listed(facts.label("intervention", intervention.id) for intervention in lacking)
        yield gap(
            RULE,
            theme,
            tell(
                "Van {names} (‘{label}’) is geen erkenning bekend.",
                "No recognition is known of {names} (‘{label}’).",
                names=names,
                label=label,
            ),
            tell(
                "Zijn beschrijving en onderbouwing van {names} goed genoeg voor een erkenning?",
                "Are the description and substantiation of {names} good enough for recognition?",
                names=names,
            ),
            lines(
                tell(
                    "Zonder bekend niveau: {many} van {total:intervention} met een eigen naam in dit thema.",
                    "Without a known level: {many} of {total:intervention} with a name of their own in this theme.",
                    many=len(lacking),
                    total=len(named),
                )
            ),
            themes=(theme,),
            groups=tuple(sorted({group for intervention in lacking for group in intervention.groups})),
            rests_on=tuple(("intervention", intervention.id) for intervention in lacking),
            evidence=tuple(dict.fromkeys(source for intervention in lacking for source in intervention.sources)),
            numbers={"interventions": len(named), "without": len(lacking)},
        )
