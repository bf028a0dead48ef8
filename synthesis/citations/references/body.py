"""What an entry says after its date, as far as it is read."""

import re
from dataclasses import dataclass
from typing import Final

from synthesis.citations.references.details import genre_type
from synthesis.citations.references.marked import Marked
from synthesis.citations.references.publishers import Imprint
from synthesis.citations.references.reference import Person

_GROUP: Final = re.compile(r"[(\[]([^()\[\]]{1,200})[)\]]")
QUOTED: Final = re.compile(r"(?P<open>[\"'‘“«„])(?P<title>.{3,400}?[^\s])(?P<close>[\"'’”»])\s*(?P<mark>[,.;]?)(?=\s|$)")
CLOSES: Final = {'"': '"', "'": "'", "‘": "’", "“": "”", "«": "»", "„": "”"}


@dataclass
class Body:
    """The fields of a work as they are found; `genre` is a CSL type that the entry names itself."""

    title: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    place: str = ""
    edition: str = ""
    number: str = ""
    genre: str = ""
    cut: int = 0
    """Where a genre in brackets stood: the title ends there."""
    periodical: bool = False
    editors: tuple[Person, ...] = ()
    sure_title: float = 0.9
    sure_rest: float = 0.9

    def take(self, imprint: Imprint) -> None:
        """Notes publisher and place."""
        self.publisher = self.publisher or tidy(imprint.publisher)
        self.place = imprint.place.strip(" .,;")
        self.sure_rest = min(self.sure_rest, imprint.sure)


def tidy(text: str) -> str:
    """An element without the punctuation that parts it from the next, and without quotes all around."""
    said = " ".join(text.split()).strip(" ,;:")
    if said.endswith(".") and not re.search(r"(?:\b[A-Z]\.[A-Z]\.|\b(?:Inc|Ltd|etc|Jr)\.|\.\s?\.\s?\.)$", said):
        said = said.rstrip(" .")
    if len(said) > 2 and CLOSES.get(said[0]) == said[-1] and said.count(said[-1]) <= (2 if said[0] == said[-1] else 1):
        said = said[1:-1].strip(" .,")
    if said.startswith(("(", "[")) and said[-1:] in ")]" and said.count(said[0]) == 1 and len(said) > 60:
        said = said[1:-1]
    return said.rstrip(" ,;:")


def take_genre(rest: Marked, body: Body) -> Marked:
    """Takes `[Proefschrift, Universiteit Utrecht]` and its like out of the text."""
    for match in list(_GROUP.finditer(rest.text)):
        kind = genre_type(match[1])
        square = match[0][0] == "["
        if not kind or (not square and kind not in ("thesis", "manuscript", "speech", "periodical", "dataset")):
            if (
                square
                and len(match[1]) > 2
                and match.start() > 3
                and re.match(r"[A-Z]", match[1])
                and (match.end() >= len(rest.text) - 1 or rest.text.startswith(". ", match.end()))
            ):
                return rest.without(match.start(), match.end())  # a description, or the title in another language
            continue
        body.genre = body.genre or kind
        if kind in ("thesis", "speech", "manuscript") and "," in match[1]:
            body.publisher = tidy(match[1].split(",", 1)[1])
        if kind == "review" and match.start() < 3:
            continue
        body.cut = len(rest.text[: match.start()].rstrip())
        return rest.without(match.start(), match.end())
    return rest
