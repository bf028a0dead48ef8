"""What the examples of the rules share, so that each shows only what it is about."""

from typing import Final

STANDARD: Final = {
    "corpus.yaml": (
        "format: 1\n"
        "id: example\n"
        "title: {nl: Voorbeeld, en: Example}\n"
        "language: nl\n"
        "as_of: 2023-12-31\n"
        "documents: [{source: synthese2023}]\n"
    ),
    "sources/document.yaml": (
        "synthese2023:\n"
        "  type: report\n"
        "  title: Een synthese\n"
        "  author: [{literal: Synthese}]\n"
        "  issued: 2023\n"
        "  status: document\n"
    ),
}
"""The corpus in which the examples stand: a manifest, and the one document that it encodes."""

THEME: Final = "wederkerigheid:\n  label: {nl: Wederkerigheid, en: Reciprocity}\n"

FINDING: Final = (
    "geven:\n"
    "  statement: {nl: Wie geeft ontvangt ook., en: Those who give also receive.}\n"
    "  kind: description\n"
    "  sources: [{id: synthese2023}]\n"
    '  locator: {document: synthese2023, section: "2.2"}\n'
)

BOOK: Final = "jansen2019:\n  type: book\n  title: Buren in beweging\n  author: [{family: Jansen, given: A.}]\n  issued: 2019\n"

ARTICLE: Final = (
    "jansen2019:\n"
    "  type: article-journal\n"
    "  title: Buren in beweging\n"
    "  author: [{family: Jansen, given: A.}]\n"
    "  issued: 2019\n"
    "  container-title: Tijdschrift voor Buurten\n"
)

LEVEL: Final = (
    "goed-onderbouwd:\n"
    "  label: {nl: Goed onderbouwd, en: Well substantiated}\n"
    "  order: 2\n"
    "  judged_by: not stated\n"
    "  criteria: not stated\n"
    "  validity: [{years: 5}]\n"
)

DATABANK: Final = "movisie:\n  scheme: databank\n  label: {nl: Databank Movisie, en: Movisie databank}\n"

INTERVENTION: Final = (
    "buurtmaatje:\n"
    "  label: {nl: Buurtmaatje, en: Buurtmaatje}\n"
    "  type: intervention\n"
    "  summary: {nl: Vrijwilligers bezoeken buren., en: Volunteers visit neighbours.}\n"
)

GAP: Final = (
    "bereik:\n"
    "  statement: {nl: Wie bereikt wordt is onbekend., en: It is not known who is reached.}\n"
    "  kind: evidence\n"
    "  scope: [research]\n"
    "  prominence: leading\n"
    '  locators: [{document: synthese2023, section: "5"}]\n'
)


def complete(files: dict[str, str]) -> dict[str, str]:
    """The example as a corpus that can be checked: what it lacks of `STANDARD` is added.

    An example that is about the manifest itself says so with an empty `corpus.yaml`,
    which is left away.
    """
    if files.get("corpus.yaml") == "":
        files = {name: text for name, text in files.items() if name != "corpus.yaml"}
        return {"sources/document.yaml": STANDARD["sources/document.yaml"], **files}
    standard = dict(STANDARD)
    if any(name.startswith("sources") and "synthese2023:" in text for name, text in files.items()):
        del standard["sources/document.yaml"]
    return {**standard, **files}
