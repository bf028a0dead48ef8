"""Texts in both languages at once: what a gap says has to be there in Dutch and in English whoever reads it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from synthesis.language import counting
from synthesis.language.counting import number_in

Both = Mapping[str, str]
"""`{"nl": …, "en": …}`."""
Lines = Mapping[str, tuple[str, ...]]
"""Lines of text per language."""
LANGUAGES: Final = ("nl", "en")


NOTHING: Final[Both] = {"nl": "", "en": ""}
"""For a part of a sentence that is not there."""


def tell(nl: str, en: str, **values: object) -> dict[str, str]:
    """The text in both languages with `values` filled in; a value may itself be a text in both languages.

    The text may spell a number out: `{n:finding}`, `{n:is|are}` (see `language/counting.py`).
    """
    return {
        lang: _once(text.format(**{name: _in(lang, value) for name, value in values.items()}))
        for lang, text in zip(LANGUAGES, (nl, en), strict=True)
    }


def _once(text: str) -> str:
    # A value that ends in a full stop of its own (`z.d.`, `n.d.`) closes the sentence.
    return f"{text[:-2]}." if text.endswith("..") and not text.endswith("...") else text


def _in(lang: str, value: object) -> object:
    return value[lang] if isinstance(value, Mapping) else number_in(value, lang)


def decimal(number: float) -> dict[str, str]:
    """A number with one decimal: `3,5` in Dutch, `3.5` in English."""
    return {lang: counting.decimal(number, 1, lang) for lang in LANGUAGES}


def listed(items: Iterable[Both], most: int = 8) -> dict[str, str]:
    """The texts in a row; what is beyond `most` is counted, not named."""
    every = list(items)
    more = len(every) - most
    if more > 0:
        ends = {"nl": f" en nog {more}", "en": f" and {more} more"}
        return {lang: ", ".join(item[lang] for item in every[:most]) + ends[lang] for lang in LANGUAGES}
    joint = {"nl": " en ", "en": " and "}
    return {
        lang: joint[lang].join(
            [*([", ".join(first)] if (first := [item[lang] for item in every[:-1]]) else []), *_last(every, lang)]
        )
        for lang in LANGUAGES
    }


def _last(every: Sequence[Both], lang: str) -> list[str]:
    return [item[lang] for item in every[-1:]]


def lines(*texts: Both) -> dict[str, tuple[str, ...]]:
    """Several texts as lines per language."""
    return {lang: tuple(text[lang] for text in texts) for lang in LANGUAGES}


def lowered(text: Both) -> dict[str, str]:
    """A label as it stands within a sentence; one that begins with an abbreviation stays as it is."""
    return {lang: said if said[1:2].isupper() else said[:1].lower() + said[1:] for lang, said in text.items()}
