"""Reads a corpus: every file, every record, every fault; it never stops at the first."""

import gc
import re
from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from synthesis.faults import Fault
from synthesis.model.entities import KINDS, MANIFEST_FILE, entity
from synthesis.model.fields import ID_PATTERN
from synthesis.model.manifest import Manifest
from synthesis.places import Place
from synthesis.reading import rules
from synthesis.reading.corpus import Corpus, Record
from synthesis.reading.discovery import data_files, stray_files
from synthesis.reading.events import Parsed, Trouble, parse
from synthesis.reading.ignores import find_ignores
from synthesis.reading.nodes import MappingNode, Position, unpack
from synthesis.reading.shape import validate
from synthesis.reading.text import decode, split_records

_ID = re.compile(ID_PATTERN)
_SPOILING = (rules.ALIAS, rules.TAG, rules.TOO_DEEP, rules.WRONG_TYPE)


def load(root: Path) -> Corpus:
    """Reads the corpus in the folder `root`.

    What is wrong is collected in `Corpus.faults`; a bad record is left out and
    the rest is read.
    """
    corpus = Corpus(root, records={kind: {} for kind in KINDS})
    with without_collector():
        for record in read(corpus, Register()):
            corpus.records[record.kind][record.id] = record
    return corpus


class Register:
    """The records that have been read: their numbers, counted from 1 in the order of the files, and where each stands.

    It takes little room, so that a corpus which does not fit in memory can be read record by record.
    """

    def __init__(self) -> None:
        self.numbers: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
        self._files: list[str] = []
        self._places = array("Q")

    def add(self, kind: str, id: str, file: str, at: int) -> None:
        """Gives a record the next number."""
        if not self._files or self._files[-1] != file:
            self._files.append(file)
        self._places.append(len(self._files) - 1 << 44 | at)
        self.numbers[kind][id] = len(self._places)

    def place(self, kind: str, id: str) -> Place:
        """The place of a record."""
        packed = self._places[self.numbers[kind][id] - 1]
        return Place(self._files[packed >> 44], *unpack(packed & (1 << 44) - 1))


@dataclass
class PassingCorpus(Corpus):
    """A corpus that is read while one goes through it, once, and of which no record is kept."""

    register: Register = field(default_factory=Register)

    def all(self) -> Iterator[Record[Any]]:
        """All records, kind by kind, as they are read; then, what is wrong with the rest is known too."""
        return read(self, self.register)

    def numbers(self) -> Mapping[str, Mapping[str, int]]:
        """The number of each record that was read, by kind and id."""
        return self.register.numbers


def read(corpus: Corpus, register: Register) -> Iterator[Record[Any]]:
    """The sound records, kind by kind, as their files are read; the rest of what is read is collected in `corpus`.

    Each record is forgotten as soon as the caller lets go of it.
    """
    for kind, path in data_files(corpus.root):
        yield from _read_file(corpus, register, kind, path)
    known = [f"{kind.file}.yaml" for kind in KINDS.values()]
    for path in stray_files(corpus.root):
        close = get_close_matches(path.name, known, n=1)
        hint = f"did you mean {close[0]}?" if close else f"the files are: corpus.yaml, {', '.join(known)}"
        corpus.faults.append(rules.UNKNOWN_FILE.fault(Place(path.name), path.name, "no entity reads this file", hint))


@contextmanager
def without_collector() -> Iterator[None]:
    """Building millions of small objects, none of them garbage, must not wake the cyclic collector."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read_file(corpus: Corpus, register: Register, kind: str, path: Path) -> Iterator[Record[Any]]:
    file = path.relative_to(corpus.root).as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        corpus.faults.append(
            rules.UNREADABLE.fault(Place(file), file, f"cannot be opened: {reason.lower()}", "check the file and its permissions")
        )
        return
    corpus.files.append(file)
    decoded = decode(data)
    parsed = parse(decoded.text)
    troubles = [*decoded.troubles, *parsed.troubles]
    broken = parsed.broken
    if parsed.broken and kind != MANIFEST_FILE:
        recovered, found = _recover(decoded.text)
        # Where every record taken alone is sound, what was wrong with the whole is told.
        parsed, troubles = recovered, [*decoded.troubles, *(found or parsed.troubles)]
    elif parsed.broken:
        parsed.root, parsed.empty = None, True  # half a manifest is none: what it seems to lack may stand further down
    for trouble in troubles:
        corpus.faults.append(_fault(trouble, file, file))
    root = parsed.root
    if parsed.empty:
        if not troubles:
            corpus.faults.append(
                rules.EMPTY_FILE.fault(Place(file, 1, 1), file, "the file holds no records", "fill it, or delete it")
            )
        return
    if not isinstance(root, MappingNode):
        what = "a list" if isinstance(root, list) else "one value"
        hint = "write each record as `id:` with its fields indented below it"
        corpus.faults.append(rules.WRONG_TOP.fault(Place(file, *unpack(parsed.at)), file, f"the file is {what}", hint))
        return
    keys_at = {**root.keys_at(), **parsed.lost}
    if kind == MANIFEST_FILE:
        _read_manifest(corpus, root, file, parsed.at)
    else:
        corpus.left_out.setdefault(kind, set()).update(parsed.lost)
        spoilt = _spoilt_records(keys_at, decoded.bad_lines, troubles)
        yield from _read_records(corpus, register, kind, root, file, spoilt)
    ignores = find_ignores(file, decoded.text, sorted((at >> 16) + 1 for at in keys_at.values()))
    for ignore in ignores:
        # What a broken file cannot show may still be there: its comments are not called useless.
        ignore.used = broken
    corpus.ignores.extend(ignores)


def _recover(text: str) -> tuple[Parsed, list[Trouble]]:
    """Parses record by record a text that is not YAML as a whole."""
    whole = Parsed(root=MappingNode(0), empty=False)
    troubles: list[Trouble] = []
    lost: dict[str, Position] = {}
    for line, piece in split_records(text):
        parsed = parse(piece, line)
        troubles.extend(parsed.troubles)
        if parsed.broken or not isinstance(parsed.root, MappingNode):
            # The id is kept, with no record, so that references to it do not dangle.
            lost.setdefault(piece.split(":", 1)[0].strip(), line << 16)
            continue
        keys_at = parsed.root.keys_at()
        for place, (key, value) in enumerate(parsed.root.items()):
            if key in whole.root:
                first = (whole.root.keys_at()[key] >> 16) + 1
                troubles.append(Trouble(rules.DUPLICATE_KEY, keys_at[key], f"the key `{key}` already stands on line {first}", ""))
                continue
            whole.root[key] = value
            whole.root.marks += parsed.root.marks[2 * place : 2 * place + 2]
    whole.lost = {id: at for id, at in lost.items() if id not in whole.root}
    return whole, troubles


def _fault(trouble: Trouble, file: str, subject: str) -> Fault:
    return trouble.rule.fault(Place(file, *unpack(trouble.at)), subject, trouble.message, trouble.hint)


def _read_manifest(corpus: Corpus, root: MappingNode, file: str, at: int) -> None:
    value, faults = validate(entity(MANIFEST_FILE), root, f"corpus:{file}", file, at)
    corpus.faults.extend(faults)
    if corpus.manifest is not None:
        message = f"there are two manifests: {corpus.manifest.file} is read, {file} is not"
        fault = rules.DUPLICATE_ID.fault(Place(file, *unpack(at)), file, message, f"merge the two, or delete {file}")
        corpus.faults.append(fault)
    elif isinstance(value, Manifest):
        corpus.manifest = Record(MANIFEST_FILE, value.id, value, root, file, at)


def _read_records(
    corpus: Corpus, register: Register, kind: str, root: MappingNode, file: str, spoilt: set[str]
) -> Iterator[Record[Any]]:
    cls = entity(kind)
    known = register.numbers[kind]
    left_out = corpus.left_out.setdefault(kind, set())
    for (id, node), at in zip(root.items(), root.keys_at().values(), strict=True):
        subject = f"{kind}:{id}"
        if id in spoilt:
            left_out.add(id)
            continue
        if not _ID.fullmatch(id):
            left_out.add(id)
            hint = f"use a-z, 0-9 and single hyphens: {_suggest_id(id)}"
            corpus.faults.append(rules.BAD_ID.fault(Place(file, *unpack(at)), subject, f"“{id}” is not an id", hint))
            continue
        if id in known:
            corpus.faults.append(
                rules.DUPLICATE_ID.fault(
                    Place(file, *unpack(at)),
                    subject,
                    f"the {kind.replace('_', ' ')} `{id}` already stands in {register.place(kind, id)}",
                    "rename one of the two, or merge them",
                )
            )
            continue
        value, faults = validate(cls, node, subject, file, at)
        corpus.faults.extend(faults)
        if value is None:
            left_out.add(id)
        else:
            register.add(kind, id, file, at)
            yield Record(kind, id, value, node, file, at)


def _suggest_id(text: str) -> str:
    from synthesis.language.folding import slug

    return slug(text) or "a-short-name"


def _spoilt_records(keys_at: Mapping[str, Position], bad_lines: frozenset[int], troubles: list[Trouble]) -> set[str]:
    """Ids of the records in which a byte, tag, alias or key was refused: what is left of them is not what was meant."""
    lines = sorted(bad_lines.union(trouble.at >> 16 for trouble in troubles if trouble.rule in _SPOILING))
    if not lines:
        return set()
    starts = sorted((at >> 16, id) for id, at in keys_at.items())
    spoilt = set()
    for line in lines:
        before = [id for start, id in starts if start <= line]
        if before:
            spoilt.add(before[-1])
    return spoilt
