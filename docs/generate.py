"""Writes the parts of the documentation that follow from the code: `python docs/generate.py`.

`--check` writes nothing and fails if something would change; the tests use it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo
from typer.main import get_command

from synthesis.app.commands import COMMANDS
from synthesis.app.main import build_app
from synthesis.checks.registry import EVERY_RULE
from synthesis.faults import FAMILIES
from synthesis.formats.json_schema import file_names
from synthesis.formats.json_schema import write as write_schema
from synthesis.index.schema import SHARED
from synthesis.index.tables import create_statement, entity_tables
from synthesis.model.codes import CODES, NOT_STATED
from synthesis.model.entities import KINDS, MANIFEST_FILE, entity
from synthesis.model.fields import Code, Part, Ref

ROOT = Path(__file__).resolve().parent.parent
NOTE = "<!-- Written by docs/generate.py: change the code, then run it again. -->"


def data_model() -> str:
    """docs/data-model.md: every entity and every field."""
    parts = [
        "# The data model",
        NOTE,
        "Each entity stands in one YAML file, a mapping from id to record (`corpus.yaml` is one record). Ids are lower-case letters a-z, "
        "digits and single hyphens. A file may be split: `sources/*.yaml` beside or instead of `sources.yaml`, and so for every entity. "
        "The same description is there as JSON Schema, in `schema/` and from `synthesis schema ENTITY`.",
    ]
    for kind in (MANIFEST_FILE, *KINDS):
        cls = entity(kind)
        file = MANIFEST_FILE if kind == MANIFEST_FILE else KINDS[kind].file
        parts.append(f"## {cls.__name__} (`{file}.yaml`)")
        parts.append(_first(cls))
        parts.append(_fields(cls))
    parts.append("## Parts")
    for part in _parts():
        parts.append(f"### {part.__name__}")
        parts.append(_first(part))
        parts.append(_fields(part))
    parts.append("## Codes")
    parts.append(
        "Codes that the model fixes. Target groups, levels, study designs, kinds of knowledge, sectors and databanks stand in `vocabulary.yaml`."
    )
    for scheme, codes in CODES.items():
        rows = [(f"`{code}`", label.nl, label.en) for code, label in codes.items()]
        parts.append(f"### {scheme}")
        parts.append(_table(("code", "Dutch", "English"), rows))
    return "\n\n".join(parts) + "\n"


def _parts() -> list[type[Part]]:
    found: dict[str, type[Part]] = {}

    def visit(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, Part):
            if annotation.__name__ not in found and annotation not in {entity(kind) for kind in (MANIFEST_FILE, *KINDS)}:
                found[annotation.__name__] = annotation
            for info in annotation.model_fields.values():
                if annotation.__name__ in found or annotation in {entity(kind) for kind in (MANIFEST_FILE, *KINDS)}:
                    visit_field(info)
        for argument in get_args(annotation):
            visit(argument)

    seen: set[int] = set()

    def visit_field(info: FieldInfo) -> None:
        if id(info) not in seen:
            seen.add(id(info))
            visit(info.annotation)

    for kind in (MANIFEST_FILE, *KINDS):
        visit(entity(kind))
    return [found[name] for name in sorted(found)]


def _first(cls: type[Any]) -> str:
    return (cls.__doc__ or "").strip().splitlines()[0]


def _fields(cls: type[Part]) -> str:
    rows = []
    for name, info in cls.model_fields.items():
        annotation = info.annotation if not info.metadata else (info.annotation, *info.metadata)
        required = "required" if info.is_required() else ""
        rows.append((f"`{info.alias or name}`", _say_type(annotation), required, info.description or ""))
    return _table(("field", "type", "", "meaning"), rows)


def _say_type(annotation: Any) -> str:
    """A type in words, markers first: an id of a source, a code, a list of texts."""
    marks: list[str] = []
    plain: set[object] = set()
    forms: set[object] = set()

    def visit(item: Any) -> None:
        if isinstance(item, Ref):
            marks.append(f"id of a {item.scheme or item.kind}")
        elif isinstance(item, Code):
            marks.append(f"[{item.scheme}](#{item.scheme})")
        elif isinstance(item, type) and issubclass(item, Part):
            marks.append(f"[{item.__name__}](#{item.__name__.lower()})")
        elif isinstance(item, tuple):
            for one in item:
                visit(one)
        elif item in (int, str):
            plain.add(item)
        elif get_origin(item) is Literal:
            plain.update(str(value) for value in get_args(item))
            return
        forms.add(get_origin(item))
        for argument in get_args(item):
            visit(argument)
        for mark in getattr(item, "__metadata__", ()):
            visit(mark)

    visit(annotation)
    names = {int: "number", str: "text"}
    fixed = sorted(f"`{value}`" for value in plain if isinstance(value, str) and value != NOT_STATED)
    base = " or ".join(dict.fromkeys(marks)) or " or ".join([*(name for kind, name in names.items() if kind in plain), *fixed])
    if dict in forms:
        base = f"mapping to {base}"
    if NOT_STATED in plain:
        base += ", or `not stated`"
    return f"list of: {base}" if list in forms else base


def _table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [f"| {' | '.join(columns)} |", f"|{'---|' * len(columns)}"]
    lines.extend(f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |" for row in rows)
    return "\n".join(lines)


def schema_page() -> str:
    """docs/schema.md: every table of the index."""
    parts = [
        "# The tables of the index",
        NOTE,
        'The index is one SQLite file, compiled from the YAML files: `synthesis sql "SELECT …"` asks it questions, `synthesis export sqlite` '
        "writes it to a file that any other program can open. The tables below the first heading hold every kind of record; those of the "
        "entities follow from the data model: a table an entity, a table a list.",
        "## Shared tables",
    ]
    for name, about, sql in SHARED:
        if about:
            parts.append(f"### {name}")
            parts.append(f"{about}.")
        parts.append(f"```sql\n{sql}\n```")
    for kind, root in entity_tables().items():
        parts.append(f"## {kind}")
        parts.extend(f"```sql\n{create_statement(table)}\n```" for table in root.walk())
    return "\n\n".join(parts) + "\n"


def commands_page() -> str:
    """docs/commands.md: every command, its arguments and options."""
    group: Any = get_command(build_app())
    parts = [
        "# Commands",
        NOTE,
        "Answers go to standard output, everything else to standard error. Exit codes: 0 fine, 1 faults found, 2 wrong usage, "
        "3 the corpus cannot be read, 70 a defect of the program, 130 interrupted.",
    ]
    for name in COMMANDS:
        command = group.commands[name]
        arguments = [param for param in command.params if param.param_type_name == "argument"]
        usage = " ".join(["synthesis", name, "[OPTIONS]", *(_metavar(param) for param in arguments)])
        parts.append(f"## synthesis {name}")
        parts.append(command.help)
        parts.append(f"```\n{usage}\n```")
        if arguments:
            parts.append(_table(("argument", "meaning"), [(f"`{_metavar(param)}`", param.help or "") for param in arguments]))
        options = [param for param in command.params if param.param_type_name == "option" and not param.hidden]
        if options:
            parts.append(_table(("option", "meaning"), [(f"`{', '.join(param.opts)}`", param.help or "") for param in options]))
    return "\n\n".join(parts) + "\n"


def _metavar(param: Any) -> str:
    name = param.metavar or param.name.upper()
    name = name if param.required or name.startswith("[") else f"[{name}]"
    return f"{name}..." if param.nargs == -1 else name


def checks_page() -> str:
    """docs/checks.md: every rule of `synthesis check` and of `synthesis audit`."""
    parts = [
        "# Checks",
        NOTE,
        "`synthesis explain CODE` prints a rule with its examples. An error makes `check` fail; a warning does with `--strict`; an info never does. "
        "`synthesis audit` tells of documents (SYN7xx), and what makes it fail is chosen with `--fail-on`.",
    ]
    for prefix, family in FAMILIES.items():
        rules = [rule for rule in EVERY_RULE.values() if rule.code.startswith(prefix)]
        parts.append(f"## {family.capitalize()} ({prefix}xx)")
        parts.append(
            _table(
                ("code", "slug", "severity", "what"), [(rule.code, f"`{rule.slug}`", rule.severity, rule.title) for rule in rules]
            )
        )
    return "\n\n".join(parts) + "\n"


def pages() -> Iterator[tuple[Path, str]]:
    """Every file that follows from the code, with its content."""
    yield ROOT / "docs" / "data-model.md", data_model()
    yield ROOT / "docs" / "schema.md", schema_page()
    yield ROOT / "docs" / "commands.md", commands_page()
    yield ROOT / "docs" / "checks.md", checks_page()
    for kind, name in file_names().items():
        yield ROOT / "schema" / name, write_schema(kind)


def main() -> int:
    """Writes what has changed; with `--check` only tells."""
    stale = [(path, text) for path, text in pages() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path, text in stale:
        print(path.relative_to(ROOT).as_posix())
        if "--check" not in sys.argv[1:]:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
