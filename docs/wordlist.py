"""Makes the packaged Dutch word list: `python docs/wordlist.py /usr/share/dict/dutch` (Debian's wdutch, OpenTaal's list).

Kept are lower-case words of letters only. Most of the list are compounds; those that nothing else is made of, and that
come apart into others, are left out, and each word that stays gets a number for how freely it opens and closes compounds.
"""

import lzma
import sys
from collections import defaultdict
from math import log2
from pathlib import Path

import simplemma

from synthesis.language.affixes import PREFIXES, SHORT, SUFFIXES
from synthesis.language.folding import fold
from synthesis.language.lexicon import WORDLIST

TARGET = Path(__file__).resolve().parent.parent / "synthesis" / "language" / "data" / WORDLIST

NOUN = 8
"""Compounds that show that a form of a verb is a noun too: `leden` is not only the past of `lijden`."""

KEPT = 11
"""Letters up to which a word stays in the list although it comes apart."""


def cuts(word: str, known: dict[str, str]) -> list[tuple[str, str]]:
    """Every way in which `word` is two words of the list; the first may have a linking s."""
    found = []
    for place in range(3, len(word) - 2):
        first, last = word[:place], word[place:]
        if last not in known or last in SUFFIXES or (len(last) == 3 and last not in SHORT):
            continue
        own = first if first in known else first.removesuffix("s")
        if own in known and own not in PREFIXES and (len(own) > 3 or own in SHORT):
            found.append((first, last))
    return found


def grade(count: float) -> int:
    return min(9, int(log2(1 + count)))


def form(word: str, lemma: str) -> int:
    """1 for a form of a verb that may be a noun or an adjective as well, else 2."""
    return 1 if word == lemma or word.startswith("ge") or word.endswith(("end", "ende")) else 2


def pack(lines: list[str]) -> str:
    """The text of the packaged list for the lines of OpenTaal's."""
    known: dict[str, str] = {}
    for line in lines:
        if line.islower() and line.isalpha() and len(line) > 2:
            known.setdefault(fold(line), line)
    lemma = {word: fold(simplemma.lemmatize(line, "nl")) for word, line in known.items()}
    verbs = {lemma[word] for word in known if lemma[word].endswith("en") and word.endswith(("t", "te", "de"))}
    compounds = {word: found for word in known if lemma[word] not in verbs and (found := cuts(word, known))}
    opens: dict[str, float] = defaultdict(float)
    closes: dict[str, float] = defaultdict(float)
    alone: dict[str, float] = defaultdict(float)
    for found in compounds.values():
        # A word with several readings proves none of them.
        for first, last in found:
            opens[first] += 1 / len(found)
            closes[lemma[last]] += 1 / len(found)
            alone[last] += 1 / len(found)
    classes: dict[int, list[str]] = defaultdict(list)
    for word in sorted(known):
        front, back = grade(opens[word]), grade(closes[lemma[word]])
        plain = front == back == 0 and any(opens[one] >= 3 and closes[lemma[two]] >= 3 for one, two in compounds.get(word, ()))
        # Short ones may be parts of what the list does not have: `leefwereld`.
        plain = plain and (len(word) > KEPT or lemma[word] != word)
        if not plain and not (word.endswith(("tje", "tjes")) and front == back == 0):
            verb = form(word, lemma[word]) if lemma[word] in verbs and alone[word] < NOUN else 0
            classes[verb * 100 + front * 10 + back].append(word)
    for first, count in sorted(opens.items()):
        if first not in known and grade(count) > 0:
            classes[400 + grade(count) * 10].append(first)
    accented = [
        line for word, line in sorted(known.items()) if word != line and lemma[word] != fold(simplemma.lemmatize(word, "nl"))
    ]
    rows = [f"{number} {' '.join(words)}" for number, words in sorted(classes.items())]
    return "\n".join([*rows, f"spelling {' '.join(accented)}"]) + "\n"


if __name__ == "__main__":
    text = pack(Path(sys.argv[1]).read_text(encoding="utf-8").splitlines())
    TARGET.write_bytes(lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
    print(f"{TARGET.name}: {len(text.split())} words, {TARGET.stat().st_size} bytes")
