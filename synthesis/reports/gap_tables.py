"""Tables of the gap report in which a gap has a line."""

from collections.abc import Sequence

from synthesis.formats.document import Cell, Grid
from synthesis.gaps.certainty import LEVELS, Certainty, theme_certainty
from synthesis.gaps.facts import Facts
from synthesis.gaps.priority import WEIGHTS
from synthesis.gaps.view import GapView
from synthesis.language.phrases import say
from synthesis.reports.gaps_listing import Listing, score


def tested(listing: Listing, gaps: Sequence[GapView], caption: str, short: bool = False) -> Grid:
    """Stated gaps with what the corpus says of them; in `short` without the figures that every gap has."""
    lang = listing.reader.lang
    rows: list[tuple[Cell, ...]] = [
        (
            listing.numbers[gap.id],
            gap.statement[lang],
            say(f"gaps.{gap.verdict.outcome}", lang),
            " ".join(reason[lang] for reason in (gap.verdict.reasons[:-1] if short else gap.verdict.reasons)),
        )
        for gap in gaps
        if gap.verdict
    ]
    return Grid(_heads(lang, "nr", "gap", "outcome", "figures"), rows, caption, _targets(gaps))


def finds(listing: Listing, caption: str) -> Grid:
    """Computed gaps that are shown on their own, with their figures."""
    lang = listing.reader.lang
    rows = [
        (
            listing.numbers[gap.id],
            gap.computed.title[lang],
            gap.statement[lang],
            " ".join(gap.why[lang]),
            gap.computed.question[lang],
            gap.priority.score,
        )
        for gap in listing.computed
        if gap.computed
    ]
    return Grid(_heads(lang, "nr", "rule", "gap", "figures", "question", "score"), rows, caption)


def points(listing: Listing, gaps: Sequence[GapView], caption: str) -> Grid:
    """The score of each gap and the points of which it is the sum, to be read."""
    lang = listing.reader.lang
    rows: list[tuple[Cell, ...]] = [
        (listing.numbers[gap.id], score(gap.priority.score, lang), *(score(part.points, lang) for part in gap.priority.parts))
        for gap in gaps
    ]
    return Grid([*_heads(lang, "nr", "score"), *_parts(lang)], rows, caption, _targets(gaps))


def scores(listing: Listing, caption: str) -> Grid:
    """The same of every gap with its statement, to be reckoned with."""
    lang = listing.reader.lang
    rows: list[tuple[Cell, ...]] = [
        (listing.numbers[gap.id], gap.statement[lang], gap.priority.score, *(part.points for part in gap.priority.parts))
        for gap in listing.shown
    ]
    return Grid([*_heads(lang, "nr", "gap", "score"), *_parts(lang)], rows, caption)


def _parts(lang: str) -> list[str]:
    return [say(f"gaps.part-{name}", lang) for name in WEIGHTS]


def certainty(listing: Listing, facts: Facts, themes: Sequence[str] = ()) -> Grid:
    """How certain what is known is: on these themes and those right under them, or on the upper two layers."""
    lang = listing.reader.lang
    rows: list[tuple[Cell, ...]] = []
    known: dict[str, Certainty] = {}
    for theme in facts.subjects:
        above = facts.above(theme)
        depth = next((place for place, id in enumerate(above) if id in themes), -1) if themes else len(above) - 1
        if depth not in (0, 1):
            continue
        found = theme_certainty(facts, theme, known)
        if found.level is None:
            continue
        label = ("› " if depth else "") + facts.label("theme", theme)[lang]
        rows.append((label, say(f"gaps.level-{found.level}", lang), *found.levels.values(), found.not_assessed))
    heads = [
        say("theme", lang),
        say("gaps.certainty-level", lang),
        *(say(f"gaps.level-{level}", lang).capitalize() for level in LEVELS),
    ]
    return Grid([*heads, say("gaps.certainty-not-assessed", lang)], rows, say("gaps.certainty-caption", lang))


def _heads(lang: str, *names: str) -> list[str]:
    return [say(f"gaps.column-{name}", lang) for name in names]


def _targets(gaps: Sequence[GapView]) -> dict[tuple[int, int], str]:
    return {(row, 0): gap.id for row, gap in enumerate(gaps)}
