"""Words that Dutch and English share but for their ending: `depressie` and `depression`, `loyaliteit` and `loyalty`.

What is learned in one language often sounds the same in the other. A word is spelt as the other language would, ending by
ending; whoever asks looks up which of these spellings exist.
"""

from typing import Final

_ENDINGS: Final = (
    ("atie", "ation"), ("isatie", "ization"), ("isering", "ization"), ("isering", "isation"), ("tie", "tion"), ("sie", "sion"),
    ("iteit", "ity"), ("iteit", "ty"), ("isme", "ism"), ("ie", "y"), ("ie", "ion"), ("ie", "ia"), ("entie", "ence"),
    ("entie", "ency"), ("antie", "ance"), ("isch", "ic"), ("ische", "ic"), ("isch", "ical"), ("ische", "ical"), ("ief", "ive"),
    ("ieve", "ive"), ("eel", "al"), ("ele", "al"), ("aal", "al"), ("ale", "al"), ("air", "ary"), ("aire", "ary"), ("eren", "ate"),
    ("eren", "e"), ("iseren", "ize"), ("iseren", "ise"), ("uur", "ure"), ("", "e"), ("", ""),
)  # fmt: skip
"""How a Dutch word ends, and its English counterpart."""
_SOUNDS: Final = (("kw", "qu"), ("k", "c"), ("f", "ph"), ("ks", "x"), ("ij", "y"))
_LEAST: Final = 4
"""Letters before the ending that must be the same."""


def cognates(word: str) -> list[str]:
    """The spellings that a folded word would have in the other language, whichever its own is; not the word itself."""
    found: dict[str, None] = {}
    for form in _singular(word):
        for dutch, english in _ENDINGS:
            for own, other, sounds in ((dutch, english, _SOUNDS), (english, dutch, [(b, a) for a, b in _SOUNDS])):
                if form.endswith(own) and len(form) - len(own) >= _LEAST:
                    stem = form[: len(form) - len(own)]
                    spelt = {stem, *(stem.replace(a, b) for a, b in sounds if a in stem)}
                    found.update((each + other, None) for each in sorted(spelt))
    return [each for each in found if each not in (word, *_singular(word))]


def _singular(word: str) -> list[str]:
    """The word, and what it may be the plural of."""
    forms = [word]
    if word.endswith("ies") and len(word) > _LEAST:
        forms += [word[:-3] + "y", word[:-1]]
    elif word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
    elif word.endswith("iteiten"):
        forms.append(word[:-2])
    return forms
