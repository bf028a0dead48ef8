"""Facets: OR within one, AND across; years; words for what is chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.errors import AmbiguousName, UnknownName, UsageError
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection, select
from tests.index.building import compiled, write


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """The sample, compiled."""
    from tests.conftest import SAMPLE

    with compiled(SAMPLE) as found:
        yield found


def kept(reader: Reader, kind: str, wanted: dict[str, list[str]], years: list[str] | None = None) -> set[str]:
    where, values = select(reader, wanted, years or []).condition()
    return {row.id for row in reader.rows(f"kind = ? AND {where}", [kind, *values])}


def test_nothing_chosen_keeps_all(reader: Reader) -> None:
    selection = select(reader, {"theme": []})
    assert selection.is_empty
    assert selection == Selection({}, [], [])
    assert len(kept(reader, "finding", {})) == 6


@pytest.mark.parametrize(
    ("kind", "wanted", "expected"),
    [
        ("finding", {"theme": ["bankjes"]}, {"bankjes-eenzaamheid", "bankjes-blijven-leeg"}),
        ("finding", {"theme": ["klussen"]}, {"bankjes-eenzaamheid", "bankjes-blijven-leeg", "klusclub-aanbevolen"}),
        ("finding", {"theme": ["praatjes", "bankjes"]},
         {"trappenhuis-steun", "schaamte-belemmert", "bankjes-eenzaamheid", "bankjes-blijven-leeg"}),
        ("finding", {"theme": ["praatjes", "bankjes"], "group": ["residents"]}, {"trappenhuis-steun", "bankjes-blijven-leeg"}),
        ("finding", {"theme": ["Small talk"], "level": ["microniveau"]}, {"trappenhuis-steun", "schaamte-belemmert"}),
        ("finding", {"level": ["micro", "macro"]}, {"trappenhuis-steun", "schaamte-belemmert", "klusclub-aanbevolen"}),
        ("finding", {"design": ["RCT"]}, {"bankjes-eenzaamheid"}),
        ("finding", {"design": ["RCT"], "knowledge": ["practice"]}, {"bankjes-eenzaamheid"}),
        ("finding", {"knowledge": ["experiential"]}, {"bankjes-eenzaamheid", "bankjes-blijven-leeg"}),
        ("finding", {"source": ["cordes2018"]}, {"klusclub-aanbevolen"}),
        ("source", {"source": ["cordes2018"]}, {"cordes2018"}),
        ("source", {"kind": ["book"]}, {"cordes2018", "fictie2009", "roos1999"}),
        ("source", {"kind": ["Article Journal"]}, {"zilverberg2011a", "zilverberg2011b", "nowak2022"}),
        ("finding", {"kind": ["definition", "factor"]}, {"vertrouwen-omschreven", "schaamte-belemmert"}),
        ("recognition_level", {"kind": ["recognition levels"]}, {"well-drawn", "well-built"}),
        ("recognition_level", {"kind": ["recognition-level"]}, {"well-drawn", "well-built"}),
        ("intervention", {"recognition": ["Goed getekend"]}, {"klusclub"}),
        ("intervention", {"part": ["1"]}, {"praatbankje"}),
        ("gap", {"scope": ["practice", "policy"]}, {"stem-van-stille-buren", "bankjes-tegenstrijdig"}),
        ("gap", {"scope": ["policy"], "level": ["micro"]}, set()),
        ("theme", {"theme": ["buren"]}, {"buren", "praatjes", "vertrouwen"}),
    ],
)  # fmt: skip
def test_facets(reader: Reader, kind: str, wanted: dict[str, list[str]], expected: set[str]) -> None:
    assert kept(reader, kind, wanted) == expected


@pytest.mark.parametrize(
    ("years", "sources", "findings"),
    [
        (["2011"], {"zilverberg2011a", "zilverberg2011b"}, {"trappenhuis-steun"}),
        (["..2009"], {"doorn2009", "fictie2009", "roos1999"}, {"vertrouwen-omschreven"}),
        (["2022.."], {"nowak2022", "buurtbanden2024"}, {"bankjes-eenzaamheid"}),
        (["2015..2018"], {"hemels2015", "cordes2018"}, {"schaamte-belemmert", "klusclub-aanbevolen"}),
        (["1999", " 2022 "], {"roos1999", "nowak2022"}, {"vertrouwen-omschreven", "bankjes-eenzaamheid"}),
        (["1900"], set(), set()),
    ],
)
def test_years(reader: Reader, years: list[str], sources: set[str], findings: set[str]) -> None:
    assert kept(reader, "source", {}, years) == sources
    assert kept(reader, "finding", {}, years) == findings


def test_years_and_facets_must_both_hold(reader: Reader) -> None:
    assert kept(reader, "source", {"kind": ["book"]}, ["2009"]) == {"fictie2009"}
    assert kept(reader, "finding", {"theme": ["bankjes"]}, ["2022"]) == {"bankjes-eenzaamheid"}


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("20152020", "write 2015, 2015..2020, 2015.. or ..2020"),
        ("2015-2020", "write 2015, 2015..2020, 2015.. or ..2020"),
        ("..", "write 2015, 2015..2020, 2015.. or ..2020"),
        ("", "write 2015, 2015..2020, 2015.. or ..2020"),
        ("15", "write 2015, 2015..2020, 2015.. or ..2020"),
        ("2020..2015", "write 2015..2020"),
    ],
)
def test_years_that_are_none(reader: Reader, text: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        select(reader, {}, [text])
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("facet", "value", "message", "hint"),
    [
        ("theme", "buuren", "There is no theme 'buuren'.", "did you mean 'buren'"),
        ("theme", "cordes2018", "There is no theme 'cordes2018'.", ""),
        ("group", "micro", "'micro' is a level, not a group.", "use --level micro"),
        ("design", "nonsense", "There is no design 'nonsense'.", ""),
        ("kind", "nonsense", "Nothing in the corpus has the kind 'nonsense'.", "choose from absolute, agenda, article-journal, "),
        ("part", "9", "Nothing in the corpus has the part '9'.", "choose from 1, 2"),
        ("scope", "education", "Nothing in the corpus has the scope 'education'.", "choose from policy, practice, research"),
    ],
)
def test_values_that_the_corpus_does_not_know(reader: Reader, facet: str, value: str, message: str, hint: str) -> None:
    with pytest.raises(UnknownName) as caught:
        select(reader, {facet: [value]})
    assert caught.value.message == message
    assert caught.value.hint.startswith(hint)


def test_terms_of_one_name_are_told_apart_by_the_facet(corpus: Path) -> None:
    label = "  label: {nl: Diensten, en: Services}\n"
    write(
        corpus, "vocabulary/more.yaml", f"a:\n  scheme: group\n{label}b:\n  scheme: design\n{label}c:\n  scheme: sector\n{label}"
    )
    with compiled(corpus) as reader:
        assert select(reader, {"group": ["diensten"], "design": ["services"]}).facets == {"group": ["a"], "design": ["b"]}
        with pytest.raises(AmbiguousName):
            select(reader, {"level": ["diensten"]})


def test_words_tell_what_is_chosen(reader: Reader) -> None:
    wanted = {"theme": ["buren", "bankjes"], "source": ["zilverberg2011a"], "kind": ["gaps"]}
    assert select(reader, wanted, ["2015.."]).words == [
        "thema: Buren en netwerken / Praatbankjes",
        "bron: Zilverberg & Van der Meer, 2011a",
        "soort: kennishiaten",
        "jaar: 2015..",
    ]
