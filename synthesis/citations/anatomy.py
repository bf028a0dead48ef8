"""What a document has that it can refer to: numbered sections, footnotes, tables, figures and appendices."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from synthesis.citations.headings import heading
from synthesis.citations.markup import blank
from synthesis.citations.mention import Passage

KINDS: Final = {
    "section": r"paragra(?:af|fen|phe)|par\.|sectie|sections?|abschnitt|§",
    "chapter": r"hoofdstuk|chapter|kapitel|chapitre",
    "footnote": r"voetnoot|noot|footnote|note|fußnote",
    "table": r"tabel|table|tableau|tabelle",
    "figure": r"figuur|figure|abbildung",
    "appendix": r"bijlage|appendix|annex|anhang|annexe",
}
"""Kind of part -> the words for it."""

_LABEL: Final = re.compile(
    rf"(?:(?P<table>{KINDS['table']})|(?P<figure>{KINDS['figure']})|(?P<appendix>{KINDS['appendix']}))\s+(?P<number>\d{{1,3}}(?:\.\d+)*|[A-Z]|[IVX]+)\b",
    re.IGNORECASE,
)
_MARK: Final = re.compile(r"<sup>\s*\[?(\d{1,4})\]?\s*</sup>|\[\^(\d{1,4})\](?!:)")


@dataclass
class Anatomy:
    """Kind -> number -> the line where it stands; the texts of footnotes, and the words before their marks."""

    parts: dict[str, dict[str, int]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    notes: dict[str, str] = field(default_factory=dict)
    marked: dict[str, str] = field(default_factory=dict)

    def depth(self, dots: int) -> int:
        """How many numbered sections there are at a depth."""
        return sum(number.count(".") == dots for number in self.parts["section"])


def dissect(text: str, passages: Iterable[Passage], skipped: Sequence[tuple[int, int]]) -> Anatomy:
    """The parts of a document; lines within `skipped` are those of its reference lists."""
    found = Anatomy()
    lines = text.split("\n")
    lists = {line for first, last in skipped for line in range(first, last + 1)}
    for index, line in enumerate(lines):
        if index + 1 not in lists and line.strip():
            _line(found, lines, index)
    for passage in passages:
        if passage.place.footnote:
            found.parts["footnote"].setdefault(passage.place.footnote, passage.line)
            found.notes.setdefault(passage.place.footnote, passage.text)
    return found


def _line(found: Anatomy, lines: Sequence[str], index: int) -> None:
    line = lines[index]
    before = lines[index - 1] if index else ""
    after = lines[index + 1] if index + 1 < len(lines) else ""
    head = heading(line, before, after) if len(line) < 240 else None
    if head is not None and head.number is not None:
        found.parts["section"].setdefault(head.number, index + 1)
        found.parts["chapter"].setdefault(head.number.split(".")[0], index + 1)
    for number, said in _marks(line):
        found.marked.setdefault(number, said)
    label = _LABEL.match(" ".join(blank(line[:200]).split()).strip("#_ !["))
    if label and (head is not None or _is_caption(line, label["number"])):
        kind = next(kind for kind in ("table", "figure", "appendix") if label[kind])
        found.parts[kind].setdefault(label["number"].upper(), index + 1)


def _is_caption(line: str, number: str) -> bool:
    """Whether a line that opens with `Tabel 2` is its caption, rather than a sentence about it."""
    rest = blank(line).split(number, 1)[-1].lstrip("*_ ")
    return rest[:1] in (".", ":", "–", "-", "|", "") or (len(line) < 120 and rest[:1].isupper())


def _marks(line: str) -> Iterator[tuple[str, str]]:
    """The marks of footnotes in a line, each with the sentence before it."""
    for match in _MARK.finditer(line):
        before = line[max(0, match.start() - 300) : match.start()]
        if before.strip():
            yield match[1] or match[2], re.split(r"[.!?]\s", before.rstrip(".!? "))[-1]
