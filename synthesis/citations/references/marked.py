"""Text with its italics: what markup says is kept beside the words, because titles are known by it."""

import html
import re
from dataclasses import dataclass
from typing import Final

_TOKEN: Final = re.compile(
    r"(?P<auto><(?P<address>https?://[^>\s]*|www\.[^>\s]*)>)"
    r"|"
    r"\[(?P<label>[^\[\]]{0,400})\]\((?P<target>[^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200}){0,3})(?:\s+\"[^\"]{0,200}\")?\)"
    r"|(?P<url>(?:https?://|www\.)[^\s<>]+|10\.\d{4,9}/[^\s<>]+)"
    r"|(?P<tag></?(?P<name>[A-Za-z]{1,10})(?:\s[^<>]{0,200})?/?>)"
    r"|\\(?P<escaped>[\\`*_{}\[\]()#+.!~<>|&'\"-])"
    r"|(?P<star>\*{1,3})"
    r"|(?P<low>(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))"
    r"|(?P<space>\s+)"
)
_ITALIC_TAGS: Final = frozenset({"i", "em", "cite"})
_ENTITY: Final = re.compile(r"&(?:#\d{1,6}|#x[0-9A-Fa-f]{1,5}|[A-Za-z]{2,8});")


@dataclass(frozen=True)
class Marked:
    """Words and, sign by sign, whether they are italic (`i` or a space)."""

    text: str
    italic: str

    def cut(self, start: int, end: int | None = None) -> "Marked":
        """The stretch from `start` to `end`, without spaces around it."""
        text = self.text[start:end]
        left = len(text) - len(text.lstrip())
        text = text.strip()
        begin = min(max(start, 0), len(self.text)) + left
        return Marked(text, self.italic[begin : begin + len(text)])

    def without(self, start: int, end: int) -> "Marked":
        """The text with a stretch taken out."""
        if self.text[end : end + 1] in (".", ","):
            start = len(self.text[:start].rstrip())
        return Marked(self.text[:start] + self.text[end:], self.italic[:start] + self.italic[end:]).cut(0)

    def spans(self) -> list[tuple[int, int]]:
        """The italic stretches; a gap of three signs or less, as between two italic sentences, does not part them."""
        found: list[tuple[int, int]] = []
        for match in re.finditer("i+", self.italic):
            if found and match.start() - found[-1][1] <= 3 and not self.text[found[-1][1] : match.start()].strip(" .:-–'’"):
                found[-1] = (found[-1][0], match.end())
            else:
                found.append((match.start(), match.end()))
        return found


def read_markup(string: str) -> Marked:
    """The words of an entry on one line, markup taken out; the target of a link follows its text if it is an address."""
    if "&" in string and _ENTITY.search(string):
        string = html.unescape(string)
    text: list[str] = []
    mask: list[str] = []
    italic = False
    at = 0

    def add(piece: str) -> None:
        text.append(piece)
        mask.append(("i" if italic else " ") * len(piece))

    for match in _TOKEN.finditer(string):
        if match.start() > at:
            add(string[at : match.start()])
        at = match.end()
        if match["auto"]:
            add(match["address"])
        elif match["label"] is not None:
            said, target = match["label"].strip(), match["target"]
            inner = read_markup(said)
            text.append(inner.text)
            mask.append(inner.italic if not italic else "i" * len(inner.text))
            if target.startswith(("http", "www")) and not inner.text.startswith(("http", "www", "10.", "doi")):
                add(" " + target)
        elif match["url"]:
            address = match["url"]
            closing = re.search(r"(?<=[^*_])[*_]{1,3}[.,;)]*$", address)
            if closing and italic:
                add(address[: closing.start()])
                at = match.start() + closing.start()
                italic = False
                at += len(re.match(r"[*_]+", address[closing.start() :])[0])  # type: ignore[index]
                add(string[at : match.end()])
                at = match.end()
            else:
                add(address)
        elif match["tag"]:
            if match["name"].lower() in _ITALIC_TAGS:
                italic = not match["tag"].startswith("</")
            elif match["name"].lower() in ("br", "p", "li", "div"):
                add(" ")
        elif match["escaped"]:
            add(match["escaped"])
        elif match["star"] or match["low"]:
            sign = match["star"] or match["low"]
            if len(sign) == 1 and match["star"] and string[match.start() - 1 : match.end() + 1].isspace():
                add(sign)
            elif len(sign) != 2:
                italic = not italic
        else:
            add(" ")
    add(string[at:])
    return _tidy("".join(text), "".join(mask))


def _tidy(text: str, mask: str) -> Marked:
    """One space at a time."""
    kept = [place for place, sign in enumerate(text) if sign != " " or (place and text[place - 1] != " ")]
    if len(kept) != len(text):
        text, mask = "".join(text[place] for place in kept), "".join(mask[place] for place in kept)
    return Marked(text, mask).cut(0)
