"""Every field of the model has its place in a comparison, and points where the model says that it points."""

from typing import Annotated, Any, get_args, get_origin

import pytest

from synthesis.diff.fields import ASIDE, FIELDS, translate
from synthesis.model.entities import KINDS, entity
from synthesis.model.fields import Ref


def fields(kind: str) -> dict[str, Any]:
    found = {}
    for name, info in entity(kind).model_fields.items():
        annotation: Any = info.annotation
        found[info.alias or name] = Annotated[annotation, *info.metadata] if info.metadata else annotation
    return found


def target(annotation: Any) -> str:
    """The kind that ids at this level of the type point to."""
    if get_origin(annotation) is Annotated:
        annotation, *marks = get_args(annotation)
        for mark in marks:
            if isinstance(mark, Ref):
                return mark.kind
        return target(annotation)
    if isinstance(annotation, type):
        return ""
    return next((kind for one in get_args(annotation) if (kind := target(one))), "")


def test_every_kind_is_compared_or_only_counted() -> None:
    assert {*FIELDS, *ASIDE} == set(KINDS)
    assert not FIELDS.keys() & ASIDE.keys()


@pytest.mark.parametrize("kind", FIELDS)
def test_every_field_has_its_place(kind: str) -> None:
    assert set(FIELDS[kind]) == set(fields(kind))


@pytest.mark.parametrize("kind", [*FIELDS, *ASIDE])
def test_the_table_points_where_the_model_does(kind: str) -> None:
    told = ASIDE.get(kind) or {field: one.target for field, one in FIELDS[kind].items()}
    for field, annotation in fields(kind).items():
        if kind_of := target(annotation):
            assert told.get(field) == kind_of, field


def test_references_are_translated_wherever_they_stand() -> None:
    names = {("source", "a"): "b", ("theme", "t"): "u", ("recognition_level", "x"): "y", ("term", "d"): "e"}
    doc = {
        "statement": {"nl": "a", "en": "a"},
        "themes": ["t", "a"],
        "sources": [{"id": "a", "via": "a", "role": "supports"}],
        "recognition": [{"level": "x", "databank": "d", "stated_in": ["a"]}],
        "locators": [{"document": "a", "section": "t"}],
    }
    assert translate("intervention", doc, names) == {
        "statement": {"nl": "a", "en": "a"},
        "themes": ["u", "a"],
        "sources": [{"id": "b", "via": "b", "role": "supports"}],
        "recognition": [{"level": "y", "databank": "e", "stated_in": ["b"]}],
        "locators": [{"document": "b", "section": "t"}],
    }
