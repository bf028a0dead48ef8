"""Blanks out Markdown and HTML so that only the words are left, each at its own place."""

import re
from typing import Final

_BLANKED: Final = re.compile(
    r"<!--.{0,2000}?-->"  # a comment
    r"|<(?:https?://|mailto:)[^>\s]*>"  # an address between angle brackets
    r"|<sup>\s*(?:\[?\d{1,3}\]?|\*+)\s*</sup>"  # the mark of a footnote
    r"|</?[A-Za-z][^<>]*>"  # a tag
    r"|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)"  # the target of a link
    r"|\[\^[^\]\s]+\]:?"  # the mark of a footnote in Markdown
    r"|https?://\S+|www\.\S+"  # an address
    r"|\b(?:doi:\s*)?10\.\d{4,}/\S+"  # a DOI
    r"|[*`~¹²³⁴⁵⁶⁷⁸⁹⁰\\]+"  # emphasis, code, escapes, marks of footnotes
    r"|(?<!\w)_+|_+(?!\w)",
    re.DOTALL,
)
_AMPERSAND: Final = re.compile(r"&(?:amp|#38);")
_SPACES: Final = re.compile(r"&(?:nbsp|#160|thinsp);")
_LINK_TEXT: Final = re.compile(r"\[([^\[\]]*)(?=\]\()")
_PARTED: Final = re.compile(
    r"(?<=[^\W\d_])[-‐\u00ad][ \t]*\n[ \t]*(?!(?:en|of|and|or|und|oder|et|ou|e|y)\b)(?P<rest>[^\W\d_][^\s]*)"
)
_NOT_LINE_END: Final = re.compile(r"[^\n]")


def blank(text: str) -> str:
    """The text with its markup turned into spaces; every other sign keeps its line and column."""
    if "&" in text:
        text = _AMPERSAND.sub(lambda match: "&".ljust(len(match[0])), text)
        text = _SPACES.sub(lambda match: " " * len(match[0]), text)
    if "](" in text:
        text = _LINK_TEXT.sub(lambda match: " " + match[1], text)
    return _BLANKED.sub(lambda match: _NOT_LINE_END.sub(" ", match[0]), text)


def joined(text: str) -> str:
    """The text with words that a line end parts put together before it, as long as it was.

    A hyphen goes where a small letter follows (`Rasmus-` and `son`), and stays before a capital: `Asselt-Goverts`.
    """
    return _PARTED.sub(_join, text) if "\n" in text else text


def _join(match: re.Match[str]) -> str:
    rest = match["rest"]
    word = f"-{rest}" if rest[0].isupper() else rest
    ends = match.string.startswith("\n", match.end())
    return word.ljust(len(match[0])) if ends else word.ljust(len(match[0]) - 1) + "\n"
