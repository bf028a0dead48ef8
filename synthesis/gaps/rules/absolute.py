"""No finding where the corpus makes one expect several: theme by target group, theme by level, intervention type by group."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from synthesis.gaps.facts import Facts
from synthesis.gaps.rule import AHRQ, THREE_IE, ComputedGap, GapRule, Threshold, gap
from synthesis.gaps.texts import decimal, lines, lowered, tell

RULE: Final = GapRule(
    code="GAP101",
    slug="absolute",
    kind="absolute",
    reason="insufficient-information",
    scope=("research",),
    title=tell("Niets gevonden waar iets te verwachten was", "Nothing found where something was to be expected"),
    finds=tell(
        "Een thema waarin geen enkele bevinding over een doelgroep of een niveau gaat, of een soort "
        "interventie die er voor een doelgroep "
        "niet is, terwijl er minstens drie te verwachten waren als het thema die groep even vaak noemde als de "
        "rest van het corpus.",
        "A theme in which no finding is about a target group or a level, or a type of intervention that does "
        "not exist for a group, "
        "although at least three were to be expected if the theme named that group as often as the rest of the corpus does.",
    ),
    why=tell(
        "Over deze combinatie zegt het corpus niets. Bij drie verwachte bevindingen is de kans op geen enkele bij toeval kleiner "
        "dan 5 procent (Poisson: e tot de macht −3).",
        "The corpus is silent on this combination. With three findings expected, the chance of none is below 5 per cent "
        "(Poisson: e to the power of −3).",
    ),
    does_not_apply=tell(
        "Niet in een thema dat over één groep of één niveau gaat (daar is de helft of meer van de bevindingen "
        "aan gewijd: dat andere "
        "groepen ontbreken spreekt vanzelf), niet waar een interventie voor die groep of op dat niveau in het thema staat, niet "
        "voor groepen van professionals of voor iedereen (inwoners, volwassenen), en niet voor een engere groep als de ruimere "
        "al ontbreekt.",
        "Not in a theme devoted to one group or one level (half or more of its findings are about it: that "
        "others are absent goes "
        "without saying), not where the theme has an intervention for that group or on that level, not for groups of "
        "professionals or for everybody (residents, adults), and not for a narrower group if the wider one is absent already.",
    ),
    source=f"{THREE_IE}; {AHRQ}, A",
    thresholds={
        "expected": Threshold(3, "zoveel waren er te verwachten", "so many were to be expected"),
        "devoted": Threshold(
            0.5, "dit deel over één groep: het thema gaat over die groep", "this share on one group: the theme is about it"
        ),
        "devoted-level": Threshold(0.8, "hetzelfde voor een niveau", "the same for a level"),
        "devoted-findings": Threshold(
            5, "zoveel bevindingen zijn nodig om dat te zeggen", "so many findings are needed to say so"
        ),
    },
)

Tags = Mapping[str, frozenset[str]]
"""For each finding the values that it is tagged with."""


_TAGS: Final = {
    "group": tell("een groep van mensen om wie het gaat", "a group of people concerned"),
    "level": tell("een niveau", "a level"),
}


class _Cell(NamedTuple):
    theme: str
    value: str
    row: int
    column: int
    total: int
    expected: float


def find(facts: Facts) -> Iterator[ComputedGap]:
    """The empty cells, each once and at the widest theme and group."""
    clients = frozenset(group for group in facts.groups if not facts.is_professional(group))
    wide = {
        named: frozenset(facts.with_broader(named)) & clients for named in {tuple(one.groups) for one in facts.findings.values()}
    }
    groups = {finding.id: wide[tuple(finding.groups)] for finding in facts.findings.values()}
    levels = {finding.id: frozenset(finding.levels) for finding in facts.findings.values()}
    meant: dict[str, set[str]] = {theme: set() for theme in facts.subjects}
    for intervention in facts.interventions.values():
        for theme in {above for own in intervention.themes for above in facts.above(own)} & meant.keys():
            meant[theme] |= facts.with_broader(intervention.groups) | set(intervention.levels)
    for kind, tags, devoted in (("group", groups, "devoted"), ("level", levels, "devoted-level")):
        for cell in _empty(facts, tags, devoted):
            if cell.value not in meant[cell.theme]:
                yield _gap(facts, cell, kind)
    yield from _interventions(facts, groups, clients)


def _empty(facts: Facts, tags: Tags, devoted: str) -> list[_Cell]:
    tagged = {theme: [finding.id for finding in facts.of_theme(theme) if tags[finding.id]] for theme in facts.subjects}
    rows = {theme: _counted(tags, ids) for theme, ids in tagged.items()}
    about_one = {theme for theme, ids in tagged.items() if _is_devoted(facts, len(ids), rows[theme], devoted)}
    free = {id for theme in facts.subjects if about_one.isdisjoint(facts.above(theme)) for id in facts.own[theme] if tags[id]}
    totals = _counted(tags, free)
    cells: dict[str, list[_Cell]] = {}
    for theme in facts.subjects:
        if theme in about_one:
            continue
        missing = [value for value in sorted(totals.keys() - facts.settings.general_groups) if not rows[theme][value]]
        row = len(free.intersection(tagged[theme])) if missing else 0
        for value in missing:
            expected = row * totals[value] / len(free)
            if expected >= facts.limit(RULE, "expected"):
                cells.setdefault(value, []).append(_Cell(theme, value, row, totals[value], len(free), expected))
    return [cell for cell in _widest(facts, cells) if not _wider_is_empty(facts, cell, cells)]


def _counted(tags: Tags, ids: Iterable[str]) -> Counter[str]:
    """How many findings have each value; equal sets of values are counted together, since they are few."""
    found: Counter[str] = Counter()
    for values, many in Counter(tags[id] for id in ids).items():
        for value in values:
            found[value] += many
    return found


def _is_devoted(facts: Facts, many: int, row: Counter[str], devoted: str) -> bool:
    most = max(row.values(), default=0)
    return many >= facts.limit(RULE, "devoted-findings") and most >= facts.limit(RULE, devoted) * many


def _widest(facts: Facts, cells: Mapping[str, Sequence[_Cell]]) -> Iterator[_Cell]:
    for found in cells.values():
        top = set(facts.topmost(cell.theme for cell in found))
        yield from (cell for cell in found if cell.theme in top)


def _wider_is_empty(facts: Facts, cell: _Cell, cells: Mapping[str, Sequence[_Cell]]) -> bool:
    wider = facts.with_broader([cell.value]) - {cell.value}
    return any(other.theme == cell.theme for value in wider for other in cells.get(value, ()))


def _gap(facts: Facts, cell: _Cell, kind: str) -> ComputedGap:
    theme, value = facts.label("theme", cell.theme), lowered(facts.label("term", cell.value))
    return gap(
        RULE,
        f"{cell.theme}:{cell.value}",
        tell(
            "Over {value} is bij ‘{theme}’ niets gevonden.",
            "Nothing was found on {value} under ‘{theme}’.",
            theme=theme,
            value=value,
        ),
        tell("Wat geldt bij ‘{theme}’ voor {value}?", "What holds under ‘{theme}’ for {value}?", theme=theme, value=value),
        lines(
            tell(
                "0 bevindingen, waar er {expected} te verwachten waren: {row} in dit thema noemen {tag}, en in het hele corpus "
                "gaan van {total} zulke bevindingen er {column} over {value} ({row} × {column} ÷ {total}); thema’s die over één "
                "groep of niveau gaan zijn niet meegeteld.",
                "0 findings, where {expected} were to be expected: {row} in this theme name {tag}, and in the whole corpus "
                "{column} of {total} such findings are about {value} ({row} × {column} ÷ {total}); themes devoted to one "
                "group or level are not counted.",
                expected=decimal(cell.expected),
                row=cell.row,
                column=cell.column,
                total=cell.total,
                value=value,
                tag=_TAGS[kind],
            )
        ),
        themes=(cell.theme,),
        groups=(cell.value,) if kind == "group" else (),
        levels=(cell.value,) if kind == "level" else (),
        rests_on=(("theme", cell.theme), ("term", cell.value)),
        numbers={"observed": 0, "expected": round(cell.expected, 2), "findings": cell.row},
    )


def _interventions(facts: Facts, groups: Tags, clients: frozenset[str]) -> Iterator[ComputedGap]:
    """Groups that the findings speak of as often as they do, and for whom a type of intervention is not there at all."""
    tagged = [values for values in groups.values() if values]
    shares = Counter(value for values in tagged for value in values)
    aimed: dict[str, list[frozenset[str]]] = {}
    for intervention in facts.interventions.values():
        if meant := frozenset(facts.with_broader(intervention.groups)) & clients:
            aimed.setdefault(intervention.type, []).append(meant)
    for type_, found in sorted(aimed.items()):
        empty = {
            group: len(found) * shares[group] / len(tagged)
            for group in sorted(shares.keys() - facts.settings.general_groups)
            if not any(group in meant for meant in found)
        }
        wide = {group: expected for group, expected in empty.items() if expected >= facts.limit(RULE, "expected")}
        for group, expected in wide.items():
            if wide.keys() & (facts.with_broader([group]) - {group}):
                continue
            kind, value = facts.type_label(type_), lowered(facts.label("term", group))
            yield gap(
                RULE,
                f"{type_}:{group}",
                tell(
                    "Voor {value} is er in het corpus geen {kind}.",
                    "The corpus holds no {kind} for {value}.",
                    kind=kind,
                    value=value,
                ),
                tell("Welke {kind} past bij {value}?", "Which {kind} suits {value}?", kind=kind, value=value),
                lines(
                    tell(
                        "0 van {many} van deze soort met een doelgroep; te verwachten waren er {expected}, "
                        "want {share} van {total} "
                        "bevindingen met een doelgroep gaan over deze groep.",
                        "0 of {many} of this type with a target group; {expected} were to be expected, "
                        "since {share} of {total} "
                        "findings with a target group are about this group.",
                        many=len(found),
                        expected=decimal(expected),
                        share=shares[group],
                        total=len(tagged),
                    )
                ),
                groups=(group,),
                rests_on=(("term", group),),
                numbers={"observed": 0, "expected": round(expected, 2), "interventions": len(found)},
            )
