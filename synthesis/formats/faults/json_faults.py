"""JSON that scripts may rely on; its form is numbered by `format`."""

import json
from collections.abc import Mapping, Sequence

from synthesis.faults import Fault, Rule
from synthesis.formats.faults.tally import tally
from synthesis.formats.faults.wording import file_of


def write(faults: Sequence[Fault], rules: Mapping[str, Rule], checked: int, prefix: str = "") -> str:
    """`{"format": 1, "faults": […], "summary": {…}}`; lines and columns count from 1, 0 is the file as a whole."""
    data = {
        "format": 1,
        "faults": [
            {
                "code": fault.code,
                "slug": fault.slug,
                "severity": fault.severity,
                "file": _text(file_of(fault, prefix)),
                "line": fault.place.line,
                "column": fault.place.column,
                "subject": _text(fault.subject),
                "message": _text(fault.message),
                "hint": _text(fault.hint),
            }
            for fault in faults
        ],
        "summary": tally(faults, checked)._asdict(),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _text(text: str) -> str:
    """Bytes of a file name that are not UTF-8 cannot stand in JSON: they become question marks."""
    return text.encode("utf-8", errors="replace").decode("utf-8")
