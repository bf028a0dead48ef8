"""The words of a text with their language, and how a build puts them aside."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from synthesis.index.docs import Piece
from synthesis.language.folding import fold
from synthesis.language.stop_words import telling_words

Spoken = tuple[str, list[str], list[str]]
"""Words of one language: the language, the telling words in order, and those with hyphens written as one."""

_HYPHENED: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
# Control signs part what was put aside: no word holds one.
_COLUMN, _TEXT, _FIELD = "\x1d", "\x1e", "\x1f"


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


def packed(columns: Sequence[Sequence[Spoken]]) -> str:
    """Columns of words as one string."""
    return _COLUMN.join(
        _TEXT.join(
            f"{lang}{_FIELD}{' '.join(words)}{_FIELD}{' '.join(joined)}" for lang, words, joined in column if words or joined
        )
        for column in columns
    )


def unpacked(text: str) -> list[list[Spoken]]:
    """The columns that were packed."""
    return [[_spoken(*piece.split(_FIELD)) for piece in column.split(_TEXT)] if column else [] for column in text.split(_COLUMN)]


def _spoken(lang: str, words: str, joined: str) -> Spoken:
    return lang, words.split(" ") if words else [], joined.split(" ") if joined else []
