"""Names, years and values compared as a reader compares them: without case, accents, marks and particles."""

import re
import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any, Final

PARTICLES: Final = frozenset(
    {
        "van",
        "von",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "ter",
        "ten",
        "te",
        "op",
        "la",
        "le",
        "du",
        "di",
        "da",
        "del",
        "della",
        "el",
        "al",
        "d'",
        "’t",
        "zu",
        "zur",
        "y",
    }
)
_LIKE: Final = 0.6
"""Below this two family names are two people; a misspelling of one or two letters stays well above it."""


def fold(text: str) -> str:
    """Lower case, without accents, runs of all that is neither letter nor digit as one space."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    plain = plain.casefold().replace("ø", "o").replace("ı", "i").replace("ł", "l")
    return " ".join(re.findall(r"[^\W_]+", plain))


def core(family: str) -> str:
    """A family name folded, without its particles."""
    words = fold(family).split()
    return " ".join(word for word in words if word not in PARTICLES and word != "t") or " ".join(words)


def alike(one: str, other: str) -> bool:
    """Whether two family names may be one name, misspelt at most."""
    first, second = core(one), core(other)
    return first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() >= _LIKE


def same_year(one: str, other: str) -> bool:
    """Whether two years are one; of `1925/1990` either will do."""
    first, second = ({fold(part).replace(" ", "") for part in year.split("/")} for year in (one, other))
    return bool(first & second)


def person(name: str) -> tuple[str, str, str]:
    """Family name, letters of the given name, particles: the same for `Berg, J. van den` and `Van den Berg, J.`."""
    family, _, rest = name.partition(",")
    words = fold(family).split()
    given = [word for word in re.findall(r"[^\s,]+", rest) if word.casefold().rstrip(".") not in PARTICLES]
    trailing = [fold(word) for word in re.findall(r"[^\s,]+", rest) if word.casefold().rstrip(".") in PARTICLES]
    particles = [word for word in words if word in PARTICLES or word == "t"] if rest else []
    kept = [word for word in words if word not in particles]
    return (
        " ".join(kept),
        fold("".join(given)).replace(" ", ""),
        " ".join(sorted(particles + [word for word in trailing if word])),
    )


def value(text: str) -> str:
    """A field's value for comparison: case, punctuation, dashes, white space and trailing dots do not count."""
    return fold(re.sub(r"^https?://(?:dx\.)?(?:doi\.org/)?(?:www\.)?", "", text.strip()))


def family(author: Any) -> str:
    """The family name of an author as an audit tells it: `Berg, J.`, `Berg`, or a mapping with `family` or `literal`."""
    if isinstance(author, Mapping):
        return str(author.get("literal") or f"{author.get('particle') or ''} {author.get('family') or ''}".strip())
    return str(author).partition(",")[0]
