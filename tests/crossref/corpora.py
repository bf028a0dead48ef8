"""Small corpora for the tests of cross-references."""

from collections.abc import Mapping
from pathlib import Path

from synthesis.index.reader import Reader
from synthesis.index.store import build_in_memory

CORPUS = {
    "corpus.yaml": """
format: 1
id: c
title: {nl: Proef, en: Trial}
language: en
as_of: "2024-01-01"
documents: [{source: doc}]
""",
    "sources.yaml": """
doc: {type: report, title: Doc, status: document}
a2000: {type: book, title: A, issued: 2000, design: [survey],
  cited_in: [{document: doc, section: "1"}, {document: doc, section: "2"}]}
b2001: {type: book, title: B, issued: 2001, design: [survey, cases], cited_in: [{document: doc, section: "1"}]}
c1990: {type: article-journal, title: C, issued: 1990, status: secondary, cited_via: [a2000]}
d2002: {type: chapter, title: D, issued: 2002, part_of: a2000}
lone1999: {type: book, title: Lone, issued: 1999}
""",
    "themes.yaml": """
top: {label: {nl: Top, en: Top}}
one: {label: {nl: Een, en: One}, parent: top, locator: {document: doc, section: "1"}}
two: {label: {nl: Twee, en: Two}, parent: top}
bare: {label: {nl: Kaal, en: Bare}}
""",
    "vocabulary.yaml": """
old: {scheme: group, label: {nl: Ouderen, en: Older people}}
young: {scheme: group, label: {nl: Jongeren, en: Young people}}
nobody: {scheme: group, label: {nl: Niemand, en: Nobody}}
survey: {scheme: design, label: {nl: Enquête, en: Survey}}
cases: {scheme: design, label: {nl: Gevallen, en: Cases}}
""",
    "findings.yaml": """
alone:
  {statement: {nl: Alleen., en: Alone.}, kind: effect, themes: [one], groups: [old], sources: [{id: a2000}],
   locator: {document: doc, section: "1"}, contradicts: [kept]}
kept:
  {statement: {nl: Blijft., en: Kept.}, kind: effect, themes: [one, two], groups: [old, young],
   sources: [{id: a2000}, {id: b2001, role: illustrates}], contradicts: [alone]}
read:
  {statement: {nl: Gelezen., en: Read.}, kind: critique, themes: [two], sources: [{id: c1990, via: a2000, role: defines}]}
against:
  {statement: {nl: Tegen., en: Against.}, kind: critique, sources: [{id: b2001}, {id: a2000, role: contradicts}]}
twice:
  {statement: {nl: Dubbel., en: Twice.}, kind: critique, sources: [{id: b2001}, {id: b2001, via: a2000}]}
""",
    "gaps.yaml": """
asked:
  {statement: {nl: Gevraagd., en: Asked.}, kind: evidence, scope: [research], prominence: leading, themes: [one],
   asked_by: [a2000]}
held:
  {statement: {nl: Vast., en: Held.}, kind: evidence, scope: [practice], prominence: leading, asked_by: [doc],
   sources: [{id: a2000}]}
""",
    "interventions.yaml": """
way:
  label: {nl: Weg, en: Way}
  type: intervention
  summary: {nl: Zo., en: So.}
  sources: [{id: b2001}]
  recognition: [{level: good, stated_in: [a2000]}, {level: better, stated_in: [a2000, b2001]}]
  effect_studies: [{source: a2000, result: {nl: Werkt., en: Works.}}]
""",
    "recognition_levels.yaml": """
good: {label: {nl: Goed, en: Good}, order: 1, judged_by: not stated, criteria: not stated}
better: {label: {nl: Beter, en: Better}, order: 2, judged_by: not stated, criteria: not stated}
""",
}


def read(folder: Path, files: Mapping[str, str] = CORPUS, lang: str = "en") -> Reader:
    """A reader of a corpus of these files."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return Reader(build_in_memory(folder), lang)
