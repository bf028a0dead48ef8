"""Statements of what goes with what that no stronger design than a small qualitative study or an evaluation bears out."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from synthesis.gaps.facts import CLAIMS, Facts, records
from synthesis.gaps.rule import AHRQ, ComputedGap, GapRule, Threshold, gap
from synthesis.gaps.texts import lines, listed, tell

RULE: Final = GapRule(
    code="GAP104",
    slug="weak-design",
    kind="evidence",
    reason="risk-of-bias",
    scope=("research",),
    title=tell("Alleen lichte onderzoeksopzetten", "Weak designs only"),
    finds=tell(
        "Een thema met uitspraken over samenhang, factoren of effect waaronder geen werk ligt met een sterkere "
        "opzet dan een evaluatie, een "
        "klein kwalitatief onderzoek of een beschouwing.",
        "A theme with statements of association, factors or effect under which no work has a stronger design "
        "than an evaluation, a small "
        "qualitative study or an essay.",
    ),
    why=tell(
        "Zulke opzetten laten zien dat iets kan samengaan, niet hoe vaak of waardoor: het risico op vertekening is groot.",
        "Such designs show that things may go together, not how often or why: the risk of bias is high.",
    ),
    does_not_apply=tell(
        "Niet op beleving, betekenis en beschrijving, waarvoor kwalitatief onderzoek de juiste opzet is, en niet waar te weinig "
        "bekend is: van minder dan twee werken de opzet, of van minder dan drie kwart of het onderzoek is en welk.",
        "Not to experience, meaning and description, for which qualitative research is the right design, and not where too "
        "little is known: of fewer than two works the design, or of less than three quarters whether they are research and "
        "which.",
    ),
    source=f"{AHRQ}, B",
    thresholds={
        "claims": Threshold(3, "zoveel uitspraken met literatuur", "so many statements with literature"),
        "known": Threshold(2, "van zoveel werken is de opzet bekend", "of so many works the design is known"),
        "known-share": Threshold(
            0.75,
            "van dit deel van de werken is bekend of en welk onderzoek het is",
            "of this share of the works it is known whether and which research they are",
        ),
    },
    cues={
        "nl": ("zwak", "onderbouw", "evaluatie", "kwalitatie", "methodologisch", "empirisch"),
        "en": ("weak", "evidence", "evaluation", "qualitative", "methodological", "empirical", "substantiat"),
    },
)


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The highest themes with statements that only weak designs bear out."""
    weak = {}
    for theme in facts.subjects:
        claims = [finding for finding in facts.of_theme(theme) if finding.kind in CLAIMS and facts.supports(finding)]
        works = {work.id: work for finding in claims for work in facts.supports(finding)}
        classes = Counter(work.strength for work in works.values())
        known = len(works) - classes[""]
        if len(claims) < facts.limit(RULE, "claims") or known < facts.limit(RULE, "known"):
            continue
        hidden = sum(work.may_be_study for work in works.values() if not work.strength)
        if len(works) - hidden < facts.limit(RULE, "known-share") * len(works):
            continue
        if not (classes["review"] or classes["overview"] or classes["strong"]):
            weak[theme] = (claims, works, classes, hidden)
    for theme in facts.topmost(weak):
        claims, works, classes, hidden = weak[theme]
        label = facts.label("theme", theme)
        designs = dict.fromkeys(design for work in works.values() for design in work.designs)
        silent = classes[""] - hidden
        yield gap(
            RULE,
            theme,
            tell(
                "Wat over ‘{label}’ gezegd wordt over samenhang en effect, berust voor zover bekend op geen "
                "sterkere opzet dan evaluaties, kleine "
                "kwalitatieve studies of beschouwingen.",
                "What is said on ‘{label}’ about association and effect rests, as far as is known, on no "
                "stronger design than evaluations, "
                "small qualitative studies or essays.",
                label=label,
            ),
            tell("Houdt dit stand in onderzoek met een sterkere opzet?", "Does this hold in research of a stronger design?"),
            lines(
                tell(
                    "{claims:claim} op {works:work}: {descriptive} met een beschrijvende opzet of een evaluatie, {rest} zonder "
                    "onderzoek, "
                    "{silent} zonder vermelde opzet en niet als wetenschappelijk herkend, 0 met een sterkere opzet.",
                    "{claims:claim} on {works:work}: {descriptive} of a descriptive design or an evaluation, {rest} without "
                    "research, "
                    "{silent} without a stated design and not known as scientific, 0 of a stronger design.",
                    claims=len(claims),
                    works=len(works),
                    silent=silent,
                    descriptive=classes["descriptive"],
                    rest=classes["no-research"],
                ),
                tell(
                    "Opzetten: {designs}.",
                    "Designs: {designs}.",
                    designs=listed(facts.label("term", design) for design in designs),
                ),
                *(
                    [
                        tell(
                            "Van {unknown:work} uit de wetenschap is de opzet niet bekend.",
                            "Of {unknown:work} of science the design is not known.",
                            unknown=hidden,
                        )
                    ]
                    if hidden
                    else []
                ),
            ),
            themes=(theme,),
            rests_on=records(claims),
            evidence=tuple(works),
            numbers={
                "claims": len(claims),
                "works": len(works),
                "known_design": len(works) - classes[""],
                "unknown_design": hidden,
            },
        )
