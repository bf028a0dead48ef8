"""The gaps in figures: sentences for a lead, and tables of how many there are of what."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from synthesis.formats.document import Grid
from synthesis.gaps.view import GapView
from synthesis.index.reader import Reader, Row
from synthesis.language.phrases import say
from synthesis.model.codes import CODES, NOT_STATED, NOT_STATED_LABEL
from synthesis.reports import wording
from synthesis.reports.gaps_listing import Listing

OUTCOMES: Final = ("borne-out", "contradicted", "cannot-tell")
_COUNTED: Final = (
    ("kind", "gap-kind", "gaps.by-kind"),
    ("reason", "gap-reason", "gaps.by-reason"),
    ("scope", "gap-scope", "gaps.by-scope"),
    ("status", "gap-status", "gaps.by-status"),
)


def sentences(listing: Listing) -> list[str]:
    """How many gaps there are, of which origin, and how the stated ones stand up."""
    lang = listing.reader.lang
    stated = [gap for gap in listing.chosen if gap.origin == "stated"]
    computed = [gap for gap in listing.chosen if gap.origin == "computed"]
    told = []
    if stated:
        told.append(say("gaps.stated", lang, stated=len(stated), leading=sum(gap.is_leading for gap in stated)))
    if computed:
        same = sum(not gap.is_find for gap in computed)
        phrase = "gaps.computed" if stated else "gaps.computed-only"
        told.append(say(phrase, lang, computed=len(computed), same=same, finds=len(computed) - same))
        if same and stated:
            told.append(say("gaps.together", lang, total=len(listing.shown)))
    if stated:
        found = Counter(gap.verdict.outcome for gap in stated if gap.verdict)
        told.append(say("gaps.verdicts", lang, **{outcome.replace("-", "_"): found[outcome] for outcome in OUTCOMES}))
    return told


def counts(listing: Listing) -> Iterator[Grid]:
    """How many shown gaps there are of each kind, reason, scope and, if that tells something, status."""
    lang = listing.reader.lang
    for field, scheme, caption in _COUNTED:
        labels = {code: label.say(lang) for code, label in CODES[scheme].items()} | {NOT_STATED: NOT_STATED_LABEL.say(lang)}
        found = {code: [gap for gap in listing.shown if code in _codes(gap, field)] for code in labels}
        filled = {code: gaps for code, gaps in found.items() if gaps}
        if filled and not (field == "status" and list(filled) == ["open"]):
            yield _grid(listing, say(field, lang), say(caption, lang), [(labels[code], gaps) for code, gaps in filled.items()])


def by_theme(listing: Listing) -> Grid:
    """How many shown gaps each of the two upper layers of the theme tree has, with all themes below."""
    lang = listing.reader.lang
    rows: dict[int, tuple[str, list[GapView]]] = {}
    homeless = []
    for gap in listing.shown:
        path = theme_path(listing.reader, gap)
        if not path:
            homeless.append(gap)
        for depth, row in enumerate(path[:2]):
            rows.setdefault(row.rid, (("› " if depth else "") + row.title(lang), []))[1].append(gap)
    named = [rows[rid] for rid in sorted(rows)]
    if homeless:
        named.append((say("no-theme", lang), homeless))
    return _grid(listing, say("theme", lang), say("gaps.by-theme", lang), named)


def verdicts(listing: Listing) -> Grid:
    """How many of the stated gaps are borne out, contradicted, or neither."""
    lang = listing.reader.lang
    rows = []
    for outcome in OUTCOMES:
        gaps = [gap for gap in listing.stated if gap.verdict and gap.verdict.outcome == outcome]
        rows.append((say(f"gaps.{outcome}", lang), len(gaps), sum(gap.is_leading for gap in gaps)))
    heads = [say(f"gaps.column-{name}", lang) for name in ("outcome", "stated", "leading")]
    return Grid(heads, rows, say("gaps.comparison-caption", lang))


def theme_path(reader: Reader, gap: GapView) -> list[Row]:
    """The themes from the root down to the first theme of the gap."""
    return wording.theme_path(reader, gap.themes[0]) if gap.themes else []


def _codes(gap: GapView, field: str) -> tuple[str, ...]:
    value = getattr(gap, field)
    return value if isinstance(value, tuple) else (value or NOT_STATED,)


def _grid(listing: Listing, name: str, caption: str, rows: Sequence[tuple[str, Sequence[GapView]]]) -> Grid:
    """Columns for the origins that occur among the shown gaps."""
    lang = listing.reader.lang
    stated, computed = bool(listing.stated), bool(listing.computed)
    heads = [name]
    heads += [say(f"gaps.column-{column}", lang) for column in ("stated", "leading")] if stated else []
    heads += [say("gaps.column-finds", lang)] if computed else []
    told = []
    for label, gaps in rows:
        row: list[str | int] = [label]
        if stated:
            row += [sum(gap.origin == "stated" for gap in gaps), sum(gap.is_leading for gap in gaps)]
        if computed:
            row.append(sum(gap.origin == "computed" for gap in gaps))
        told.append(row)
    return Grid(heads, told, caption)
