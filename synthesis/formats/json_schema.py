"""JSON Schema (2020-12) of the data files, for editors and for other programs."""

import json
from typing import Any, Final

from synthesis.model.entities import KINDS, MANIFEST_FILE, entity
from synthesis.model.fields import ID_PATTERN

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def file_names() -> dict[str, str]:
    """For each kind (and `corpus`, the manifest) the name of its schema file."""
    stems = {MANIFEST_FILE: MANIFEST_FILE, **{kind.name: kind.file for kind in KINDS.values()}}
    return {kind: f"{stem}.schema.json" for kind, stem in stems.items()}


def file_schema(kind: str) -> dict[str, Any]:
    """The schema of the data file of `kind`: a mapping from id to record; for `corpus` one record."""
    cls = entity(kind)
    record = cls.model_json_schema(by_alias=True)
    definitions = record.pop("$defs", {})
    if kind == MANIFEST_FILE:
        return {"$schema": DIALECT, "title": "corpus.yaml", **record, "$defs": definitions}
    definitions[cls.__name__] = record
    return {
        "$schema": DIALECT,
        "title": f"{KINDS[kind].file}.yaml",
        "description": f"A mapping from id to record. {(cls.__doc__ or '').splitlines()[0]}",
        "type": "object",
        "propertyNames": {"pattern": ID_PATTERN},
        "additionalProperties": {"$ref": f"#/$defs/{cls.__name__}"},
        "$defs": dict(sorted(definitions.items())),
    }


def write(kind: str) -> str:
    """The schema of the data file of `kind` as text."""
    return json.dumps(file_schema(kind), ensure_ascii=False, indent=2) + "\n"
