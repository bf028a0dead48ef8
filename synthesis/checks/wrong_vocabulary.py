"""A term of one vocabulary where one of another is asked."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.examples import FINDING
from synthesis.checks.options import Options
from synthesis.checks.references import close_ids, field_name, quoted, references
from synthesis.faults import Fault, Rule
from synthesis.reading.corpus import Corpus

_TERMS: Final = (
    "micro:\n  scheme: level\n  label: {nl: Microniveau, en: Micro level}\n"
    "ouderen:\n  scheme: group\n  label: {nl: Ouderen, en: Older people}\n"
)
RULE: Final = Rule(
    code="SYN304",
    slug="wrong-vocabulary",
    severity="error",
    title="A term of another vocabulary than the field takes",
    why="A level among the target groups would become a row of the gap map that means nothing.",
    bad={"vocabulary.yaml": _TERMS, "findings.yaml": FINDING + "  groups: [ouderen, micro]\n  levels: [micro]\n"},
    good={"vocabulary.yaml": _TERMS, "findings.yaml": FINDING + "  groups: [ouderen]\n  levels: [micro]\n"},
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Terms that exist, but whose scheme is not that of the field."""
    schemes: dict[str, list[str]] = {}
    scheme_of: dict[str, str] = {}
    for id, record in corpus.records.get("term", {}).items():
        scheme_of[id] = record.value.scheme
        schemes.setdefault(record.value.scheme, []).append(id)
    for record, path, ref, id, _ in references(corpus):
        scheme = scheme_of.get(id) if ref.kind == "term" and ref.scheme else None
        if scheme is None or scheme == ref.scheme:
            continue
        known = sorted(schemes.get(ref.scheme or "", []))
        close = close_ids(known, id) or (known if 0 < len(known) <= 8 else [])
        yield RULE.fault(
            record.place_of(*path),
            record.subject,
            f"`{field_name(path)}` takes a {ref.scheme}, but `{id}` is a {scheme} in vocabulary.yaml",
            f"use {quoted(close)}, or move `{id}` to the right field" if close else f"use a term with `scheme: {ref.scheme}`",
        )
