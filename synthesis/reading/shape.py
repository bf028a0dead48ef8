"""From nodes to entities: validation, with every fault at its place and in plain words."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from synthesis.faults import Fault, Rule
from synthesis.model.fields import Entity
from synthesis.places import Place
from synthesis.reading import rules
from synthesis.reading.nodes import MappingNode, find, unpack

_WRONG_TYPES = frozenset({"int_type", "string_type"})
_FORMS = {
    r"^\d{4}-\d{2}-\d{2}$": 'write a date as text: "2024-06-30"',
    r"^\d{4}(-\d{2}(-\d{2})?)?$": 'write a year (2024), or text "2024-06" or "2024-06-30"',
    r"^[a-z]{2,3}$": "write a language code: nl, en, de",
}
"""What the patterns of the model ask for, in words."""

_TYPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}


def validate(cls: type[Entity], node: Any, subject: str, file: str, at: int) -> tuple[Entity | None, list[Fault]]:
    """The entity that `node` describes, or the faults that stand in its way.

    `at` is the position of the record's key: what is missing is reported there.
    """
    try:
        return cls.model_validate(node), []
    except ValidationError as error:
        return None, list(_faults(cls, error, node, subject, file, at))


def _faults(cls: type[Entity], error: ValidationError, node: Any, subject: str, file: str, at: int) -> Iterator[Fault]:
    seen: set[tuple[Any, ...]] = set()
    for problem in _one_branch(error.errors(include_url=False)):
        kind = problem["type"]
        path = _real_path(node, problem["loc"])
        position = find(node, path, key=kind == "extra_forbidden")
        position = at if position is None or (kind == "missing" and len(path) < 2) else position
        line, column = unpack(position)
        rule, message, hint = _words(cls, problem, path, node)
        if (rule.code, position, message) in seen:
            continue
        seen.add((rule.code, position, message))
        yield rule.fault(Place(file, line, column), subject, message, hint)


def _one_branch(problems: list[Any]) -> list[Any]:
    """Of a union (a list, or `not stated`; a number, or text) only the branch that came nearest is worth telling."""
    return [problem for problem in problems if not _is_mere_alternative(problem, problems)] or problems


def _is_mere_alternative(problem: Any, problems: list[Any]) -> bool:
    """Whether a problem belongs to a branch of a union that the value was not meant for."""
    above = problem["loc"][:-1]
    rivals = [other for other in problems if other is not problem and other["loc"][: len(above)] == above]
    if problem["type"] == "literal_error" and problem["ctx"]["expected"] == "'not stated'":
        return bool(rivals)
    same = [other for other in rivals if other["loc"][:-1] == above and other["input"] is problem["input"]]
    return problem["type"] in _WRONG_TYPES and any(other["type"] not in {*_WRONG_TYPES, "literal_error"} for other in same)


def _real_path(node: Any, loc: tuple[int | str, ...]) -> tuple[str | int, ...]:
    """The steps of `loc` that are keys and indexes of the data, without pydantic's names of union branches."""
    path: list[str | int] = []
    for index, step in enumerate(loc):
        if isinstance(node, MappingNode):
            path.append(step)
            node = node.get(str(step))
        elif isinstance(node, list) and isinstance(step, int):
            path.append(step)
            node = node[step] if step < len(node) else None
        elif index == len(loc) - 1 and not isinstance(step, int) and "[" not in step and node is not None:
            continue
    return tuple(path)


def _words(cls: type[Entity], problem: Any, path: tuple[str | int, ...], node: Any) -> tuple[Rule, str, str]:
    kind = problem["type"]
    name = _dotted(path)
    called = f"`{name}`" if name else "the record"
    given = problem.get("input")
    if kind == "missing":
        return rules.MISSING_FIELD, f"`{name}` is missing", f"add `{name}: …`"
    if kind == "extra_forbidden":
        known = _known_fields(cls, path)
        close = get_close_matches(str(path[-1]) if path else "", known, n=1)
        hint = f"did you mean `{close[0]}`?" if close else f"the fields here are: {', '.join(known)}" if known else "remove it"
        return rules.UNKNOWN_FIELD, f"there is no field `{name}`", hint
    if kind == "string_pattern_mismatch":
        pattern = problem["ctx"]["pattern"]
        if pattern.startswith("^[a-z0-9]+"):
            return rules.BAD_ID, f"`{name}` holds “{_short(given)}”, which is not an id", "use a-z, 0-9 and single hyphens"
        return rules.WRONG_VALUE, f"`{name}` holds “{_short(given)}”", _FORMS.get(pattern, f"expected the form {pattern}")
    if kind == "literal_error":
        allowed = problem["ctx"]["expected"].replace("'", "")
        close = get_close_matches(str(given), [word.strip() for word in allowed.replace(" or ", ", ").split(",")], n=1)
        hint = f"did you mean `{close[0]}`? " if close else ""
        return rules.WRONG_VALUE, f"`{name}` cannot be “{_short(given)}”", f"{hint}allowed: {allowed}"
    if kind in _TYPES:
        quote = kind == "string_type" and isinstance(given, int | float) and not isinstance(given, bool)
        hint = f'put quotes round it as it must read: "{given}"' if quote else f"write {_TYPES[kind]}"
        if kind == "list_type":
            hint = "put it in a list: [ … ]"
        return rules.WRONG_TYPE, f"{called} must be {_TYPES[kind]}, not {_kind_of(given)}", hint
    if kind == "too_short":
        return rules.WRONG_VALUE, f"`{name}` is empty", "put at least one item in the list"
    if kind == "string_too_short":
        return rules.WRONG_VALUE, f"`{name}` is empty", "fill it in, or leave the field out"
    if kind == "value_error":
        where = f"`{name}`: " if name else ""
        return rules.WRONG_VALUE, where + str(problem["ctx"]["error"]), "put the record right"
    return rules.WRONG_VALUE, f"`{name}`: {problem['msg'][:1].lower()}{problem['msg'][1:]}", "see `synthesis schema`"


def _known_fields(cls: type[Entity], path: tuple[str | int, ...]) -> list[str]:
    schema = cls.model_json_schema()
    definitions = schema.get("$defs", {})

    def properties(part: Any) -> list[Any]:
        if "$ref" in part:
            return properties(definitions[part["$ref"].rsplit("/", 1)[-1]])
        return [part, *(deeper for option in part.get("anyOf", ()) for deeper in properties(option))]

    parts = [schema]
    for step in path[:-1]:
        options = [option for part in parts for option in properties(part)]
        parts = [
            option["items"] if isinstance(step, int) else option.get("properties", {})[str(step)]
            for option in options
            if (isinstance(step, int) and "items" in option) or str(step) in option.get("properties", {})
        ]
    return [name for part in parts for option in properties(part) for name in option.get("properties", {})]


def _dotted(path: tuple[str | int, ...]) -> str:
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _kind_of(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"the truth value {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text “{_short(value)}”"
    return "a list" if isinstance(value, list) else "a mapping"


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"
