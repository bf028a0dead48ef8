"""JSON: a whole corpus in one document."""

import json
from typing import Any

from synthesis.formats.contents import Contents, Doc


def write(contents: Contents) -> str:
    """`{"format": 1, "corpus": manifest, "records": {kind: {id: record}}}`, fields as in the YAML."""
    records = {kind: {doc["id"]: body(doc) for doc in docs} for kind, docs in contents.records.items()}
    whole = {"format": 1, "corpus": contents.manifest, "records": records}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def body(doc: Doc) -> dict[str, Any]:
    """The record without its id, as it stands in the YAML."""
    return {field: value for field, value in doc.items() if field != "id"}
