"""JSON Lines: one record a line, for tools that read a stream."""

import json

from synthesis.formats.contents import Contents
from synthesis.formats.json_records import body


def write(contents: Contents) -> str:
    """`{"kind", "id", "record"}` on each line, kind by kind.

    The fields stand under `record`, because findings and gaps have a `kind` of their own. The manifest is not
    a record and not here.
    """
    rows = ({"kind": kind, "id": doc["id"], "record": body(doc)} for kind, docs in contents.records.items() for doc in docs)
    return "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
