"""HTML files: what a reader of the page sees, with the line and column in the file of every word."""

import re
from bisect import bisect_right
from typing import Final

from synthesis.manuscripts.decoding import decode
from synthesis.manuscripts.galley import Block, Galley, superscript
from synthesis.manuscripts.manuscript import Manuscript, Place
from synthesis.manuscripts.markup import Token, tokens
from synthesis.manuscripts.web_notes import WebNotes, find_notes

_CHARSET: Final = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_HEAD: Final = 2048
_BLOCK_NAMES: Final = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th "
    "thead tr ul"
)
_UNSEEN_NAMES: Final = (
    "script style head title template noscript nav del s strike rt rp svg select option datalist object audio video canvas "
    "iframe textarea button"
)
_VOID_NAMES: Final = "area base br col embed hr img input link meta param source track wbr"
_BLOCKS: Final = frozenset(_BLOCK_NAMES.split())
_UNSEEN: Final = frozenset(_UNSEEN_NAMES.split())
_VOID: Final = frozenset(_VOID_NAMES.split())
_INLINE_BLOCKS: Final = frozenset({"div", "center", "address"})
"""Blocks that may stand within a heading, which goes on in them."""
_HEADING: Final = re.compile(r"h([1-6])$")
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WORDS: Final = re.compile(r"[ \t\n\f]+|[^ \t\n\f]+(?: [^ \t\n\f]+)*")
_SOFT: Final = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
_ITEM_NUMBER_LIMIT: Final = 7


def read(data: bytes, name: str) -> Manuscript:
    """The text of an HTML file.

    Raises:
        UsageError: the bytes are no text.
    """
    declared = _CHARSET.search(data[:_HEAD])
    found = decode(data, name, declared[1].decode("ascii") if declared else "")
    page = _Page(found.text)
    for token in tokens(found.text):
        page.take(token)
    page.end()
    return page.galley.manuscript("html", found.notes)


class _Page:
    """Takes the tokens of a page in order."""

    def __init__(self, text: str) -> None:
        self.galley = Galley()
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._notes: WebNotes = find_notes(text)
        self._block = Block()
        self._unseen: list[str] = []
        self._lists: list[int | None] = []
        self._rows: list[list[list[Block]]] = []
        self._tables: list[int] = []
        """How many rows were open when each open table began."""
        self._blank = True
        self._pre = 0
        self._level = 0
        self._lead = ""
        self._tight = False
        self._raised: list[int] = []

    def take(self, token: Token) -> None:
        """One tag or stretch of text."""
        name = token.name
        if self._unseen:
            self._look_for_end(token)
        elif not name:
            self._words(token)
        elif token.closes:
            self._close(name)
        else:
            self._open(token)

    def end(self) -> None:
        """Sets what nothing closed."""
        self.end_block()
        self._tables.clear()
        self._end_rows()

    def end_block(self) -> None:
        """The paragraph ends here; in a cell of a table it waits for the row."""
        block, self._block = self._block, Block()
        self._blank = True
        if not block.is_empty:
            block.level, block.lead, block.tight = self._level, self._lead, self._tight
            self._lead, self._tight = "", False
            if self._rows and self._rows[-1]:
                self._rows[-1][-1].append(block)
            else:
                self.galley.block(block)

    def _look_for_end(self, token: Token) -> None:
        if token.name == self._unseen[-1] and not token.closes:
            self._unseen.append(token.name)
        elif token.closes and token.name == self._unseen[-1]:
            self._unseen.pop()
        elif not token.closes and self._unseen in (["head"], ["p"]) and token.name in _BLOCKS:
            # The end tags of these two may be left out (HTML standard, 13.1.2.4).
            self._unseen.clear()
            self._open(token)

    def _open(self, token: Token) -> None:
        name = token.name
        note = self._notes.targets.get(token.offset)
        if token.offset in self._notes.unsaid:
            self._unseen.append(name)
            if token.offset in self._notes.marks:
                self._add(f"[^{self._notes.marks[token.offset]}]", token.offset)
        elif name in _UNSEEN or (name not in _VOID and (token.has("hidden") or _HIDDEN.search(token.get("style")))):
            self._unseen.append(name)
        elif name == "br":
            self._add("\n", token.offset)
            self._blank = True
        elif name == "sup":
            self._raised.append(len(self._block.pieces))
        elif name == "q":
            self._add("“", token.offset)
        elif name in _BLOCKS:
            self._open_block(token)
        if note is not None:
            self.end_block()
            self._lead, self._tight = f"[^{note}]: ", False

    def _open_block(self, token: Token) -> None:
        name = token.name
        self.end_block()
        heading = _HEADING.match(name)
        if heading or name not in _INLINE_BLOCKS:
            self._level = int(heading[1]) if heading else 0
        if name in ("ol", "ul", "menu"):
            start = token.get("start")
            begin = int(start) if start.isascii() and start.isdigit() and len(start) < _ITEM_NUMBER_LIMIT else 1
            self._lists.append(begin if name == "ol" else None)
        elif name == "li":
            self._item()
        elif name == "pre":
            self._pre += 1
        elif name == "table":
            self._tables.append(len(self._rows))
        elif name == "tr":
            self._end_rows()  # the end tag of a row may be left out
            self._rows.append([])
        elif name in ("td", "th") and self._rows:
            self._rows[-1].append([])

    def _item(self) -> None:
        number = self._lists[-1] if self._lists else None
        self._lead, self._tight = (f"{number}. " if number is not None else "- "), True
        if number is not None:
            self._lists[-1] = number + 1

    def _close(self, name: str) -> None:
        if name == "sup" and self._raised:
            self._raise(self._raised.pop())
        elif name == "q":
            self._add("”", None)
        elif name in _BLOCKS:
            self.end_block()
            if _HEADING.match(name):
                self._level = 0
            if name in ("ol", "ul", "menu") and self._lists:
                self._lists.pop()
            elif name == "li":
                self._lead, self._tight = "", False
            elif name == "pre":
                self._pre = max(0, self._pre - 1)
            elif name == "tr" and self._rows:
                self._end_row()
            elif name == "table":
                self._end_rows()
                if self._tables:
                    self._tables.pop()
                if not self._rows:
                    self.galley.end_table()

    def _end_rows(self) -> None:
        """Ends what is still open of the rows of this table."""
        while len(self._rows) > (self._tables[-1] if self._tables else 0):
            self._end_row()

    def _end_row(self) -> None:
        cells = self._rows.pop()
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].extend(block for cell in cells for block in cell)
        else:
            self.galley.row(cells)

    def _raise(self, since: int) -> None:
        """A number between `<sup>` and `</sup>` is the mark of a note."""
        raised = self._block.pieces[since:]
        text = "".join(text for text, _ in raised).strip(" []()")
        if text.isascii() and text.isdigit() and len(text) < 4:
            self._block.pieces[since:] = [(superscript(text), raised[0][1])]

    def _words(self, token: Token) -> None:
        """Words in running text, parted by one blank, however the file breaks its lines."""
        if self._pre:
            self._add(token.text.translate(_SOFT), token.offset)
            return
        for match in _WORDS.finditer(token.text):
            said = match[0]
            if said[0] in " \t\n\f":
                if not self._blank:
                    self._add(" ", token.offset + match.start())
                self._blank = True
            else:
                self._add(said.translate(_SOFT), token.offset + match.start())
                self._blank = False

    def _add(self, text: str, offset: int | None) -> None:
        place = None
        if offset is not None:
            line = bisect_right(self._starts, offset)
            place = Place(line, offset - self._starts[line - 1] + 1)
        self._block.add(text, place)
