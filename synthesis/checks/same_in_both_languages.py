"""A text that is the same in Dutch and in English."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import field_name
from synthesis.checks.texts import NAMES, texts
from synthesis.faults import Fault, Rule
from synthesis.language.folding import words
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN601",
    slug="same-in-both-languages",
    severity="warning",
    title="A text that is the same in Dutch and in English",
    why="A report in the other language would come out untranslated. Names may be the same, sentences are not.",
    bad={"findings.yaml": FINDING.replace("Those who give also receive.", "Wie geeft ontvangt ook.")},
    good={"findings.yaml": FINDING},
)

_SENTENCE: Final = 4
_LABEL: Final = 3


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Texts of four words or more, and labels of themes and terms of three or more, with equal words."""
    for record, path, field, text in texts(corpus):
        if text.nl[:1].lower() != text.en[:1].lower():
            continue
        if field in NAMES:
            if record.kind not in ("theme", "term"):
                continue
            least = _LABEL
        else:
            least = _SENTENCE
        dutch = words(text.nl)
        if len(dutch) >= least and dutch == words(text.en):
            yield RULE.fault(
                record.place_of(*path, "en"),
                record.subject,
                f"`{field_name(path)}` is the same in Dutch and in English: “{shortened(text.en)}”",
                "translate one of the two",
            )


def shortened(text: str) -> str:
    """The beginning of a text, as much as a message can hold."""
    return text if len(text) <= 60 else text[:59].rstrip() + "…"
