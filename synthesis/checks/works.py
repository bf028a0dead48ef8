"""Sources as they are compared with each other, and which of them are worth comparing.

Comparing all pairs of 100,000 sources would take hours. A pair is looked at only
if it shares a DOI, a folded title, a first author and about a year, or a rare word
of the title: nearly all duplicates do, and the work stays about linear.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from synthesis.language.folding import letters, words
from synthesis.model.source import Source
from synthesis.reading.corpus import Record

_MAIN_TITLE: Final = re.compile(r"[:.?!;]\s|\s[-–—]\s")
_SUFFIX: Final = re.compile(r"^(.*\d{4})([a-z]?)$")
_RARE: Final = 30
"""A word in more titles than this is not rare."""
_RARE_WORDS: Final = 3
_CROWD: Final = 60
"""A block with more works than this is sorted by title, and each work compared with its neighbours only."""
_NEIGHBOURS: Final = 8


@dataclass(frozen=True, slots=True)
class Work:
    """A source, folded for comparison."""

    record: Record[Source]
    title: str
    words: tuple[str, ...]
    main: tuple[str, ...]
    author: str
    year: int | None
    doi: str
    stem: str
    letter: str

    @property
    def source(self) -> Source:
        """The source itself."""
        return self.record.value


def prepare(record: Record[Source]) -> Work:
    """Folds what is compared."""
    source = record.value
    described = source.title.startswith("[") and source.title.endswith("]")
    found = [] if described else words(source.title)  # [title not stated] is no title
    people = source.author or source.editor
    key = _SUFFIX.match(record.id)
    return Work(
        record=record,
        title=" ".join(found),
        words=tuple(found),
        main=() if described else tuple(words(_MAIN_TITLE.split(source.title, maxsplit=1)[0])),
        author=letters(people[0].family or people[0].literal or "") if people else "",
        year=int(str(source.issued)[:4]) if source.issued is not None else None,
        doi=source.DOI.lower().removeprefix("https://doi.org/") if source.DOI else "",
        stem=key[1] if key else record.id,
        letter=key[2] if key else "",
    )


def word_counts(works: Iterable[Work]) -> Counter[str]:
    """In how many titles each word stands."""
    counts: Counter[str] = Counter()
    for work in works:
        counts.update(set(work.words))
    return counts


def candidates(works: list[Work], counts: Counter[str]) -> Iterator[tuple[int, int]]:
    """Pairs of positions in `works`, the earlier first, each once, ordered by the later and then the earlier."""
    pairs: set[int] = set()
    size = len(works)
    for block in _blocks(works, counts):
        if len(block) > _CROWD:
            block = sorted(block, key=lambda number: (works[number].title, number))
            reach = _NEIGHBOURS
        else:
            reach = len(block)
        for place, one in enumerate(block):
            for other in block[place + 1 : place + 1 + reach]:
                pairs.add(max(one, other) * size + min(one, other))
    for pair in sorted(pairs):
        later, earlier = divmod(pair, size)
        yield earlier, later


def _blocks(works: list[Work], counts: Counter[str]) -> Iterator[list[int]]:
    blocks: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, work in enumerate(works):
        if work.doi:
            blocks["doi", work.doi].append(number)
        if work.words:
            blocks["title", " ".join(sorted(work.words))].append(number)
        if work.author and work.year is not None:
            blocks["year", work.author, work.year].append(number)
            blocks["year", work.author, work.year + 1].append(number)
        rare = sorted((counts[word], word) for word in set(work.words) if len(word) > 3 and counts[word] <= _RARE)
        for _, word in rare[:_RARE_WORDS]:
            blocks["word", word].append(number)
        if work.main != work.words and len(work.main) > 2:
            blocks["title", " ".join(sorted(work.main))].append(number)
    return (block for block in blocks.values() if len(block) > 1)
