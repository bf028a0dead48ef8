"""The words of a text with their language, and how a build puts them aside."""

import marshal
import re
from collections.abc import Iterable, Sequence
from typing import Final

from synthesis.index.docs import Piece
from synthesis.language.folding import fold
from synthesis.language.stop_words import telling_words

Spoken = tuple[str, list[str], list[str]]
"""Words of one language: the language, the telling words in order, and those with hyphens written as one."""

_HYPHENED: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)+")


def spoken(pieces: Iterable[Piece]) -> list[Spoken]:
    """The words of texts, neighbours of one language taken together."""
    found: list[Spoken] = []
    waiting: list[str] = []
    tongue = ""
    for lang, text in pieces:
        if lang != tongue and waiting:
            found.append((tongue, telling_words("\n".join(waiting)), []))
            waiting = []
        tongue = lang
        waiting.append(text)
        if "-" in text:
            # The words that hyphens join stand behind the words of their own text.
            joined = [word.replace("-", "") for word in _HYPHENED.findall(fold(text))]
            found.append((tongue, telling_words("\n".join(waiting)), joined))
            waiting = []
    if waiting:
        found.append((tongue, telling_words("\n".join(waiting)), []))
    return found


def packed(columns: Sequence[Sequence[Spoken]]) -> bytes:
    """Columns of words, to be put aside."""
    return marshal.dumps([[one for one in column if one[1] or one[2]] for column in columns])


def unpacked(data: bytes) -> list[list[Spoken]]:
    """The columns that were packed."""
    columns: list[list[Spoken]] = marshal.loads(data)  # noqa: S302 - bytes that this build made itself
    return columns
