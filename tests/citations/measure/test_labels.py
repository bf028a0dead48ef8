"""The labels fit their texts, slips fit theirs, and an audit that says what the labels say scores full marks."""

from collections import Counter
from typing import Any

import pytest

from tests.citations.measure.fields import FIELDS, score_fields
from tests.citations.measure.labels import FRESH, HALVES, Labels, documents, strings
from tests.citations.measure.names import fold, value
from tests.citations.measure.score import score
from tests.citations.measure.slips import insert_slips

CLEAN = [(text, labels) for half in (*HALVES, FRESH) for text, labels in documents(half)]
SPOILT = [insert_slips(text, labels, seed) for text, labels in CLEAN for seed in range(3)]
STRINGS = [label for half in (*HALVES, FRESH) for _, label in strings(half)]


@pytest.mark.parametrize(("text", "labels"), CLEAN + SPOILT, ids=lambda it: it.name if isinstance(it, Labels) else "")
def test_labels_fit_their_text(text: str, labels: Labels) -> None:
    lines = text.split("\n")
    for citation in labels.citations:
        assert citation.text in lines[citation.line - 1]
    for entry in labels.references:
        assert fold(entry.author) in fold(" ".join(lines[entry.line - 1 : entry.line + 1]))
    numbers = [entry.number for entry in labels.references]
    assert numbers == list(range(1, len(numbers) + 1))
    cited = {number for label in labels.citations for number in (label.reference, label.via) if number} | labels.uncited
    copies = {entry.number for entry in labels.references if entry.slip == "duplicate"}
    assert cited | copies == set(numbers)


def test_there_is_enough_to_measure() -> None:
    assert len(CLEAN) >= 16
    assert min(len(labels.citations) for _, labels in CLEAN) >= 15
    assert len(STRINGS) >= 200
    halves = Counter(label.half for label in STRINGS)
    assert abs(halves["tune"] - halves["report"]) <= 7


def test_slips_of_every_kind_are_made_and_always_the_same() -> None:
    kinds = Counter(row.slip for _, labels in SPOILT for row in labels.citations if row.slip)
    kinds.update(row.slip for _, labels in SPOILT for row in labels.references if row.slip)
    assert set(kinds) == {"spelling", "year", "author-dropped", "particle", "et-al", "removed", "duplicate", "order"}
    text, labels = CLEAN[0]
    assert insert_slips(text, labels, 7) == insert_slips(text, labels, 7)
    assert insert_slips(text, labels, 7) != insert_slips(text, labels, 8)


def oracle(labels: Labels) -> dict[str, Any]:
    """What an audit without errors answers."""
    cited = {label.reference for label in labels.citations} | {label.via for label in labels.citations}
    return {
        "references": [
            {"number": row.number, "line": row.line, "text": row.author, "authors": [row.author], "year": row.year, "title": "",
             "type": "book", "cited": row.number in cited, "problems": [row.slip] if row.slip else []}
            for row in labels.references
        ],
        "citations": [
            {"line": row.line, "column": 1, "text": row.text, "authors": list(row.authors), "year": row.year,
             "status": "variant" if row.slip and row.reference else "matched" if row.reference or row.via else "missing",
             "reference": row.reference, "via": row.via, "problems": [row.slip] if row.slip and row.reference else []}
            for row in labels.citations
        ],
    }  # fmt: skip


@pytest.mark.parametrize(("text", "labels"), CLEAN + SPOILT, ids=lambda it: it.name if isinstance(it, Labels) else "")
def test_an_audit_without_errors_has_full_marks(text: str, labels: Labels) -> None:
    found = score(oracle(labels), labels)
    assert found.misses == []
    assert (found.mentions.f1, found.links.f1, found.missing.f1, found.entries.f1, found.uncited.f1) == (1, 1, 1, 1, 1)
    assert found.share_named == 1
    assert found.false_missing == 0


def test_errors_cost() -> None:
    _, labels = SPOILT[0]
    answer = oracle(labels)
    slipped = next(row for row in answer["citations"] if row["status"] == "variant")
    slipped["problems"] = []
    linked = next(row for row in answer["citations"] if row["status"] == "matched" and row["reference"])
    linked |= {"status": "missing", "reference": None}
    answer["citations"].append({**linked, "line": 1, "text": "Nobody, 1901", "authors": ["Nobody"], "year": "1901"})
    found = score(answer, labels)
    assert found.false_missing == 2
    assert found.mentions.precision < 1
    assert found.links.recall < 1
    assert found.share_named < 1


@pytest.mark.parametrize("label", STRINGS, ids=lambda label: label.string[:40])
def test_fields_stand_in_their_string(label: Any) -> None:
    for name in FIELDS:
        if name != "type" and name in label.fields:
            assert value(label.fields[name]) in value(label.string)
    for author in label.fields.get("authors", ()):
        assert fold(author) in fold(label.string)
    tallies, misses = score_fields({"authors": label.fields.get("authors", []), **label.fields}, label)
    assert misses == []
    assert all(tally.right == tally.claimed == tally.there for tally in tallies.values())
