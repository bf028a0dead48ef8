"""The gap report: which knowledge is missing, why, and where that is said."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from synthesis.formats.document import Block, Document, Entry, Grid, Items, Prose, Section
from synthesis.gaps.stated import StatedGap, contract, stated_gaps
from synthesis.index.reader import Reader, Row
from synthesis.index.selection import Selection
from synthesis.language.phrases import say
from synthesis.model.codes import CODES, NOT_STATED, NOT_STATED_LABEL
from synthesis.reports import wording
from synthesis.reports.bibliography import references

_COLUMNS = (
    "number", "id", "prominence", "statement.nl", "statement.en", "kind", "reason", "rationale.nl", "rationale.en", "scope",
    "themes", "groups", "levels", "asked_by", "approach.nl", "approach.en", "sources", "locators", "status", "addressed_by",
)  # fmt: skip


def report(reader: Reader, selection: Selection) -> Document:
    """The stated gaps within `selection`, grouped by theme in the order of the theme tree."""
    lang = reader.lang
    gaps = list(stated_gaps(reader, selection))
    numbers = {gap.row.id: number for number, gap in enumerate(gaps, 1)}
    title = wording.corpus_title(reader)
    leading = [gap for gap in gaps if gap.priority == 1]
    lead: list[Block] = []
    if gaps:
        lead.append(Prose(say("gaps-lead", lang, total=len(gaps), leading=len(leading), other=len(gaps) - len(leading))))
    else:
        lead.append(Prose(say("no-gaps-at-all" if selection.is_empty else "no-gaps", lang)))
    if selection.words:
        lead.append(Prose(say("gaps-lead-selection", lang, facets="; ".join(selection.words))))
    sections = []
    if leading and len(leading) < len(gaps):
        # The leading gaps come first, so that this list counts them as the report does.
        short = Items([gap.row.title(lang) for gap in leading], numbers=True, targets=[gap.row.id for gap in leading])
        sections.append(Section(say("leading-in-short", lang), [short], anchor="section-leading"))
    if gaps:
        sections.append(Section(say("overview", lang), _overview(reader, gaps), anchor="section-overview"))
    sections.extend(_by_theme(reader, gaps, numbers))
    used = dict.fromkeys(id for gap in gaps for id in _cited(gap))
    if used:
        sections.append(Section(say("bibliography", lang), [Items(list(references(reader, used)))], anchor="section-references"))
    told = (say("gaps-reading", lang) if gaps else "", wording.attribution(reader), wording.as_of(reader))
    closing = [Prose(text) for text in told if text]
    return Document(
        title=say("gaps-in", lang, title=title) if title else say("gaps", lang),
        lang=lang,
        lead=lead,
        sections=sections,
        closing=closing,
        data={"gaps": [contract(gap, reader) for gap in gaps], "summary": _summary(gaps)},
        table=Grid(_COLUMNS, [_flat(reader, gap, numbers[gap.row.id]) for gap in gaps]),
    )


def _cited(gap: StatedGap) -> list[str]:
    """The sources that the report of a gap names."""
    uses = gap.doc.get("sources", [])
    return [*gap.doc.get("asked_by", []), *(use["id"] for use in uses), *(use["via"] for use in uses if "via" in use)]


_TABLES: Final = (
    ("scope", "gap-scope", "scope"),
    ("kind", "gap-kind", "kind"),
    ("reason", "gap-reason", "reason"),
    ("status", "gap-status", "status"),
)


def _overview(reader: Reader, gaps: Sequence[StatedGap]) -> list[Block]:
    """How many gaps there are of each scope, kind and reason."""
    lang = reader.lang
    blocks: list[Block] = []
    for phrase, scheme, field in _TABLES:
        counted = Counter(code for gap in gaps for code in _codes(gap, field) or [NOT_STATED])
        rows = [(label.say(lang), counted[code]) for code, label in CODES[scheme].items() if counted[code]]
        if counted[NOT_STATED]:
            rows.append((NOT_STATED_LABEL.say(lang), counted[NOT_STATED]))
        if rows:
            blocks.append(Grid((say(phrase, lang), say("number", lang)), rows))
    return blocks


def _codes(gap: StatedGap, field: str) -> list[str]:
    value = gap.doc.get(field, "open" if field == "status" else None)
    return value if isinstance(value, list) else [value] if value else []


def _by_theme(reader: Reader, gaps: Sequence[StatedGap], numbers: dict[str, int]) -> list[Section]:
    """A section for each root of the theme tree, below it one for each theme that has gaps, in the order of the corpus."""
    lang = reader.lang
    groups: dict[int, tuple[list[Row], list[StatedGap]]] = {}
    homeless: list[StatedGap] = []
    for gap in gaps:
        path = wording.theme_path(reader, gap.theme) if gap.theme else []
        if path:
            groups.setdefault(path[-1].rid, (path, []))[1].append(gap)
        else:
            homeless.append(gap)
    roots: dict[int, tuple[Row, list[Entry], list[Section]]] = {}
    for rid in sorted(groups):
        path, members = groups[rid]
        entries = [_entry(reader, gap, numbers[gap.row.id]) for gap in members]
        _, own, below = roots.setdefault(path[0].rid, (path[0], [], []))
        if len(path) == 1:
            own.extend(entries)
            continue
        heading = " › ".join(wording.theme_heading(row, lang) for row in path[1:][-2:])
        below.append(Section(heading, entries, anchor=f"theme-{path[-1].id}"))
    sections = [
        Section(wording.theme_heading(root, lang), own, below, anchor=f"theme-{root.id}")
        for _, (root, own, below) in sorted(roots.items())
    ]
    if homeless:
        entries = [_entry(reader, gap, numbers[gap.row.id]) for gap in homeless]
        sections.append(Section(say("no-theme", lang), entries))
    return sections


def _entry(reader: Reader, gap: StatedGap, number: int) -> Entry:
    lang = reader.lang
    doc = gap.doc
    tags = [reader.codes("gap-prominence", [doc["prominence"]])] if gap.priority == 1 else []
    tags += [reader.codes("gap-kind", [doc["kind"]]), reader.codes("gap-scope", doc["scope"])]
    fields = [
        ("why", reader.text(doc.get("rationale"))),
        ("reason", reader.codes("gap-reason", [doc["reason"]]) if "reason" in doc else ""),
        ("approach", reader.text(doc.get("approach"))),
        ("groups", reader.labels("term", doc.get("groups", []))),
        ("asked-by", "; ".join(reader.label("source", id) for id in doc.get("asked_by", []))),
        ("sources", wording.sources(reader, doc.get("sources", []))),
        ("where", wording.locators(reader, doc.get("locators", []))),
        ("also-under", reader.labels("theme", doc.get("themes", [])[1:])),
        ("status", reader.codes("gap-status", [doc["status"]]) if doc.get("status", "open") != "open" else ""),
        ("addressed-by", reader.labels("agenda", doc.get("addressed_by", []))),
    ]
    shown = [(say(phrase, lang), value) for phrase, value in fields if value]
    return Entry(gap.row.title(lang), id=gap.row.id, mark=str(number), tags=tags, fields=shown)


def _flat(reader: Reader, gap: StatedGap, number: int) -> tuple[str | int | None, ...]:
    doc = gap.doc
    return (
        number,
        gap.row.id,
        doc["prominence"],
        doc["statement"]["nl"],
        doc["statement"]["en"],
        doc["kind"],
        doc.get("reason"),
        *_both(doc, "rationale"),
        "; ".join(doc["scope"]),
        "; ".join(doc.get("themes", [])),
        "; ".join(doc.get("groups", [])),
        "; ".join(doc.get("levels", [])),
        "; ".join(doc.get("asked_by", [])),
        *_both(doc, "approach"),
        "; ".join(use["id"] for use in doc.get("sources", [])),
        wording.locators(reader, doc.get("locators", [])),
        doc.get("status", "open"),
        "; ".join(doc.get("addressed_by", [])),
    )


def _both(doc: dict[str, Any], field: str) -> tuple[str, str]:
    return doc.get(field, {}).get("nl", ""), doc.get(field, {}).get("en", "")


def _summary(gaps: Sequence[StatedGap]) -> dict[str, object]:
    def count(field: str) -> dict[str, int]:
        return dict(sorted(Counter(code for gap in gaps for code in _codes(gap, field)).items()))

    return {
        "total": len(gaps),
        "leading": sum(gap.priority == 1 for gap in gaps),
        "kind": count("kind"),
        "reason": count("reason"),
        "scope": count("scope"),
        "status": dict(sorted(Counter(gap.doc.get("status", "open") for gap in gaps).items())),
        "theme": dict(sorted(Counter(theme for gap in gaps for theme in gap.doc.get("themes", [])).items())),
    }
