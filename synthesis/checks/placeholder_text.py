"""A text that was to be filled in later."""

import re
from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import field_name
from synthesis.checks.same_in_both_languages import shortened
from synthesis.checks.texts import records, strings
from synthesis.faults import Fault, Rule
from synthesis.model.guide import GuideItem
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN603",
    slug="placeholder-text",
    severity="warning",
    title="A text that was to be filled in later",
    why="A report would print it as it stands. A field that nothing is known about is left out; "
    "where the documents were searched and do not tell, it holds `not stated`.",
    bad={"findings.yaml": FINDING.replace("Those who give also receive.", "TODO translate")},
    good={"findings.yaml": FINDING},
)

_MARK: Final = re.compile(r"\b(?:TODO|FIXME|TBD|TBC)\b|(?i:\blorem ipsum\b)|\?{3,}")
_WHOLE: Final = re.compile(r"(?i:x{3,}|\?+|\.{2,}|…|-{1,3}|–|tbd|todo|n\.?t\.?b\.?|n\.?v\.?t\.?|n/?a|nog invullen|to do)")
_UNKNOWN: Final = frozenset({"niet vermeld", "not stated", "niet genoemd", "onbekend", "unknown", "not known", "not mentioned"})


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Strings that hold TODO and the like, or nothing but dashes, dots or “unknown”; guide items that say so are exempt."""
    for record in records(corpus):
        if isinstance(record.value, GuideItem) and record.value.status == "placeholder":
            continue
        for path, text in strings(record):
            if len(text) <= 14 and text.lower() in _UNKNOWN and path[-1] in ("nl", "en"):
                hint = "leave the field out, or write `not stated` in place of the two languages where the field allows it"
            elif _MARK.search(text) or (len(text) <= 12 and _WHOLE.fullmatch(text.strip())):
                if path[-1] in ("volume", "issue", "number", "page", "section") and text.strip("xX") == "":
                    continue  # the Roman number thirty
                hint = "fill it in, or leave the field out"
            else:
                continue
            yield RULE.fault(
                record.place_of(*path),
                record.subject,
                f"`{field_name(path)}` holds a placeholder: “{shortened(text)}”",
                hint,
            )
