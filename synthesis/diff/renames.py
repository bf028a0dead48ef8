"""Records that go by another id now: the same content, or what makes a record the same beyond doubt."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from synthesis.diff.fields import Names, translate
from synthesis.diff.statements import likeness
from synthesis.index.reader import Row
from synthesis.language.dates import year
from synthesis.language.folding import letters, words
from synthesis.model.codes import NOT_STATED

Records = Mapping[tuple[str, str], Row]
_ALIKE: Final = 0.75
"""Share of words in common at which two statements on the same sources and themes are one that was reworded."""


def renames(old: Records, new: Records) -> dict[tuple[str, str], str]:
    """(kind, old id) -> new id of the records that were renamed; each record in one pair at most."""
    names: dict[tuple[str, str], str] = {}
    for keys in (_sure, _whole):
        gone, come = _open(old, new, names), _open(new, old, {(kind, id): "" for (kind, _), id in names.items()})
        before, after = _by_key(keys(row, names) for row in gone), _by_key(keys(row, {}) for row in come)
        for key, rows in before.items():
            found = after.get(key, [])
            # Several of the same content are told apart by their order; several of the same name are not.
            if found and (keys is _whole or len(rows) == len(found) == 1):
                for row, other in zip(rows, found, strict=False):
                    names.setdefault((row.kind, row.id), other.id)
        names = _one_to_one(names)
    return names | _reworded(old, new, names)


def _open(these: Records, those: Records, taken: Names) -> list[Row]:
    return [row for key, row in these.items() if key not in those and key not in taken]


def _by_key(found: Iterable[Iterator[tuple[Row, Any]]]) -> dict[Any, list[Row]]:
    by: dict[Any, list[Row]] = defaultdict(list)
    for pairs in found:
        for row, key in pairs:
            by[key].append(row)
    return by


def _one_to_one(names: Names) -> dict[tuple[str, str], str]:
    taken: set[tuple[str, str]] = set()
    kept = {}
    for (kind, id), other in names.items():
        if (kind, other) not in taken:
            taken.add((kind, other))
            kept[kind, id] = other
    return kept


def _sure(row: Row, names: Names) -> Iterator[tuple[Row, Any]]:
    """What no two records of a kind share: a DOI, a title with its year, a statement, a name."""
    doc = row.doc
    if row.kind == "source":
        if "DOI" in doc:
            yield row, ("DOI", doc["DOI"].lower())
        if doc.get("title", NOT_STATED) != NOT_STATED:
            yield row, ("title", letters(doc["title"]), year(doc))
        return
    text = doc.get("statement") or doc.get("label") or doc.get("prefLabel")
    if isinstance(text, Mapping):
        yield row, (row.kind, doc.get("scheme"), doc.get("part_of"), letters(text["nl"]), letters(text["en"]))


def _whole(row: Row, names: Names) -> Iterator[tuple[Row, Any]]:
    yield row, (row.kind, json.dumps(translate(row.kind, row.doc, names), sort_keys=True))


def _reworded(old: Records, new: Records, names: Names) -> dict[tuple[str, str], str]:
    """Statements that got another id with other words: on the same sources and themes, and most of the words the same."""
    before: dict[Any, list[Row]] = defaultdict(list)
    after: dict[Any, list[Row]] = defaultdict(list)
    for row in _open(old, new, names):
        if row.kind in ("finding", "gap"):
            before[_basis(row, translate(row.kind, row.doc, names))].append(row)
    for row in _open(new, old, {(kind, id): "" for (kind, _), id in names.items()}):
        if row.kind in ("finding", "gap"):
            after[_basis(row, row.doc)].append(row)
    found: dict[tuple[str, str], str] = {}
    for key, rows in before.items():
        pairs = sorted(_near(rows, after.get(key, [])), key=lambda pair: (-pair[0], pair[1].rid, pair[2].rid))
        used: set[int] = set()
        for _, row, other in pairs:
            if (row.kind, row.id) not in found and other.rid not in used:
                used.add(other.rid)
                found[row.kind, row.id] = other.id
    return found


def _basis(row: Row, doc: Mapping[str, Any]) -> Any:
    uses = frozenset(use["id"] for use in doc.get("sources", ()))
    return row.kind, uses, frozenset(doc.get("themes", ())), doc.get("kind")


_MANY: Final = 60
"""With more statements than this on one basis, comparing each with each would take too long to be worth it."""


def _near(rows: Sequence[Row], others: Sequence[Row]) -> Iterator[tuple[float, Row, Row]]:
    if len(rows) > _MANY or len(others) > _MANY:
        return
    for row in rows:
        for other in others:
            alike = max(likeness(words(row.title(lang)), words(other.title(lang))) for lang in ("nl", "en"))
            if alike >= _ALIKE:
                yield alike, row, other
