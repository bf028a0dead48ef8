"""A theme that leans on one work."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import OBSERVED, Facts, records
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, Threshold, gap
from synthesis.gaps.texts import lines, tell

RULE: Final = GapRule(
    code="GAP103",
    slug="single-source",
    kind="evidence",
    reason="insufficient-information",
    scope=("research",),
    title=tell("Leunt op één werk", "Leans on one work"),
    finds=tell(
        "Een thema waarvan drie bevindingen of meer, en ten minste drie kwart van wat op literatuur berust, "
        "uit hetzelfde werk komen.",
        "A theme of which three findings or more, and at least three quarters of those that rest on "
        "literature, come from the same work.",
    ),
    why=tell(
        "Wat één werk zegt, is niet elders bevestigd of weersproken: de kennis is onnauwkeurig en staat of valt ermee.",
        "What one work says has not been confirmed or contradicted elsewhere: the knowledge is imprecise and "
        "stands or falls with it.",
    ),
    does_not_apply=tell(
        "Niet als dat werk zelf meer onderzoeken samenbrengt (review, literatuurstudie), niet op definities, aanbevelingen en "
        "standpunten, die van één auteur mogen zijn, en niet op bevindingen die alleen het woord van het document zelf zijn (zie "
        "wees-thema).",
        "Not if that work itself brings several studies together (a review or literature study), not to definitions, "
        "recommendations and positions, which may be one author's, and not to findings that are the document's own word only "
        "(see orphan theme).",
    ),
    source=f"{AHRQ}, A",
    thresholds={
        "findings": Threshold(3, "zoveel bevindingen uit dat werk", "so many findings from that work"),
        "share": Threshold(0.75, "dit deel van de bevindingen met literatuur", "this share of the findings with literature"),
    },
    cues={"nl": ("weinig", "nauwelijks", "smal"), "en": ("little", "few", "hardly", "narrow")},
)


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The highest themes that lean on one work."""
    leaning = {}
    for theme in facts.subjects:
        backed = [finding for finding in facts.of_theme(theme) if finding.works and finding.kind in OBSERVED]
        counts = Counter(work.id for finding in backed for work in finding.works)
        if not counts:
            continue
        source = max(counts, key=lambda id: (counts[id], id))
        enough = counts[source] >= facts.limit(RULE, "findings") and counts[source] >= facts.limit(RULE, "share") * len(backed)
        if enough and not facts.works[source].gathers:
            leaning[theme] = (source, counts[source], backed, len(counts))
    for theme in facts.topmost(leaning):
        source, many, backed, works = leaning[theme]
        label, name = facts.label("theme", theme), facts.label("source", source)
        found = [finding for finding in backed if any(work.id == source for work in finding.works)]
        mostly = tell("", "") if many == len(backed) else tell("grotendeels ", "largely ")
        yield gap(
            RULE,
            theme,
            tell(
                "Wat over ‘{label}’ is waargenomen, leunt {mostly}op één werk: {name}.",
                "What has been observed on ‘{label}’ leans {mostly}on one work: {name}.",
                label=label,
                mostly=mostly,
                name=name,
            ),
            tell(
                "Komt ander onderzoek naar ‘{label}’ tot hetzelfde?",
                "Does other research on ‘{label}’ come to the same?",
                label=label,
            ),
            lines(
                tell(
                    "Van {findings:finding} met literatuur over wat is waargenomen {many:komt|komen} er {many} uit {name}; in "
                    "totaal "
                    "{works:ligt|liggen} er {works:work} onder.",
                    "Of {findings:finding} with literature on what was observed, {many} {many:comes|come} from {name}; "
                    "{works:work} "
                    "{works:lies|lie} under them.",
                    many=many,
                    findings=len(backed),
                    name=name,
                    works=works,
                )
            ),
            themes=(theme,),
            rests_on=records(found),
            evidence=(source,),
            numbers={"findings": len(backed), "from_one": many, "works": works},
        )
