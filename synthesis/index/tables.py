"""The relational schema, derived from the model: a table an entity, a table a list.

A field of one value becomes a column; a nested part (`Text`, `Locator`) becomes
columns with its name in front; a list becomes a table of its own, keyed by the
record's id and a position counted from 1. Hyphens in names become underscores.
"""

import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from synthesis.model.entities import KINDS, entity
from synthesis.model.fields import Ref


@dataclass(frozen=True)
class Column:
    """A column: where its value stands in the record, and what it points to."""

    name: str
    path: tuple[str, ...]
    type: str
    about: str
    ref: Ref | None = None
    tells_stated: bool = False
    """Holds whether the field is stated at all, not what it says."""


@dataclass
class Table:
    """A table: the record's own (no `path`), or one of a list or mapping at `path`."""

    name: str
    about: str
    path: tuple[str, ...] = ()
    keys: tuple[str, ...] = ("id",)
    columns: list[Column] = field(default_factory=list)
    children: list["Table"] = field(default_factory=list)
    mapping: bool = False
    scalar: bool = False

    def walk(self) -> Iterator["Table"]:
        """This table and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class _Shape:
    """What a type comes down to."""

    form: Literal["value", "part", "list", "mapping"]
    sql: str = "TEXT"
    ref: Ref | None = None
    model: type[BaseModel] | None = None
    item: Any = None
    may_be_unstated: bool = False


@cache
def entity_tables() -> dict[str, Table]:
    """The tables of every kind of record, the record's own table at the root of each tree."""
    tables = {}
    for kind in KINDS:
        cls = entity(kind)
        table = Table(kind, (cls.__doc__ or "").splitlines()[0])
        _fill(table, cls, kind, ())
        tables[kind] = table
    return tables


def _fill(table: Table, model: type[BaseModel], kind: str, prefix: tuple[str, ...]) -> None:
    for name, info in model.model_fields.items():
        annotation: Any = info.annotation
        if info.metadata:
            annotation = Annotated[annotation, *info.metadata]
        _add(table, kind, (*prefix, info.alias or name), annotation, info.description or "")


def _add(table: Table, kind: str, path: tuple[str, ...], annotation: Any, about: str) -> None:
    shape = _shape(annotation)
    name = "_".join(path).replace("-", "_")
    if shape.form == "value":
        table.columns.append(Column(name, path, shape.sql, about, shape.ref))
        return
    if shape.may_be_unstated:
        told = f"{about}: 1 stated, 0 looked for and not stated, empty if not looked for"
        table.columns.append(Column(f"{name}_stated", path, "INTEGER", told, tells_stated=True))
    if shape.form == "part":
        assert shape.model is not None
        _fill(table, shape.model, kind, path)
        return
    first_key = kind if table.keys == ("id",) else table.keys[0]
    position = "key" if shape.form == "mapping" else "position" if len(table.keys) == 1 else "item"
    child = Table(
        f"{table.name}_{name}",
        about,
        path,
        (first_key, *table.keys[1:], position),
        mapping=shape.form == "mapping",
    )
    item = _shape(shape.item)
    if item.form == "part":
        assert item.model is not None
        _fill(child, item.model, kind, ())
    else:
        child.scalar = True
        child.columns.append(Column("value", (), item.sql, about, item.ref))
    table.children.append(child)


def _shape(annotation: Any) -> _Shape:
    ref = None
    while get_origin(annotation) is Annotated:
        annotation, *marks = get_args(annotation)
        ref = next((mark for mark in marks if isinstance(mark, Ref)), ref)
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        options = [option for option in get_args(annotation) if option is not type(None)]
        unstated = any(_is_not_stated(option) for option in options)
        shapes = [_shape(option) for option in options if not _is_not_stated(option)]
        rich = next((shape for shape in shapes if shape.form != "value"), None)
        if rich is not None:
            return _Shape(rich.form, rich.sql, ref or rich.ref, rich.model, rich.item, unstated)
        kinds = {shape.sql for shape in shapes}
        found = next((shape.ref for shape in shapes if shape.ref), ref)
        return _Shape("value", kinds.pop() if len(kinds) == 1 and not unstated else "TEXT", found)
    if origin is list:
        return _Shape("list", item=get_args(annotation)[0])
    if origin is dict:
        return _Shape("mapping", item=get_args(annotation)[1])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _Shape("part", model=annotation)
    sql = "INTEGER" if annotation in (int, bool) else "REAL" if annotation is float else "TEXT"
    return _Shape("value", sql, ref)


def _is_not_stated(option: Any) -> bool:
    return get_origin(option) is Literal and get_args(option) == ("not stated",)


def create_statement(table: Table) -> str:
    """The SQL that makes `table`, with its keys and foreign keys."""
    lines = []
    owner = table.keys[0]
    if table.keys == ("id",):
        lines.append('"id" TEXT PRIMARY KEY')
    else:
        for key in table.keys:
            points = f' REFERENCES "{owner}"("id")' if key == owner else ""
            lines.append(f'"{key}" {"TEXT" if key in (owner, "key") else "INTEGER"} NOT NULL{points}')
    for column in table.columns:
        points = f' REFERENCES "{column.ref.kind}"("id")' if column.ref else ""
        lines.append(
            f'"{column.name}" {column.type}{points} -- {column.about}'.replace("\n", " ")
            if not points
            else f'"{column.name}" {column.type}{points} -- {column.about}'
        )
    if table.keys != ("id",):
        keys = ", ".join(f'"{key}"' for key in table.keys)
        lines.append(f"PRIMARY KEY ({keys})")
    body = "\n".join(_with_comma(line, last=index == len(lines) - 1) for index, line in enumerate(lines))
    tail = ") WITHOUT ROWID" if table.keys != ("id",) else ")"
    return f'CREATE TABLE "{table.name}" ( -- {table.about}\n{body}\n{tail}'


def _with_comma(line: str, last: bool) -> str:
    text, mark, about = line.partition(" -- ")
    return f"  {text}{'' if last else ','}{mark}{about}"
