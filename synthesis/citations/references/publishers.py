"""Who published a work and where: the elements after the title, told from the sentences of the title itself."""

import re
from typing import Final, NamedTuple

from synthesis.citations.references.details import genre_type
from synthesis.citations.references.names import is_particle
from synthesis.citations.references.sentences import sentences
from synthesis.citations.references.words import (
    CITIES,
    INSTITUTION_ENDINGS,
    INSTITUTIONAL,
    JOURNAL_WORDS,
    MAGAZINES,
    MEDIA,
    NEWSPAPERS,
    PLACES,
    PUBLISHERS,
)
from synthesis.language.folding import fold

_PLACE: Final = re.compile(
    r"[,\s]*(?P<place>(?:['’]s-)?[^\W\d_a-z][^.:,;?!()]{1,40}?(?:,\s(?:[A-Z][a-z]?[A-Z]?\.?[A-Z]?\.?|[A-Z][a-z]+)|"
    r"/\s?[^.:,;]{2,30})?)"
    r"\s?:\s+(?P<publisher>[^:]{2,120})$"
)
_STATE: Final = re.compile(r",\s(?:[A-Z]{2}|[A-Z]\.[A-Z]\.|Mass\.?|Cal(?:if)?\.?|UK|USA|[A-Z][a-z]+)$")
_SMALL: Final = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "of",
        "the",
        "and",
        "en",
        "&",
        "voor",
        "for",
        "in",
        "op",
        "te",
        "ten",
        "ter",
        "und",
        "für",
        "des",
        "du",
        "la",
        "le",
        "et",
        "aan",
        "bij",
        "on",
        "at",
        "to",
        "von",
        "der",
        "y",
    ]
)
_COUNTRIES: Final = frozenset(
    [
        "nederland",
        "netherlands",
        "the",
        "netherlands",
        "belgie",
        "belgium",
        "sweden",
        "zweden",
        "germany",
        "duitsland",
        "usa",
        "uk",
        "engeland",
        "england",
    ]
)
_SUBTITLE_START: Final = frozenset(
    [
        "een",
        "a",
        "an",
        "the",
        "over",
        "van",
        "naar",
        "hoe",
        "wat",
        "waarom",
        "how",
        "why",
        "what",
        "towards",
        "toward",
        "een",
        "onderzoek",
        "lessen",
        "op",
        "met",
        "from",
        "on",
        "in",
        "en",
        "for",
        "the",
    ]
)


class Imprint(NamedTuple):
    """Publisher and place as printed, and how sure the publisher is."""

    publisher: str = ""
    place: str = ""
    sure: float = 0.0


def is_place(text: str) -> bool:
    """Whether all names in a text are known places: `Den Haag`, `New York, NY`, `Amsterdam/Antwerpen`."""
    bare = _STATE.sub("", text.strip(" .,;"))
    parts = [part.strip() for part in re.split(r"\s?[/&]\s?|,\s| en | and ", bare) if part.strip()]
    return bool(parts) and len(parts) <= 3 and all(_known_place(part) for part in parts)


def _known_place(part: str) -> bool:
    low = part.lower().replace("’", "'")
    return low in CITIES or fold(low) in CITIES or "+".join(low.split()) in PLACES


def split_imprint(text: str) -> tuple[int, Imprint] | None:
    """Where `Place: Publisher` begins at the end of a text, and what it says; None if the text does not end so."""
    maybe: tuple[int, Imprint] | None = None
    for begin, colon in _colons(text):
        for match in _openings(text, begin, colon):
            place, publisher = match["place"].strip(), match["publisher"].strip(" .,;")
            if len(parts := sentences(publisher)) > 1:
                publisher = publisher[: parts[0][1]].strip(" .")
            if not publisher:
                continue
            if is_place(place):
                return match.start(), Imprint(publisher, place, 0.95)
            words = place.split()
            named = all(word[:1].isupper() or word.lower() in _SMALL for word in words) and len(words) <= 3
            if named and match.start() > 0 and looks_like_publisher(publisher) >= 0.6:
                maybe = match.start(), Imprint(publisher, place, 0.7)
    return maybe


def _openings(text: str, begin: int, colon: int) -> list[re.Match[str]]:
    """The ways to begin a place before a colon, the longest place first."""
    found = []
    for lead in re.finditer(r"(?:^|(?<=[.?!)\]”\"’'])\s+|,\s+)", text[:colon][begin:]):
        match = _PLACE.match(text, begin + lead.start())
        if match is not None:
            found.append(match)
    return found


def _colons(text: str) -> list[tuple[int, int]]:
    """The last two colons, each with from where a place before it may begin."""
    places = [match.start() for match in re.finditer(r":\s", text)][-2:]
    return [(max(0, at - 75), at) for at in reversed(places)]


def is_known_publisher(text: str) -> bool:
    """Whether a text is the name of a known publisher, or the domain of a site: `Movisie`, `vgn.nl`."""
    low = text.strip(" .,;").lower()
    return (
        "+".join(low.split()) in PUBLISHERS or re.fullmatch(r"[\w-]+(?:\.[\w-]+)*\.(?:nl|be|com|org|net|eu|de)", low) is not None
    )


def looks_like_publisher(text: str) -> float:
    """How much a sentence looks like the name of who published or holds a work, from 0 to 1."""
    said = text.strip(" .,;'\"")
    if not said or len(said) > 140:
        return 0.0
    low = said.lower()
    joined = "+".join(low.split())
    if (
        joined in PUBLISHERS
        or joined in NEWSPAPERS
        or joined in MAGAZINES
        or low in MEDIA
        or joined.replace("uitgeverij+", "") in PUBLISHERS
    ):
        return 1.0
    words = re.findall(r"[^\s,/|;]+", said)
    if genre_type(said) and len(words) <= 3:
        return 0.0
    content = [word for word in words if word.lower() not in _SMALL and not is_particle(word)]
    if not content:
        return 0.2
    upper = sum(1 for word in content if word[0].isupper() or word[0].isdigit() or word[0] in "[(&+")
    share = upper / len(content)
    folded = [fold(word).strip(".,'’()") for word in words]
    known = any(word in INSTITUTIONAL or word in JOURNAL_WORDS or word in PUBLISHERS for word in folded) or any(
        word.endswith(INSTITUTION_ENDINGS) and len(word) > 7 for word in folded
    )
    score = 0.75 * share if len(content) > 1 else 0.62
    if known:
        score += 0.25
    if re.search(r"\b(?:B\.?V\.?|N\.?V\.?|Ltd|Inc|GmbH|Press|Verlag|Uitgeverij|Publish\w+|Books|Éditions?)\b", said):
        score += 0.3
    if len(content) > 8:
        score -= 0.25
    if re.search(r"\w\.(?:nl|be|com|org|net|eu|de|info)$", low):
        score += 0.4
    if share < 0.75:
        score -= 0.2
    if fold(words[0]) in _SUBTITLE_START and len(words) > 1 and not words[1][0].isupper():
        score -= 0.35
    if re.search(r"[?!:]", said):
        score -= 0.3
    return max(0.0, min(1.0, score))


def university(name: str) -> str:
    """The university where a thesis was written, without its town and country: `Lund University, Lund, Sweden`."""
    pieces = [piece.strip() for piece in name.split(",")]
    if len(pieces) == 1 or not re.search(r"universi|hogeschool|college|school|institut", pieces[0], re.IGNORECASE):
        return name
    if len(pieces) > 2 or (is_place(pieces[1]) and fold(pieces[1]) in fold(pieces[0])):
        return pieces[0]
    return pieces[0] if fold(pieces[1]) in _COUNTRIES or fold(pieces[1]) in fold(pieces[0]) else name


def read_imprint(text: str) -> Imprint:
    """The publisher and place in what stands after a title, whatever the order."""
    said = text.strip(" .,;:")
    if not said:
        return Imprint()
    split = split_imprint(said)
    if split is not None and split[0] == 0:
        return split[1]
    if split is not None:
        before = said[: split[0]].strip(" .,;")
        if not before or genre_type(before) or re.match(r"\d", before):
            return split[1]
        return Imprint(split[1].publisher, split[1].place, 0.8)
    simple = re.match(r"(?P<place>[^:]{2,60}):\s*(?P<publisher>.+)$", said)
    if simple and (is_place(simple["place"]) or len(simple["place"].split()) <= 2):
        return Imprint(simple["publisher"].strip(), simple["place"].strip(), 0.8)
    pieces = [piece.strip() for piece in said.split(",")]
    if len(pieces) > 1 and is_place(pieces[-1]):
        return Imprint(", ".join(pieces[:-1]), pieces[-1], 0.85)
    if len(pieces) > 1 and is_place(pieces[0]):
        return Imprint(", ".join(pieces[1:]), pieces[0], 0.85)
    if is_place(said):
        return Imprint("", said, 0.6)
    return Imprint(said, "", max(0.3, looks_like_publisher(said)))
