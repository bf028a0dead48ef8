"""Cuts HTML into tags and text, each with its offset; whatever the text, in time in proportion to its length."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

_TAG: Final = re.compile(r"<(/?)([A-Za-z][^\s/<>]*)")
_ATTRIBUTE: Final = re.compile(r"""([^\s=/>"'<]+)(?:\s{0,40}=\s{0,40}("[^"]*"|'[^']*'|[^\s>"']+))?""")
_LONGEST: Final = 20_000
"""Most signs of a tag that attributes are read from; an image may stand in one as text."""
_TRIES: Final = 8
_RAW: Final = frozenset({"script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "title"})
"""Elements whose content is not markup (HTML standard, 13.2.5)."""
_ENTITY: Final = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")


class Token(NamedTuple):
    """A tag by name, in lower case, with `text` empty; or a stretch of text, with `name` empty."""

    offset: int
    name: str
    text: str = ""
    closes: bool = False
    attributes: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """An attribute of a tag; empty if it is missing or has no value."""
        return next((value for key, value in self.attributes if key == name), "")

    def has(self, name: str) -> bool:
        return any(key == name for key, _ in self.attributes)


def tokens(text: str) -> Iterator[Token]:
    """The tags and stretches of text of an HTML file, in order; comments, declarations and scripts are left out."""
    at = 0
    done = len(text)
    while at < done:
        opening = text.find("<", at)
        if opening < 0:
            opening = done
        if opening > at:
            yield from _text(text, at, opening)
        at = opening
        if at >= done:
            return
        match = _TAG.match(text, at)
        if match is not None:
            end = _tag_end(text, match.end())
            if end < 0:
                return  # a tag that nothing closes takes the rest with it, as in a browser
            name = match[2].lower()
            own = text[match.end() : min(end, match.end() + _LONGEST)]
            yield Token(at, name, "", bool(match[1]), _attributes(own) if not match[1] else ())
            at = end + 1
            if name in _RAW and not match[1]:
                at = _raw_end(text, at, name)
        elif text.startswith("<!--", at):
            end = text.find("-->", at + 2)
            at = end + 3 if end >= 0 else done
        elif text.startswith(("<!", "<?", "</"), at):
            end = text.find(">", at)
            at = end + 1 if end >= 0 else done
        else:
            yield Token(at, "", "<")
            at += 1


def _text(text: str, start: int, end: int) -> Iterator[Token]:
    """Stretches of text; what an entity stands for is a stretch of its own, so that every sign keeps its place."""
    at = start
    if "&" in text[start:end]:
        for match in _ENTITY.finditer(text, start, end):
            if match.start() > at:
                yield Token(at, "", text[at : match.start()])
            yield Token(match.start(), "", unescape(match[0]))
            at = match.end()
    if at < end:
        yield Token(at, "", text[at:end])


def _tag_end(text: str, at: int) -> int:
    """Where the `>` of a tag stands: not the one in an attribute between quotes; -1 if there is none."""
    first = end = text.find(">", at)
    for _ in range(_TRIES):
        if end < 0:
            break
        if _is_whole(text[at : min(end, at + _LONGEST)]):
            return end
        end = text.find(">", end + 1)
    return first


def _is_whole(tag: str) -> bool:
    """Whether no attribute is still open."""
    if '"' not in tag and "'" not in tag:
        return True
    rest = _ATTRIBUTE.sub("", tag)
    return '"' not in rest and "'" not in rest


def _attributes(tag: str) -> tuple[tuple[str, str], ...]:
    found = ((match[1].lower(), match[2] or "") for match in _ATTRIBUTE.finditer(tag))
    return tuple((name, unescape(value[1:-1] if value[:1] in ("'", '"') else value)) for name, value in found)


def _raw_end(text: str, at: int, name: str) -> int:
    match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, at)
    return match.start() if match else len(text)
