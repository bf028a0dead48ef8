"""Excel: a workbook with a sheet for each kind of record."""

import io

from synthesis.formats import flat
from synthesis.formats.contents import Contents
from synthesis.formats.workbook import filled
from synthesis.model.entities import KINDS


def write(contents: Contents) -> bytes:
    """A sheet for each kind that has records, its name in the language asked for; column names stay put and filter.

    The same contents give the same bytes.

    Raises:
        MissingExtra: the library that writes Excel is not installed.
    """
    stream = io.BytesIO()
    title: str = contents.manifest.get("title", {}).get(contents.lang, "")
    with filled(stream, title) as workbook:
        for kind, docs in contents.records.items():
            if docs:
                name = KINDS[kind].nl if contents.lang == "nl" else KINDS[kind].en
                workbook.add_table(name.capitalize(), *flat.table(docs))
    return stream.getvalue()
