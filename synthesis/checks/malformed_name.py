"""A name that is none."""

import re
from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import BOOK
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Name, Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN514",
    slug="malformed-name",
    severity="warning",
    title="A name that is put together wrongly",
    why="Citations are matched by family name. "
    "Initials, commas, several people or “et al.” in it make the work impossible to find.",
    bad={"sources.yaml": BOOK.replace("{family: Jansen, given: A.}", '{family: "Jansen, A."}')},
    good={"sources.yaml": BOOK},
)

_ET_AL: Final = re.compile(r"\b(?:et\s+al|e\.\s?a|en\s+anderen|and\s+others)\b", re.IGNORECASE)
_INITIALS: Final = re.compile(r"(?:[A-Z]\.?[\s-]?){1,5}\.?")
_INVERTED: Final = re.compile(r"[^\W\d][\w' -]+,\s*(?:[A-Z][a-z]?\.[\s-]?)+(?:\s*(?:van|de|der|den))*")


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Family names that are initials, hold a comma or several people; institutions that are people."""
    for record in corpus.of("source", Source):
        for field, names in (("author", record.value.author), ("editor", record.value.editor)):
            for index, name in enumerate(names):
                wrong, hint = problem(name)
                if wrong:
                    part = "family" if name.family else "literal"
                    yield RULE.fault(record.place_of(field, index, part), record.subject, wrong, hint)


def problem(name: Name) -> tuple[str, str]:
    """What is wrong with a name, and what to do; empty if nothing is."""
    text = name.family or name.literal or ""
    if _ET_AL.search(text):
        return f"“{text}” holds “et al.”", "list the authors; as many as are known"
    if name.literal:
        if _INVERTED.fullmatch(text):
            family, _, given = text.partition(",")
            return f"“{text}” is a person, not an institution", f"write `family: {family}` and `given: {given.strip()}`"
        return "", ""
    if "," in text:
        family, _, given = text.partition(",")
        return f"the family name “{text}” holds a comma", f"write `family: {family.strip()}` and `given: {given.strip() or '…'}`"
    if ";" in text or "&" in text:
        return f"the family name “{text}” holds several people", "write each as a name of its own"
    if any(sign.isdigit() for sign in text):
        return f"the family name “{text}” holds a digit", "remove the note or year that slipped in"
    if "." in text and _INITIALS.fullmatch(text):
        given = f", and `{name.given}` looks like the family name" if name.given and len(name.given) > 3 else ""
        return f"the family name “{text}” consists of initials{given}", "put the initials under `given`"
    if len(text) > 4 and text.isupper() and " " not in text:
        return f"the family name “{text}” is all capitals", f"write {text.title()}; an institution goes under `literal`"
    return "", ""
