"""What a question gets: hits, how many there are in all, and how the question was taken."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from synthesis.index.docs import NO_ENTRIES, locators
from synthesis.index.reader import Row
from synthesis.query.units import Unit


class Hit(NamedTuple):
    """A record that answers the question; the higher its score, the better."""

    row: Row
    score: float
    sources: Sequence[str] = ()
    """Ids of the sources that it is or rests on."""
    parts: Mapping[str, float] = NO_ENTRIES
    """What the score is the sum of."""
    matched: Sequence[str] = ()
    """The terms that it holds, as they were typed."""

    @property
    def locator(self) -> dict[str, Any] | None:
        """The first place that it names."""
        return next((dict(where) for _, _, where in locators(self.row.doc)), None)

    def contract(self, lang: str) -> dict[str, Any]:
        """The hit as `query --format json` gives it."""
        return {
            "kind": self.row.kind,
            "id": self.row.id,
            "title": self.row.title(lang),
            "score": self.score,
            "sources": list(self.sources),
            "themes": self.row.doc.get("themes", []),
            "locator": self.locator,
        }


class Answer(NamedTuple):
    """What was found: the best hits, how many there are in all, and how the question was taken."""

    query: str
    hits: list[Hit]
    total: int
    suggestions: Sequence[str] = ()
    some_words: bool = False
    """No record holds all words; these hold some."""
    whole: int | None = None
    """How many records hold all words, where so few do that others are given too."""
    folded: int = 0
    """Where all hits are given: how many sources stand with findings that rest on them, and are no hits of their own."""
    dropped: int = 0
    """Words behind the last that was looked for."""
    corrections: Sequence[tuple[str, str]] = ()
    """Words that were taken for another: (typed, searched)."""
    unknown: Sequence[str] = ()
    """Words that nothing comes near to."""
    units: Sequence[Unit] = ()
    """How the words were read."""
    counts: Mapping[str, Sequence[tuple[str, int]]] = NO_ENTRIES
    """For each facet how many of the records have each value, the most frequent first."""
    counted: int = 0
    """Records in which these were counted: those found first, if there are very many."""
