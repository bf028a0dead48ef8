"""What a plain scalar means: null, true, false, an integer, a decimal, or text.

YAML 1.1, which PyYAML follows, reads `no` as false, `12:30` as 750 and `010`
as 8. Data about people and page numbers cannot bear that, so only the forms
below are anything but text (the core schema of YAML 1.2 without octal, hex,
infinity and not-a-number).
"""

import re

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)\.[0-9]*|(?:0|[1-9][0-9]*)(?=[eE]))(?:[eE][-+]?[0-9]{1,3})?\Z")
_TELLING = frozenset({"", *"~nNtTfF0123456789+-."})
"""First signs of all that may be something else than text."""

Scalar = str | int | float | bool | None


class Decimal(float):
    """A decimal that remembers how it was written: an unquoted section 4.10 is not 4.1."""

    def __new__(cls, text: str) -> "Decimal":
        """The decimal that `text` spells."""
        found = super().__new__(cls, text)
        found.text = text
        return found

    text: str

    def __str__(self) -> str:
        return self.text


def resolve(text: str) -> Scalar:
    """The value of a plain (unquoted, untagged) scalar."""
    if text[:1] not in _TELLING:
        return text
    if not text or text[0] in "~nNtTfF":
        if text in _NULL:
            return None
        if text in _TRUE:
            return True
        if text in _FALSE:
            return False
        return text
    if _INT.match(text):
        return int(text)
    if _FLOAT.match(text):
        return Decimal(text)
    return text
