"""The gaps that the documents state, in order of weight, each with what a report needs of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from synthesis.index.reader import Reader, Row
from synthesis.index.selection import Selection


@dataclass(frozen=True)
class StatedGap:
    """A gap with its record; `theme` is its first theme, `priority` 1 for a leading gap, else 2."""

    row: Row
    theme: str | None
    priority: int

    @property
    def doc(self) -> dict[str, Any]:
        """The record."""
        return self.row.doc


def stated_gaps(reader: Reader, selection: Selection | None = None) -> Iterator[StatedGap]:
    """The gaps within `selection`: leading gaps first, then in the order of the corpus."""
    where, values = (selection or Selection()).condition()
    gaps = []
    for row in reader.rows(f"kind = 'gap' AND {where}", values):
        themes = row.doc.get("themes") or [None]
        gaps.append(StatedGap(row, themes[0], 1 if row.doc.get("prominence") == "leading" else 2))
    gaps.sort(key=lambda gap: (gap.priority, gap.row.rid))
    yield from gaps


def contract(gap: StatedGap, reader: Reader) -> dict[str, Any]:
    """The gap as `gaps --format json` gives it."""
    doc = gap.doc
    return {
        "id": gap.row.id,
        "origin": "stated",
        "kind": doc["kind"],
        "reason": doc.get("reason"),
        "scope": doc["scope"],
        "statement": doc["statement"],
        "rationale": doc.get("rationale"),
        "approach": doc.get("approach"),
        "themes": doc.get("themes", []),
        "groups": doc.get("groups", []),
        "levels": doc.get("levels", []),
        "prominence": doc["prominence"],
        "priority": gap.priority,
        "why": why(gap, reader),
        "asked_by": doc.get("asked_by", []),
        "evidence": [use["id"] for use in doc.get("sources", [])],
        "matches": [],
        "locators": doc.get("locators", []),
        "status": doc.get("status", "open"),
        "addressed_by": doc.get("addressed_by", []),
    }


def why(gap: StatedGap, reader: Reader) -> list[str]:
    """Why the gap has its place in the order, in words."""
    found = [reader.codes("gap-prominence", [gap.doc["prominence"]])]
    places = len(gap.doc.get("locators", []))
    if places > 1:
        found.append(f"{places} {'plaatsen' if reader.lang == 'nl' else 'places'}")
    return found
