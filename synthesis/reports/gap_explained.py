"""Why one gap is a gap: the figures, the rule, what it rests on and how certain that is, and the parts of its score."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, Final

from synthesis.errors import UnknownName
from synthesis.formats.document import Document, Entry, Grid, Items, Prose, Section
from synthesis.gaps.certainty import Certainty, certainty
from synthesis.gaps.contract import contract
from synthesis.gaps.facts import Facts
from synthesis.gaps.kept import all_gaps
from synthesis.gaps.registry import RULES
from synthesis.gaps.view import GapView
from synthesis.index.reader import Reader
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.gap_rules import fields
from synthesis.reports.gaps_listing import Listing, score

_MOST: Final = 20
"""So many findings are told one by one."""


def explain(reader: Reader, id: str, as_of: int | None = None) -> Document:
    """All that is known of the gap with this id.

    Raises:
        UnknownName: there is no such gap.
    """
    gaps = all_gaps(reader, as_of)
    gap = next((one for one in gaps if one.id == id), None)
    if gap is None:
        close = get_close_matches(id, [one.id for one in gaps], n=1)
        hint = f"did you mean '{close[0]}'?" if close else "`synthesis gaps --format csv` lists them all"
        raise UnknownName(f"There is no gap '{id}'.", hint)
    lang = reader.lang
    facts = Facts(reader, as_of)
    listing = Listing(reader, gaps, gaps, gaps)
    judged = [certainty(facts, facts.findings[id]) for kind, id in gap.rests_on if kind == "finding" and id in facts.findings]
    sections = [
        Section(say("gaps.explained", lang), [listing.entry(gap)]),
        *_rule(facts, gap, lang),
        *_others(listing, gap),
        *_findings(facts, judged, lang),
        Section(say("gaps.priority", lang), [parts(gap, lang)]),
    ]
    data = {"gap": contract(gap, lang), "certainty": [_data(one, lang) for one in judged]}
    told = wording.as_of(reader)
    return Document(
        gap.statement[lang], lang, sections=sections, closing=[Prose(told)] if told else [], data=data, table=parts(gap, lang)
    )


def parts(gap: GapView, lang: str) -> Grid:
    """The parts of the score, each with why it has its value."""
    rows = [
        (say(f"gaps.part-{part.name}", lang), part.value, part.weight, part.points, part.reason[lang])
        for part in gap.priority.parts
    ]
    heads = [say(f"gaps.{name}", lang) for name in ("part", "value", "weight", "points", "because")]
    return Grid(heads, rows, say("gaps.score-caption", lang, score=score(gap.priority.score, lang)))


def _rule(facts: Facts, gap: GapView, lang: str) -> Iterator[Section]:
    if gap.computed:
        rule = RULES[gap.computed.rule]
        yield Section(say("gaps.by-rule", lang), [Entry(f"{rule.title[lang]} ({rule.code})", fields=fields(facts, rule, lang))])


def _others(listing: Listing, gap: GapView) -> Iterator[Section]:
    """The gaps that are the same lack, and those that lie near, each with its id."""
    lang = listing.reader.lang
    for key, ids in (("same", gap.matches), ("near", gap.near)):
        lines = [f"{listing.by_id[id].statement[lang]} [{id}]" for id in ids if id in listing.by_id]
        if lines:
            yield Section(say(f"gaps.{key}", lang), [Items(lines)])


def _findings(facts: Facts, judged: list[Certainty], lang: str) -> Iterator[Section]:
    entries = [_entry(facts, one, lang) for one in judged[:_MOST]]
    if entries:
        more = [Prose(say("gaps.more-finds", lang, n=len(judged) - _MOST))] if len(judged) > _MOST else []
        yield Section(say("gaps.rests-on-findings", lang), [*entries, *more])


def _entry(facts: Facts, found: Certainty, lang: str) -> Entry:
    if found.level is None:
        tags = [say("gaps.not-assessed", lang)]
    else:
        tags = [say("gaps.certainty-of", lang, level=say(f"gaps.level-{found.level}", lang))]
    told = [
        (
            say(f"gaps.component-{one.component}", lang),
            ": ".join(
                (say(f"gaps.concern-{one.concern}", lang), *filter(None, ["; ".join(reason[lang] for reason in one.reasons)]))
            ),
        )
        for one in found.concerns
    ]
    return Entry(facts.statement(found.finding)[lang], id=found.finding, tags=tags, fields=told)


def _data(found: Certainty, lang: str) -> dict[str, Any]:
    return {
        "finding": found.finding,
        "level": found.level,
        "concerns": [
            {"component": one.component, "concern": one.concern, "reasons": [reason[lang] for reason in one.reasons]}
            for one in found.concerns
        ],
    }
