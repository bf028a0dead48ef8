"""The gaps of one report: which are shown, under which number, and how each reads as an entry."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from synthesis.formats.document import Entry
from synthesis.gaps.view import GapView
from synthesis.index.reader import Reader
from synthesis.language.counting import decimal
from synthesis.language.phrases import say
from synthesis.reports import wording

_MOST_SOURCES: Final = 6
"""So many sources an entry names; of the others it tells how many there are."""


@dataclass(frozen=True)
class Listing:
    """The gaps that a report shows, the heaviest first; `every` holds all gaps of the corpus."""

    reader: Reader
    every: Sequence[GapView]
    chosen: Sequence[GapView]
    """Within the selection, those that are the same lack each on its own."""
    shown: Sequence[GapView]
    """Those that are the same lack as one."""

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each shown gap: its rank."""
        return {gap.id: number for number, gap in enumerate(self.shown, 1)}

    @cached_property
    def by_id(self) -> dict[str, GapView]:
        """All gaps of the corpus by id."""
        return {gap.id: gap for gap in self.every}

    @property
    def stated(self) -> list[GapView]:
        """The stated gaps that are shown."""
        return [gap for gap in self.shown if gap.origin == "stated"]

    @property
    def leading(self) -> list[GapView]:
        """The leading gaps that are shown."""
        return [gap for gap in self.shown if gap.is_leading]

    @property
    def computed(self) -> list[GapView]:
        """The computed gaps that are shown on their own."""
        return [gap for gap in self.shown if gap.origin == "computed"]

    def line(self, gap: GapView) -> str:
        """Number and statement."""
        return f"{self.numbers[gap.id]}. {gap.statement[self.reader.lang]}"

    def entry(self, gap: GapView, short: bool = False) -> Entry:
        """The gap as an entry: all that is known of it, or in `short` what a first look needs."""
        fields = _stated(self, gap, short) if gap.origin == "stated" else _computed(self, gap, short)
        lang = self.reader.lang
        labelled = [(say(phrase, lang), value) for phrase, value in fields if value]
        return Entry(gap.statement[lang], id=gap.id, mark=str(self.numbers[gap.id]), tags=tags(self.reader, gap), fields=labelled)


def score(value: float, lang: str) -> str:
    """A score as running text has it: `85,5`."""
    return decimal(value, 1, lang)


def tags(reader: Reader, gap: GapView) -> list[str]:
    """What sort of gap it is, where it is felt, and its weight."""
    lang = reader.lang
    first = gap.computed.title[lang].lower() if gap.computed else ""
    if gap.is_leading:
        first = reader.codes("gap-prominence", ["leading"])
    kind = reader.codes("gap-kind", [gap.kind]) if gap.origin == "stated" else say("gaps.origin-computed", lang)
    told = [first, kind, reader.codes("gap-scope", gap.scope)]
    return [one for one in told if one] + [say("gaps.priority-tag", lang, score=score(gap.priority.score, lang))]


def verdict(gap: GapView, lang: str, short: bool = False) -> str:
    """What the corpus says of a stated gap, with the figures; in `short` the first of these."""
    if gap.verdict is None:
        return ""
    outcome = say(f"gaps.{gap.verdict.outcome}", lang).capitalize()
    # That it was computed as well says little without the figures after it.
    reasons = gap.verdict.reasons[: 2 if gap.matches else 1] if short else gap.verdict.reasons
    return " ".join([f"{outcome}.", *(reason[lang] for reason in reasons)])


def cited(gap: GapView) -> list[str]:
    """The sources that the entry of a gap names."""
    if gap.origin == "computed":
        return list(gap.evidence[:_MOST_SOURCES])
    uses = gap.doc.get("sources", [])
    return [*gap.doc.get("asked_by", []), *(use["id"] for use in uses), *(use["via"] for use in uses if "via" in use)]


def _stated(listing: Listing, gap: GapView, short: bool) -> list[tuple[str, str]]:
    reader, doc = listing.reader, gap.doc
    asked = "; ".join(reader.label("source", id) for id in doc.get("asked_by", []))
    tested = ("gaps.tested", verdict(gap, reader.lang, short))
    if short:
        return [("why", reader.text(doc.get("rationale"))), tested, ("asked-by", asked)]
    return [
        ("why", reader.text(doc.get("rationale"))),
        ("reason", reader.codes("gap-reason", [gap.reason]) if gap.reason else ""),
        tested,
        ("gaps.also-computed", " ".join(_found(listing, id) for id in gap.matches if id in listing.by_id)),
        ("approach", reader.text(doc.get("approach"))),
        ("groups", reader.labels("term", doc.get("groups", []))),
        ("asked-by", asked),
        ("sources", wording.sources(reader, doc.get("sources", []))),
        ("where", wording.locators(reader, doc.get("locators", []))),
        ("also-under", reader.labels("theme", doc.get("themes", [])[1:])),
        ("status", reader.codes("gap-status", [gap.status]) if gap.status != "open" else ""),
        ("addressed-by", reader.labels("agenda", doc.get("addressed_by", []))),
    ]


def _found(listing: Listing, id: str) -> str:
    gap, lang = listing.by_id[id], listing.reader.lang
    return f"{gap.statement[lang].rstrip('.')} ({gap.why[lang][0].rstrip('.')})."


def _computed(listing: Listing, gap: GapView, short: bool) -> list[tuple[str, str]]:
    reader, lang = listing.reader, listing.reader.lang
    question = gap.computed.question[lang] if gap.computed else ""
    if short:
        return [("why", gap.why[lang][0]), ("gaps.question", question)]
    told = [
        ("why", " ".join(gap.why[lang])),
        ("gaps.question", question),
        ("theme", reader.labels("theme", list(gap.themes))),
        ("groups", reader.labels("term", list(gap.groups))),
        ("levels", reader.labels("term", list(gap.levels))),
        ("gaps.rests-on", _sources(reader, gap.evidence)),
    ]
    said = gap.statement[lang].lower()
    return [(label, text) for label, text in told if text.lower() not in said]


def _sources(reader: Reader, ids: Sequence[str]) -> str:
    shown = "; ".join(reader.label("source", id) for id in ids[:_MOST_SOURCES])
    more = len(ids) - _MOST_SOURCES
    return say("gaps.and-more", reader.lang, shown=shown, n=more) if more > 0 else shown
