"""What counts as one work, and what does not."""

from collections.abc import Callable

import pytest

from synthesis.faults import Fault

FaultsOf = Callable[..., list[Fault]]

PLAIN = {
    "type": "article-journal",
    "title": "Wederkerigheid in kleine netwerken van ouderen",
    "author": "[{family: Jansen, given: A.}]",
    "issued": "2019",
}


def source(id: str, **fields: str) -> str:
    lines = {**PLAIN, **{name.replace("container_", "container-"): value for name, value in fields.items()}}
    return f"{id}:\n" + "".join(f"  {name}: {value}\n" for name, value in lines.items() if value)


def pair(one: dict[str, str], other: dict[str, str]) -> str:
    return source("jansen2019", **one) + source("jansen-2019-bis", **other)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ({}, {}, "the same title"),
        ({}, {"title": "WEDERKERIGHEID in kleine netwerken, van ouderen."}, "the same title"),
        ({}, {"title": "Wederkerigheid in kleine netwerken van oudreen"}, "nearly the same title"),
        ({}, {"title": "Wederkerigheid in kleine net-werken van ouderen"}, "nearly the same title"),
        ({}, {"title": '"Wederkerigheid in kleine netwerken van ouderen: een verkenning"'}, "one without its subtitle"),
        ({"DOI": "10.1000/1"}, {"DOI": "10.1000/1", "title": "Iets heel anders", "issued": "2011"}, "the same DOI"),
        ({"issued": "2020"}, {}, "the same title"),
        ({}, {"author": "[{family: Janssen, given: A.}]"}, "the same title"),
        (
            {"container_title": "Soc Psychol Q"},
            {"container_title": "Social Psychology Quarterly"},
            "the same title",
        ),
        ({}, {"issued": ""}, "the same title"),
    ],
)
def test_one_work(faults_of: FaultsOf, one: dict[str, str], other: dict[str, str], shared: str) -> None:
    faults = faults_of("near-duplicate-source", sources=pair(one, other))
    assert [fault.subject for fault in faults] == ["source:jansen-2019-bis"]
    assert shared in faults[0].message
    assert "`jansen2019` (sources.yaml:1:1)" in faults[0].message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"title": "Krachtgericht werken, deel 1"}, {"title": "Krachtgericht werken, deel 2"}),
        ({"title": "Krachtgericht werken in de wijk"}, {"title": "Krachtgericht werken in de wijk II"}),
        ({"title": "De staat van Nederland 2018"}, {"title": "De staat van Nederland 2019"}),
        ({"title": "Wat werkt bij jongens in de jeugdzorg"}, {"title": "Wat werkt bij meisjes in de jeugdzorg"}),
        ({"title": "Op het macroniveau werken"}, {"title": "Op het microniveau handelen"}),
        ({"volume": '"12"'}, {"volume": '"13"'}),
        ({"page": "12-30"}, {"page": "31-45"}),
        ({"edition": '"2"'}, {"edition": '"3"'}),
        ({"issued": "2019"}, {"issued": "2014"}),
        ({"author": "[{family: Jansen}]"}, {"author": "[{family: Pietersen}]"}),
        ({"DOI": "10.1000/1"}, {"DOI": "10.1000/2"}),
        ({"type": "thesis"}, {"type": "book"}),
        ({"container_title": "Sociale Vraagstukken"}, {"container_title": "Maatwerk"}),
        ({"type": "chapter", "title": "Inleiding", "container_title": "Boek een"}, {"type": "book", "title": "Inleiding"}),
        (
            {"type": "webpage", "author": "", "URL": "https://a.nl/x"},
            {"type": "webpage", "author": "", "URL": "https://b.nl/x"},
        ),
        ({"type": "report", "title": "Armoede in kaart"}, {"type": "report", "title": "Armoede in kaart", "issued": "2020"}),
        ({"title": "'[titel niet vermeld]'"}, {"title": "'[titel niet vermeld]'"}),
        (
            {"type": "chapter", "title": "Over netwerken", "DOI": "10.1000/1"},
            {"type": "chapter", "title": "Over wijken", "DOI": "10.1000/1"},
        ),
    ],
)
def test_two_works(faults_of: FaultsOf, one: dict[str, str], other: dict[str, str]) -> None:
    assert faults_of("near-duplicate-source", sources=pair(one, other)) == []


def test_letters_given_to_two_works_are_believed_unless_the_titles_are_equal(faults_of: FaultsOf) -> None:
    spelt = {"title": "Wederkerigheid in kleine netwerken van oudreen"}
    assert faults_of("near-duplicate-source", sources=source("jansen2019a") + source("jansen2019b", **spelt)) == []
    assert len(faults_of("near-duplicate-source", sources=source("jansen2019a") + source("jansen2019b"))) == 1


def test_a_work_and_its_part_are_two(faults_of: FaultsOf) -> None:
    text = source("jansen2019a") + source("jansen2019b", part_of="jansen2019a")
    assert faults_of("near-duplicate-source", sources=text) == []


def test_words_that_are_known_elsewhere_are_no_slips(faults_of: FaultsOf) -> None:
    titles = ["Aandacht voor kwalitatief onderzoek", "Aandacht voor kwantitatief onderzoek"]
    others = ["Grenzen van kwalitatief meten", "Grenzen aan kwantitatief denken"]
    alike = "".join(source(f"jansen2019{letter}", title=title) for letter, title in zip("ab", titles, strict=True))
    known = alike + "".join(
        source(f"bos201{number}", title=title, author="[{family: Bos}]") for number, title in enumerate(others)
    )
    assert faults_of("near-duplicate-source", sources=known) == []


def test_three_records_of_one_work_give_two_faults(faults_of: FaultsOf) -> None:
    text = source("jansen2019a") + source("jansen2019b") + source("jansen2019c")
    faults = faults_of("near-duplicate-source", sources=text)
    assert [fault.subject for fault in faults] == ["source:jansen2019b", "source:jansen2019c"]
    assert all("`jansen2019a`" in fault.message for fault in faults)


def test_a_crowd_under_one_name_and_year_is_still_searched(faults_of: FaultsOf) -> None:
    letters = "abcdefghij"
    crowd = "".join(
        source(f"jansen2019-{one}{other}", title=f"{one * 6} en {other * 7}", author="[{family: Jansen}]")
        for one in letters
        for other in letters
    )
    twin = source("jansen2019-zz", title="cccccc en ddddddd", author="[{family: Jansen}]")
    assert [fault.subject for fault in faults_of("near-duplicate-source", sources=crowd + twin)] == ["source:jansen2019-zz"]
