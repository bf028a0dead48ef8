"""Recognises headings: numbered or not, in Markdown, in bold, or plain on a line of their own."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from synthesis.citations.markup import blank
from synthesis.language.folding import fold

Kind = Literal["section", "part", "references", "contents"]

_ATX: Final = re.compile(r" {0,3}(#{1,6})\s+(.+?)(?:\s+#+)?\s*$")
_BOLD: Final = re.compile(r"\s*(?:\*\*.+\*\*|__.+__|<b>.+</b>|<strong>.+</strong>)\s*$")
_NUMBERED: Final = re.compile(
    r"(?:(?P<word>hoofdstuk|paragraaf|chapter|section|"
    r"kapitel)\s+)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?(?:[\s:–—-]+(?P<title>\S.*))?$",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"(?:deel|part|teil|partie)\s+(\d{1,2}|[IVX]{1,5}|een|twee|drie|vier|one|two|three|four)\b", re.IGNORECASE
)
_CAPTION: Final = re.compile(
    r"(?:tabel|table|figuur|figure|box|kader|grafiek|tableau|abbildung)\s+(\d+(?:\.\d+)*)\b", re.IGNORECASE
)
_TOC_LINE: Final = re.compile(r"(?:\t|\.\.|\s\s|…)\s*\d{1,4}$")
_ORDINALS: Final = {
    **{numeral: place for place, numeral in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"), 1)},
    "een": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
}
_LIST_TITLES: Final = re.compile(
    r"(?:(?:geraadpleegde|gebruikte|aangehaalde|geciteerde|verwerkte|overige|aanbevolen|digitale|schriftelijke|cited|selected|"
    r"further|suggested|consulted|lijst (?:van|met)(?: de)?(?: gebruikte| geraadpleegde)?|list of|verwendete|zitierte|"
    r"weiterfuhrende|"
    r"liste des|lista de|eind|end)\s*)?"
    r"(?:bron(?:nen(?:lijst|overzicht|opgave)?|vermelding(?:en)?|verwijzingen)|"
    r"literatuur(?:lijst|verwijzingen|opgave|overzicht|referenties|bronnen)?|literature(?: cited| references)?|"
    r"referen(?:ties?|tielijst|ces?(?: list| cited)?|zen|cias(?: bibliograficas)?)|reference list|verwijzingen|"
    r"bibliogra(?:fie|phy|phie|fia)|works? (?:cited|consulted)|reading(?: list)?|verder lezen|sources(?: cited| consulted)?|"
    r"literatur(?:verzeichnis|angaben|liste)?|quellen(?:verzeichnis|angaben|nachweise?)?|"
    r"references bibliographiques|ouvrages cites|riferimenti(?: bibliografici)?|obras citadas|fuentes)"
    r"(?:\s+(?:geraadpleegd|consultees))?"
    r"(?:\s*(?:en|and|&|und|et|y|/)\s*(?:bron(?:nen(?:lijst)?|vermelding)|literatuur(?:lijst)?|referenties|"
    r"verwijzingen|references|"
    r"bibliogra(?:fie|phy|phie)|sources|quellen(?:verzeichnis)?|literatur(?:verzeichnis)?|(?:eind)?note[ns]|noten))?"
    r"(?:\s+(?:(?:bij |van |of |for |zu )?(?:(?:dit |this )?(?:hoofdstuk|deel|chapter|part|kapitel|teil)|bijlage|"
    r"appendix)(?:\s+[\divx]{1,4})?))?"
)
_CONTENTS: Final = frozenset(
    {"inhoud", "inhoudsopgave", "contents", "table of contents", "inhaltsverzeichnis", "table des matieres"}
)
_LONGEST: Final = 240
_LONGEST_PLAIN: Final = 90


@dataclass(frozen=True)
class Heading:
    """A heading: its title, its number if it has one, how deep it stands, and what kind of text it opens."""

    title: str
    number: str | None
    level: int
    kind: Kind
    part: int | None = None


def heading(line: str, before: str, after: str) -> Heading | None:
    """The heading that `line` is, seen between its neighbours; None if it is text."""
    text = line.strip()
    if not text or len(text) > _LONGEST:
        return None
    match = _ATX.match(text)
    if match:
        return _make(match[2], len(match[1]))
    if _TOC_LINE.search(blank(text).rstrip()):
        return None
    if before.strip() == "" and re.fullmatch(r"\s{0,3}(=+|-{3,})\s*", after) and len(text) <= _LONGEST_PLAIN:
        return _make(text, 1 if "=" in after else 2)
    if _BOLD.match(line) and "." not in text[-3:]:
        return None if caption(text) else _make(text, _depth(text))
    if before.strip() == "" and after.strip() == "" and len(text) <= _LONGEST_PLAIN:
        return _plain(text)
    return None


def is_list_title(line: str) -> bool:
    """Whether a line holds only the title of a reference list, with its number or marks: `## 7. Literatuur`."""
    said = _words(line).strip("#=: .-–—_>")
    match = _NUMBERED.match(said)
    name = fold((match["title"] or "").strip() if match else said).rstrip(":. ")
    return _LIST_TITLES.fullmatch(_PART.sub("", name).strip(" :-–—")) is not None


def caption(line: str) -> str | None:
    """The number of the table or figure whose caption this is."""
    match = _CAPTION.match(_words(line))
    return match[1] if match else None


def _plain(text: str) -> Heading | None:
    """A line on its own: a heading if it is numbered like one, or has the title of a list."""
    said = _words(text)
    match = _NUMBERED.match(said)
    if match and not said.endswith((".", ";", ":", ",")):
        title = match["title"] or ""
        deep, upper = "." in match["number"], title.isupper()
        if match["word"] or ((deep or upper) and title[:1].isupper()):
            return _make(text, _depth(text))
    if match and _LIST_TITLES.fullmatch(fold(match["title"] or "").rstrip(":. ")):
        return _make(text, _depth(text))
    name = fold(said).rstrip(":")
    if _LIST_TITLES.fullmatch(name) or name in _CONTENTS or _PART.fullmatch(said):
        return _make(text, 1)
    return None


def _depth(text: str) -> int:
    """How deep a heading without marks stands: by its number, else deeper than all numbered ones."""
    match = _NUMBERED.match(_words(text))
    return match["number"].count(".") + 1 if match else 6


def _words(text: str) -> str:
    return " ".join(blank(text).split())


def _make(text: str, level: int) -> Heading:
    said = _words(text).strip("# ")
    match = _NUMBERED.match(said)
    number, title = (match["number"], (match["title"] or "").strip()) if match else (None, said)
    name = fold(title or said).rstrip(":. ")
    part = _PART.match(said)
    if name in _CONTENTS:
        return Heading(title, number, level, "contents")
    if _LIST_TITLES.fullmatch(_PART.sub("", name).strip(" :-–—")):
        return Heading(title, number, level, "references")
    if part and number is None:
        return Heading(said, None, level, "part", _ORDINALS.get(part[1].lower()) or (int(part[1]) if part[1].isdigit() else None))
    return Heading(title or said, number, level, "section")
