"""Every reference in a corpus, found by the `Ref` markers of the model.

No check names the fields that point somewhere: a field that is added to the
model with `Ref("source")` is followed from then on.
"""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, NamedTuple, Union, get_args, get_origin

from synthesis.model.codes import NOT_STATED
from synthesis.model.fields import Part, Ref
from synthesis.reading.corpus import Corpus, Record

Step = str | int
_BUDGET: Final = 300
"""So many mistyped ids get a suggestion: where more are wrong, a file is missing, and looking up each takes too long."""


class Reference(NamedTuple):
    """`id`, which stands at `path` in `record` and means a record of `ref.kind`; `owner` is the part that holds it."""

    record: Record[Any]
    path: tuple[Step, ...]
    ref: Ref
    id: str
    owner: Part


class _Field(NamedTuple):
    """A field with a reference in it: attribute, name in YAML, and what to follow."""

    attribute: str
    name: str
    ref: Ref | None
    deeper: bool


def references(corpus: Corpus) -> Iterator[Reference]:
    """All references, those of the manifest first, then record by record."""
    if corpus.manifest is not None:
        yield from references_of(corpus.manifest)
    for record in corpus.all():
        yield from references_of(record)


def references_of(record: Record[Any]) -> Iterator[Reference]:
    """The references in one record."""
    for path, ref, id, owner in _walk(record.value, ()):
        yield Reference(record, path, ref, id, owner)


def _walk(part: Part, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], Ref, str, Part]]:
    for attribute, name, ref, deeper in _fields(type(part)):
        value = getattr(part, attribute)
        if not value:
            continue
        for step, item in _items(value):
            here = (*path, name, *step)
            if isinstance(item, str):
                if ref is not None and item != NOT_STATED:
                    yield here, ref, item, part
            elif deeper and isinstance(item, Part):
                yield from _walk(item, here)


def _items(value: Any) -> Iterator[tuple[tuple[Step, ...], Any]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield (index,), item
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (key,), item
    else:
        yield (), value


@cache
def _fields(cls: type[Part]) -> tuple[_Field, ...]:
    found = []
    for attribute, info in cls.model_fields.items():
        refs = [mark for mark in info.metadata if isinstance(mark, Ref)]
        marks, parts = _marks(info.annotation)
        deeper = any(part is not cls and _fields(part) for part in parts)
        if refs or marks or deeper:
            found.append(_Field(attribute, info.alias or attribute, next(iter(refs + marks), None), deeper))
    return tuple(found)


def _marks(annotation: Any) -> tuple[list[Ref], list[type[Part]]]:
    """The `Ref` markers and the model classes anywhere in an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [], [annotation]
    origin = get_origin(annotation)
    refs: list[Ref] = []
    parts: list[type[Part]] = []
    if origin is Annotated:
        refs += [mark for mark in annotation.__metadata__ if isinstance(mark, Ref)]
    if origin in (Annotated, Union, UnionType, list, dict):
        for argument in get_args(annotation)[: 1 if origin is Annotated else None]:
            more_refs, more_parts = _marks(argument)
            refs += more_refs
            parts += more_parts
    return refs, parts


class Suggestions:
    """Ids that may have been meant. Each id is looked up once, and only the first `_BUDGET` of them."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.known: dict[str, list[str]] = {}
        self.hints: dict[tuple[str, str], str] = {}

    def hint(self, kind: str, id: str) -> str:
        """Names the ids of `kind` that come close to `id`, or another kind that has it; empty if there are none."""
        key = (kind, id)
        if key not in self.hints:
            self.hints[key] = self._look_up(kind, id)
        return self.hints[key]

    def _look_up(self, kind: str, id: str) -> str:
        if kind not in self.known:
            self.known[kind] = sorted(self.corpus.records.get(kind, ()))
        close = close_ids(self.known[kind], id) if len(self.hints) < _BUDGET else []
        if close:
            return f"did you mean {quoted(close)}?"
        for other, group in self.corpus.records.items():
            if id in group:
                return f"there is a {other.replace('_', ' ')} `{id}`, but this field takes a {kind.replace('_', ' ')}"
        return ""


def close_ids(known: list[str], id: str) -> list[str]:
    """Up to three of the ids `known` that `id` may have been meant to be, nearest first."""
    from rapidfuzz import fuzz, process

    return [name for name, _, _ in process.extract(id, known, scorer=fuzz.ratio, limit=3, score_cutoff=75)]


def quoted(ids: list[str]) -> str:
    """Ids in words: `a`, `b` or `c`."""
    names = [f"`{id}`" for id in ids]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def field_name(path: tuple[Step, ...]) -> str:
    """A path as faults print it: `sources[2].via`, counted from 1."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text
