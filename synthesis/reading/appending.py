"""Adds records to a data file: what stood there stays byte for byte, and what was written is read again before it counts."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from synthesis.errors import CorpusError
from synthesis.model.entities import KINDS, entity
from synthesis.reading.discovery import data_files
from synthesis.reading.events import parse
from synthesis.reading.nodes import MappingNode
from synthesis.reading.shape import validate
from synthesis.reading.text import decode


def file_for(root: Path, kind: str) -> Path:
    """The file of a corpus to which records of a kind are added: the one beside the manifest, else a new one in the folder."""
    stem = KINDS[kind].file
    own = [path for name, path in data_files(root) if name == kind]
    beside = next((path for path in own if path.parent == root), None)
    return beside or (root / stem / "imported.yaml" if own else root / f"{stem}.yaml")


def appended(path: Path, kind: str, written: str, records: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The bytes of the file with the records at its end.

    Arguments:
        written: the records as YAML, each with `\\n` at its end.
        records: the same, as they must come back when the file is read.

    Raises:
        CorpusError: the file cannot be read as it is, or would not give the same records back.
    """
    try:
        old = path.read_bytes() if path.exists() else b""
    except OSError as error:
        raise CorpusError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.", "check its permissions") from error
    before = _read(old, path)
    end = b"\r\n" if b"\r\n" in old else b"\n"
    gap = b"" if not old.strip() else end if old.endswith((b"\n", b"\r")) else end * 2
    new = old + gap + written.encode().replace(b"\n", end)
    after = _read(new, path)
    same = all(after.get(id) == record for id, record in before.items()) and list(after) == [*before, *records]
    if not same or any(not _sound(kind, id, after.get(id), record) for id, record in records.items()):
        raise CorpusError(
            f"Nothing was written: {path} would not read as it should.", "run `synthesis check`, mend it, try again"
        )
    return new


def _read(data: bytes, path: Path) -> MappingNode:
    decoded = decode(data)
    parsed = parse(decoded.text)
    if decoded.troubles or parsed.troubles or not (parsed.empty or isinstance(parsed.root, MappingNode)):
        raise CorpusError(f"{path} has faults, so nothing is added to it.", "`synthesis check` shows them")
    return MappingNode(0) if parsed.empty else parsed.root


def _sound(kind: str, id: str, found: Any, record: Mapping[str, Any]) -> bool:
    value, faults = validate(entity(kind), found, f"{kind}:{id}", "", 0)
    return value is not None and not faults and found == record
