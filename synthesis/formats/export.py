"""The formats in which records leave a corpus; choices, suffixes and docs derive from this table."""

from importlib import import_module
from typing import Any, Final, NamedTuple

from synthesis.formats.contents import Contents
from synthesis.model.codes import Label


class Export(NamedTuple):
    """One format: its name, the suffix of its files, the module that writes it, and what it can hold."""

    name: str
    suffix: str
    module: str
    sources_only: bool
    label: Label

    def write(self, contents: Contents) -> str | bytes:
        """The contents in this format; text is to be written as UTF-8 with its line ends as they are.

        Raises:
            MissingExtra: the format needs a library that is not installed.
        """
        writer: Any = import_module(f"synthesis.formats.{self.module}")
        written: str | bytes = writer.write(contents.sources if self.sources_only else contents)
        return written


EXPORTS: Final[dict[str, Export]] = {
    export.name: export
    for export in (
        Export("json", ".json", "json_records", False, Label("het hele corpus als JSON", "the whole corpus as JSON")),
        Export("jsonl", ".jsonl", "jsonl", False, Label("een record per regel, JSON", "a record a line, JSON")),
        Export("csv", ".csv", "csv_records", False, Label("platte tabel", "flat table")),
        Export("xlsx", ".xlsx", "xlsx", False, Label("Excel, een blad per soort", "Excel, a sheet for each kind")),
        Export("markdown", ".md", "markdown_records", False, Label("leesbaar document", "document to read")),
        Export(
            "csl-json", ".csl.json", "csl_json", True, Label("bronnen voor citeproc en Zotero", "sources for citeproc and Zotero")
        ),
        Export("bibtex", ".bib", "bibtex", True, Label("bronnen voor LaTeX", "sources for LaTeX")),
        Export(
            "ris",
            ".ris",
            "ris",
            True,
            Label("bronnen voor EndNote, Zotero en Mendeley", "sources for EndNote, Zotero and Mendeley"),
        ),
    )
}
"""Every format by its name. Those with `sources_only` hold the sources and nothing else."""
