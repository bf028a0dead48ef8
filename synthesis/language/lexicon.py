"""The Dutch word list: which words there are, and how freely each stands first or last in a compound.

The list is OpenTaal's (see `data/opentaal-LICENSE.txt`); `docs/wordlist.py` makes the file from it.
"""

import lzma
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

WORDLIST: Final = "opentaal.xz"


@dataclass(frozen=True)
class Lexicon:
    """Folded Dutch words, with what the list tells about them."""

    freedom: Mapping[str, int]
    """Tens: the binary logarithm of the number of compounds that the word opens; ones: of those that it closes. Each 0-9.
    Hundreds: 1 for a form of a verb, 2 for one that no noun can be: neither infinitive nor participle; 4 for what is
    no word, but opens compounds with a linking s: `gezins`."""
    spelling: Mapping[str, str]
    """Folded words to their own spelling, where the lemma can only be found by it: `ideeen` to `ideeën`."""

    def __contains__(self, word: str) -> bool:
        return self.freedom.get(word, 400) < 400

    def first(self, word: str) -> int:
        """How freely `word` opens compounds, 0-9; -1 if it is no word."""
        found = self.freedom.get(word, -1)
        return found if found < 0 else found // 10 % 10

    def last(self, word: str) -> int:
        """How freely `word` closes compounds, 0-9; -1 if it is no word."""
        found = self.freedom.get(word, 400)
        return found % 10 if found < 400 else -1

    def verb(self, word: str) -> bool:
        """Whether `word` is a form of a verb, and so no compound of nouns."""
        return 100 <= self.freedom.get(word, 0) < 400

    def finite(self, word: str) -> bool:
        """Whether `word` is a form of a verb that closes no compound: `zocht`, `lijkt`."""
        return 200 <= self.freedom.get(word, 0) < 400


def parse(text: str) -> Lexicon:
    """The lexicon in a text of lines: a number and the words with that freedom; `spelling` and the accented words."""
    from synthesis.language.folding import fold

    freedom: dict[str, int] = {}
    spelling: dict[str, str] = {}
    for line in text.splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "spelling":
            spelling = {fold(word): word for word in rest.split()}
        else:
            freedom.update(dict.fromkeys(rest.split(), int(kind)))
    return Lexicon(freedom, spelling)


def read_lexicon() -> Lexicon:
    """The word list of the package. Takes some tenths of a second: for whoever builds an index, not for a query."""
    packed = files("synthesis.language").joinpath("data", WORDLIST).read_bytes()
    return parse(lzma.decompress(packed).decode("utf-8"))
