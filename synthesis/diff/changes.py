"""What changed in one record, field by field, and what that means for the evidence."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from synthesis.diff.fields import FIELDS, Field
from synthesis.diff.statements import says_otherwise
from synthesis.model.codes import NOT_STATED

Doc = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One thing that changed: `old` and `new` are what was taken away and what came, or the value before and after."""

    meaning: str
    """A slug of `MEANINGS`."""
    field: str
    old: Any = None
    new: Any = None


MEANINGS: Final = (
    "support-gained",
    "support-lost",
    "contradicted",
    "no-longer-contradicted",
    "role-changed",
    "first-hand",
    "second-hand",
    "conflict-found",
    "conflict-settled",
    "says-otherwise",
    "recognised",
    "recognition-lost",
    "recognition-expired",
    "recognition-valid-again",
    "effect-study-gained",
    "effect-study-lost",
    "closed",
    "reopened",
    "taken-up",
    "known-now",
    "no-longer-known",
    "added",
    "removed",
    "changed",
)
"""What a change can mean, the heaviest first."""


def changes(kind: str, old: Doc, new: Doc) -> tuple[list[Change], str]:
    """What changed between two versions of a record, `old` with the ids of the new corpus.

    Beside the changes of the evidence stands what else changed: `wording`, `detail` (bibliography, places), or nothing.
    """
    found: list[Change] = []
    aside = ""
    for field, told in FIELDS[kind].items():
        before, after = _value(old, field, told), _value(new, field, told)
        if before == after:
            continue
        evidence = list(_COMPARE[told.how](field, before, after)) if told.how in _COMPARE else []
        found += evidence
        if not evidence and aside != "wording":
            aside = "detail" if told.how == "detail" or _only_order(before, after) else "wording"
    found.sort(key=lambda change: MEANINGS.index(change.meaning))
    return found, aside


def _value(doc: Doc, field: str, told: Field) -> Any:
    """The value, or None if the field is left out or empty, which means the same."""
    value = doc.get(field, told.default)
    return None if value in ([], {}) else value


def _only_order(before: Any, after: Any) -> bool:
    return isinstance(before, list) and isinstance(after, list) and sorted(map(repr, before)) == sorted(map(repr, after))


def _plain(field: str, before: Any, after: Any) -> Iterator[Change]:
    if field == "status" and after in _STATUS:
        yield Change(
            _STATUS[after] if after != "open" or before in ("closed", "in-progress") else "changed", field, before, after
        )
    elif before is None:
        yield Change("added", field, None, after)
    elif after is None:
        yield Change("removed", field, before)
    else:
        yield Change("changed", field, before, after)


_STATUS: Final = {"closed": "closed", "open": "reopened", "in-progress": "taken-up"}
"""What it means that a gap has this status now; sources have other ones."""


def _ids(field: str, before: Any, after: Any) -> Iterator[Change]:
    gone, come = _without(before or [], after or []), _without(after or [], before or [])
    conflict = field == "contradicts"
    if come:
        yield Change("conflict-found" if conflict else "added", field, None, come)
    if gone:
        yield Change("conflict-settled" if conflict else "removed", field, gone)


def _without(these: list[Any], those: list[Any]) -> list[Any]:
    return [one for one in these if one not in those]


def _stated(field: str, before: Any, after: Any) -> Iterator[Change]:
    was, known = before not in (None, NOT_STATED), after not in (None, NOT_STATED)
    if known and not was:
        yield Change("known-now", field, before, after)
    elif was and not known:
        yield Change("no-longer-known", field, before, after)
    elif known and isinstance(after, list) and isinstance(before, list):
        yield from _ids(field, before, after)
    elif known and isinstance(after, str):
        yield Change("changed", field, before, after)
    # Two texts: the same in other words. Neither known: that it was looked for now is no evidence.


def _statement(field: str, before: Any, after: Any) -> Iterator[Change]:
    if says_otherwise(before, after):
        yield Change("says-otherwise", field, before, after)


def _uses(field: str, before: Any, after: Any) -> Iterator[Change]:
    was = {use["id"]: use for use in before or ()}
    now = {use["id"]: use for use in after or ()}
    came, went = [now[id] for id in now if id not in was], [was[id] for id in was if id not in now]
    for uses, with_, against in ((came, "support-gained", "contradicted"), (went, "support-lost", "no-longer-contradicted")):
        for meaning, contradicts in ((with_, False), (against, True)):
            some = [dict(use) for use in uses if (_role(use) == "contradicts") is contradicts]
            if some:
                yield Change(meaning, field, *((None, some) if uses is came else (some, None)))
    for id in (id for id in now if id in was):
        old, new = was[id], now[id]
        if _role(old) != _role(new):
            turned = "contradicts" in (_role(old), _role(new))
            meaning = (
                "role-changed" if not turned else "contradicted" if _role(new) == "contradicts" else "no-longer-contradicted"
            )
            yield Change(meaning, field, [dict(old)], [dict(new)])
        if old.get("via") != new.get("via"):
            meaning = "second-hand" if not old.get("via") else "changed" if new.get("via") else "first-hand"
            yield Change(meaning, field, [dict(old)], [dict(new)])


def _role(use: Doc) -> str:
    return str(use.get("role", "supports"))


def _keyed(*keys: str) -> Callable[[Any, Any], tuple[list[Doc], list[Doc]]]:
    """Compares lists of parts by the fields that make each what it is: (gone, come)."""

    def compare(before: Any, after: Any) -> tuple[list[Doc], list[Doc]]:
        def marks(items: Any) -> list[tuple[Any, ...]]:
            return [tuple(item.get(key) for key in keys) for item in items or ()]

        was, now = marks(before), marks(after)
        gone = [item for item, mark in zip(before or (), was, strict=True) if mark not in now]
        come = [item for item, mark in zip(after or (), now, strict=True) if mark not in was]
        return gone, come

    return compare


def _parts(meanings: tuple[str, str], *keys: str) -> Callable[[str, Any, Any], Iterator[Change]]:
    compare = _keyed(*keys)

    def found(field: str, before: Any, after: Any) -> Iterator[Change]:
        gone, come = compare(before, after)
        if come:
            yield Change(meanings[0], field, None, come)
        if gone:
            yield Change(meanings[1], field, gone)

    return found


_COMPARE: Final[dict[str, Callable[[str, Any, Any], Iterator[Change]]]] = {
    "value": _plain,
    "ids": _ids,
    "stated": _stated,
    "statement": _statement,
    "uses": _uses,
    "recognition": _parts(("recognised", "recognition-lost"), "level", "databank", "judged_on"),
    "studies": _parts(("effect-study-gained", "effect-study-lost"), "source"),
    "figures": _parts(("added", "removed"), "value", "unit", "qualifier"),
    "validity": _parts(("added", "removed"), "databank", "years"),
    "members": _parts(("added", "removed"), "id"),
}
