"""What a reference list gives: lists, entries and the people they name."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Person:
    """A name as printed, taken apart: `Berg, J. W. van den` has family `Berg`, given `J. W.`, particle `van den`.

    Of an institution only `literal` is filled, and `short` where the entry prints an acronym with it.
    """

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    short: str = ""

    @property
    def surname(self) -> str:
        """Family name with its particle, or the institution."""
        if self.literal:
            return self.literal
        glue = "" if self.particle.endswith(("'", "’")) and self.particle[:1] in "dlDL" else " "
        return f"{self.particle}{glue}{self.family}" if self.particle else self.family

    @property
    def name(self) -> str:
        """As the head of a reference has it: `van den Berg, J. W.`, `King, M. L., Jr.`"""
        return ", ".join(filter(None, (self.surname, self.given, self.suffix)))


@dataclass(frozen=True)
class Reference:
    """One entry of a list, read.

    `number` counts over all lists of a document from 1, `list` from 0; `line` and `end_line` are those of the text
    as given, from 1. `text` is the entry on one line without markup. `authors` are the names at its head, which of an
    edited work are its editors too. `year` is as printed without brackets: `2018a`, `z.d.`, `in press`, `1969/2003`.
    `type` is a CSL item type. `confidence` says for each field that is filled how sure it is, from 0 to 1.
    """

    number: int
    list: int
    line: int
    end_line: int
    text: str
    authors: tuple[Person, ...] = ()
    et_al: bool = False
    editors: tuple[Person, ...] = ()
    year: str = ""
    title: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    place: str = ""
    edition: str = ""
    doi: str = ""
    url: str = ""
    type: str = "document"
    confidence: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class ReferenceList:
    """A list and the part of the text that it serves; `line` and `end_line` are those of its first and last entry.

    `heading` is empty for a list that only its shape tells. `covers` has the first and last line of the text whose
    citations the list answers for; of several lists each serves what stands between it and the one before.
    """

    index: int
    heading: str
    line: int
    end_line: int
    covers: tuple[int, int]
