"""What is best supported is carried out by others than the profession that the synthesis is made for."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from synthesis.gaps.facts import Facts
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, gap
from synthesis.gaps.rules.no_recognition import RECOGNISABLE
from synthesis.gaps.texts import LANGUAGES, lines, lowered, tell

RULE: Final = GapRule(
    code="GAP114",
    slug="not-for-social-workers",
    kind="practical",
    reason="not-right-information",
    scope=("practice", "research"),
    title=tell("Niet voor sociaal werkers", "Not for social workers"),
    finds=tell(
        "Een interventie met een erkenning of een effectstudie die, naar wat de bronnen zeggen, door anderen "
        "wordt uitgevoerd dan de "
        "beroepsgroep waarvoor de synthese is gemaakt.",
        "An intervention with a recognition or an effect study that is, by what the sources say, carried out "
        "by others than the profession "
        "that the synthesis is made for.",
    ),
    why=tell(
        "Wat bewezen of onderbouwd is, is daarmee nog niet bruikbaar voor deze beroepsgroep.",
        "What is tested or substantiated is not thereby usable for this profession.",
    ),
    does_not_apply=tell(
        "Niet als niet vermeld is wie haar uitvoert, als de beroepsgroep of een ruimere groep van "
        "professionals genoemd wordt, als er "
        "erkenning noch effectstudie is, en op benaderingen en werkwijzen.",
        "Not if it is not stated who carries it out, if the profession or a wider group of professionals is "
        "named, if there is neither "
        "recognition nor effect study, and to approaches and ways of working.",
    ),
    source=f"{AHRQ}, D",
    cues={"nl": ("door anderen uitgevoerd", "niet voor sociaal"), "en": ("carried out by others", "not for social")},
)

_DENIED: Final = {"nl": r"\b(?:geen|niet)\b[^,;.]{0,24}", "en": r"\b(?:not|no)\b[^,;.]{0,24}"}


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The supported interventions that others carry out."""
    profession = facts.settings.profession
    names = {lang: _pattern(facts.names(profession, lang)) for lang in LANGUAGES}
    if not facts.names(profession, "nl"):
        return
    for intervention in facts.interventions.values():
        text = intervention.carried_out_by
        if (
            text is None
            or intervention.type not in RECOGNISABLE
            or not (intervention.recognition or intervention.effect_studies)
            or _carries(text, names)
        ):
            continue
        name, who = facts.label("intervention", intervention.id), lowered(facts.label("term", profession))
        yield gap(
            RULE,
            intervention.id,
            tell(
                "Als uitvoerders van ‘{name}’ noemen de bronnen anderen dan {who}.",
                "As those who carry out ‘{name}’ the sources name others than {who}.",
                name=name,
                who=who,
            ),
            tell(
                "Kan ‘{name}’ ook passen in het werk van {who}?",
                "Could ‘{name}’ suit the work of {who} as well?",
                name=name,
                who=who,
            ),
            lines(
                tell("Uitgevoerd door: {text}.", "Carried out by: {text}.", text=text),
                tell(
                    "Bekende erkenningen: {levels}; effectstudies: {studies}.",
                    "Known recognitions: {levels}; effect studies: {studies}.",
                    levels=len(intervention.recognition),
                    studies=len(intervention.effect_studies),
                ),
            ),
            themes=tuple(theme for theme in intervention.themes if theme in facts.subject_set),
            groups=tuple(intervention.groups),
            rests_on=(("intervention", intervention.id),),
            evidence=tuple(intervention.sources),
            numbers={"recognitions": len(intervention.recognition), "effect_studies": len(intervention.effect_studies)},
        )


def _pattern(names: list[str]) -> re.Pattern[str]:
    """Any of the names, also in the singular."""
    stems = sorted({re.escape(re.sub(r"(?<=\w{4})s\Z", "", name.lower())) for name in names})
    return re.compile("|".join(rf"\b{stem}" for stem in stems) or r"\Z.")


def _carries(text: Mapping[str, str], names: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether either language names the profession or a wider group otherwise than to deny it."""
    for lang in LANGUAGES:
        kept = re.sub(_DENIED[lang] + rf"(?:{names[lang].pattern})\w*", "", text[lang].lower())
        if names[lang].search(kept):
            return True
    return False
