"""Folding: two spellings of one word become one string."""

import re
import unicodedata
from typing import Final

_SPECIAL: Final = str.maketrans(
    {"ĳ": "ij", "Ĳ": "ij", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "’": "'", "‘": "'", "ı": "i"}
)
_WORD: Final = re.compile(r"[^\W_]+")
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower case without diacritics; ligatures written out: `Cliënt` and `client` meet, `Ĳ` becomes `ij`."""
    text = text.lower()
    if text.isascii():
        return text
    text = text.translate(_SPECIAL)
    if text.isascii():
        return text
    # Compatibility forms may hide a capital: `ℌ` is one of `H`.
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)).lower()


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(fold(text))


def slug(text: str) -> str:
    """An id made of a text: `Goed onderbouwd` gives `goed-onderbouwd`. Empty if nothing is left."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


def letters(text: str) -> str:
    """Only the folded letters and digits, run together: `Bouverne-De Bie` gives `bouvernedebie`."""
    return _NOT_SLUG.sub("", fold(text))
