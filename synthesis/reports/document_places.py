"""Where something stands in a document, in words, for JSON, and as the line with a mark under what is meant."""

from typing import Any, Final

from synthesis.language.phrases import say
from synthesis.manuscripts.manuscript import Manuscript, Place

_WIDTH: Final = 62
_LEAD: Final = 24
"""So much of a long line is shown before the place that is meant."""


def in_words(place: Place, lang: str, whole: bool = False) -> str:
    """`regel 3:14`; of a PDF `p. 3, regel 5`; of a Word or OpenDocument file `alinea 12, p. 3`.

    Of a `whole` line or entry the column does not matter.
    """
    if place.paragraph:
        said = [say("audit.paragraph", lang, n=place.paragraph)]
        return ", ".join([*said, say("page", lang, n=place.page)] if place.page else said)
    if place.page:
        return f"{say('page', lang, n=place.page)}, {say('audit.line', lang, n=place.line)}"
    if whole:
        return say("audit.line", lang, n=place.line)
    return say("coverage-line", lang, line=place.line, column=place.column)


def contract(place: Place) -> dict[str, Any]:
    """The place as JSON gives it; in a file without lines `line` is the paragraph's number."""
    return {
        "line": place.line or place.paragraph,
        "column": place.column,
        "page": place.page or None,
        "paragraph": place.paragraph or None,
    }


def has_lines(place: Place) -> bool:
    """Whether an editor finds the place by line and column."""
    return bool(place.line) and not place.page and not place.paragraph


def excerpt(manuscript: Manuscript, line: int, column: int, length: int) -> str:
    """The line of the text, cut to about 62 signs around the place, and carets under it.

    Arguments:
        line: in `manuscript.text`, from 1, as `column`.
        length: signs that are meant, from there on; what goes on to the next line is not marked.
    """
    text = "".join(sign if sign.isprintable() else " " for sign in manuscript.line(line))
    at = min(column - 1, max(len(text) - 1, 0))
    start = 0 if len(text) <= _WIDTH or at + length <= _WIDTH - 1 else max(0, min(at - _LEAD, len(text) - _WIDTH))
    if start:
        start = text.find(" ", start, at) + 1 or start
    shown = text[start : start + _WIDTH]
    head, tail = "…" if start else "", "…" if start + _WIDTH < len(text) else ""
    carets = max(1, min(length, len(shown) - (at - start)))
    return f"{head}{shown}{tail}\n{' ' * (len(head) + at - start)}{'^' * carets}"
