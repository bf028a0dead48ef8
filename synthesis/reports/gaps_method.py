"""How the gaps were found and weighed, and what such a report cannot see."""

from collections.abc import Iterator, Sequence
from typing import Any

from synthesis.formats.document import Block, Grid, Items, Prose, Section
from synthesis.gaps.facts import Facts
from synthesis.gaps.priority import WEIGHTS, weights
from synthesis.gaps.registry import RULES
from synthesis.index.reader import Reader
from synthesis.language.dates import say_day
from synthesis.language.phrases import say
from synthesis.reports.gap_rules import entries
from synthesis.reports.gaps_listing import Listing

_LIMITS = ("limit-world", "limit-question", "limit-voice", "limit-quality")


def method(listing: Listing, facts: Facts) -> Section:
    """The method in sections; of what does not occur in this report nothing is told."""
    reader = listing.reader
    sections = [*_search(reader), _told(reader, "stated")]
    if any(gap.origin == "computed" for gap in listing.chosen):
        sections.append(_rules(listing, facts))
    if listing.stated:
        sections.append(_told(reader, "compared"))
    sections += [Section(_say(reader, "weights"), [Prose(_say(reader, "weights-text")), weighing(reader)])]
    sections += [_told(reader, "certainty"), Section(_say(reader, "limits"), [Items(_limits(reader, facts))])]
    return Section(_say(reader, "method"), [], sections, anchor="section-method")


def weighing(reader: Reader) -> Grid:
    """The parts of a priority with the weights of this corpus."""
    lang, found = reader.lang, weights(reader.manifest)
    heads = [say("gaps.part", lang), say("gaps.weight", lang), _say(reader, "full-value"), _say(reader, "otherwise")]
    rows = [
        (say(f"gaps.part-{name}", lang), found[name], _say(reader, f"{name}-full"), _say(reader, f"{name}-else"))
        for name in WEIGHTS
    ]
    return Grid(heads, rows, _say(reader, "weights-caption"))


def _say(reader: Reader, key: str, **values: object) -> str:
    return say(f"gap_method.{key}", reader.lang, **values)


def _told(reader: Reader, key: str) -> Section:
    return Section(_say(reader, key), [Prose(_say(reader, f"{key}-text"))])


def _rules(listing: Listing, facts: Facts) -> Section:
    reader = listing.reader
    date = say_day(facts.settings.as_of, reader.lang) if facts.settings.as_of else "–"
    text = _say(reader, "computed-text", rules=len(RULES), date=date)
    return Section(_say(reader, "computed"), [Prose(text), *entries(facts, listing.chosen, reader.lang)])


def _search(reader: Reader) -> Iterator[Section]:
    protocol: dict[str, Any] = reader.manifest.get("search_protocol") or {}
    if not protocol:
        return
    blocks: list[Block] = [Prose(_say(reader, "search-lead"))]
    if questions := _texts(reader, protocol.get("questions", [])):
        blocks += [Items(questions, numbers=True)]
    blocks += [
        Prose(_say(reader, "strings", topic=reader.text(one["topic"]), terms="; ".join(one["terms"])) + ".")
        for one in protocol.get("strings", [])
    ]
    if told := reader.text(protocol.get("consultation")):
        blocks.append(Prose(told))
    yield Section(_say(reader, "search"), blocks)
    if limits := _texts(reader, protocol.get("limitations", [])):
        yield Section(_say(reader, "search-limits"), [Items(limits)])


def _texts(reader: Reader, texts: Sequence[object]) -> list[str]:
    return [reader.text(text) for text in texts]


def _limits(reader: Reader, facts: Facts) -> list[str]:
    works = [work for work in facts.works.values() if facts.is_work(work.id)]
    known = sum(bool(work.strength) for work in works)
    countries = sum(work.country_stated for work in works)
    told = [_say(reader, "limit-design", known=known, works=len(works), countries=countries)]
    return told + [_say(reader, key) for key in _LIMITS]
