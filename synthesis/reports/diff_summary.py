"""The short of a comparison: one line for each thing that changed, and what was not counted as a change."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from synthesis.diff.comparison import Difference
from synthesis.diff.effects import CLOSED, OPENED
from synthesis.diff.fields import FIELDS
from synthesis.index.reader import Reader
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.diff_lines import level

_TOLD: Final = (
    "support-gained", "support-lost", "contradicted", "no-longer-contradicted", "conflict-found", "conflict-settled",
    "says-otherwise", "recognised", "recognition-lost", "recognition-expired", "effect-study-gained", "reopened", "taken-up",
)  # fmt: skip
"""Meanings of changes that the summary counts by name."""
_ORDER: Final = ("finding", "source", "intervention", "gap", "theme", "recognition_level", "frame", "agenda")
_NAMED: Final = 12
"""How many renamed records are told by name."""


def summary(reader: Reader, difference: Difference) -> list[str]:
    """A line for each kind of record and each effect of which something changed."""
    lang = reader.lang
    lines = [line for kind in _ORDER if kind in FIELDS and (line := _of_kind(kind, difference, lang))]
    up = sum(move.is_up for move in difference.findings)
    lines += _line("certainty-of-findings", {"n-up": up, "n-down": len(difference.findings) - up}, lang)
    if difference.themes:
        moved = [
            f"{reader.label('theme', move.id)} {say('diff.move', lang, old=level(move.old, lang), new=level(move.new, lang))}"
            for move, _, _ in difference.themes
        ]
        lines.append(f"{say('diff.certainty-of-themes', lang)}: {'; '.join(moved)}")
    gaps = difference.gaps
    counts = {"n-opened": sum(move.change == OPENED for move in gaps), "n-closed": sum(move.change == CLOSED for move in gaps)}
    lines += _line("computed", counts, lang)
    higher, lower = sum(move.points > 0 for move in gaps), sum(move.points < 0 for move in gaps)
    verdicts = sum(move.verdicts is not None for move in gaps)
    lines += _line("priority", {"n-higher": higher, "n-lower": lower}, lang)
    lines += _line("verdict", {"n-verdicts": verdicts}, lang)
    return lines


def _of_kind(kind: str, difference: Difference, lang: str) -> str:
    records = [record for record in difference.records.records if record.kind == kind]
    many = Counter(record.change for record in records)
    counts = {f"n-{change}": many[change] for change in ("came", "went", "changed")}
    told = Counter(meaning for record in records for meaning in {change.meaning for change in record.changes})
    counts |= {f"n-{meaning}": told[meaning] for meaning in _TOLD}
    if kind == "gap":
        counts["n-closed-gaps"] = told["closed"]
    if kind == "source":
        counts["n-design-known"] = sum(
            any(change.field == "design" and change.meaning == "known-now" for change in record.changes) for record in records
        )
    return next(iter(_line(kind, counts, lang)), "")


def _line(name: str, counts: Mapping[str, int], lang: str) -> list[str]:
    told = [say(f"diff.{phrase}", lang, n=n) for phrase, n in counts.items() if n]
    return [f"{say(f'diff.{name}', lang)}: {', '.join(told)}"] if told else []


def not_counted(reader: Reader, difference: Difference) -> list[str]:
    """Lines on what changed without changing the evidence: words, places, ids."""
    lang, records = reader.lang, difference.records
    lines = []
    for name, found in (("reworded", records.reworded), ("details", records.details)):
        if found:
            lines.append(say(f"diff.{name}", lang, counts=wording.tally({kind: len(ids) for kind, ids in found.items()}, lang)))
    if records.aside:
        lines.append(
            say("diff.aside", lang, counts=wording.tally({kind: sum(many) for kind, many in records.aside.items()}, lang))
        )
    if records.renamed:
        lines.append(say("diff.renamed", lang, counts=wording.tally(Counter(kind for kind, _ in records.renamed), lang)))
        pairs = list(records.renamed.items())
        lines += [
            say("diff.renamed-one", lang, kind=reader.label(kind, other), old=id, new=other)
            for (kind, id), other in pairs[:_NAMED]
        ]
        if len(pairs) > _NAMED:
            lines.append(say("diff.more", lang, n=len(pairs) - _NAMED))
    return lines
