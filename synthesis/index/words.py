"""The words of a corpus, each analysed once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from synthesis.index.docs import NAME
from synthesis.index.spoken import Spoken
from synthesis.language.analysis import Analyzer
from synthesis.language.folding import words as all_words
from synthesis.language.spelling import LEAST
from synthesis.language.stop_words import ARTICLES, DENYING, telling_words


class Wordbook:
    """Gives stems and parts of words, and remembers what was met.

    Numbers and what else is no word stand for themselves, and are not remembered: large corpora have millions of them.
    """

    def __init__(self, dutch: Mapping[str, int]) -> None:
        self._analyzer = Analyzer(dutch)
        self._tongues: dict[str, _Tongue] = {}
        self._df: Counter[str] = Counter()
        self._named: Counter[str] = Counter()
        self._learnt: set[str] = set()

    def record(self, columns: Sequence[Sequence[Spoken]]) -> tuple[list[str], str]:
        """The columns of a record as stems, and the parts of its compounds; what it holds is counted."""
        said: list[str] = []
        parts: list[str] = []
        held: set[str] = set()
        for pieces in columns:
            column: list[str] = []
            for lang, words, joined in pieces:
                known = self._tongues.get(lang) or self._tongue(lang)
                known.learn(words)
                held.update(words)
                # What was not learnt, a number, stands for itself.
                column += map(known.stems.get, words, words)
                parts += filter(None, map(known.splits.get, words))
                if joined:
                    known.learn(joined)
                    held.update(joined)
                    parts += map(known.stems.get, joined, joined)
                if lang == NAME:
                    self._named.update(words)
            said.append(" ".join(column))
        self._df.update(filter(str.isalpha, held))
        return said, " ".join(dict.fromkeys(parts))

    def _tongue(self, lang: str) -> "_Tongue":
        return self._tongues.setdefault(lang, _Tongue(lang, self._analyzer))

    def sequences(self, text: str, lang: str) -> Iterator[str]:
        """A label as stems. One that is nearly all stop words (`being there`) has none: its one word means something else."""
        found = telling_words(text)
        if len(found) > 1 or [word for word in all_words(text) if word not in ARTICLES] == found:
            known = self._tongue(lang)
            known.learn(found)
            yield " ".join(map(known.stems.get, found, found))

    def telling_alone(self, text: str, lang: str) -> str:
        """The stem of the one telling word of a text; empty if it has more of them or none, or denies what the word says."""
        found = telling_words(text)
        if len(found) != 1 or not DENYING.isdisjoint(all_words(text)):
            return ""
        known = self._tongue(lang)
        known.learn(found)
        return known.stems.get(found[0], found[0])

    def learn(self, words: Iterable[str]) -> None:
        """Words that are known although no record holds them: they lead to others."""
        self._learnt.update(filter(str.isalpha, words))

    def words(self, stems: Iterable[tuple[str, int]]) -> Iterator[tuple[str, str, str, int, int]]:
        """Rows of the table `word`; `stems` are those of the full text, with their counts: there stand the numbers."""
        held: set[str] = set()
        for stem, df in stems:
            if df:
                held.add(stem)
            if not stem.isalpha():
                yield stem, stem, "", df, self._named[stem]
        tongues = [self._tongues[lang] for lang in sorted(self._tongues)]
        for word in sorted(self._learnt.union(self._df)):
            ways = [known for known in tongues if word in known.stems]
            parts = min((known.splits[word] for known in ways if word in known.splits), default="")
            # Whether a word that records hold is also one of the other language, a synonym must not decide.
            found = {known.stems[word] for known in ways}
            yield word, " ".join(sorted(found & held or found)), parts, self._df[word], self._named[word]

    def correctable(self) -> Iterator[str]:
        """Words that somebody may have meant."""
        return (word for word in self._df if len(word) >= LEAST)


class _Tongue:
    """The words of one language that were met: their stems, and the stems of the parts of those that are compounds."""

    def __init__(self, lang: str, analyzer: Analyzer) -> None:
        self.stems: dict[str, str] = {}
        self.splits: dict[str, str] = {}
        self._lang = lang
        self._analyzer = analyzer

    def learn(self, words: Iterable[str]) -> None:
        """Analyses the words that are new."""
        for word in words:
            if word not in self.stems and word.isalpha():
                self.stems[word] = self._analyzer.stem(word, self._lang)
                if parts := self._analyzer.parts(word, self._lang):
                    self.splits[word] = " ".join(parts)
