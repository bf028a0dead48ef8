"""Makes synthetic corpora: `python benchmarks/corpora.py 10000 FOLDER [SEED]`.

The same number and seed give the same bytes. Sources have about the size and
the fields of real records; a finding for every ten sources, a gap for every
two hundred and sixty themes make the facets work. Large files are split into
`sources/0001.yaml`, … of about a thousand records each.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

RECORDS_A_FILE: Final = 1_000
THEMES: Final = 60
DOCUMENT: Final = "overzicht2024"

_MANIFEST: Final = f"""format: 1
id: synthetic
title: {{nl: Synthetisch corpus, en: Synthetic corpus}}
language: nl
as_of: "2024-01-01"
documents:
  - source: {DOCUMENT}
reference_lists:
  list:
    document: {DOCUMENT}
    label: {{nl: Literatuurlijst, en: Reference list}}
"""
_DOCUMENT: Final = f"""{DOCUMENT}:
  type: report
  title: Overzicht
  author:
    - {{family: Overzicht, given: A.}}
  issued: 2024
  status: document
"""


def write_corpus(folder: Path, sources: int, seed: int = 1, findings: int | None = None) -> None:
    """Writes a corpus with `sources` sources (and one more: the document itself) to an empty or new folder.

    Arguments:
        findings: how many findings; without it one for every ten sources.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "corpus.yaml").write_text(_MANIFEST, encoding="utf-8")
    maker = _Maker(seed)
    maker.make_keys(sources)
    _write(folder, "vocabulary", maker.terms())
    _write(folder, "themes", maker.themes())
    _write(folder, "sources", maker.sources())
    _write(folder, "findings", maker.findings(max(sources // 10, 10) if findings is None else findings))
    _write(folder, "gaps", maker.gaps(max(sources // 200, 5)))


def _write(folder: Path, stem: str, records: Iterator[str]) -> None:
    number = 0
    while shard := list(islice(records, RECORDS_A_FILE)):
        number += 1
        path = folder / stem / f"{number:04}.yaml" if number > 1 or len(shard) == RECORDS_A_FILE else folder / f"{stem}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(shard), encoding="utf-8")


class _Maker:
    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.words: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
        self.keys: list[tuple[str, str, int]] = []

    def make_keys(self, many: int) -> None:
        """Citation keys with the family name and the year that they are made of; works that would share one get letters."""
        used: dict[str, int] = {}
        while len(self.keys) < many:
            family, year = self._family(), self.random.randint(1965, 2023)
            key = f"{family.lower()}{year}"
            place = used[key] = used.get(key, -1) + 1
            if place < 26:
                self.keys.append((key + chr(ord("a") + place), family, year))

    def terms(self) -> Iterator[str]:
        for scheme, words in (("group", "groups"), ("level", "levels"), ("design", "designs"), ("knowledge", "knowledge")):
            for code in self.words[words]:
                name = code.replace("-", " ")
                yield f"{code}:\n  scheme: {scheme}\n  label:\n    nl: {scheme} {name}\n    en: {name.capitalize()}\n"

    def themes(self) -> Iterator[str]:
        for number in range(THEMES):
            parent = f"  parent: theme-{self.random.randrange(number // 2)}\n" if number > 5 else ""
            place = f'  locator: {{document: {DOCUMENT}, section: "{number + 1}"}}\n'
            label = f"    nl: {self._compound()} {number}\n    en: {self._one('english_nouns')} {number}\n"
            yield f"theme-{number}:\n  label:\n{label}{parent}{place}"

    def sources(self) -> Iterator[str]:
        yield _DOCUMENT
        nouns = [self._one("english_nouns") for _ in range(600)]
        journals = [f"{self._one('journal_heads')} {one} {other}" for one, other in zip(nouns[::2], nouns[1::2], strict=True)]
        for number in range(len(self.keys)):
            yield "\n".join(self._source(number, journals)) + "\n"

    def _source(self, number: int, journals: list[str]) -> Iterator[str]:
        id, family, year = self.keys[number]
        random = self.random
        language = "nl" if random.random() < 0.55 else "en"
        kind = random.choices(("article-journal", "book", "report", "chapter", "thesis"), (60, 14, 14, 8, 4))[0]
        yield f"{id}:"
        yield f"  type: {kind}"
        yield f"  title: {_quoted(self._title(language))}"
        yield "  author:"
        for name in (family, *(self._family() for _ in range(random.choice((0, 0, 1, 1, 2, 3))))):
            yield self._name(name)
        yield f"  issued: {year}"
        first = random.randint(1, 600)
        if kind == "article-journal":
            yield f"  container-title: {_quoted(journals[number % len(journals)])}"
            yield f'  volume: "{year - 1950}"'
            yield f'  issue: "{random.randint(1, 6)}"'
            yield f"  DOI: 10.5555/synthetic.{year}.{number}"
        elif kind == "chapter":
            yield f"  container-title: {_quoted(self._title(language))}"
        if kind in ("article-journal", "chapter"):
            yield f'  page: "{first}-{first + random.randint(4, 24)}"'
        else:
            yield f"  publisher: {self._one('publishers')}"
        if kind == "book":
            yield f"  ISBN: {_isbn(number)}"
        yield f"  language: {language}\n  status: listed\n  listed_in: [list]"
        yield f"  knowledge: [{random.choices(self.words['knowledge'], (6, 2, 1, 1))[0]}]"
        yield f"  design: [{self._one('designs')}]" if random.random() < 0.7 else "  design: not stated"
        if random.random() < 0.3:
            many = random.randint(8, 2500)
            yield f"  sample:\n    nl: {many} deelnemers aan {self._compound()}"
            yield f"    en: {many} participants ({self._one('english_nouns')})"
        yield "  cited_in:"
        for _ in range(random.choice((1, 1, 2))):
            heading = f"{self._one('dutch_heads').capitalize()} en {self._compound()}"
            yield f'    - {{document: {DOCUMENT}, section: "{random.randint(1, THEMES)}", heading: {heading}}}'

    def findings(self, many: int) -> Iterator[str]:
        for number in range(many):
            themes = sorted({f"theme-{self.random.randrange(THEMES)}" for _ in range(self.random.choice((1, 1, 2)))})
            uses = "".join(f"    - {{id: {self.random.choice(self.keys)[0]}}}\n" for _ in range(self.random.choice((1, 2, 3))))
            one, other = self._one("english_nouns"), self._one("english_nouns")
            yield (
                f"finding-{number}:\n  statement:\n"
                f"    nl: Wie aan {self._compound()} doet, heeft vaker met {self._compound()} te maken ({number}).\n"
                f"    en: Those who do {one} meet {other} more often ({number}).\n"
                f"  kind: {self._one('finding_kinds')}\n  themes: [{', '.join(themes)}]\n  sources:\n{uses}"
                f'  locator: {{document: {DOCUMENT}, section: "{self.random.randint(1, THEMES)}"}}\n'
                f"  groups: [{self._one('groups')}]\n  levels: [{self._one('levels')}]\n"
            )

    def gaps(self, many: int) -> Iterator[str]:
        for number in range(many):
            yield (
                f"gap-{number}:\n  statement:\n    nl: Over {self._compound()} is weinig bekend ({number}).\n"
                f"    en: Little is known about {self._one('english_nouns')} ({number}).\n  kind: evidence\n  scope: [research]\n"
                f"  prominence: running-text\n"
                f"  themes: [theme-{self.random.randrange(THEMES)}]\n  groups: [{self._one('groups')}]\n"
                f"  sources:\n    - {{id: {self.random.choice(self.keys)[0]}}}\n"
                f'  locators:\n    - {{document: {DOCUMENT}, section: "{self.random.randint(1, THEMES)}"}}\n'
            )

    def _one(self, words: str) -> str:
        return self.random.choice(self.words[words])

    def _family(self) -> str:
        return self._one("families") + self._one("endings")

    def _compound(self) -> str:
        return self._one("dutch_parts") + self._one("dutch_heads")

    def _noun(self) -> str:
        return (f"{self._one('english_adjectives')} " if self.random.random() < 0.5 else "") + self._one("english_nouns")

    def _title(self, language: str) -> str:
        name, make = ("dutch", self._compound) if language == "nl" else ("english", self._noun)
        pattern, adjective = self._one(f"{name}_titles"), self._one(f"{name}_adjectives")
        text = pattern.format(a=make(), b=make(), c=make(), adjective=adjective)
        return text[0].upper() + text[1:]

    def _name(self, family: str) -> str:
        particle = f", non-dropping-particle: {self._one('particles')}" if self.random.random() < 0.15 else ""
        initials = " ".join(f"{letter}." for letter in self.random.choices("ABCDEFGHIJKLMOPRSTVW", k=2))
        return f"    - {{family: {family}, given: {initials}{particle}}}"


def _isbn(number: int) -> str:
    digits = f"97890{number:07}"
    check = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10
    return f'"{digits}{check}"'


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    write_corpus(Path(sys.argv[2]), int(sys.argv[1]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
