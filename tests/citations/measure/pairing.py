"""Which citation of an audit is which labelled one."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.citations.measure.labels import Citation
from tests.citations.measure.names import alike, core, family, fold, same_year

_NEAR = 1
"""A passage may be wrapped: the audit may say the line where its name stands, or the one where its year does."""


def pair(found: Sequence[Mapping[str, Any]], labelled: Sequence[Citation]) -> dict[int, int]:
    """For each labelled citation that was found, the index of what found it; each of both is used once, the best fit first."""
    fits = [
        (fit, abs(here / max(len(found), 1) - there / max(len(labelled), 1)), there, here)
        for there, label in enumerate(labelled)
        for here, citation in enumerate(found)
        if (fit := _fit(citation, label))
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, there, here in sorted(fits, key=lambda fit: (-fit[0], *fit[1:])):
        if there not in pairs and here not in taken:
            pairs[there] = here
            taken.add(here)
    return pairs


def _fit(citation: Mapping[str, Any], label: Citation) -> int:
    """How well they fit; 0 where they can't be one citation."""
    distance = abs(int(citation["line"]) - label.line)
    if distance > _NEAR:
        return 0
    # What is named without a year of its own may be given that of the work through which it is cited.
    year = same_year(str(citation.get("year") or ""), label.year) or label.yearless
    printed, text = fold(str(citation.get("text") or "")), fold(label.text)
    within = len(printed) >= 4 and len(text) >= 4 and (printed in text or text in printed)
    if label.kind == "ibid":
        return 4 - distance if within and (year or not citation.get("year")) else 0
    if not year:
        return 0
    authors = [family(author) for author in citation.get("authors") or ()]
    first, whole = authors[:1], {core(author) for author in authors}
    named = bool(first and label.authors and alike(first[0], label.authors[0]))
    same = whole == {core(author) for author in label.authors}
    if not (named or same or within):
        return 0
    return 2 * (1 - distance) + 4 * same + 2 * named + 2 * within + (printed == text)
