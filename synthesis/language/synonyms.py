"""Everyday words, sayings and jargon of the social domain, in rings of what means nearly the same.

`data/synonyms.txt` has a ring a line: Dutch members, a bar, English members; the first of a language is the one that literature
uses most. The rings serve any corpus of the domain; what a corpus means by its own concepts stands in its thesaurus.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from synthesis.language.folding import words

SYNONYMS: Final = "synonyms.txt"


class Ring(NamedTuple):
    """Words and phrases that mean nearly the same, by language."""

    nl: tuple[str, ...]
    en: tuple[str, ...]


def parse(text: str) -> Iterator[Ring]:
    """The rings in a text: one a line; lines that are empty or begin with `#` hold none."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            dutch, _, english = line.partition("|")
            yield Ring(_members(dutch), _members(english))


def read_synonyms() -> list[Ring]:
    """The rings of the package: for whoever builds an index, not for a query."""
    from importlib.resources import files

    return list(parse(files("synthesis.language").joinpath("data", SYNONYMS).read_text(encoding="utf-8")))


def verbatim(text: str) -> str:
    """The key of a saying that is nearly all stop words (`voor wat hoort wat`): it means something only as it stands."""
    return f'"{" ".join(words(text))}"'


def _members(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(member for part in text.split(",") if (member := part.strip())))
