"""Opens the zip archives and XML of Word and OpenDocument files, which may be broken or meant to do harm."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Final
from xml.parsers import expat

from synthesis.errors import UsageError

LARGEST: Final = 128 * 2**20
"""Most bytes that one part of a document may unpack to; a thesis of 150,000 words takes some ten million."""
MOST_ELEMENTS: Final = 2_000_000
"""Most elements that one part may have; such a thesis, with every change tracked, has less than one million."""
_DEEPEST: Final = 400
_MOST_PARTS: Final = 20_000
_ENCRYPTED: Final = 0x1

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Words = Callable[[str], None]


class Archive:
    """The parts of a zip archive by name."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError, OverflowError) as error:
            raise self.broken() from error
        if len(self._zip.namelist()) > _MOST_PARTS:
            raise UsageError(f"{name} holds more than {_MOST_PARTS} parts: no document does.", "save the document anew")
        self.names: Final = frozenset(self._zip.namelist())

    def broken(self) -> UsageError:
        """The failure that says that the file is damaged."""
        return UsageError(f"{self._name} is damaged and cannot be read.", "save the document anew, or take another copy")

    def read(self, part: str) -> bytes:
        """One part, unpacked; empty if there is none.

        Raises:
            UsageError: it is damaged, locked with a password, or larger than a document can be.
        """
        if part not in self.names:
            return b""
        if self._zip.getinfo(part).flag_bits & _ENCRYPTED:
            raise locked(self._name)
        try:
            with self._zip.open(part) as stream:
                data = stream.read(LARGEST + 1)
        except Exception as error:  # each of the ways to pack a part has errors of its own, and some need a library
            raise self.broken() from error
        if len(data) > LARGEST:
            raise UsageError(f"{self._name} unpacks to more than {LARGEST >> 20} MB: no document does.", "save the document anew")
        return data

    def walk(self, part: str, start: Start, end: End, words: Words) -> None:
        """Tells the elements and the words of one XML part, in order; nothing if there is no such part."""
        data = self.read(part)
        if data:
            walk(data, f"{self._name} ({part})", start, end, words)


def locked(name: str) -> UsageError:
    """The failure that says that a password is needed."""
    return UsageError(f"{name} is protected with a password.", "save it without the password, and try again")


def walk(data: bytes, name: str, start: Start, end: End, words: Words) -> None:
    """Tells the elements and the words of an XML text, in order; names are `namespace}local`.

    A document type is refused: no Word or OpenDocument file has one, and entities can make megabytes out of a line.

    Raises:
        UsageError: the XML is broken, nested too deeply, or has a document type.
    """
    depth = count = 0

    def begin(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if count > MOST_ELEMENTS:
            raise UsageError(f"{name} has more elements than a document can have.", "save the document anew")
        if depth > _DEEPEST:
            raise UsageError(f"{name} is nested too deeply to be a document.", "save the document anew")
        start(tag, attributes)

    def finish(tag: str) -> None:
        nonlocal depth
        depth -= 1
        end(tag)

    def refuse(*_: object) -> None:
        raise UsageError(f"{name} has a document type (DTD), which no such file has.", "save the document anew")

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.EndElementHandler = finish
    parser.CharacterDataHandler = words
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise UsageError(f"{name} is damaged: its XML cannot be read.", "save the document anew") from error
