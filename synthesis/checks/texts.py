"""Every text in both languages, and every string, in a corpus."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, NamedTuple, get_args

from synthesis.checks.references import Step
from synthesis.model.codes import NOT_STATED
from synthesis.model.fields import Part, Text
from synthesis.reading.corpus import Corpus, Record

NAMES: Final = frozenset({"label", "prefLabel", "title", "parts", "databases"})
"""Fields that hold names: what is called the same in both languages, or keeps its Dutch name, is no slip there."""


class Bilingual(NamedTuple):
    """A text in both languages, at `path` in `record`; `field` is the last name of the path."""

    record: Record[Any]
    path: tuple[Step, ...]
    field: str
    text: Text


def records(corpus: Corpus) -> Iterator[Record[Any]]:
    """The manifest, if it was read, and all records."""
    if corpus.manifest is not None:
        yield corpus.manifest
    yield from corpus.all()


def texts(corpus: Corpus) -> Iterator[Bilingual]:
    """All bilingual texts of a corpus."""
    for record in records(corpus):
        for path, text in _walk(record.value, ()):
            names = [step for step in path if isinstance(step, str)]
            yield Bilingual(record, path, names[-1], text)


def _walk(part: Part, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], Text]]:
    for attribute, name in _fields(type(part)):
        value = getattr(part, attribute)
        items: Any = ()
        if isinstance(value, Part):
            items = (((), value),)
        elif isinstance(value, list):
            items = (((index,), item) for index, item in enumerate(value))
        elif isinstance(value, dict):
            items = (((key,), item) for key, item in value.items())
        for step, item in items:
            if isinstance(item, Text):
                yield (*path, name, *step), item
            elif isinstance(item, Part):
                yield from _walk(item, (*path, name, *step))


@cache
def _fields(cls: type[Part]) -> tuple[tuple[str, str], ...]:
    """Attribute and YAML name of the fields that hold, at any depth, a text in both languages."""
    return tuple(
        (attribute, info.alias or attribute) for attribute, info in cls.model_fields.items() if _holds_text(info.annotation)
    )


def _holds_text(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation is Text or bool(_fields(annotation))
    return any(_holds_text(argument) for argument in get_args(annotation))


def strings(record: Record[Any]) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Every string value of a record as it was read, with its path; codes and ids among them."""
    stack: list[tuple[tuple[Step, ...], Any]] = [((), record.node)]
    while stack:
        path, value = stack.pop()
        if isinstance(value, str):
            if value != NOT_STATED:
                yield path, value
        elif isinstance(value, dict):
            stack.extend(((*path, key), item) for key, item in value.items())
        elif isinstance(value, list):
            stack.extend(((*path, index), item) for index, item in enumerate(value))
