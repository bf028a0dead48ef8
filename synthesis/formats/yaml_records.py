"""Records as YAML, the way the data files write them: a field a line, names in one line each."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

_PLAIN: Final = re.compile(r"[^\W\d_](?:[^:#,\[\]{}\"'\\|>&*!%@`]|:(?=\S)|(?<=\S)#|(?<=.)')*(?<![\s:])")
_WORDS: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n", "inf", "nan"})
"""What some reader of YAML takes for something else than text."""


def write_record(id: str, doc: Mapping[str, Any], comments: Mapping[str, str], about: str = "") -> str:
    """One record of a data file.

    Arguments:
        comments: per field what to say behind it.
        about: what to say behind the id.
    """
    lines = [_commented(f"{id}:", about)]
    for name, value in doc.items():
        lines += _field(name, value, comments.get(name, ""))
    return "\n".join(lines) + "\n"


def _field(name: str, value: Any, comment: str) -> Iterator[str]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        if value and isinstance(value[0], Mapping):
            yield _commented(f"  {name}:", comment)
            yield from (f"    - {_flow(one)}" for one in value)
            return
        yield _commented(f"  {name}: [{', '.join(scalar(one, flow=True) for one in value)}]", comment)
        return
    yield _commented(f"  {name}: {scalar(value)}", comment)


def _flow(value: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{name}: {scalar(one, flow=True)}" for name, one in value.items()) + "}"


def scalar(value: str | int, flow: bool = False) -> str:
    """A text or number; a text that could be read as something else in double quotes, of which JSON's are a kind."""
    if isinstance(value, int):
        return str(value)
    if value.lower() in _WORDS or not _PLAIN.fullmatch(value.replace(",", "") if not flow else value):
        return json.dumps(value, ensure_ascii=False)
    return value


def _commented(line: str, comment: str) -> str:
    return f"{line}  # {comment}" if comment else line
