"""Walks through the body of a Word file and sets what a reader sees."""

from collections.abc import Callable, Mapping
from typing import Final

from synthesis.manuscripts.galley import Block, Galley, superscript
from synthesis.manuscripts.manuscript import Place
from synthesis.manuscripts.numbering import BULLET
from synthesis.manuscripts.word_paragraph import Notes, Paragraph, Row, Run
from synthesis.manuscripts.word_styles import Styles, is_on, number, short, value

_UNSEEN: Final = (
    "w:del w:moveFrom w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:trPrChange w:tcPrChange w:tblGridChange "
    "w:numberingChange w:instrText w:delText w:delInstrText w:sdtPr w:sectPr w:rt w:tblPr w:tcPr"
)
"""What no reader sees once all changes are accepted: deletions, former properties, the code of fields."""
_SKIPPED: Final = frozenset(_UNSEEN.split())
_SIGNS: Final = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-"}
_SOFT_HYPHEN: Final = "\u00ad"


class Body:
    """Takes the elements of a body (or of one note, without a galley) in order."""

    def __init__(self, galley: Galley | None, styles: Styles | None, notes: Notes | None) -> None:
        self.paragraphs: list[Paragraph] = []
        self.counts_pages = False
        self._galley = galley
        self._styles = styles or Styles()
        self._notes = notes
        self._skipped = 0
        self._open: list[Paragraph] = []
        self._carried: Paragraph | None = None
        self._runs: list[Run] = []
        self._rows: list[Row] = []
        self._after_table: list[Block] = []
        self._choices: list[bool] = []
        self._in_properties = False
        self._in_text = False
        self._page = 1
        self._count = 0
        self._starts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "w:p": self._start_paragraph, "w:r": self._start_run, "m:r": self._start_run, "w:br": self._break,
            "w:lastRenderedPageBreak": lambda _: self._turn(), "w:footnoteReference": lambda at: self._note("footnote", at),
            "w:endnoteReference": lambda at: self._note("endnote", at), "w:tr": self._start_row,
            "w:tc": self._start_cell, "mc:AlternateContent": lambda _: self._choices.append(False),
            "mc:Choice": self._choose, "w:pPr": lambda _: self._properties(True), "w:vanish": self._hide,
            "w:vertAlign": self._raise, "w:t": lambda _: self._text(True), "m:t": lambda _: self._text(True),
        }  # fmt: skip
        self._ends: dict[str, Callable[[], None]] = {
            "w:p": self._end_paragraph, "w:r": self._end_run, "m:r": self._end_run, "w:tr": self._end_row,
            "w:tbl": self._end_table, "mc:AlternateContent": self._end_choices,
            "w:pPr": lambda: self._properties(False), "w:t": lambda: self._text(False), "m:t": lambda: self._text(False),
        }  # fmt: skip

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._skipped:
            self._skipped += 1
            return
        name = short(tag)
        if name in _SKIPPED or (name == "mc:Fallback" and self._choices and self._choices[-1]):
            self._skipped = 1
            self._deleted(name)
        elif name in _SIGNS and not self._in_properties:
            self._add(_SIGNS[name])
        elif name in self._starts:
            self._starts[name](attributes)
        elif self._in_properties and self._open:
            self._property(self._open[-1], name, attributes)

    def end(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        finish = self._ends.get(short(tag))
        if finish is not None:
            finish()

    def words(self, text: str) -> None:
        if self._in_text and not self._skipped:
            self._add(text.replace(_SOFT_HYPHEN, ""))

    def close(self) -> None:
        """Sets what is left: a last paragraph that a deleted mark ran on from."""
        if self._carried is not None:
            carried, self._carried = self._carried, None
            self._set(carried)

    def _text(self, on: bool) -> None:
        self._in_text = on

    def _properties(self, on: bool) -> None:
        self._in_properties = on

    def _choose(self, _: Mapping[str, str]) -> None:
        if self._choices:
            self._choices[-1] = True

    def _end_choices(self) -> None:
        if self._choices:
            self._choices.pop()

    def _deleted(self, name: str) -> None:
        """The mark of a paragraph, or a row, that was deleted."""
        if name in ("w:del", "w:moveFrom"):
            if self._in_properties and self._open:
                self._open[-1].runs_on = True
            elif self._rows and not self._open:
                self._rows[-1].deleted = True

    def _property(self, paragraph: Paragraph, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "w:pStyle":
                paragraph.style = value(attributes, "val")
            case "w:outlineLvl":
                paragraph.outline = number(attributes, "val")
            case "w:numId":
                paragraph.numbered = number(attributes, "val")
            case "w:ilvl":
                paragraph.depth = number(attributes, "val")
            case "w:pageBreakBefore":
                paragraph.new_page = is_on(attributes)

    def _start_paragraph(self, _: Mapping[str, str]) -> None:
        self._in_properties = False
        paragraph = Paragraph()
        if self._carried is not None and not self._open:
            paragraph.pieces, paragraph.notes, paragraph.boxes = self._carried.pieces, self._carried.notes, self._carried.boxes
            self._carried = None
        self._open.append(paragraph)

    def _start_run(self, _: Mapping[str, str]) -> None:
        self._runs.append(Run())

    def _hide(self, attributes: Mapping[str, str]) -> None:
        if self._runs and not self._in_properties:
            self._runs[-1].hidden = is_on(attributes)

    def _raise(self, attributes: Mapping[str, str]) -> None:
        if self._runs and not self._in_properties:
            self._runs[-1].raised = value(attributes, "val") == "superscript"

    def _add(self, text: str) -> None:
        if self._runs:
            self._runs[-1].text.append(text)

    def _end_run(self) -> None:
        if self._runs:
            run = self._runs.pop()
            text = "".join(run.text)
            if self._open and text and not run.hidden:
                self._open[-1].pieces.append((superscript(text) if run.raised and text.isdigit() else text, self._page))

    def _break(self, attributes: Mapping[str, str]) -> None:
        kind = value(attributes, "type")
        if kind == "page" and self._galley is not None and len(self._open) == 1 and not self._rows:
            text = "".join(text for text, _ in self._open[-1].pieces) + "".join(self._runs[-1].text if self._runs else [])
            if text.strip():
                self._open[-1].ends_page = True
            else:
                self._open[-1].new_page = True
        self._add("\n")

    def _turn(self) -> None:
        """The page ends here, says the program that saved the file."""
        if self._runs and self._open:
            self._open[-1].pieces.append(("".join(self._runs[-1].text), self._page))
            self._runs[-1].text.clear()
        self._page += 1

    def _note(self, kind: str, attributes: Mapping[str, str]) -> None:
        if self._notes is not None and self._open:
            own = value(attributes, "customMarkFollows") in ("1", "true", "on")
            mark = self._notes.mark(kind) if not own else f"{kind[0]}{value(attributes, 'id')}"
            self._add(f"[^{mark}]")
            self._open[-1].notes.append((mark, self._notes.text(kind, value(attributes, "id"))))

    def _start_row(self, _: Mapping[str, str]) -> None:
        self._rows.append(Row())

    def _start_cell(self, _: Mapping[str, str]) -> None:
        if self._rows:
            self._rows[-1].cells.append([])

    def _end_paragraph(self) -> None:
        if not self._open:
            return
        paragraph = self._open.pop()
        if self._open:
            self._open[-1].boxes.append(paragraph)
        elif paragraph.runs_on and self._galley is not None:
            self._carried = paragraph
        elif self._galley is None:
            self.paragraphs.append(paragraph)
        else:
            self._set(paragraph)

    def _set(self, paragraph: Paragraph) -> None:
        """Numbers and sets a paragraph, or keeps it for the row of its table; then its notes and text boxes."""
        block, notes = self._block(paragraph)
        if self._rows:
            if self._rows[-1].cells:
                self._rows[-1].cells[-1].append(block)
            self._rows[-1].notes.extend(notes)
        elif self._galley is not None:
            if paragraph.new_page and self._count > (0 if block.is_empty else 1):
                self._galley.page_break()
            for one in (block, *notes):
                self._galley.block(one)
            if paragraph.ends_page:
                self._galley.page_break()
        for box in paragraph.boxes:
            self._set(box)

    def _block(self, paragraph: Paragraph) -> tuple[Block, list[Block]]:
        level = self._styles.level(paragraph.style, paragraph.outline)
        filled = any(text.strip() for text, _ in paragraph.pieces)
        self._count += filled
        # An empty paragraph has no number in Word either.
        label = self._styles.label(paragraph.style, paragraph.numbered, paragraph.depth) if filled else ""
        if level and label == BULLET:
            label = ""
        block = Block(level, f"{label} " if label else "", tight=bool(label) and not level)
        column = 1
        for text, page in paragraph.pieces:
            block.add(text, Place(0, column, page if self.counts_pages else 0, self._count))
            column += len(text)
        place = Place(0, 1, paragraph.pieces[0][1] if self.counts_pages and paragraph.pieces else 0, self._count)
        notes = [
            Block(0, f"[^{mark}]: ", pieces=[("".join(text for text, _ in note.pieces), place)]) for mark, note in paragraph.notes
        ]
        return block, notes

    def _end_row(self) -> None:
        if not self._rows or self._galley is None:
            return
        row = self._rows.pop()
        if row.deleted:
            return
        if self._rows:  # a table within a cell
            if self._rows[-1].cells:
                self._rows[-1].cells[-1].extend(block for cell in row.cells for block in cell)
            self._rows[-1].notes.extend(row.notes)
            return
        self._galley.row(row.cells)
        self._after_table.extend(row.notes)

    def _end_table(self) -> None:
        if self._rows or self._galley is None:
            return
        self._galley.end_table()
        for note in self._after_table:
            self._galley.block(note)
        self._after_table.clear()
