"""Questions to the index, and the language in which they are answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.index.reader import Reader
from tests.index.building import compiled, tiny


@pytest.fixture
def reader(sample: Path) -> Iterator[Reader]:
    """The sample, compiled, in Dutch."""
    with compiled(sample) as found:
        yield found


def test_facts(reader: Reader) -> None:
    assert reader.manifest["id"] == "buurtbanden"
    assert (reader.meta("language"), reader.meta("as_of"), reader.meta("left_out")) == ("nl", "2024-06-30", "0")
    assert reader.meta("no such fact") == ""


def test_get(reader: Reader) -> None:
    row = reader.get("theme", "buren")
    assert row is not None
    assert (row.title("nl"), row.title("en"), row.subject, row.file, row.line) == (
        "Buren en netwerken", "Neighbours and networks", "theme:buren", "themes.yaml", 1,
    )  # fmt: skip
    assert reader.get("source", "buren") is None


def test_short_names(reader: Reader) -> None:
    short = {row.id: (row.short("nl"), row.short("en")) for row in reader.kind("source")}
    assert short["zilverberg2011a"] == ("Zilverberg & Van der Meer, 2011a", "Zilverberg & van der Meer, 2011a")
    assert short["bdb2020"][0] == "BDB, 2020"
    assert reader.label("source", "cordes2018") == "Cordes et al., 2018"
    assert reader.label("theme", "buren") == "Buren en netwerken"
    assert reader.label("theme", "gone") == "gone"


def test_by_rid_takes_any_number(tmp_path: Path) -> None:
    root = tiny(tmp_path, *(f"t{number}" for number in range(1201)))
    with compiled(root) as reader:
        assert [row.id for row in reader.by_rid(range(1, 1202)).values()] == [f"t{number}" for number in range(1201)]
        assert reader.by_rid([]) == {}
        assert list(reader.by_rid([3, 9999])) == [3]


def test_labels_and_codes(reader: Reader) -> None:
    assert reader.labels("term", ["survey", "gone"]) == "Enquête, gone"
    assert reader.labels("term", "not stated") == "niet vermeld"
    assert reader.labels("term", None) == ""
    assert reader.text({"nl": "a", "en": "b"}) == "a"
    assert reader.text("not stated") == "niet vermeld"
    assert reader.text(None) == ""
    assert reader.codes("gap-scope", ["research", "policy"]) == "onderzoek, beleid"
    assert reader.code_label("kind", "finding", "effect") == "effect"
    assert reader.code_label("direction", "finding", "hindering") == "belemmerend"
    assert reader.code_label("kind", "finding", "no-code") == "no-code"
    reader.lang = "en"
    assert reader.text({"nl": "a", "en": "b"}) == "b"
    assert reader.codes("gap-scope", ["research", "policy"]) == "research, policy"


def test_links_both_ways(reader: Reader) -> None:
    finding = reader.get("finding", "trappenhuis-steun")
    assert finding is not None
    out = [(link.field, link.other.subject, link.role) for link in reader.outgoing(finding)]
    assert sorted(out) == [
        ("groups", "term:residents", None),
        ("levels", "term:micro", None),
        ("locator.document", "source:buurtbanden2024", None),
        ("sources", "source:zilverberg2011a", "supports"),
        ("sources", "source:zilverberg2011b", "illustrates"),
        ("themes", "theme:praatjes", None),
    ]
    for link in reader.outgoing(finding):
        assert (link.field, finding.subject, link.role) in [
            (back.field, back.other.subject, back.role) for back in reader.incoming(link.other)
        ]


def test_same_reference_twice_is_told_once(reader: Reader) -> None:
    gap = reader.get("gap", "effect-klusclubs")
    assert gap is not None
    assert [link.field for link in reader.outgoing(gap)].count("locators.document") == 1


def test_counts(reader: Reader) -> None:
    assert reader.counts() == {
        "source": 12, "theme": 5, "finding": 6, "intervention": 2, "recognition_level": 2, "gap": 3,
        "frame": 1, "concept": 2, "term": 15, "agenda": 2, "guide": 2,
    }  # fmt: skip


def test_empty_corpus(tmp_path: Path) -> None:
    with compiled(tmp_path) as reader:
        assert set(reader.counts().values()) == {0}
        assert reader.manifest == {}
