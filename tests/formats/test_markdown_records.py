"""The readable document: every link has its anchor, every code its label."""

import re
from collections.abc import Callable, Iterator
from typing import Any, get_args, get_type_hints

import pytest
from pydantic import BaseModel

from synthesis.formats import markdown_records
from synthesis.formats.contents import Contents
from synthesis.formats.field_kinds import CODED, POINTS_TO, points_to
from synthesis.formats.markdown_values import Values
from synthesis.model.entities import KINDS, entity
from synthesis.model.fields import Code, Ref, SourceUse


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_links_have_anchors(sample: Callable[..., Contents], lang: str) -> None:
    written = markdown_records.write(sample(lang))
    anchors = re.findall(r'<a id="([^"]+)"></a>', written)
    assert anchors == [f"{kind}-{doc['id']}" for kind, docs in sample().records.items() for doc in docs]
    links = set(re.findall(r"\]\(#([^)]+)\)", written))
    assert links
    assert links <= set(anchors)


def test_a_record_that_is_not_here_is_no_link() -> None:
    values = Values(Contents({}, {"theme": [{"id": "a", "label": {"nl": "A*", "en": "B"}}]}, "nl"))
    assert values.say("finding", "themes", ["a", "b"]) == r"[A\*](#theme-a); b"


@pytest.mark.parametrize(
    ("kind", "field", "value", "said"),
    [
        ("gap", "kind", "population", "groep of perspectief ontbreekt"),
        ("finding", "kind", "effect", "effect"),
        ("source", "sample", "not stated", "niet vermeld"),
        ("source", "design", ["not", "stated"], "not; stated"),
        ("concept", "altLabel", {"en": ["b"], "nl": ["a", "b"]}, "a; b"),
        ("recognition_level", "validity", [{"years": 5}, {"years": 3, "databank": "rivm"}], "5 jaar; 3 jaar (rivm)"),
        ("intervention", "effect_studies", [{"source": "s", "result": {"nl": "werkt", "en": "works"}}], "s: werkt"),
        ("finding", "effects", [{"value": "0.21", "unit": "effect"}], "0.21 (effect)"),
        ("source", "as_printed", {"issued": "2002"}, "jaar: 2002"),
        ("source", "listed_in", ["part-1"], "Lijst"),
    ],
)
def test_values(kind: str, field: str, value: Any, said: str) -> None:
    manifest = {"reference_lists": {"part-1": {"label": {"nl": "Lijst", "en": "List"}}}}
    assert Values(Contents(manifest, {}, "nl")).say(kind, field, value) == said


def fields(cls: type[BaseModel]) -> Iterator[tuple[str, Any, type[BaseModel]]]:
    """Every field below a class, with the marker in its type."""
    hints = get_type_hints(cls, include_extras=True)
    for name, field in cls.model_fields.items():
        yield from _marked(field.alias or name, hints[name], cls)


def _marked(name: str, hint: Any, cls: type[BaseModel]) -> Iterator[tuple[str, Any, type[BaseModel]]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield from fields(hint)
    yield from ((name, mark, cls) for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, Ref | Code))
    for inner in get_args(hint):
        yield from _marked(name, inner, cls)


def test_the_table_says_what_the_model_says() -> None:
    marks = [(kind, *found) for kind in KINDS for found in fields(entity(kind))]
    coded = {(kind, name): mark.scheme for kind, name, mark, _ in marks if isinstance(mark, Code) and name != "role"}
    assert coded == CODED
    seen = set()
    for kind, name, mark, cls in marks:
        if isinstance(mark, Ref) and cls is not SourceUse:
            # A recognition and a guide item both have a level; the one of validity has none.
            assert points_to(kind, name) == mark.kind, (kind, name)
            seen.add(name)
    assert set(POINTS_TO) <= seen | {"via", "sources"}
