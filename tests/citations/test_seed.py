"""The report that the corpus comes from, counted against labels made by reading; left out where its text is not at hand."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from synthesis.citations.audit import Audit, audit
from synthesis.manuscripts.manuscript import Manuscript
from synthesis.manuscripts.reading import read
from synthesis.reports.document_faults import DocumentFault, Worder
from tests.citations.measure.labels import LABELLED, Labels, read_labels
from tests.citations.measure.score import Score, score

LABELS = LABELLED / "seed" / "report.labels.yaml"
REPORT = next(iter(sorted((LABELLED.parents[3] / "shared" / "seeds").glob("002*"))), None)

pytestmark = pytest.mark.skipif(REPORT is None, reason="the report is not beside the checkout")


@pytest.fixture(scope="module")
def manuscript() -> Manuscript:
    assert REPORT is not None
    return read(REPORT)


@pytest.fixture(scope="module")
def found(manuscript: Manuscript) -> Audit:
    return audit(manuscript.text)


@pytest.fixture(scope="module")
def labels() -> Labels:
    return read_labels(LABELS)


@pytest.fixture(scope="module")
def result(found: Audit, labels: Labels) -> Score:
    return score(found.contract(), labels)


@pytest.fixture(scope="module")
def faults(found: Audit, manuscript: Manuscript) -> list[DocumentFault]:
    return Worder(found, manuscript, "report.txt", "nl").every()


def test_every_citation_is_found_with_its_entry(result: Score) -> None:
    assert result.mentions.f1 >= 0.995, result.misses
    assert result.links.f1 >= 0.98, result.misses
    assert result.false_missing_per_hundred <= 1, result.misses


def test_every_entry_is_found_and_those_that_nothing_cites_are_named(result: Score) -> None:
    assert result.entries.f1 >= 0.99, result.misses
    assert result.uncited.f1 >= 0.95, result.misses


def test_unlisted_works_are_named(result: Score) -> None:
    assert result.missing.precision >= 0.93 and result.missing.recall >= 0.95, result.misses


@pytest.mark.parametrize(("slip", "least"), [("spelling", 0.8), ("year", 1.0), ("author-dropped", 1.0), ("et-al", 1.0)])
def test_slips_are_named_as_what_they_are(result: Score, slip: str, least: float) -> None:
    assert result.slips[slip] and result.named[slip] >= least * result.slips[slip], result.misses


def defects(kind: str) -> Iterator[dict[str, Any]]:
    rows = yaml.safe_load(LABELS.read_text(encoding="utf-8"))["citations"]
    return (row for row in rows if kind in (row.get("defect"), *row.get("defects", ())))


@pytest.mark.parametrize(
    ("kind", "codes", "least"),
    [
        ("secondary-unlisted", {"SYN701", "SYN702", "SYN716"}, 0.9),
        ("author-order", {"SYN706"}, 0.5),
        ("other-list", {"SYN707"}, 1.0),
        ("institution-form", {"SYN705"}, 1.0),
    ],
)
def test_other_defects_of_citations(faults: list[DocumentFault], kind: str, codes: set[str], least: float) -> None:
    rows = list(defects(kind))
    at = {(one.line, name.lower()) for one in faults if one.fault.code in codes for name in one.about.replace(",", " ").split()}
    named = [row for row in rows if (row["line"], row["authors"][0].split()[-1].lower()) in at]
    assert len(named) >= least * len(rows), [row for row in rows if row not in named]


def test_references_within_the_report_that_lead_astray(faults: list[DocumentFault]) -> None:
    rows = yaml.safe_load(LABELS.read_text(encoding="utf-8"))["crossrefs"]
    wrong = sorted((row["line"], row["says"]) for row in rows if row["right"] is False)
    assert sorted((one.line, one.about) for one in faults if one.kind == "crossref") == wrong


def test_entries_out_of_order(faults: list[DocumentFault]) -> None:
    """Of two entries that should change places either may be named; entries of one author among themselves are not looked at."""
    rows = yaml.safe_load(LABELS.read_text(encoding="utf-8"))["list_defects"]
    wrong = [{row["number"], row["other"]} for row in rows if row["kind"] == "order"]
    said = [one.reference for one in faults if one.kind == "order"]
    assert all(any(number in pair for pair in wrong) for number in said), (said, wrong)
    assert sum(any(number in pair for number in said) for pair in wrong) >= 4, (said, wrong)
