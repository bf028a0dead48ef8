"""Analysis of words for an index: the stem under which a word is filed, and the stems of the parts of a compound.

Dutch takes three steps: a lemma from a dictionary (irregular forms: `gezinnen`, `onderzocht`), a stem of the lemma
(`versterken` and `versterking` meet), and parts from a word list. Dictionaries are read when the first word needs them.
"""

from collections.abc import Mapping
from functools import cached_property

from synthesis.language.compounds import Splitter, bare
from synthesis.language.folding import fold
from synthesis.language.lexicon import Lexicon, read_lexicon
from synthesis.language.stems import ALGORITHMS, IRREGULAR, bare_stem, verb_of


class Analyzer:
    """Stems and parts of words; one for each building of an index, since it remembers every word."""

    def __init__(self, counts: Mapping[str, int] | None = None) -> None:
        """`counts`: the folded Dutch words of the corpus and how often it has them; frequent words are likelier parts."""
        self._counts = counts or {}
        self._stems: dict[tuple[str, str], str] = {}
        self._parts: dict[str, tuple[str, ...]] = {}

    def stem(self, word: str, lang: str) -> str:
        """The stem of a folded word of `lang` (`nl`, `en`); in another language the word itself."""
        key = (word, lang)
        if key not in self._stems:
            self._stems[key] = self._stem(word, lang)
        return self._stems[key]

    def parts(self, word: str, lang: str) -> tuple[str, ...]:
        """The stems of the parts of a Dutch compound, in order; `()` if it is none.

        A word with hyphens has the parts between them.
        """
        if lang != "nl":
            return ()
        if word not in self._parts:
            pieces = [piece for piece in word.split("-") if piece] if "-" in word else self.split(word)
            self._parts[word] = tuple(self.stem(bare(piece, self._lexicon), lang) for piece in pieces) if len(pieces) > 1 else ()
        return self._parts[word]

    def all_parts(self, word: str, lang: str) -> tuple[str, ...]:
        """The stems of the parts and of their parts: of `jeugdhulpverlening` also `hulp`. Each once, larger before smaller."""
        if lang != "nl":
            return ()
        found: dict[str, None] = dict.fromkeys(self.parts(word, lang))
        for piece in self.split(word):
            found |= dict.fromkeys(self.all_parts(bare(piece, self._lexicon), lang))
        return tuple(found)

    def split(self, word: str) -> tuple[str, ...]:
        """The parts of a folded Dutch word as they stand in it, linking letters included; `()` if it is no compound."""
        return () if self._english(word) else self._splitter.split(word)

    def _stem(self, word: str, lang: str) -> str:
        if lang not in ALGORITHMS or not word.isalpha() or (lang == "nl" and word in IRREGULAR):
            return bare_stem(word, lang)
        lemma = self._lemma(word, lang)
        if lang != "nl":
            return bare_stem(lemma, lang)
        if lemma.endswith("je"):
            # The dictionary takes `plaatjes` to `plaatje` only.
            lemma = self._lemma(lemma, lang)
        if pieces := self.split(lemma):
            # Inflected as its last part is (`netwerkleden`, `netwerklid`), which dictionaries know better than the whole.
            return lemma.removesuffix(pieces[-1]) + self.stem(pieces[-1], lang)
        return bare_stem(verb if (verb := verb_of(lemma)) in self._lexicon else lemma, lang)

    def _lemma(self, word: str, lang: str) -> str:
        from simplemma import lemmatize

        own = self._lexicon.spelling.get(word, word) if lang == "nl" else word
        return _sound(word, fold(lemmatize(own, lang)))

    def _english(self, word: str) -> bool:
        """Whether a word in a Dutch text is English: `neighbourhood`."""
        from simplemma import is_known

        return bool(word) and word not in self._lexicon and is_known(word, "en")

    @cached_property
    def _lexicon(self) -> Lexicon:
        return read_lexicon()

    @cached_property
    def _splitter(self) -> Splitter:
        return Splitter(self._lexicon, self._counts)


def _sound(word: str, lemma: str) -> str:
    """The lemma, unless the dictionary gives the name of a woman for that of anybody (`deelnemer`: `deelneemster`)."""
    lemma = lemma.replace("_", "")
    woman = lemma == word + "in" or (lemma.endswith("ster") and not word.endswith(("ster", "sters")))
    return word if woman or not lemma else lemma
