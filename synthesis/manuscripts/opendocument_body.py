"""Walks through the body of an OpenDocument text and sets what a reader sees (OpenDocument 1.3, part 3, chapters 5 to 7)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from synthesis.manuscripts.galley import Block, Galley, superscript
from synthesis.manuscripts.manuscript import Place
from synthesis.manuscripts.numbering import BULLET, Counter
from synthesis.manuscripts.opendocument_styles import OdtStyles, named, short, whole

_UNSEEN: Final = (
    "text:tracked-changes office:annotation text:hidden-text text:ruby-text svg:title svg:desc office:forms "
    "text:note-citation text:index-entry-template text:sequence-decls text:variable-decls text:user-field-decls "
    "text:table-of-content-source text:bibliography-source text:alphabetical-index-source office:meta office:settings "
    "office:scripts office:font-face-decls office:styles office:automatic-styles office:master-styles"
)
"""What no reader sees in the text: what was deleted, remarks, descriptions of pictures, how an index is made."""
_SKIPPED: Final = frozenset(_UNSEEN.split())
_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_MOST_BLANKS: Final = 100
_SOFT_HYPHEN: Final = "\u00ad"


@dataclass
class _Paragraph:
    level: int = 0
    lead: str = ""
    tight: bool = False
    pieces: list[tuple[str, int]] = field(default_factory=list)
    notes: list[tuple[str, "_Note"]] = field(default_factory=list)
    inner: list["_Paragraph"] = field(default_factory=list)
    breaks_page: bool = False


@dataclass
class _Note:
    paragraphs: list[_Paragraph] = field(default_factory=list)


@dataclass
class _List:
    counter: Counter
    style: str
    depth: int
    lead: str = ""


@dataclass
class _Row:
    cells: list[list[Block]] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)


class OdtBody:
    """Takes the elements of a document in order; `both`: it has footnotes and endnotes, so that their numbers may meet."""

    def __init__(self, galley: Galley, styles: OdtStyles, both: bool) -> None:
        self._galley = galley
        self._styles = styles
        self._both = both
        self._headings = Counter(styles.outline)
        self._skipped = 0
        self._in_text = False
        self._counts_pages = False
        self._page = 1
        self._count = 0
        self._open: list[_Paragraph | _Note] = []
        self._spans: list[tuple[int, str]] = []
        self._lists: list[_List] = []
        self._rows: list[_Row] = []
        self._after_table: list[Block] = []
        self._marks: dict[str, int] = {}
        self._starts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "office:text": self._start_text, "text:p": self._start_paragraph, "text:h": self._start_heading,
            "text:s": lambda at: self._add(" " * min(whole(at.get("text:c"), 1), _MOST_BLANKS)),
            "text:tab": lambda _: self._add("\t"), "text:line-break": lambda _: self._add("\n"),
            "text:soft-page-break": self._turn, "text:note": self._start_note, "text:span": self._start_span,
            "text:list": self._start_list, "text:list-item": self._start_item,
            "table:table-row": lambda _: self._rows.append(_Row()), "table:table-cell": lambda _: self._start_cell(),
        }  # fmt: skip
        self._ends: dict[str, Callable[[], None]] = {
            "office:text": self._end_text, "text:p": self._end_paragraph, "text:h": self._end_paragraph,
            "text:note": self._end_note, "text:span": self._end_span, "text:list": self._end_list,
            "table:table-row": self._end_row, "table:table": self._end_table,
        }  # fmt: skip

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = short(tag)
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
        elif name == "office:text" or (self._in_text and name in self._starts):
            self._starts[name](named(attributes))

    def end(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        finish = self._ends.get(short(tag))
        if finish is not None and self._in_text:
            finish()

    def words(self, text: str) -> None:
        """Text; line ends and blanks of the XML are one blank (6.1.2), and none after another."""
        if self._skipped or not self._open:
            return
        text = _BLANKS.sub(" ", text.replace(_SOFT_HYPHEN, ""))
        top = self._open[-1]
        if isinstance(top, _Paragraph):
            before = top.pieces[-1][0][-1:] if top.pieces else " "
            self._add(text[1:] if before in " \n" and text.startswith(" ") else text)

    def _start_text(self, at: Mapping[str, str]) -> None:
        self._in_text = True
        self._counts_pages = at.get("text:use-soft-page-breaks") == "true"

    def _end_text(self) -> None:
        self._in_text = False

    def _start_paragraph(self, at: Mapping[str, str]) -> None:
        style = at.get("text:style-name", "")
        paragraph = _Paragraph(level=1 if self._styles.is_title(style) else 0, breaks_page=self._breaks(style))
        if self._lists and self._lists[-1].lead and not any(isinstance(one, _Note) for one in self._open):
            paragraph.lead, self._lists[-1].lead = self._lists[-1].lead + " ", ""
            paragraph.tight = True
        self._open.append(paragraph)

    def _start_heading(self, at: Mapping[str, str]) -> None:
        level = whole(at.get("text:outline-level"), 1)
        label = "" if at.get("text:is-list-header") == "true" or not self._styles.outline else self._headings.step(level - 1)
        style = at.get("text:style-name", "")
        self._open.append(_Paragraph(level, f"{label} " if label and label != BULLET else "", breaks_page=self._breaks(style)))

    def _breaks(self, style: str) -> bool:
        """Whether a page begins here; what a style inherits counts too."""
        breaks = not self._rows and not self._open and any(one.breaks_page for _, one in self._styles.chain(style))
        if breaks and self._count:
            self._page += 1
        return breaks and self._count > 0

    def _add(self, text: str) -> None:
        top = self._open[-1] if self._open else None
        if isinstance(top, _Paragraph) and text:
            top.pieces.append((text, self._page))

    def _turn(self, _: Mapping[str, str]) -> None:
        self._page += 1

    def _start_span(self, at: Mapping[str, str]) -> None:
        top = self._open[-1] if self._open else None
        self._spans.append((len(top.pieces) if isinstance(top, _Paragraph) else 0, at.get("text:style-name", "")))

    def _end_span(self) -> None:
        if not self._spans:
            return
        since, name = self._spans.pop()
        top = self._open[-1] if self._open else None
        style = self._styles.styles.get(name)
        if isinstance(top, _Paragraph) and style is not None:
            said = "".join(text for text, _ in top.pieces[since:])
            if style.hidden:
                del top.pieces[since:]
            elif style.raised and said.isascii() and said.isdigit():
                top.pieces[since:] = [(superscript(said), self._page)]

    def _start_note(self, at: Mapping[str, str]) -> None:
        kind = at.get("text:note-class", "footnote")
        note = _Note()
        self._marks[kind] = self._marks.get(kind, 0) + 1
        mark = f"{'e' if kind == 'endnote' and self._both else ''}{self._marks[kind]}"
        top = self._open[-1] if self._open else None
        if isinstance(top, _Paragraph):
            self._add(f"[^{mark}]")
            top.notes.append((mark, note))
        self._open.append(note)

    def _end_note(self) -> None:
        if self._open and isinstance(self._open[-1], _Note):
            self._open.pop()

    def _start_list(self, at: Mapping[str, str]) -> None:
        above = self._lists[-1] if self._lists else None
        style = at.get("text:style-name", "") or (above.style if above else "")
        depth = above.depth + 1 if above else 0
        counter = above.counter if above and above.style == style else Counter(self._styles.lists.get(style, {}))
        self._lists.append(_List(counter, style, depth))

    def _end_list(self) -> None:
        if self._lists:
            self._lists.pop()

    def _start_item(self, _: Mapping[str, str]) -> None:
        if self._lists:
            own = self._lists[-1]
            own.lead = own.counter.step(own.depth) if own.counter.levels else BULLET

    def _start_cell(self) -> None:
        if self._rows:
            self._rows[-1].cells.append([])

    def _end_paragraph(self) -> None:
        paragraph = self._open[-1] if self._open else None
        if not isinstance(paragraph, _Paragraph):
            return
        self._open.pop()
        above = self._open[-1] if self._open else None
        if isinstance(above, _Note):
            above.paragraphs.append(paragraph)
        elif above is not None:
            above.inner.append(paragraph)
        else:
            self._set(paragraph)

    def _set(self, paragraph: _Paragraph) -> None:
        """Numbers and sets a paragraph, or keeps it for the row of its table; then its notes and frames."""
        self._count += any(text.strip() for text, _ in paragraph.pieces)
        block = Block(paragraph.level, paragraph.lead, paragraph.tight)
        column = 1
        for text, page in paragraph.pieces:
            block.add(text, Place(0, column, page if self._counts_pages else 0, self._count))
            column += len(text)
        page = paragraph.pieces[0][1] if paragraph.pieces and self._counts_pages else 0
        notes = [self._note(mark, note, Place(0, 1, page, self._count)) for mark, note in paragraph.notes]
        if self._rows and self._rows[-1].cells:
            self._rows[-1].cells[-1].append(block)
            self._rows[-1].notes.extend(notes)
        else:
            if paragraph.breaks_page:
                self._galley.page_break()
            for one in (block, *notes):
                self._galley.block(one)
        for inner in paragraph.inner:
            self._set(inner)

    @staticmethod
    def _note(mark: str, note: _Note, place: Place) -> Block:
        """A note of several paragraphs as one, so that all of it belongs to its mark."""
        said = "\n".join("".join(text for text, _ in paragraph.pieces) for paragraph in note.paragraphs)
        return Block(0, f"[^{mark}]: ", pieces=[(said, place)])

    def _end_row(self) -> None:
        if not self._rows:
            return
        row = self._rows.pop()
        if self._rows:  # a table within a cell
            if self._rows[-1].cells:
                self._rows[-1].cells[-1].extend(block for cell in row.cells for block in cell)
            self._rows[-1].notes.extend(row.notes)
            return
        self._galley.row(row.cells)
        self._after_table.extend(row.notes)

    def _end_table(self) -> None:
        if not self._rows:
            self._galley.end_table()
            for note in self._after_table:
                self._galley.block(note)
            self._after_table.clear()
