"""The formats that a document can be written in; choices, suffixes and docs derive from this table."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import Final, NamedTuple

from synthesis.errors import UsageError
from synthesis.formats.document import Document


class Format(NamedTuple):
    """A format: the module that writes it, the suffixes of its files, and whether it takes styles over from a template."""

    module: str
    suffixes: tuple[str, ...]
    templates: bool = False


DOCUMENT_FORMATS: Final = {
    "text": Format("text", (".txt",)),
    "markdown": Format("markdown", (".md", ".markdown")),
    "html": Format("html", (".html", ".htm")),
    "json": Format("json_document", (".json",)),
    "csv": Format("csv_document", (".csv",)),
    "docx": Format("docx", (".docx",), templates=True),
    "pdf": Format("pdf", (".pdf",)),
    "xlsx": Format("xlsx_document", (".xlsx",)),
}


def write(document: Document, format: str, template: PurePath | None = None) -> str | bytes:
    """The document in `format`, one of `DOCUMENT_FORMATS`.

    Arguments:
        template: a file whose styles the document takes over, for formats that know such files.

    Raises:
        MissingExtra: the format needs a library that is not installed.
        UsageError: the format knows no templates, or this is none.
    """
    found = DOCUMENT_FORMATS[format]
    writer: Callable[..., str | bytes] = import_module(f"synthesis.formats.{found.module}").write
    if template is None:
        return writer(document)
    if not found.templates:
        knowing = ", ".join(name for name, one in DOCUMENT_FORMATS.items() if one.templates)
        raise UsageError(f"{format} takes no template.", f"leave out --template, or choose --format {knowing}")
    return writer(document, template)


def choose(
    given: str | None, output: PurePath | None, suffixes: Mapping[str, tuple[str, ...]], default: str, what: str = "format"
) -> str:
    """The format that is meant: the one `given`, else that of the suffix of `output`, else the `default`.

    `suffixes` are the formats that the command knows, each with its suffixes.

    `what` is the word for it in the error.

    Raises:
        UsageError: the command does not know the format, or no format goes by the suffix.
    """
    if given is not None:
        name = given.lower()
        if name in suffixes:
            return name
        raise UsageError(f"There is no {what} '{given}' here.", _hint(name, suffixes))
    if output is not None and output.suffix:
        for name, endings in suffixes.items():
            if output.suffix.lower() in endings:
                return name
        known = ", ".join(ending for endings in suffixes.values() for ending in endings)
        raise UsageError(f"There is no {what} for the suffix '{output.suffix}' here.", f"use {known}, or say --format")
    return default


def _hint(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(name, names, n=1)
    return f"did you mean '{close[0]}'?" if close else f"choose from {', '.join(names)}"
