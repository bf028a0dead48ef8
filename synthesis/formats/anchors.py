"""Names that the links of a document lead to: every section has one, and none is given twice."""

from collections.abc import Iterator, Sequence

from synthesis.formats.document import Block, Document, Entry, Section
from synthesis.language.folding import slug


def anchored(document: Document) -> Document:
    """The document with an anchor at every section that no other section and no entry has."""
    taken = {entry.id for entry in entries(document)}

    def name(section: Section) -> Section:
        wanted = section.anchor or f"s-{slug(section.title)}"
        given, number = wanted, 2
        while given in taken:
            given, number = f"{wanted}-{number}", number + 1
        taken.add(given)
        return section._replace(anchor=given, sections=[name(deeper) for deeper in section.sections])

    return document._replace(sections=[name(section) for section in document.sections])


def entries(document: Document) -> Iterator[Entry]:
    """Every entry of the document, in order."""

    def within(blocks: Sequence[Block], sections: Sequence[Section]) -> Iterator[Entry]:
        yield from (block for block in blocks if isinstance(block, Entry))
        for section in sections:
            yield from within(section.blocks, section.sections)

    yield from within(document.lead, document.sections)
    yield from within(document.closing, ())


class Anchors:
    """The anchors of one document while it is written: an id that comes twice is an anchor at its first entry only."""

    def __init__(self, document: Document) -> None:
        self._known = {entry.id for entry in entries(document)} - {""}
        self._given: set[str] = set()

    def claim(self, id: str) -> str:
        """The id if the entry that stands here is the one that links lead to, else nothing."""
        if not id or id in self._given:
            return ""
        self._given.add(id)
        return id

    def leads(self, target: str) -> bool:
        """Whether an entry of the document has this id."""
        return target in self._known
