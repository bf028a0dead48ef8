"""From a file that a user names to what was found in it, and from there to where the answer goes."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synthesis.app.session import DOCUMENT_SUFFIXES, answer, language, note

if TYPE_CHECKING:
    from synthesis.citations.audit import Audit
    from synthesis.citations.holdings import Holdings
    from synthesis.manuscripts.manuscript import Manuscript
    from synthesis.reports.document_faults import DocumentFault

SUFFIXES = {**DOCUMENT_SUFFIXES, "github": (), "sarif": (".sarif",)}


@dataclass(frozen=True)
class Audited:
    """An audit with the file that it is of."""

    audit: "Audit"
    manuscript: "Manuscript"
    faults: "list[DocumentFault]"
    holdings: "Holdings | None"
    file: Path
    name: str
    lang: str


def read_document(file: Path) -> "Manuscript":
    """The text of a file, or of standard input if it is `-`; says what should be known about how it was read."""
    from synthesis.manuscripts.reading import read

    manuscript = _read_stdin() if str(file) == "-" else read(file)
    for line in manuscript.notes:
        note(f"{name_of(file)}: {line}")
    return manuscript


def _read_stdin() -> "Manuscript":
    from synthesis.errors import UsageError
    from synthesis.manuscripts.reading import LARGEST, read_bytes

    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UsageError(f"Standard input is larger than {LARGEST >> 20} MB.", "cut it into parts")
    return read_bytes(data, "standard input")


def name_of(file: Path) -> str:
    """The name of a file without its folder."""
    return "standard input" if str(file) == "-" else file.name


def sources_of(corpus: Path | None) -> list[tuple[str, Mapping[str, Any]]]:
    """The sources of a corpus but for the documents that it encodes: id and record."""
    from synthesis.app.session import open_reader

    with open_reader(corpus, None, None) as reader:
        rows = reader.rows("kind = 'source'", ())
        return [(row.id, row.doc) for row in rows if row.doc.get("status") != "document"]


def audit_file(file: Path, select: frozenset[str], ignore: frozenset[str], corpus: Path | None, lang: str | None) -> Audited:
    """Audits a file; with a corpus looks up its works there."""
    from synthesis.citations.audit import audit
    from synthesis.citations.holdings import look_up
    from synthesis.reports.document_choice import kept
    from synthesis.reports.document_faults import Worder
    from synthesis.terminal import waiting

    chosen = language(lang)
    manuscript = read_document(file)
    with waiting("auditing"):
        found = audit(manuscript.text)
        holdings = look_up(found, sources_of(corpus)) if corpus is not None else None
    worder = Worder(found, manuscript, _path(file), chosen or _language_of(manuscript.text))
    faults = worder.every() + (worder.lacking(holdings) if holdings is not None else [])
    return Audited(found, manuscript, kept(faults, select, ignore), holdings, file, name_of(file), worder.lang)


def deliver_audit(found: Audited, format: str | None, output: Path | None, no_colour: bool) -> None:
    """Gives the audit in the format that is asked for."""
    from synthesis.app.output import deliver
    from synthesis.checks.document_rules import DOCUMENT_RULES
    from synthesis.formats.documents import choose
    from synthesis.formats.faults.registry import writer
    from synthesis.reports.audit import of_audit

    name = choose(format, output, SUFFIXES, "text")
    if name in DOCUMENT_SUFFIXES:
        report = of_audit(found.audit, found.manuscript, found.faults, found.name, found.lang, found.holdings)
        answer(report, format, output, no_colour)
        return
    faults = [one.annotated(found.lang) for one in found.faults]
    deliver(writer(name)(faults, DOCUMENT_RULES, len(found.audit.citations)), output)


def _path(file: Path) -> str:
    """The file as whoever stands in the current folder finds it; of one elsewhere the name only."""
    if str(file) == "-":
        return "stdin"
    try:
        return file.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError):
        return file.name


def _language_of(text: str) -> str:
    from synthesis.checks.wrong_language import reads_as_dutch

    return "nl" if reads_as_dutch(text[:200_000]) else "en"
