"""A text in the other language than it should be."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import field_name
from synthesis.checks.same_in_both_languages import shortened
from synthesis.checks.texts import NAMES, texts
from synthesis.faults import Fault, Rule
from synthesis.language.folding import words
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN602",
    slug="wrong-language",
    severity="warning",
    title="A text that seems to be in the other language",
    why="Most often the two lines were exchanged, or one was copied to be translated later.",
    bad={"findings.yaml": FINDING.replace("Wie geeft ontvangt ook.", "Giving is the beginning of what they share with others.")},
    good={"findings.yaml": FINDING},
)

# Only words that the other language does not have: `of`, `in`, `is`, `we`, `over`, `die`, `door` and the like are left out.
_DUTCH_WORDS: Final = (
    "de het een en van dat niet voor zijn aan ook als maar om bij naar wordt worden deze dit kunnen hun tot uit wel geen vaak "
    "heeft hebben tussen zij ze wie wat waar waarin hoe omdat zoals zich welke veel nog andere moeten mensen"
)
_ENGLISH_WORDS: Final = (
    "the and to that with for are by from be this which not their have has as or it they people what when who between can "
    "how where does often should would about other these those there but because such than through them"
)
_DUTCH: Final = frozenset(_DUTCH_WORDS.split())
_ENGLISH: Final = frozenset(_ENGLISH_WORDS.split())
_LEAST: Final = 4


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Texts of four words or more whose function words are those of the other language."""
    for record, path, field, text in texts(corpus):
        if field in NAMES:
            continue
        if text.nl == text.en:
            continue  # told of by SYN601, or a name
        for lang, value in (("nl", text.nl), ("en", text.en)):
            own, other = (_DUTCH, _ENGLISH) if lang == "nl" else (_ENGLISH, _DUTCH)
            if is_foreign(words(value), own, other):
                meant, seems = ("Dutch", "English") if lang == "nl" else ("English", "Dutch")
                yield RULE.fault(
                    record.place_of(*path, lang),
                    record.subject,
                    f"`{field_name(path)}.{lang}` should be {meant}, but reads as {seems}: “{shortened(value)}”",
                    f"write it in {meant}, or exchange `nl` and `en`",
                )


def reads_as_dutch(text: str) -> bool:
    """Whether a text has more Dutch function words than English ones."""
    found = words(text)
    return sum(word in _DUTCH for word in found) > sum(word in _ENGLISH for word in found)


def is_foreign(found: list[str], own: frozenset[str], other: frozenset[str]) -> bool:
    """Two words of the other language and none of the own, or at least four and four times as many."""
    if len(found) < _LEAST:
        return False
    theirs = sum(word in other for word in found)
    if theirs < 2:
        return False
    ours = sum(word in own for word in found)
    return ours == 0 or (theirs >= 4 and theirs >= 4 * ours)
