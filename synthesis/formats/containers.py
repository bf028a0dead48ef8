"""Chapters and the books that hold them: a chapter says what its `part_of` record knows of the book."""

from collections.abc import Sequence
from typing import Any, Final

from synthesis.formats.contents import Doc

_PARTS: Final = frozenset({"chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"})


def fill(docs: Sequence[Doc]) -> list[dict[str, Any]]:
    """The docs, each chapter with the book's title, editors and publisher where it has none of its own.

    Only works among `docs` are looked at, so a chapter without its book stays as it is.
    """
    known = {doc["id"]: doc for doc in docs}
    return [_filled(doc, known.get(doc.get("part_of", ""))) for doc in docs]


def _filled(doc: Doc, book: Doc | None) -> dict[str, Any]:
    if book is None or doc["type"] not in _PARTS:
        return dict(doc)
    lent = {"container-title": book["title"]}
    lent |= {field: book[field] for field in ("editor", "publisher", "publisher-place") if field in book}
    return lent | dict(doc)
