"""Which sources of a corpus the entries of a document are, and which citation keys new ones get."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from synthesis.checks.citation_keys import usual_key
from synthesis.checks.likeness import likeness
from synthesis.checks.works import Work, candidates, prepare, word_counts
from synthesis.citations.records import Draft, year_letter
from synthesis.language.folding import slug
from synthesis.model.source import Source
from synthesis.reading.corpus import Record
from synthesis.reading.nodes import MappingNode

_TELLING: Final = 3
"""Words of a title that tell works apart."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


class Twin(NamedTuple):
    """The source that an entry is already, and what the two share, in words."""

    id: str
    shared: str


def find_twins(drafts: Sequence[Draft], sources: Iterable[tuple[str, Mapping[str, Any]]]) -> list[Twin | None]:
    """For each draft the source that seems to be the same work: one of the corpus, or an earlier draft.

    The id of an earlier draft is its place among the drafts: `#3`. Takes time in proportion to the number of works.
    """
    known = [_work(id, doc) for id, doc in sources]
    works = [*known, *(_work(f"#{at}", one.doc) for at, one in enumerate(drafts))]
    counts = word_counts(works)
    found: dict[int, Twin] = {}
    for earlier, later in candidates(works, counts):
        if later < len(known) or later in found:
            continue
        shared = likeness(works[earlier], works[later], counts)
        if shared:
            found[later] = found.get(earlier, Twin(works[earlier].record.id, shared))
    by_title: dict[tuple[int | None, tuple[str, ...]], list[Work]] = defaultdict(list)
    for work in known:
        by_title[work.year, work.words[:_TELLING]].append(work)
    for at in range(len(known), len(works)):
        near = () if at in found else by_title.get((works[at].year, works[at].words[:_TELLING]), ())
        same = next((work for work in near if _same_title(work, works[at])), None)
        if same is not None:
            found[at] = Twin(same.record.id, "the same title and year")
    return [found.get(len(known) + at) for at in range(len(drafts))]


def _same_title(one: Work, other: Work) -> bool:
    """Whether two works of a year are one, whatever two lists take it for: a thesis is a book, an acronym a name.

    Of one author a title may also go on: `Zwanger van empowerment. Oratie`.
    """
    short, long = sorted((one.words, other.words), key=len)
    if len(short) < _TELLING:
        return False
    return short == long or (one.author == other.author and long[: len(short)] == short)


def citation_keys(drafts: Sequence[Draft], taken: Iterable[str]) -> list[str]:
    """A citation key for each draft, by the corpus's rule (SYN501): first author and year; letters where several share it.

    The letter that an entry prints after its year is kept where it is free.
    """
    used = set(taken)
    stems = [_stem(one) for one in drafts]
    crowd = Counter(stems)
    keys: list[str] = []
    wanted: dict[str, int] = defaultdict(int)
    printed = {
        f"{stem}{year_letter(one.reference)}" for stem, one in zip(stems, drafts, strict=True) if year_letter(one.reference)
    }
    for stem, one in zip(stems, drafts, strict=True):
        own = year_letter(one.reference)
        key = f"{stem}{own}"
        if key in used or (not own and (crowd[stem] > 1 or any(f"{stem}{sign}" in used for sign in _LETTERS))):
            key = _free(stem, used | printed, wanted)
        used.add(key)
        keys.append(key)
    return keys


def _free(stem: str, used: set[str], wanted: dict[str, int]) -> str:
    """The next letter that is free; after z numbers."""
    while True:
        at = wanted[stem]
        wanted[stem] += 1
        key = f"{stem}{_LETTERS[at]}" if at < len(_LETTERS) else f"{stem}-{at + 1}"
        if key not in used:
            return key


def _stem(one: Draft) -> str:
    source = Source.model_validate(dict(one.doc))
    return slug(usual_key(source)).replace("-", "") or f"source{one.reference.number}"


def _work(id: str, doc: Mapping[str, Any]) -> Work:
    source = Source.model_validate({name: value for name, value in doc.items() if name != "id"})
    return prepare(Record("source", id, source, MappingNode(0), "", 0))
