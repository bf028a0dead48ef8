"""What changed between two corpora, for scripts: the JSON contract, and a flat table with one line a change."""

import json
from collections import Counter
from typing import Any, Final

from synthesis.diff.comparison import Difference
from synthesis.diff.effects import MOVED, CertaintyMove, GapMove
from synthesis.diff.origins import Side
from synthesis.diff.records import RecordChange
from synthesis.formats.document import Cell, Grid
from synthesis.gaps.view import GapView

COLUMNS: Final = ("what", "kind", "id", "title", "change", "field", "old", "new")


def contract(old: Side, new: Side, difference: Difference, lang: str) -> dict[str, Any]:
    """The answer of `diff --format json`."""
    records = difference.records
    return {
        "old": _side(old, difference.old.facts.settings.as_of),
        "new": _side(new, difference.new.facts.settings.as_of),
        "changed": difference.is_changed,
        "records": [_record(record) for record in records.records],
        "certainty": {
            "findings": [_move(move) for move in difference.findings],
            "themes": [
                {**_move(move), "old_findings": before.levels, "new_findings": after.levels}
                for move, before, after in difference.themes
            ],
        },
        "gaps": [_gap(move) for move in difference.gaps],
        "settings": [{"field": one.field, "old": one.old, "new": one.new} for one in difference.settings],
        "renamed": [{"kind": kind, "old": id, "new": other} for (kind, id), other in records.renamed.items()],
        "reworded": {kind: list(ids) for kind, ids in records.reworded.items()},
        "details": {kind: list(ids) for kind, ids in records.details.items()},
        "aside": {kind: {"came": came, "went": went, "changed": many} for kind, (came, went, many) in records.aside.items()},
        "summary": _summary(difference),
    }


def _side(side: Side, as_of: str) -> dict[str, Any]:
    return {
        "name": side.name or None,
        "revision": side.about or None,
        "as_of": as_of or None,
        "records": side.reader.counts(),
    }


def _record(record: RecordChange) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "id": record.id,
        "old_id": record.old_id,
        "change": record.change,
        "title": {"nl": record.row.title_nl, "en": record.row.title_en},
        "short": {"nl": record.row.short_nl, "en": record.row.short_en},
        "themes": list(record.row.doc.get("themes", ())),
        "changes": [
            {"meaning": change.meaning, "field": change.field, "old": change.old, "new": change.new} for change in record.changes
        ],
    }


def _move(move: CertaintyMove) -> dict[str, Any]:
    return {
        "id": move.id,
        "old": move.old,
        "new": move.new,
        "concerns": [
            {"component": one.component, "old": one.old, "new": one.new, "reasons": [dict(reason) for reason in one.reasons]}
            for one in move.concerns
        ],
        "because": [{"kind": kind, "id": id} for kind, id in move.because],
    }


def _gap(move: GapMove) -> dict[str, Any]:
    return {
        "id": move.view.id,
        "old_id": move.old.id if move.old else None,
        "origin": move.view.origin,
        "change": move.change,
        "statement": dict(move.view.statement),
        "themes": list(move.view.themes),
        "priority": {"old": _score(move.old), "new": _score(move.new)},
        "rank": {"old": move.old_rank, "new": move.new_rank},
        "parts": [
            {"name": name, "old": before, "new": after, "reason": reason} for name, before, after, reason in moved_parts(move)
        ],
        "verdict": {"old": move.verdicts[0], "new": move.verdicts[1]} if move.verdicts else None,
        "because": [{"kind": kind, "id": id} for kind, id in move.because],
    }


def _score(view: GapView | None) -> float | None:
    return view.priority.score if view else None


def moved_parts(move: GapMove) -> list[tuple[str, float, float, dict[str, str]]]:
    """The parts of a score that moved: name, points before and after, and the reason that holds now."""
    if not (move.old and move.new):
        return []
    before = {part.name: part.points for part in move.old.priority.parts}
    return [
        (part.name, before.get(part.name, 0.0), part.points, dict(part.reason))
        for part in move.new.priority.parts
        if part.points != before.get(part.name, 0.0)
    ]


def _summary(difference: Difference) -> dict[str, Any]:
    records = difference.records
    kinds: dict[str, Counter[str]] = {}
    for record in records.records:
        kinds.setdefault(record.kind, Counter())[record.change] += 1
    meanings = Counter(change.meaning for record in records.records for change in record.changes)
    return {
        "records": {kind: {change: many[change] for change in ("came", "went", "changed")} for kind, many in kinds.items()},
        "meanings": dict(sorted(meanings.items())),
        "reworded": sum(map(len, records.reworded.values())),
        "renamed": len(records.renamed),
        "findings_more_certain": sum(move.is_up for move in difference.findings),
        "findings_less_certain": sum(not move.is_up for move in difference.findings),
        "gaps_opened": sum(move.change == "opened" for move in difference.gaps),
        "gaps_closed": sum(move.change == "closed" for move in difference.gaps),
        "gaps_up": sum(move.points > 0 for move in difference.gaps),
        "gaps_down": sum(move.points < 0 for move in difference.gaps),
    }


def flat(difference: Difference, lang: str) -> Grid:
    """One line a change: of a record, of certainty, of a gap, of a setting."""
    rows: list[tuple[Cell, ...]] = []
    for record in difference.records.records:
        title = record.row.title(lang)
        if not record.changes:
            rows.append(("record", record.kind, record.id, title, record.change, "", "", ""))
        rows += [
            ("record", record.kind, record.id, title, change.meaning, change.field, _text(change.old), _text(change.new))
            for change in record.changes
        ]
    for kind, moves in (("finding", difference.findings), ("theme", [move for move, _, _ in difference.themes])):
        for move in moves:
            facts = difference.new.facts
            name = facts.statement(move.id)[lang] if kind == "finding" else facts.label("theme", move.id)[lang]
            rows.append(("certainty", kind, move.id, name, "up" if move.is_up else "down", "", move.old, move.new))
    for gap in difference.gaps:
        change = gap.change if gap.change != MOVED else "up" if gap.points > 0 else "down" if gap.points < 0 else "verdict"
        rows.append(("gap", gap.view.origin, gap.view.id, gap.view.statement[lang], change, "", _score(gap.old), _score(gap.new)))
    rows += [
        ("setting", "corpus", one.field, "", "changed", one.field, _text(one.old), _text(one.new)) for one in difference.settings
    ]
    rows += [("rename", kind, other, "", "renamed", "id", id, other) for (kind, id), other in difference.records.renamed.items()]
    return Grid(COLUMNS, rows)


def _text(value: Any) -> str | int | None:
    return value if value is None or isinstance(value, str | int) else json.dumps(value, ensure_ascii=False)
