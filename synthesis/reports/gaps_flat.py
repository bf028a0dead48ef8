"""The gaps as data: for JSON, and as one flat table for CSV and spreadsheets."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from synthesis.formats.document import Cell, Document, Grid
from synthesis.gaps.contract import contract
from synthesis.gaps.view import GapView
from synthesis.index.reader import Reader
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.gaps_listing import Listing

COLUMNS: Final = (
    "number", "id", "origin", "priority", "prominence", "statement.nl", "statement.en", "kind", "reason", "rationale.nl",
    "rationale.en", "scope", "themes", "groups", "levels", "asked_by", "approach.nl", "approach.en", "sources", "locators",
    "status", "addressed_by", "rule", "question.nl", "question.en", "why.nl", "why.en", "verdict", "verdict.nl", "verdict.en",
    "matches",
)  # fmt: skip


def document(listing: Listing, title: str) -> Document:
    """The answer for scripts: every chosen gap on its own, the heaviest first."""
    return Document(title=title, lang=listing.reader.lang, data=data(listing), table=table(listing))


def data(listing: Listing) -> dict[str, Any]:
    """`gaps` with a summary, as docs/json.md has it."""
    lang = listing.reader.lang
    return {"gaps": [contract(gap, lang) for gap in listing.chosen], "summary": summary(listing.chosen)}


def summary(gaps: Sequence[GapView]) -> dict[str, object]:
    """How many there are of what."""

    def count(values: Sequence[str | None]) -> dict[str, int]:
        return dict(sorted(Counter(value for value in values if value).items()))

    verdicts = [gap.verdict.outcome for gap in gaps if gap.verdict]
    return {
        "total": len(gaps),
        "leading": sum(gap.is_leading for gap in gaps),
        "finds": sum(gap.is_find for gap in gaps),
        "origin": count([gap.origin for gap in gaps]),
        "rule": count([gap.computed.rule if gap.computed else None for gap in gaps]),
        "verdict": count(verdicts),
        "kind": count([gap.kind for gap in gaps]),
        "reason": count([gap.reason for gap in gaps]),
        "scope": count([scope for gap in gaps for scope in gap.scope]),
        "status": count([gap.status for gap in gaps]),
        "theme": count([theme for gap in gaps for theme in gap.themes]),
    }


def table(listing: Listing) -> Grid:
    """A line a gap; `number` is that of the report, where the same lack has one number."""
    numbers = dict(listing.numbers)
    for gap in listing.chosen:
        for id in gap.matches:
            if gap.id not in numbers and id in listing.numbers:
                numbers[gap.id] = listing.numbers[id]
    rows = [_row(listing.reader, gap, numbers.get(gap.id)) for gap in listing.chosen]
    return Grid(COLUMNS, rows, say("gaps.sheet-gaps", listing.reader.lang))


def _row(reader: Reader, gap: GapView, number: int | None) -> tuple[Cell, ...]:
    doc, computed = gap.doc, gap.computed
    reasons = gap.verdict.reasons if gap.verdict else ()
    return (
        number,
        gap.id,
        gap.origin,
        gap.priority.score,
        doc.get("prominence"),
        gap.statement["nl"],
        gap.statement["en"],
        gap.kind,
        gap.reason,
        *_both(doc.get("rationale")),
        "; ".join(gap.scope),
        "; ".join(gap.themes),
        "; ".join(gap.groups),
        "; ".join(gap.levels),
        "; ".join(doc.get("asked_by", [])),
        *_both(doc.get("approach")),
        "; ".join(gap.evidence),
        wording.locators(reader, doc.get("locators", [])),
        gap.status,
        "; ".join(doc.get("addressed_by", [])),
        computed.code if computed else None,
        *_both(computed.question if computed else None),
        *(" ".join(gap.why[lang]) if computed else "" for lang in ("nl", "en")),
        gap.verdict.outcome if gap.verdict else None,
        *(" ".join(reason[lang] for reason in reasons) for lang in ("nl", "en")),
        "; ".join(gap.matches),
    )


def _both(text: Mapping[str, str] | None) -> tuple[str, str]:
    return (text or {}).get("nl", ""), (text or {}).get("en", "")
