"""Text as LaTeX source: every sign that LaTeX would take for a command is written out.

Apostrophes are left alone, so LaTeX sets a straight one as a curly one; straight double quotation marks
become a pair of LaTeX's own.
"""

from typing import Final

_SPECIAL: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "`": r"\textquoteleft{}",
    }
)
# Signs that LaTeX joins when they meet: two hyphens are a dash, two apostrophes a quotation mark.
_LIGATURES: Final = ("--", "''", "<<", ">>")


def escape(text: str) -> str:
    """`text` on one line, safe in a BibTeX field."""
    text = " ".join(text.split())
    paired = _paired(text)
    said = "".join(_brace(sign, place in paired) if sign in "{}" else sign.translate(_SPECIAL) for place, sign in enumerate(text))
    for pair in _LIGATURES:
        while pair in said:
            said = said.replace(pair, f"{pair[0]}{{}}{pair[1]}")
    return _quotes(said)


def _quotes(said: str) -> str:
    # The shorthands of babel make `"` a command in Dutch, so it may not stay.
    first, *rest = said.split('"')
    paired = len(rest) // 2 * 2
    marks = ("{}''" if place % 2 or place == paired else "``{}" for place in range(len(rest)))
    return first + "".join(mark + part for mark, part in zip(marks, rest, strict=True))


def _paired(text: str) -> set[int]:
    opened: list[int] = []
    found: set[int] = set()
    for place, sign in enumerate(text):
        if sign == "{":
            opened.append(place)
        elif sign == "}" and opened:
            found |= {opened.pop(), place}
    return found


def _brace(sign: str, paired: bool) -> str:
    # BibTeX counts braces, escaped ones too: a brace without its partner needs a name or the file breaks.
    if paired:
        return f"\\{sign}"
    return r"\textbraceleft{}" if sign == "{" else r"\textbraceright{}"


def address(text: str) -> str:
    """A DOI or URL for a BibTeX field: as it is, but for signs that would break the field."""
    return "".join(text.split()).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
