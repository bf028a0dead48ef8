"""Takes one printed name apart: family, given names or initials, particle, suffix."""

import re
from typing import Final

from synthesis.citations.references.reference import Person
from synthesis.citations.references.words import ACADEMIC, INSTITUTION_ENDINGS, INSTITUTIONAL, NAME_PARTICLES, SUFFIXES
from synthesis.language.folding import fold

_DOTTED: Final = re.compile(r"(?:[^\W\d_]{1,3}\.[-‐‑–]?)+(?:[^\W\d_]\.?)?|(?:[^\W\d_]{1,3}\.[-‐])+[^\W\d_]{1,3}\.?")
_SHORT: Final = re.compile(r"\s*[(\[]\s*([^()\[\]]{2,90})\s*[)\]]\s*$")
_SMALL: Final = frozenset(
    [
        "voor",
        "of",
        "for",
        "the",
        "and",
        "en",
        "und",
        "et",
        "on",
        "op",
        "in",
        "van",
        "de",
        "der",
        "des",
        "het",
        "du",
        "la",
        "le",
        "les",
        "y",
        "e",
        "&",
        "to",
        "bij",
        "te",
        "pour",
        "für",
    ]
)


def is_initials(word: str) -> bool:
    """`J.`, `J.W.`, `Th.`, `J.-P.`; without dots up to three capitals."""
    if not word or not word[0].isupper():
        return False
    if "." in word:
        return _DOTTED.fullmatch(word) is not None and all(
            piece[:1].isupper() or len(piece) < 2 for piece in re.split(r"[.\-‐‑–]+", word)
        )
    bare = word.replace("-", "").replace("‐", "")
    return bare.isalpha() and bare.isupper() and len(bare) <= 3 and bare != "Ó"


def is_particle(word: str) -> bool:
    """Whether a word may be a particle, also with a capital."""
    return word.lower() in NAME_PARTICLES


def given_names(words: list[str]) -> tuple[str, str] | None:
    """Initials or given names with a particle after them: `J. W. van den` gives (`J. W.`, `van den`)."""
    at = len(words)
    while at > 0 and is_particle(words[at - 1]) and not is_initials(words[at - 1]):
        at -= 1
    if at == 0 or not all(is_initials(word) for word in words[:at]):
        return None
    return " ".join(words[:at]), " ".join(words[at:])


def person(family: list[str], given: str = "", particle: str = "", suffix: str = "") -> Person:
    """A person; a particle that stands before the family name is parted from it."""
    at = 0
    while at < len(family) - 1 and is_particle(family[at]):
        at += 1
    lead = " ".join(family[:at])
    rest = " ".join(family[at:])
    if not lead and re.match(r"[dl]['’][^\W\d_]", rest, re.IGNORECASE) and rest[0].islower():
        lead, rest = rest[:2], rest[2:]
    return Person(rest, given, " ".join(filter(None, (particle, lead))), suffix)


def direct(words: list[str]) -> Person | None:
    """`J. W. van den Berg`, `van den Berg J.W.`: initials and family name in one piece; None if it is not that."""
    words = [word for word in words if word.lower().rstrip(".") not in ACADEMIC] or words
    lead = 0
    while lead < len(words) and is_initials(words[lead]):
        lead += 1
    if 0 < lead < len(words) and not all(is_particle(word) for word in words[lead:]):
        return person(words[lead:], " ".join(words[:lead])) if _is_family(words[lead:]) else None
    tail = len(words)
    while tail > 0 and is_initials(words[tail - 1]):
        tail -= 1
    if 0 < tail < len(words) and _is_family(words[:tail]):
        return person(words[:tail], " ".join(words[tail:]))
    found = next((at for at in range(1, len(words)) if given_names(words[at:])), None)
    if found is not None and _is_family(words[:found]):
        given, particle = given_names(words[found:]) or ("", "")
        return person(words[:found], given, particle)
    return None


def full(words: list[str]) -> Person | None:
    """`Pieter van den Berg`: given names in full, then the family name."""
    if len(words) < 2 or not words[0][:1].isupper():
        return None
    at = next((place for place, word in enumerate(words) if place and is_particle(word)), len(words) - 1)
    return person(words[at:], " ".join(words[:at])) if _is_family(words[at:]) else None


def is_suffix(word: str) -> bool:
    """`Jr.`, `III`."""
    return word.lower().rstrip(".") in SUFFIXES


def _is_family(words: list[str]) -> bool:
    return (
        0 < len(words) <= 6
        and any(word[:1].isupper() or word[:1] in "'’" for word in words)
        and not any(any(sign.isdigit() for sign in word) for word in words)
    )


def institution(text: str) -> Person:
    """An institution, with its acronym apart: `Sociaal en Cultureel Planbureau (SCP)`."""
    text = text.strip(" ,;.") + ("." if re.search(r"\b[A-Z]\.[A-Z]\.$|B\.V\.$|N\.V\.$|Inc\.$|Ltd\.$", text.strip()) else "")
    found = _SHORT.search(text)
    if found and found.start():
        outer, inner = text[: found.start()].strip(), found[1].strip()
        if len(inner) > len(outer) and outer.isupper():
            outer, inner = inner, outer  # `RIVM (Rijksinstituut voor Volksgezondheid en Milieu)`
        return Person("", literal=outer, short=inner)
    return Person("", literal=text)


def looks_institutional(text: str) -> bool:
    """Whether a name is that of an institution, by its words, its small words, or as an acronym."""
    words = re.findall(r"[^\s,;()\[\]]+", text)
    if not words:
        return False
    folded = [fold(word).strip(".,'’\"") for word in words]
    if any(word in INSTITUTIONAL or word.endswith(INSTITUTION_ENDINGS) for word in folded):
        return True
    if _SHORT.search(text) and len(words) > 1:
        return True
    inner = [word for word in words[1:] if word.lower() in ("voor", "of", "for", "the", "and", "en", "und", "für", "pour", "&")]
    if inner and len(words) > 2:
        return True
    return len(words) == 1 and (words[0].isupper() and len(words[0]) > 1 and words[0].isalnum())
