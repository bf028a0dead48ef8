"""A text with slips of the keyboard."""

import re
from collections.abc import Iterator
from typing import Any, Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import Step, field_name
from synthesis.checks.texts import texts
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus, Record

RULE: Final = Rule(
    code="SYN604",
    slug="untidy-text",
    severity="warning",
    title="A text with slips of the keyboard",
    why="Double spaces, a space before a comma and brackets that do not close end up in every report.",
    bad={"findings.yaml": FINDING.replace("Wie geeft ontvangt ook.", '"Wie geeft , ontvangt ook."')},
    good={"findings.yaml": FINDING},
)

_SLIPS: Final = (
    (re.compile(r"\S  +\S"), "two spaces in a row", "keep one"),
    (re.compile(r"\S +(?=,|;|[.?!:](?:\s|$))(?!\.\.\.)"), "a space before “{after}”", "remove the space"),
    (re.compile(r",,|;;|(?<!\.)\.\.(?!\.)"), "“{this}”", "keep one sign"),
    (
        re.compile(r"[\x80-\x9f\u200b-\u200f\u2028\u2029\ufeff\u00ad\ufffd]"),
        "an invisible or unreadable sign (U+{code})",
        "remove it",
    ),
)
_ITEM: Final = re.compile(r"(?:^|.*[\s;,:])(?:\d{1,2}|[a-z]|[ivx]{1,4})$", re.IGNORECASE | re.DOTALL)
_SMILEY: Final = re.compile(r"[:;]-?[()]")
_PAIRS: Final = {")": "(", "]": "[", "”": "“"}
_OPEN: Final = frozenset("([“")


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Texts in both languages, and titles of sources."""
    for record, path, text in _prose(corpus):
        for what, hint in slips(text):
            yield RULE.fault(record.place_of(*path), record.subject, f"`{field_name(path)}` holds {what}", hint)


def _prose(corpus: Corpus) -> Iterator[tuple[Record[Any], tuple[Step, ...], str]]:
    for record, path, _, text in texts(corpus):
        yield record, (*path, "nl"), text.nl
        yield record, (*path, "en"), text.en
    for source in corpus.of("source", Source):
        yield source, ("title",), source.value.title
        if source.value.container_title:
            yield source, ("container-title",), source.value.container_title


def slips(text: str) -> Iterator[tuple[str, str]]:
    """What is untidy in a text, and what to do; at most one of each kind."""
    for pattern, what, hint in _SLIPS:
        match = pattern.search(text)
        if match:
            here = text[max(0, match.start() - 12) : match.end() + 12].strip()
            words = what.format(after=text[match.end() : match.end() + 1], this=match[0], code=f"{ord(match[0][0]):04X}")
            yield f"{words}: “…{here}…”", hint
    sign = unbalanced(text)
    if sign:
        opens = sign in _OPEN
        yield f"“{sign}” without its other half", f"{'close' if opens else 'open'} it, or remove it"


def unbalanced(text: str) -> str:
    """The first bracket or quotation mark without its other half; a list item `a)` and a smiley need none."""
    if not any(sign in text for sign in "()[]“”"):
        return ""
    open_signs: list[str] = []
    text = _SMILEY.sub("", text)
    for place, sign in enumerate(text):
        if sign in _OPEN:
            open_signs.append(sign)
        elif sign in _PAIRS:
            if open_signs and open_signs[-1] == _PAIRS[sign]:
                open_signs.pop()
            elif (sign == "”" and "„" in text) or (sign == ")" and _ITEM.match(text[max(0, place - 6) : place])):
                continue  # „low and high” are a pair too, and a) is an item of a list
            else:
                return sign
    return open_signs[0] if open_signs else ""
