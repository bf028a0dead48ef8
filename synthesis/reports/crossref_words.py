"""How links, counts and what is left out read in cross-references."""

from synthesis.crossref.links import VIA
from synthesis.formats.document import Block, Prose
from synthesis.index.reader import Reader
from synthesis.language.phrases import say
from synthesis.reports import wording


def relation(reader: Reader, field: str, role: str | None) -> str:
    """How one record uses another, in words."""
    return say("crossref.via", reader.lang) if field == VIA else wording.relation(reader, field, role)


def rest(number: int, lang: str) -> list[Block]:
    """Tells of what is not spelt out; nothing if nothing is left."""
    return [Prose(say("crossref.rest", lang, n=number))] if number > 0 else []
