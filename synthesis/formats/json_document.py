"""JSON: the data of a document, as the contracts in the documentation describe it."""

import json

from synthesis.formats.document import Document


def write(document: Document) -> str:
    """The document's `data`, two spaces deep, letters as they are, a line end at the end."""
    return json.dumps({"format": 1, **document.data}, ensure_ascii=False, indent=2) + "\n"
