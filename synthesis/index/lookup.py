"""Finds the record that somebody means by an id or a name."""

from collections.abc import Sequence
from typing import Final

from synthesis.errors import AmbiguousName, UnknownName
from synthesis.index.reader import Reader, Row
from synthesis.language.folding import fold, slug, words
from synthesis.language.stop_words import KIND_WORDS
from synthesis.model.entities import KINDS

_ORDER: Final = (*(kind for kind in KINDS if kind != "source"), "source")


def kind_named(text: str) -> str:
    """The kind of record that `text` names: `gap`, `gaps`, `recognition-levels`, `kennishiaten`.

    Raises:
        UnknownName: there is no such kind.
    """
    wanted = fold(text).replace("_", "-").replace(" ", "-")
    names: dict[str, str] = {}
    for kind in KINDS.values():
        for name in (kind.name, kind.file, kind.nl, kind.one_nl, kind.en, kind.one_en, f"{kind.name}s"):
            names[fold(name).replace("_", "-").replace(" ", "-")] = kind.name
    found = names.get(wanted) or KIND_WORDS.get(wanted)
    if found:
        return found
    close = _close(wanted, list(names))
    hint = f"did you mean '{close[0]}'?" if close else f"the kinds are: {', '.join(kind.file for kind in KINDS.values())}"
    raise UnknownName(f"There is no kind of record '{text}'.", hint)


def find(reader: Reader, text: str, kinds: Sequence[str] = (), scheme: str = "") -> Row:
    """The record that `text` names: `kind:id`, an id, or a label, title or alias in either language.

    Arguments:
        kinds: only records of these kinds; all if empty.
        scheme: of several terms of that name, the one of this scheme is meant.

    Raises:
        UnknownName: no record has this id or name; the hint names the nearest.
        AmbiguousName: several records of one kind have it; the hint names them.
    """
    text = text.encode("utf-8", "backslashreplace").decode("utf-8").strip()  # bytes that are no text name nothing
    prefix, colon, rest = text.partition(":")
    if colon and (prefix in KINDS or prefix in {kind.file for kind in KINDS.values()}):
        kind = kind_named(prefix)
        if not kinds or kind in kinds:
            return find(reader, rest, [kind], scheme)
    found = _with_id(reader, text, kinds) or _with_id(reader, text.lower(), kinds) or _with_name(reader, text, kinds)
    if found:
        # Records of several kinds may share a name: the kind that comes first is meant, a source (whose title may
        # be the name of what it is about) only if it is the only kind; `kind:id` names another.
        first = min((row.kind for row in found), key=_ORDER.index)
        found = [row for row in found if row.kind == first]
        if len(found) > 1 and scheme:
            found = [row for row in found if row.doc.get("scheme") == scheme] or found
        if len(found) == 1:
            return found[0]
        options = ", ".join(row.subject for row in found[:6])
        raise AmbiguousName(f"'{text}' can be {len(found)} records.", f"choose one: {options}")
    close = suggestions(reader, text, kinds)
    what = f"{scheme or KINDS[kinds[0]].name.replace('_', ' ')} " if len(kinds) == 1 else "record "
    hint = f"did you mean {' or '.join(repr(id) for id in close)}?" if close else "see `synthesis list`"
    raise UnknownName(f"There is no {what}'{text}'.", hint)


def _with_id(reader: Reader, id: str, kinds: Sequence[str]) -> list[Row]:
    meant = list(kinds or KINDS)  # with the kinds named, the index of the table can be used
    return list(reader.rows(f"kind IN ({','.join('?' * len(meant))}) AND id = ?", (*meant, id)))


def _with_name(reader: Reader, text: str, kinds: Sequence[str]) -> list[Row]:
    wanted = {fold(text).strip(), slug(text), " ".join(words(text))}
    for preferred in (1, 0):
        rids = [
            rid
            for name in sorted(wanted)
            for (rid,) in reader.database.execute("SELECT rid FROM name WHERE folded = ? AND preferred = ?", (name, preferred))
        ]
        found = [row for row in reader.by_rid(sorted(set(rids))).values() if not kinds or row.kind in kinds]
        if found:
            return found
    return []


def namesakes(reader: Reader, text: str, row: Row) -> list[Row]:
    """Other records that go by the name under which `row` was found, sources with that title aside."""
    found = [*_with_id(reader, text.strip().lower(), ()), *_with_name(reader, text, ())]
    return [other for other in dict.fromkeys(found) if other.rid != row.rid and other.kind != "source"] if ":" not in text else []


def suggestions(reader: Reader, text: str, kinds: Sequence[str] = (), limit: int = 3) -> list[str]:
    """Ids of records whose id or name comes near to `text`, the nearest first."""
    wanted = fold(text)
    near: dict[str, str] = {}
    for folded, id, kind in reader.database.execute("SELECT folded, id, kind FROM name JOIN record USING (rid) ORDER BY rid"):
        if (not kinds or kind in kinds) and len(folded) <= 80:
            near.setdefault(folded, id)
    ids: list[str] = []
    for name in _close(wanted, list(near)):
        if near[name] not in ids:
            ids.append(near[name])
    return ids[:limit]


def _close(wanted: str, names: list[str]) -> list[str]:
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    matches = process.extract(wanted, names, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=0.6, limit=6)
    return [name for name, _, _ in matches]
