"""The words of an APA reference in Dutch and English.

English after the Publication Manual of the APA, seventh edition; Dutch after its customary adaptation at Dutch
universities (Scribbr, Radboud University, Tilburg University): Red., Reds., z.d., 2e druk.
"""

import re
from typing import Final

from synthesis.model.codes import Label

EDITOR: Final = Label("Red.", "Ed.")
EDITORS: Final = Label("Reds.", "Eds.")
IN: Final = Label("In", "In")
VOLUME: Final = Label("Vol.", "Vol.")
ISSUE: Final = Label("Nr.", "Issue")
NUMBER: Final = Label("nr.", "No.")
ARTICLE: Final = Label("Artikel", "Article")
PAGE: Final = Label("p.", "p.")
PAGES: Final = Label("pp.", "pp.")
ORIGINAL: Final = Label("Oorspronkelijk werk gepubliceerd in {}", "Original work published {}")
EDITION: Final = Label("{}e druk", "{} ed.")

GENRES: Final = {
    "dataset": Label("Dataset", "Data set"),
    "interview": Label("Interview", "Interview"),
    "periodical": Label("Themanummer", "Special issue"),
    "software": Label("Software", "Computer software"),
    "thesis": Label("Proefschrift", "Doctoral dissertation"),
}
"""What stands between brackets after the title of a work of this type that names no genre itself."""

TRANSLATED: Final = {
    "advies": "Advisory report",
    "bachelorscriptie": "Bachelor's thesis",
    "brochure": "Brochure",
    "dissertatie": "Doctoral dissertation",
    "essay": "Essay",
    "inaugurele rede": "Inaugural lecture",
    "intreerede": "Inaugural lecture",
    "kennissynthese": "Knowledge synthesis",
    "lectorale rede": "Inaugural lecture",
    "lezing": "Lecture",
    "masterscriptie": "Master's thesis",
    "onderzoeksrapport": "Research report",
    "onderzoeksverslag": "Research report",
    "oratie": "Inaugural lecture",
    "proefschrift": "Doctoral dissertation",
    "scriptie": "Thesis",
}
"""Dutch genres in English; any other genre is printed as the record has it."""

_NUMBERED: Final = re.compile(r"(\d+)\s*(?:e|de|ste|st|nd|rd|th)?\.?")


def genre(doc_type: str, given: str, lang: str) -> str:
    """The genre in `lang`: the one `given`, else that of the type, else nothing."""
    if given:
        return given if lang == "nl" else TRANSLATED.get(given.lower(), given)
    label = GENRES.get(doc_type)
    return label.say(lang) if label else ""


def edition(given: str, lang: str) -> str:
    """`2e druk`, `2nd ed.`; nothing for a first edition; other text as it stands."""
    numbered = _NUMBERED.fullmatch(given.strip())
    if numbered is None:
        return given
    if numbered[1] == "1":
        return ""
    return EDITION.say(lang).format(numbered[1] if lang == "nl" else _ordinal(int(numbered[1])))


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
